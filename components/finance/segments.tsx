import type { Signal } from '@preact/signals';

/** A few ways to look at the same thing, one of them chosen. */
export const Segments = ({ label, choices, chosen }: { label: string; choices: readonly { id: string; label: string }[]; chosen: Signal<string> }) => (
  <div class="segments" role="group" aria-label={label}>
    {choices.map((c) => <button key={c.id} type="button" aria-pressed={chosen.value === c.id} onClick={() => { chosen.value = c.id; }}>{c.label}</button>)}
  </div>
);
