import type { FinanceView } from '../../lib/messages/finance.ts';
import type { Exact, FinanceGroup, FinanceReason } from '../../lib/messages/finance-line.ts';
import { figureAttributes } from '../ui/figure.ts';
import { Card } from './card.tsx';
import { useFinance } from './context.ts';
import { ExactCell } from './exact.tsx';
import { Lines } from './lines.tsx';
import { currencySign, zeroLike } from './money-words.ts';
import { Remarks } from './remarks.tsx';
import { NOTHING, OwnerCells, SaidCells, type Said } from './said-cells.tsx';
import { openKey } from './state.ts';

/** The element of a reason's row, where a bar of the waterfall leads. */
export const reasonRow = (reason: string): string => `reason-${reason}`;

const unit = (dealsText: string): string => (dealsText === '1' ? 'deal' : 'deals');

const DealsCell = ({ text }: { text: string }) => <td class="num" data-u={text === '' ? undefined : unit(text)}>{text}</td>;

function Reason({ reason, kind, view }: { reason: FinanceReason; kind: FinanceGroup['kind']; view: FinanceView }) {
  const { state } = useFinance();
  const key = openKey({ reason: reason.reason });
  const isOpen = state.open.value.has(key);
  const hasRows = reason.lines.length > 0 || reason.remarks.length > 0;
  const alone = reason.causes.length === 1 ? reason.causes[0]! : null;
  const said: Said = kind === 'judged' ? { ...NOTHING, cause: reason.how } : alone ? { cause: alone.label, owner: alone.function, state: alone.state, owes: alone.owes } : NOTHING;
  return (
    <>
      <tr class={`${kind === 'judged' ? 'is-plain' : 'is-reason'}${isOpen ? ' is-open' : ''}`} id={reasonRow(reason.reason)} data-reason={reason.reason}>
        <th scope="row">{hasRows ? <button type="button" class="twist" aria-expanded={isOpen} onClick={() => state.toggle(key)}>{reason.label}</button> : <span class="no-twist">{reason.label}</span>}</th>
        <DealsCell text={reason.dealsText} />
        <ExactCell name={`reason-${reason.reason}`} exact={reason.amount} />
        <SaidCells said={said} />
      </tr>
      {isOpen
        ? <ReasonOpened reason={reason} kind={kind} view={view} />
        : !alone && reason.causes.map((cause) => <CauseRow key={cause.lines[0]} reason={reason} cause={cause} view={view} />)}
    </>
  );
}

const ReasonOpened = ({ reason, kind, view }: { reason: FinanceReason; kind: FinanceGroup['kind']; view: FinanceView }) => (
  <>
    {kind !== 'judged' && reason.how !== '' && <tr class="is-note"><td colSpan={6}><p class="fine">{reason.how}</p></td></tr>}
    <Lines lines={reason.lines} view={view} name={reason.label} />
    {reason.remarks.length > 0 && <tr class="is-note"><td colSpan={6}><Remarks remarks={reason.remarks} target={{ lineId: null, reason: reason.reason }} mayAsk={view.may.ask} /></td></tr>}
  </>
);

/** Several deals with the same cause, as one row; opened, the deals. */
function CauseRow({ reason, cause, view }: { reason: FinanceReason; cause: FinanceReason['causes'][number]; view: FinanceView }) {
  const { state } = useFinance();
  const key = openKey({ reason: reason.reason, cause: `${cause.state} ${cause.label} ${cause.function ?? ''}` });
  const isOpen = state.open.value.has(key);
  const ids = new Set(cause.lines);
  return (
    <>
      <tr class={isOpen ? 'is-cause is-open' : 'is-cause'}>
        <td class="is-lead" />
        <DealsCell text={String(cause.deals)} />
        <ExactCell name="cause" exact={cause.amount} />
        <td data-label="Cause" class={cause.state === 'open' ? 'quiet' : ''}><button type="button" class="open" aria-expanded={isOpen} onClick={() => state.toggle(key)}>{cause.label}</button></td>
        <OwnerCells said={{ owner: cause.function, state: cause.state, owes: cause.owes }} />
      </tr>
      {isOpen && <Lines lines={reason.lines.filter((l) => ids.has(l.id))} view={view} name={`${reason.label}, ${cause.label}`} />}
    </>
  );
}

function Group({ group, view }: { group: FinanceGroup; view: FinanceView }) {
  return (
    <tbody>
      {group.kind !== 'judged' && (
        <tr class="is-group">
          <th scope="rowgroup"><span class={`swatch k-${group.kind}`} aria-hidden="true" />{group.label}</th>
          <DealsCell text={String(group.deals)} />
          <ExactCell name={`group-${group.kind}`} exact={group.amount} kind={group.kind} />
          <SaidCells said={NOTHING} />
        </tr>
      )}
      {group.reasons.map((r) => <Reason key={r.reason} reason={r} kind={group.kind} view={view} />)}
    </tbody>
  );
}

const AsForecast = ({ deals, zero }: { deals: number; zero: string }) => (
  <tr class="is-plain">
    <th scope="row"><span class="no-twist">Won as called</span></th><DealsCell text={String(deals)} /><td class="num">{zero}</td>
    <td data-label="Cause">Nothing to explain</td><td data-label="Function" /><td data-label="Owes a word" />
  </tr>
);

function Total({ total, ends }: { total: FinanceView['total']; ends: string }) {
  return (
    <tr class="is-total">
      <th scope="row">{total.label}</th><DealsCell text={String(total.deals)} />
      <td class="num" {...figureAttributes('total', total.amount)}>{total.amount.exact}</td><td colSpan={3} class="wide">{ends}</td>
    </tr>
  );
}

const ends = (from: Exact | undefined, to: Exact): string => (from ? `${from.exact} to ${to.exact}` : '');

/** Every reason with its deals, amount, cause, function and who owes a word; each opens down to the deals' own history. */
export function Reasons({ view }: { view: FinanceView }) {
  const first = view.sums.call ?? view.steps.find((s) => s.id === 'deals')?.amount;
  const sign = currencySign(view.currency);
  return (
    <Card title="Reasons and causes" aside={`${sign === '' ? 'To' : `${sign}, to`} the cent. Gains and losses are never netted.`} name="reasons">
      {view.groups.length === 0 && view.asForecast === 0
        ? <p class="quiet">No deal was called for these days and none was won in them.</p>
        : (
          <table class="table is-reasons">
            <caption class="sr">Every reason with its deals, amount, cause, owning function and who owes a word. A reason opens to its deals, a deal to its history.</caption>
            <thead><tr><th scope="col">Reason</th><th scope="col" class="num">Deals</th><th scope="col" class="num">Amount</th><th scope="col">Cause</th><th scope="col">Function</th><th scope="col">Who owes a word</th></tr></thead>
            {view.groups.map((g) => <Group key={g.kind} group={g} view={view} />)}
            <tbody>
              {view.asForecast > 0 && <AsForecast deals={view.asForecast} zero={zeroLike(view.total.amount.exact)} />}
              <Total total={view.total} ends={ends(first, view.sums.actual)} />
            </tbody>
          </table>
        )}
    </Card>
  );
}
