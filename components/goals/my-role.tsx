import type { RoleView } from '../../lib/messages/areas/roles.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { Card } from '../finance/card.tsx';
import { AreaBody } from '../ui/area-body.tsx';
import { useArea, type AreaState } from '../ui/area.tsx';
import { ConfirmButton } from './roles/confirm-button.tsx';
import { RoleText } from './roles/role-text.tsx';

/** Who of the two has confirmed, in a sentence. */
function said({ holders }: RoleView): string {
  const me = holders.find((h) => h.isMe);
  if (!me) return '';
  const leader = me.leader ? `${me.leader.by} did on ${me.leader.when}` : me.isTop ? 'nobody leads you in the CRM, so your word is enough' : 'who leads you hasn’t yet';
  return me.person ? `You confirmed it on ${me.person.when}; ${leader}.` : `You haven’t confirmed it yet; ${leader}.`;
}

function Mine({ state, role }: { state: AreaState<'roles'>; role: RoleView }) {
  const me = role.holders.find((h) => h.isMe);
  return (
    <div class="stack-3" data-my-role={role.id}>
      <p class="small"><strong>{role.name}.</strong> {said(role)} <span class="fine">{role.set}.</span></p>
      <RoleText text={role.text} />
      {me?.may.person && <p><ConfirmButton state={state} roleId={role.id} of={role.key} person={me.id} side="person" label="I confirm this" called={`I confirm ${role.name}`} /></p>}
    </div>
  );
}

/** What the reader's own role expects of them, by whom it was set, and whether both sides have confirmed. Reads its own view, so that it can stand on any page of the dashboard. */
export function MyRole({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'roles', { roleId: null });
  return (
    <Card title="My role" aside="The same for everybody who holds it" name="my-role">
      <AreaBody state={state}>
        {(view) => {
          const mine = view.roles.filter((r) => r.isMine);
          if (mine.length === 0) return <p class="small quiet">No role here names your title in the CRM, or you. Whoever leads people writes it under Alignment, Strategy.</p>;
          return <div class="stack-3">{mine.map((r) => <Mine key={r.id} state={state} role={r} />)}{view.noConfirming && <p class="fine">{view.noConfirming}</p>}</div>;
        }}
      </AreaBody>
    </Card>
  );
}
