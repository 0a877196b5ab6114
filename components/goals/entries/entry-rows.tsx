import type { EntryList, EntryRow } from '../../../lib/messages/areas/entries.ts';
import { Paged } from '../../ui/paged.tsx';

/** Numbers as they were entered: what, by whom, when, and what took its place. */
export const EntryRows = ({ list, correct }: { list: EntryList; correct: ((row: EntryRow) => void) | null }) => (
  <Paged rows={list.rows} total={list.rows.length} noun="numbers" draw={(some) => (
    <table class="table">
      <caption class="sr">{list.label}, {list.whose}: numbers entered by hand</caption>
      <thead><tr><th scope="col">As of</th><th scope="col" class="num">Number</th><th scope="col">Entered by</th><th scope="col">When</th><th scope="col">Note</th></tr></thead>
      <tbody>
        {some.map((r) => (
          <tr key={r.key} class={r.corrected ? 'is-corrected' : ''} data-entry={r.key}>
            <th scope="row">{r.day}</th><td class="num">{r.value}</td><td data-label="Entered by">{r.by}</td><td data-label="When">{r.when}{r.place && <span class="badge">{r.place}</span>}</td>
            <td data-label="Note">{[r.corrected, r.note].filter((x) => x !== null).join('; ')}{correct && r.corrected === null && <> <button type="button" class="open" aria-label={`Correct ${r.value} of ${r.day}`} onClick={() => correct(r)}>Correct it</button></>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )} />
);
