import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { RolesView, RoleView } from '../../../lib/messages/areas/roles.ts';
import type { AreaState } from '../../ui/area.tsx';
import { Holders } from './holders.tsx';
import { RoleText } from './role-text.tsx';

/** Earlier versions of a role, each with who, when and why. */
function Versions({ state, role, view }: { state: AreaState<'roles'>; role: RoleView; view: RolesView }) {
  const isOpen = state.ask.value.roleId === role.id;
  const opened = view.opened?.roleId === role.id ? view.opened : null;
  return (
    <>
      <p class="small"><button type="button" class="open" aria-expanded={isOpen} onClick={() => { state.ask.value = { roleId: isOpen ? null : role.id }; }}>{isOpen ? 'Hide its versions' : `All ${role.versions} versions`}</button></p>
      {isOpen && !opened && <p class="small quiet" role="status">Reading…</p>}
      {isOpen && opened && <ul class="versions">{opened.versions.map((v) => <li key={v.key}><p class="small"><strong>{v.when}, {v.by}</strong>{v.why && <span class="quiet"> “{v.why}”</span>}{!v.isNew && <span class="fine"> Nothing that is expected changed.</span>}</p>{v.isNew && <RoleText text={v.text} />}</li>)}</ul>}
    </>
  );
}

/** One role: its name and how far it is confirmed, opened to what it expects and of whom. */
export function RoleRow({ state, view, role, edit }: { state: AreaState<'roles'>; view: RolesView; role: RoleView; edit: (() => void) | null }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <li data-role={role.id}>
      <div class="role-head"><button type="button" class="twist" aria-expanded={isOpen.value} aria-controls={isOpen.value ? id : undefined} onClick={() => { isOpen.value = !isOpen.value; }}><strong>{role.name}</strong></button>
        <span class="fine">{role.function}</span>{role.isMine && <span class="badge">yours</span>}<span class="small quiet role-standing">{role.standing}</span></div>
      {isOpen.value && (
        <div id={id} class="stack-3 role-open">
          <p class="fine">{role.set}</p>
          <RoleText text={role.text} />
          <Holders state={state} role={role} />
          {role.versions > 1 && <Versions state={state} role={role} view={view} />}
          {edit && <p><button type="button" class="btn is-small" onClick={edit}>Change {role.name}</button></p>}
        </div>
      )}
    </li>
  );
}
