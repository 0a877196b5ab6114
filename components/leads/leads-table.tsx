import { useSignal } from '@preact/signals';
import type { LeadCell, LeadRow, LeadsView } from '../../lib/messages/areas/leads.ts';
import type { LeadAbout } from '../../lib/model/leads/lead-word.ts';
import type { AreaState } from '../ui/area.tsx';
import { LeadDetail } from './lead-detail.tsx';
import { Figure } from './figure.tsx';
import { LeadList } from './lead-list.tsx';

const COLUMNS = 9;

interface RowProps {
  row: LeadRow;
  view: LeadsView;
  state: AreaState<'leads'>;
  speak: (about: LeadAbout, name: string) => void;
}

function Cell({ cell, label, what, row, view, state }: { cell: LeadCell; label: string; what: string } & Pick<RowProps, 'row' | 'view' | 'state'>) {
  return (
    <td class="num" data-label={label}>
      <Figure row={row.id} figure={cell.figure} text={cell.text} what={`${what}: ${row.name}`} state={state} opened={view.opened} isNone={cell.n === 0} />
      {cell.share !== null && <span class="fine is-block">{cell.share}, {cell.range}</span>}
    </td>
  );
}

function Row({ row, view, state, speak }: RowProps) {
  const isOpen = useSignal(false);
  const same = { row, view, state };
  const list = view.opened !== null && view.opened.startsWith(`${row.id} `) ? view.open : null;
  const hasMore = isOpen.value || list !== null;
  return (
    <>
      <tr class={`${row.id === 'all' ? 'is-total' : ''} ${hasMore ? 'has-detail' : ''}`} data-group={row.id}>
        <th scope="row"><button type="button" class="twist" aria-expanded={isOpen.value} onClick={() => { isOpen.value = !isOpen.value; }}>{row.name}</button></th>
        <Cell {...same} cell={row.n} label="Leads" what="leads" />
        <Cell {...same} cell={row.accepted} label="Accepted" what="accepted" />
        <Cell {...same} cell={row.turnedDown} label="Turned down" what="turned down" />
        <Cell {...same} cell={row.fit} label="Right" what="of the right kind" />
        <Cell {...same} cell={row.opportunities} label="Opportunities" what="opportunities" />
        <Cell {...same} cell={row.won} label="Won" what="won" />
        <td class="num is-rate" data-label="Won of those that had time">{row.rate ? <><strong>{row.rate.text}</strong><span class="fine is-block">{row.rate.range}</span></> : null}{row.noRate !== null && <span class="fine is-block">{row.noRate}</span>}</td>
        <td class={`num ${row.perLead === 'Too few' ? 'quiet' : ''}`} data-label="Revenue per lead">{row.perLead}</td>
      </tr>
      {hasMore && (
        <tr class="is-more"><td colSpan={COLUMNS} class="wide">
          {list && <LeadList list={list} />}
          {isOpen.value && <LeadDetail {...same} speak={speak} />}
        </td></tr>
      )}
    </>
  );
}

/** Sources or campaigns with what became of their leads; each opens to times, reasons and quarters. */
export const LeadsTable = ({ view, state, speak }: Omit<RowProps, 'row'>) => (
  <table class="table is-leads">
    <caption class="sr">What became of leads. Each row opens to first touch, time in the forecast, reasons and quarters; each number to its leads.</caption>
    <thead><tr>
      <th scope="col">{view.by === 'source' ? 'Source' : 'Campaign'}</th><th scope="col" class="num">Leads</th><th scope="col" class="num">Accepted</th><th scope="col" class="num">Turned down</th><th scope="col" class="num">Right</th>
      <th scope="col" class="num">Opportunities</th><th scope="col" class="num">Won</th><th scope="col" class="num">Won, of those that had time</th><th scope="col" class="num">Revenue per lead</th>
    </tr></thead>
    <tbody>{view.rows.map((row) => <Row key={`${view.by} ${row.name}`} row={row} view={view} state={state} speak={speak} />)}<Row key="all" row={view.total} view={view} state={state} speak={speak} /></tbody>
  </table>
);
