import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AuditCell, AuditPair } from '../../../lib/messages/areas/audit.ts';
import { Icon } from '../../ui/icon.tsx';
import { Open } from '../../ui/open.tsx';
import { Paged } from '../../ui/paged.tsx';

const Source = ({ source: { text, from } }: { source: AuditPair['first'] }) => <><strong>{text}</strong>{from !== null && ` (${from})`}</>;

/** Two measures of which one is worse where there is more of the other; opens to the periods it was seen in. */
export function Pair({ pair, isAlone }: { pair: AuditPair; isAlone: boolean }) {
  const id = useId();
  const isOpen = useSignal(false);
  return (
    <div class="notice is-yours" data-pair={pair.id}>
      <Icon name="flag" />
      <p><Source source={pair.first} /> and <Source source={pair.second} /></p>
      <p>{pair.sentence} <Open isOpen={isOpen} controls={id}>{isOpen.value ? `Close the ${pair.noun}` : `Open the ${pair.noun}`}</Open></p>
      <p class="fine">{isAlone ? '' : `${pair.basis}. `}{pair.strength}</p>
      {isOpen.value && <div id={id} class="pair-periods"><Periods pair={pair} /></div>}
    </div>
  );
}

const Cell = ({ cell, label, head }: { cell: AuditCell | null; label: string; head: AuditPair['head'] }) => (
  <td data-label={label}>{cell ? <>{cell.people}: {head.first.toLowerCase()} {cell.first}, {head.second.toLowerCase()} {cell.second}</> : <span class="quiet">too few to show</span>}</td>
);

function Periods({ pair }: { pair: AuditPair }) {
  const [more, rest] = [`More ${pair.head.first.toLowerCase()} than usual`, 'The others'];
  return (
    <>
      <Paged rows={pair.rows} total={pair.rows.length} noun={pair.noun} draw={(rows) => (
        <table class="table is-pair">
          <caption class="sr">Each {pair.head.period.toLowerCase()}, people together: those above their own usual and the others</caption>
          <thead><tr><th scope="col">{pair.head.period}</th><th scope="col">{more}</th><th scope="col">{rest}</th></tr></thead>
          <tbody>{rows.map((r) => <tr key={r.period}><th scope="row">{r.period}</th><Cell cell={r.above} label={more} head={pair.head} /><Cell cell={r.below} label={rest} head={pair.head} /></tr>)}</tbody>
        </table>
      )} />
      {pair.withheld !== null && <p class="fine">{pair.withheld}</p>}
    </>
  );
}
