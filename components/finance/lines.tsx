import { useSignal } from '@preact/signals';
import type { FinanceView } from '../../lib/messages/finance.ts';
import type { FinanceLine } from '../../lib/messages/finance-line.ts';
import { useFinance } from './context.ts';
import { ExactCell } from './exact.tsx';
import { LineDetail } from './line-detail.tsx';
import { SaidCells } from './said-cells.tsx';
import { openKey } from './state.ts';

/** Lines of one opening at a time: hundreds of deals stay a small page. */
export const PAGE = 20;

const counted = (n: number): string => n.toLocaleString('en-GB');

function Line({ line, view }: { line: FinanceLine; view: FinanceView }) {
  const { state } = useFinance();
  const key = openKey({ line: line.id });
  const isOpen = state.open.value.has(key);
  const waiting = line.remarks.filter((r) => r.answers.length === 0).length;
  return (
    <>
      <tr class={isOpen ? 'is-line is-open' : 'is-line'} data-line={line.id} data-deal={line.deal.dealId}>
        <th scope="row" colSpan={2}>
          <button type="button" class="twist" aria-expanded={isOpen} onClick={() => state.toggle(key)}>{line.deal.name}</button>
          <span class="fine">{[line.owner, line.deal.detail].filter(Boolean).join(' · ')}{line.deal.badges.map((b) => <span key={b} class="badge">{b}</span>)}{waiting > 0 && <span class="badge">{waiting === 1 ? 'a question' : `${waiting} questions`}</span>}</span>
        </th>
        <ExactCell name="line" exact={line.amount} />
        <SaidCells said={{ cause: line.cause.label ?? '', owner: line.cause.function, state: line.cause.state, owes: line.cause.owes }} />
      </tr>
      {isOpen && <tr class="is-note"><td colSpan={6}><LineDetail line={line} view={view} /></td></tr>}
    </>
  );
}

/** Deals of one reason or cause, largest first as they came, twenty at a time. */
export function Lines({ lines, view, name }: { lines: readonly FinanceLine[]; view: FinanceView; name: string }) {
  const from = useSignal(0);
  const first = Math.min(from.value, Math.max(0, Math.ceil(lines.length / PAGE) - 1) * PAGE);
  const last = Math.min(lines.length, first + PAGE);
  return (
    <>
      {lines.slice(first, last).map((l) => <Line key={l.id} line={l} view={view} />)}
      {lines.length > PAGE && (
        <tr class="is-note">
          <td colSpan={6}>
            <div class="pager">
              <p class="fine" aria-live="polite">{counted(first + 1)} to {counted(last)} of {counted(lines.length)} deals</p>
              <button type="button" class="text-btn" aria-label={`Earlier deals, ${name}`} disabled={first === 0} onClick={() => { from.value = first - PAGE; }}>Back</button>
              <button type="button" class="text-btn" aria-label={`Next deals, ${name}`} disabled={last >= lines.length} onClick={() => { from.value = first + PAGE; }}>Next</button>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
