import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

/** Days of a month or quarter on which a first call is usual at the latest. */
const LAST_DAY = 90;

/** When a forecast is taken where nobody called, and when a period's books close. */
export function Dates({ view, save }: PartProps) {
  const baseline = useSignal(String(view.baselineDay));
  const closed = useSignal<Record<string, string>>(Object.fromEntries(view.booksClosed.filter((b) => b.set !== null).map((b) => [b.periodId, b.set!])));
  const savingDay = useAttempt();
  const savingBooks = useAttempt();
  const id = useId();
  const day = /^\d{1,2}$/.test(baseline.value) && Number(baseline.value) >= 1 && Number(baseline.value) <= LAST_DAY ? Number(baseline.value) : null;
  const stored = Object.fromEntries(view.booksClosed.filter((b) => b.set !== null).map((b) => [b.periodId, b.set!]));
  const isChanged = JSON.stringify(Object.entries(closed.value).sort()) !== JSON.stringify(Object.entries(stored).sort());
  const set = (periodId: string, value: string) => {
    const { [periodId]: _, ...rest } = closed.value;
    closed.value = value === '' ? rest : { ...rest, [periodId]: value };
  };
  return (
    <Card title="Days that count" name="dates">
      <div class="pick"><label for={`${id}day`}>Day of the period that is the baseline where nobody called</label>
        <input id={`${id}day`} class="is-short" type="text" inputMode="numeric" value={baseline.value} disabled={!view.mayEdit} aria-invalid={day === null} aria-describedby={`${id}hint`} onInput={(event) => { baseline.value = event.currentTarget.value.trim(); }} />
        <p class="fine" id={`${id}hint`}>{day === null ? `A number from 1 to ${LAST_DAY}.` : 'The forecast stands as it was at 00:00 of that day, in the org’s time zone.'}</p></div>
      {view.mayEdit && <SaveRow attempt={savingDay} isChanged={day !== null && day !== view.baselineDay} save={() => day !== null && savingDay.run(() => save({ name: 'baselineDay', value: day }))} undo={() => { baseline.value = String(view.baselineDay); }} />}
      {view.booksClosed.length > 0 && (
        <table class="table">
          <caption class="sr">The day whose 00:00 closes each period’s books</caption>
          <thead><tr><th scope="col">Period</th><th scope="col">Books closed on</th><th scope="col">If left blank</th></tr></thead>
          <tbody>
            {view.booksClosed.map((b) => (
              <tr key={b.periodId}>
                <th scope="row"><label for={`${id}${b.periodId}`}>{b.label}</label></th>
                <td><div class="pick"><input id={`${id}${b.periodId}`} type="date" value={closed.value[b.periodId] ?? ''} disabled={!view.mayEdit} onInput={(event) => set(b.periodId, event.currentTarget.value)} /></div></td>
                <td class="quiet" data-label="If left blank">{b.usual}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.mayEdit && <SaveRow attempt={savingBooks} isChanged={isChanged} save={() => savingBooks.run(() => save({ name: 'booksClosed', value: closed.value }))} undo={() => { closed.value = stored; }} />}
    </Card>
  );
}
