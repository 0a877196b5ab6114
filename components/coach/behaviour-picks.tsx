import type { Signal } from '@preact/signals';
import type { ComposeView } from '../../lib/messages/coaching.ts';

/** Behaviours of the company's values that a word points at: folded away until somebody wants them. */
export function BehaviourPicks({ values, chosen }: { values: ComposeView['values']; chosen: Signal<readonly string[]> }) {
  if (values.length === 0) return null;
  const count = chosen.value.length;
  const turn = (id: string, on: boolean) => { chosen.value = on ? [...chosen.value, id] : chosen.value.filter((x) => x !== id); };
  return (
    <details class="fold">
      <summary>{count === 0 ? 'Point at a behaviour' : count === 1 ? 'Points at one behaviour' : `Points at ${count} behaviours`}</summary>
      {values.map((v) => (
        <fieldset key={v.value} class="picks">
          <legend class="fine">{v.value}</legend>
          {v.behaviours.map((b) => <label key={b.id} class="tick small"><input type="checkbox" checked={chosen.value.includes(b.id)} onChange={(e) => turn(b.id, e.currentTarget.checked)} /><span>{b.words}</span></label>)}
        </fieldset>
      ))}
    </details>
  );
}
