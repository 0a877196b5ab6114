import { useId } from 'preact/hooks';
import type { Choice } from '../../../lib/messages/finance.ts';

/** What a list is after one entry was ticked or not; all of them is no limit (null), so that new ones count too. */
export function ticked(allowed: readonly string[] | null, all: readonly string[], id: string, isOn: boolean): string[] | null {
  const before = new Set(allowed ?? all);
  if (isOn) before.add(id); else before.delete(id);
  return all.every((a) => before.has(a)) ? null : [...before];
}

/** Entries that count; all of them where there is no limit. Nothing to choose from draws nothing. */
export function Allowed({ legend, choices, allowed, disabled, change }: { legend: string; choices: readonly Choice[]; allowed: readonly string[] | null; disabled: boolean; change: (ids: string[] | null) => void }) {
  const id = useId();
  if (choices.length < 2) return null;
  const all = choices.map((c) => c.id);
  return (
    <fieldset class="choice is-quiet">
      <legend>{legend}{allowed === null && ', all'}</legend>
      {choices.map((c, i) => (
        <label key={c.id} class="tick" for={`${id}${i}`}><input id={`${id}${i}`} type="checkbox" disabled={disabled} checked={allowed === null || allowed.includes(c.id)} onChange={(event) => change(ticked(allowed, all, c.id, event.currentTarget.checked))} /><span>{c.label}</span></label>
      ))}
    </fieldset>
  );
}
