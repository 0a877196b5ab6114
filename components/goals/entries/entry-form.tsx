import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { EnterableMeasure, EntriesView } from '../../../lib/messages/areas/entries.ts';
import { parseDay } from '../../../lib/model/day.ts';
import { typedEntry } from '../../../lib/model/goals/typed-entry.ts';
import { Pick } from '../../finance/pickers.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { AreaState } from '../../ui/area.tsx';

interface EntryFormProps {
  /** A view of `entries`, and what it was answered with. */
  state: AreaState<'entries'>;
  view: EntriesView;
  /** What it begins with; left out: the first that may be entered, as of today. */
  measureId?: string | undefined;
  assignee?: string | undefined;
  isoDay?: string | undefined;
  done: () => void;
}

/** What is wrong with what was typed; null: nothing. */
function faultOf(measure: EnterableMeasure, typed: { number: string; day: string; today: string }): string | null {
  const read = typedEntry(typed.number, measure.unit, measure.digits);
  if (!read.ok) return read.why;
  const day = parseDay(typed.day);
  if (day === null) return 'The day is missing, or there is no such day.';
  return typed.day > typed.today ? 'That day is still to come. Enter what is known by today.' : null;
}

/** A number for a measure that no CRM counts: whose, as of which day, how much, and from where. What was typed stays where sending fails. */
export function EntryForm({ state, view, measureId, assignee, isoDay, done }: EntryFormProps) {
  const first = view.measures.find((m) => m.id === measureId) ?? view.measures[0];
  const chosen = useSignal(first?.id ?? '');
  const whose = useSignal(assignee ?? '');
  const day = useSignal(isoDay ?? view.today);
  const number = useSignal('');
  const note = useSignal('');
  const tried = useSignal(false);
  const attempt = useAttempt();
  const id = useId();
  const measure = view.measures.find((m) => m.id === chosen.value);
  if (!measure) return <p class="small quiet">{view.why}</p>;
  const bearer = measure.assignees.find((a) => a.id === whose.value) ?? measure.assignees[0]!;
  const fault = faultOf(measure, { number: number.value, day: day.value, today: view.today });
  const submit = () => {
    tried.value = true;
    const read = typedEntry(number.value, measure.unit, measure.digits);
    const of = parseDay(day.value);
    if (fault !== null || !read.ok || of === null) return;
    void attempt.run(async () => {
      await state.say({ kind: 'entry', body: { measureId: measure.id, assignee: bearer.id, day: of, value: read.value, currency: measure.currency, note: note.value.trim() || null } });
      done();
    });
  };
  return (
    <form class="ask-box" data-entry-form onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) submit(); }}>
      <div class="form-row">
        {view.measures.length > 1 && <Pick label="Measure" value={measure.id} choices={view.measures.map((m) => ({ id: m.id, label: m.label, depth: 0 }))} pick={(m) => { chosen.value = m ?? measure.id; }} />}
        {measure.assignees.length > 1 && <Pick label="Whose" value={bearer.id} choices={measure.assignees.map((a) => ({ id: a.id, label: a.label, depth: 0 }))} pick={(a) => { whose.value = a ?? bearer.id; }} />}
        <div class="pick"><label for={`${id}d`}>As of</label><input id={`${id}d`} type="date" value={day.value} max={view.today} onInput={(event) => { day.value = event.currentTarget.value; }} /></div>
        <div class="pick"><label for={`${id}n`}>Number{measure.unitWord && `, ${measure.unitWord}`}</label>
          <input id={`${id}n`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={tried.value && fault !== null} aria-describedby={`${id}h`} value={number.value} onInput={(event) => { number.value = event.currentTarget.value; }} /></div>
        <div class="pick is-wide"><label for={`${id}w`}>Where it is from, if you like</label><input id={`${id}w`} type="text" maxLength={500} autocomplete="off" value={note.value} onInput={(event) => { note.value = event.currentTarget.value; }} /></div>
      </div>
      <p class="fine" id={`${id}h`} role={tried.value && fault !== null ? 'alert' : undefined}>{tried.value && fault !== null ? fault : `${measure.label}, ${bearer.label}: ${measure.asks.toLowerCase()}. ${measure.how} It stands under your name as of now; a later number for the same day takes its place, and both stay.`}</p>
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Entering…' : 'Enter the number'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}
