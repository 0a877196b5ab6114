import { useId } from 'preact/hooks';
import type { Choice, FinanceAsk, FinanceView } from '../../lib/messages/finance.ts';
import { useFinance } from './context.ts';

const INDENT = '\u00a0\u00a0\u00a0';

interface PickProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** The first entry, for "none of them". */
  none?: string;
  pick: (id: string | null) => void;
}

/** A native choice. Entries of a tree are indented in the list; the chosen one isn't, since it also stands in the shut field. */
export function Pick({ label, value, choices, none, pick }: PickProps) {
  const id = useId();
  const isKnown = value === '' || choices.some((c) => c.id === value);
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => pick(event.currentTarget.value || null)}>
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((c) => <option key={c.id} value={c.id}>{INDENT.repeat(c.id === value ? 0 : c.depth)}{c.label}</option>)}
      </select>
    </div>
  );
}

/** A day; blank goes back to the usual one. Told on leaving the field: while a year is being typed every key is a date of its own. */
function PickDay({ label, value, pick }: { label: string; value: string | null; pick: (day: string | null) => void }) {
  const id = useId();
  const tell = (input: HTMLInputElement) => { if (input.validity.valid && (input.value || null) !== value) pick(input.value || null); };
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={value ?? ''} max="9999-12-31" onBlur={(event) => tell(event.currentTarget)}
        onKeyDown={(event) => { if (event.key === 'Enter') tell(event.currentTarget); }} />
    </div>
  );
}

/** What the page is about: quiet, in one row that wraps. Another period or scope goes back to that one's own days. */
export function Pickers({ view }: { view: FinanceView }) {
  const { state } = useFinance();
  const { ask, choices } = view;
  const change = (part: Partial<FinanceAsk>) => void state.change(part);
  return (
    <div class="pickers" role="group" aria-label="What this page is about">
      <Pick label="Period" value={ask.periodId ?? ''} choices={choices.periods} pick={(periodId) => change({ periodId, t0: null, t1: null })} />
      <Pick label="Forecast of" value={ask.basis ?? ''} choices={choices.bases} pick={(basis) => change({ basis })} />
      <Pick label="Whose" value={ask.scope ?? ''} choices={choices.scopes} pick={(scope) => change({ scope, t0: null, t1: null })} />
      {choices.types.length > 1 && <Pick label="Counted as" value={ask.typeId ?? ''} choices={choices.types} pick={(typeId) => change({ typeId })} />}
      <PickDay label="From" value={ask.t0} pick={(t0) => change({ t0 })} />
      <PickDay label="To" value={ask.t1} pick={(t1) => change({ t1 })} />
      <Pick label="Compare with" value={ask.compareWith ?? ''} choices={choices.periods.filter((p) => p.id !== ask.periodId)} none="Nothing" pick={(compareWith) => change({ compareWith })} />
    </div>
  );
}
