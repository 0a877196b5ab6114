import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { RolesView } from '../../../lib/messages/areas/roles.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaBody } from '../../ui/area-body.tsx';
import { useArea } from '../../ui/area.tsx';
import { keptDraft } from '../../ui/kept-draft.ts';
import { fromTemplate, type RoleDraft } from './role-draft.ts';
import { RoleEditor } from './role-editor.tsx';
import { RoleRow } from './role-row.tsx';

/** Begins a role from a template or from nothing. */
function Begin({ view, draft }: { view: RolesView; draft: Signal<RoleDraft | null> }) {
  const chosen = useSignal('');
  const taken = new Set(view.roles.map((r) => r.name.toLowerCase()));
  const begin = () => { draft.value = fromTemplate(view.templates.find((t) => t.id === chosen.value) ?? null, crypto.randomUUID()); };
  return (
    <div class="form-row">
      <Pick label="Add a role, beginning with" value={chosen.value} none="Nothing" choices={view.templates.map((t) => ({ id: t.id, label: taken.has(t.name.toLowerCase()) ? `${t.name} (there is one)` : t.name, depth: 0 }))} pick={(id) => { chosen.value = id ?? ''; }} />
      <button type="button" class="btn is-small" onClick={begin}>Write it</button>
    </div>
  );
}

/** What each role is expected to do, for everybody to read. */
export function RolesSection({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'roles', { roleId: null });
  const draft = keptDraft<RoleDraft>(`role ${connection}`);
  return (
    <Card title="What roles expect" aside="The same for everybody who holds one" name="roles">
      <AreaBody state={state}>
        {(view) => (
          <div class="stack-3">
            <p class="small"><strong>{view.title}.</strong> {view.sentence}</p>
            {view.noConfirming && <p class="fine">{view.noConfirming}</p>}
            {draft.value && view.may.write && <RoleEditor state={state} view={view} draft={draft} />}
            {view.roles.length > 0 && <ul class="roles">{view.roles.map((r) => <RoleRow key={r.id} state={state} view={view} role={r} edit={r.edit && !draft.value ? () => { draft.value = { role: r.edit!, why: '', follows: r.key }; } : null} />)}</ul>}
            {view.may.write && !draft.value && <Begin view={view} draft={draft} />}
          </div>
        )}
      </AreaBody>
    </Card>
  );
}
