import type { Confirmed, HolderView, RoleView } from '../../../lib/messages/areas/roles.ts';
import type { AreaState } from '../../ui/area.tsx';
import { Paged } from '../../ui/paged.tsx';
import { ConfirmButton } from './confirm-button.tsx';

const word = (c: Confirmed | null, none: string) => (c ? <>confirmed on {c.when}<span class="fine is-block">{c.by}</span></> : none);

/** One who holds the role: what both sides have said of the version that stands. */
const Row = ({ state, role, h }: { state: AreaState<'roles'>; role: RoleView; h: HolderView }) => (
  <tr data-holder={h.id}>
    <th scope="row">{h.isMe ? `${h.name} (you)` : h.name}{h.title && <span class="fine is-block">{h.title}</span>}</th>
    <td data-label="Their word">{h.may.person ? <ConfirmButton state={state} roleId={role.id} of={role.key} person={h.id} side="person" label="I confirm this" called={h.isMe ? `I confirm ${role.name}` : `Confirm ${role.name} as ${h.name}`} /> : word(h.person, 'not yet')}</td>
    <td data-label="Their lead’s word">{h.may.leader ? <ConfirmButton state={state} roleId={role.id} of={role.key} person={h.id} side="leader" label="Confirm for them" called={`Confirm ${role.name} for ${h.name}`} /> : h.isTop && !h.leader ? 'nobody leads them in the CRM' : word(h.leader, 'not yet')}</td>
  </tr>
);

/** Who holds a role, as far as the reader may see, and who has confirmed. */
export function Holders({ state, role }: { state: AreaState<'roles'>; role: RoleView }) {
  const hidden = role.holderCount - role.holders.length;
  return (
    <>
      {role.holders.length > 0 && (
        <Paged rows={role.holders} total={role.holders.length} noun="holders" draw={(some) => (
          <table class="table">
            <caption class="sr">Who holds {role.name}, and who has confirmed it</caption>
            <thead><tr><th scope="col">Person</th><th scope="col">Their word</th><th scope="col">Their lead’s word</th></tr></thead>
            <tbody>{some.map((h) => <Row key={h.id} state={state} role={role} h={h} />)}</tbody>
          </table>
        )} />
      )}
      {hidden > 0 && <p class="fine">{hidden === 1 ? 'One more person holds it' : `${hidden} more people hold it`}; each sees their own word, and who leads them does.</p>}
    </>
  );
}
