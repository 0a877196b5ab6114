import type { Action, Screen, ViewName } from '../../lib/messages/views.ts';
import { Bones } from '../ui/bones.tsx';
import { ActionButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Meter } from '../ui/meter.tsx';
import { parts } from './lazy.ts';

type Act = (id: Action['id']) => void;
type Of<S extends Screen['state']> = Extract<Screen, { state: S }>;

/** What to press first is filled; looking at options never is. */
const LEADS: readonly Action['id'][] = ['sample', 'connect', 'signIn'];

function Buttons({ actions, act }: { actions: readonly Action[]; act: Act }) {
  const main = actions.findIndex((a) => LEADS.includes(a.id));
  return <>{actions.map((a, i) => <ActionButton key={a.id} action={a} main={i === main} wide={actions.length > 1} act={act} />)}</>;
}

/** Bones in the shape of the view; at a first reading how far it is, and a way to stop it. */
export function Loading({ view, screen, act }: { view: ViewName; screen: Of<'loading'>; act: Act }) {
  const { title, done, total, detail } = screen;
  return (
    <>
      <Bones view={view} />
      {title !== null && (
        <section>
          <div class="stack">
            <p class="small">{title}</p>
            {done !== null && total !== null && <Meter label={title} done={done} total={total} text={detail} />}
            <div class="pager"><p class="fine">{detail}</p>
              <button type="button" class="text-btn" style={{ marginInlineEnd: 'calc(-1 * var(--s2))' }} onClick={() => act('cancel')}>Cancel</button></div>
          </div>
        </section>
      )}
    </>
  );
}

/** Nothing to show: says why and who can change it. The first run is one of these. */
export const Empty = ({ screen, act }: { screen: Of<'empty'>; act: Act }) => (
  <div class="mid">
    <h2>{screen.title}</h2>
    <p>{screen.message}</p>
    <Buttons actions={screen.actions} act={act} />
    {screen.fine !== null && <p class="fine">{screen.fine}</p>}
  </div>
);

/** Something went wrong: what happened, and what to do. */
export function Failed({ screen, act }: { screen: Of<'error'>; act: Act }) {
  const { nextTry: NextTry } = parts.value;
  const { kind, title, message, retryAt } = screen.error;
  return (
    <div class="mid" data-error={kind}>
      <h2 class="with-icon"><Icon name="stop" />{title}</h2>
      <p>{message}</p>
      {NextTry && retryAt !== null && <NextTry at={retryAt} again={() => act('refresh')} />}
      <Buttons actions={screen.actions} act={act} />
    </div>
  );
}
