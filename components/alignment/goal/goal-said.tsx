import { useId } from 'preact/hooks';
import type { GoalEvent } from '../../../lib/messages/areas/goal.ts';

/** All that was said and done, newest first: nothing is ever taken away. */
export function GoalSaid({ events }: { events: readonly GoalEvent[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} class="goal-said">
      <h3 id={id}>What was said and changed</h3>
      <ol>
        {events.map((e, i) => (
          <li key={i} data-event={e.is}>
            <p class="small"><strong>{e.who}</strong> <span class="fine">{e.when}</span>{e.waiting !== null && <span class="badge">{e.waiting}</span>}</p>
            {e.lines.map((line) => <p key={line} class="small">{line}</p>)}
            {e.text !== null && <p class="small is-quote">“{e.text}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
