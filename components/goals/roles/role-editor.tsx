import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { RolesView } from '../../../lib/messages/areas/roles.ts';
import type { RoleExpectation } from '../../../lib/model/goals/role-expectation.ts';
import { userId } from '../../../lib/model/ids.ts';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { ListEditor } from '../../ui/list-editor.tsx';
import { tidyRole, whatRoleMisses, type RoleDraft } from './role-draft.ts';

/** A role, being written. What was typed stays here until it is published or thrown away. */
export function RoleEditor({ state, view, draft }: { state: AreaState<'roles'>; view: RolesView; draft: Signal<RoleDraft | null> }) {
  const attempt = useAttempt();
  const tried = useSignal(false);
  const id = useId();
  const d = draft.value;
  if (!d) return null;
  const { role } = d;
  const standing = view.roles.find((r) => r.id === role.id);
  const isBehind = standing !== undefined && standing.key !== d.follows;
  const change = (part: Partial<RoleExpectation>) => { draft.value = { ...d, role: { ...role, ...part } }; };
  const missing = whatRoleMisses(d);
  const functions = view.choices.functions.some((f) => f.id === role.function) ? view.choices.functions : [...view.choices.functions, { id: role.function, label: role.function }];
  const say = (body: Parameters<typeof state.say>[0]) => attempt.run(async () => {
    await state.say(body);
    draft.value = null;
  });
  const publish = () => {
    tried.value = true;
    if (missing === null && !isBehind) void say({ kind: 'role', body: { act: 'set', role: tidyRole(role), why: d.why.trim() || null, follows: d.follows } });
  };
  const end = () => {
    tried.value = true;
    if (d.why.trim() !== '') void say({ kind: 'role', body: { act: 'end', roleId: role.id, why: d.why.trim() } });
  };
  return (
    <div class="ask-box editor" role="group" aria-label={role.name.trim() || 'A new role'} data-role-editor>
      <div class="form-row">
        <div class="pick is-wide"><label for={`${id}n`}>Name of the role</label><input id={`${id}n`} type="text" maxLength={120} value={role.name} onInput={(event) => change({ name: event.currentTarget.value })} /></div>
        <div class="pick"><label for={`${id}f`}>Function</label><select id={`${id}f`} value={role.function} onChange={(event) => change({ function: event.currentTarget.value })}>{functions.map((f) => <option key={f.id} value={f.id}>{f.label}</option>)}</select></div>
      </div>
      <ListEditor label="What the role is there for" one="a responsibility" items={role.responsibilities} change={(responsibilities) => change({ responsibilities })} />
      <ListEditor label="What one would see" one="a behaviour" items={role.behaviours} choices={view.choices.behaviours} change={(behaviours) => change({ behaviours })} />
      <ListEditor label="What is measured" one="a measure in words" items={role.measureIds} choices={view.choices.measures} change={(measureIds) => change({ measureIds })} />
      <ListEditor label="Who holds it, by their title in the CRM" one="a title" items={role.titles} choices={view.choices.titles.map((t) => ({ id: t.title, label: `${t.title} (${t.people})` }))} change={(titles) => change({ titles })} />
      <ListEditor label="And by name, whatever their title" one="somebody" isFree={false} most={1000} items={role.holders} choices={view.choices.people.map((p) => ({ id: p.id, label: p.name }))} change={(holders) => change({ holders: holders.map(userId) })} />
      {d.follows !== null && <div class="pick is-wide"><label for={`${id}w`}>Why it changes</label><input id={`${id}w`} type="text" maxLength={500} value={d.why} onInput={(event) => { draft.value = { ...d, why: event.currentTarget.value }; }} /></div>}
      {isBehind && (
        <div class="notice" role="alert"><Icon name="note" /><p><strong>This role was changed meanwhile. {standing.set}.</strong></p><p class="quiet">Yours is all here. Look at theirs in the list; if you publish yours now, it takes its place, and theirs stays in the history.</p>
          <div class="actions"><button type="button" class="text-btn is-flush" onClick={() => { draft.value = { ...d, follows: standing.key }; }}>Publish mine after it</button></div></div>
      )}
      <p class="fine">Where responsibilities, behaviours or measures change, everybody who holds the role confirms it anew, and so does who leads them.</p>
      {tried.value && missing !== null && <p class="small" role="alert">{missing}</p>}
      <div class="actions">
        <button type="button" class="btn is-small" disabled={attempt.busy.value || isBehind} onClick={trusted(publish)}>{attempt.busy.value ? 'Publishing…' : 'Publish this role'}</button>
        <button type="button" class="text-btn" onClick={() => { draft.value = null; }}>Throw it away</button>
        {d.follows !== null && <button type="button" class="text-btn" disabled={attempt.busy.value} onClick={trusted(end)}>End this role</button>}
      </div>
      <Failure attempt={attempt} />
    </div>
  );
}
