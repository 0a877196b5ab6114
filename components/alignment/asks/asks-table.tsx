import { useSignal } from '@preact/signals';
import type { AskRow, AsksView } from '../../../lib/messages/areas/asks.ts';
import type { AreaState } from '../../ui/area.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AskDetail } from './ask-detail.tsx';

/** A flag is a mark and a word, never colour alone. */
const Flag = ({ text }: { text: string }) => <span class="flag"><Icon name="flag" />{text}</span>;

const Serves = ({ row }: { row: AskRow }) => {
  const of = row.flags.filter((f) => f.is !== 'pastReview');
  return (
    <>
      {row.serves && <>{row.serves.text}{row.serves.detail !== null && <span class="fine is-block">{row.serves.detail}</span>}</>}
      {of.map((f) => <span key={f.is} class="is-block"><Flag text={f.text} /></span>)}
    </>
  );
};

function Row({ row, view, state }: { row: AskRow; view: AsksView; state: AreaState<'asks'> }) {
  const isOpen = useSignal(false);
  const isFlagged = row.flags.length > 0 && row.ended === null;
  const late = row.flags.find((f) => f.is === 'pastReview');
  const hasDetail = isFlagged || isOpen.value || row.waits.length > 0;
  const look = `${isFlagged ? 'is-flagged' : ''}${hasDetail ? ' has-detail' : ''}`;
  return (
    <>
      <tr class={look} data-ask={row.id}>
        <th scope="row"><button type="button" class="twist" aria-expanded={isOpen.value} onClick={() => { isOpen.value = !isOpen.value; }}>{row.title}</button></th>
        <td data-label="Asked by">{row.askedBy}{view.choices.length > 1 && <span class="fine is-block">of {row.of.toLowerCase()}</span>}</td>
        <td data-label="Purpose" class={row.purpose === 'Not said' ? 'quiet' : ''}>{row.purpose}</td>
        <td data-label="Time">{row.time.text}<span class="fine is-block">{row.time.parts}</span></td>
        <td data-label="Traces to"><Serves row={row} /></td>
        <td data-label="Review">{row.ended ?? row.review}{late && <span class="is-block"><Flag text={late.text} /></span>}</td>
      </tr>
      {hasDetail && <tr class={`is-more ${isFlagged ? 'is-flagged' : ''}`}><td colSpan={6} class="wide"><AskDetail row={row} view={view} state={state} isOpen={isOpen.value} /></td></tr>}
    </>
  );
}

/** Asks as a table; each opens to its history. */
export const AsksTable = ({ rows, view, state, caption }: { rows: readonly AskRow[]; view: AsksView; state: AreaState<'asks'>; caption: string }) => (
  <table class="table asks">
    <caption class="sr">{caption}</caption>
    <thead><tr><th scope="col">Ask</th><th scope="col">Asked by</th><th scope="col">Purpose</th><th scope="col">Time</th><th scope="col">Traces to</th><th scope="col">Review</th></tr></thead>
    <tbody>{rows.map((row) => <Row key={row.id} row={row} view={view} state={state} />)}</tbody>
  </table>
);
