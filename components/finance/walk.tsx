import type { FinanceView, PipelineView, WalkView } from '../../lib/messages/finance.ts';
import { Card } from './card.tsx';
import { LedgerRow } from './deals.tsx';
import { ExactCell } from './exact.tsx';

type End = WalkView['from'];

/** From one sum to another, a line a reason; each opens to its deals. */
export const WalkLedger = ({ caption, from, to, lines }: { caption: string; from: End; to: End; lines: WalkView['lines'] }) => (
  <table class="ledger is-walk">
    <caption class="sr">{caption}</caption>
    <tbody>
      <LedgerRow name="from" label={from.label} amount={from.amount} />
      {lines.map((l) => <LedgerRow key={l.reason} name={`walk-${l.reason}`} label={l.label} amount={l.amount} deals={l.deals} kind={l.kind} />)}
      <LedgerRow name="to" label={to.label} amount={to.amount} isSum />
    </tbody>
  </table>
);

/** Week by week: what the call stood at, and what moved it. */
export const Weeks = ({ weeks }: { weeks: WalkView['weeks'] }) => (
  <table class="ledger is-wide">
    <caption class="sr">The forecast at the end of each week and its change</caption>
    <thead><tr><th scope="col">Week</th><th scope="col" class="num">Stood at</th><th scope="col" class="num">Change</th></tr></thead>
    <tbody>{weeks.map((w) => <tr key={w.label}><th scope="row">{w.label}</th><ExactCell name="week" exact={w.amount} /><ExactCell name="week-change" exact={w.change} /></tr>)}</tbody>
  </table>
);

export const Walk = ({ walk }: { walk: WalkView }) => (
  <Card title={walk.title} name="walk">
    <p class="small quiet">{walk.sentence}</p>
    <WalkLedger caption={walk.title} from={walk.from} to={walk.to} lines={walk.lines} />
    {walk.weeks.length > 0 && <details><summary>Week by week</summary><Weeks weeks={walk.weeks} /></details>}
  </Card>
);

export const Pipeline = ({ pipeline }: { pipeline: PipelineView }) => (
  <Card title="Open pipeline, from start to end" name="pipeline">
    <WalkLedger caption="Open pipeline of the period, from the first date to the last" from={pipeline.start} to={pipeline.end} lines={pipeline.lines} />
    {pipeline.memo !== null && <p class="fine">{pipeline.memo}</p>}
  </Card>
);

/** The kicker's last part is the period in days; its name is among the choices. */
export const periodLabel = (view: FinanceView): string => view.choices.periods.find((p) => p.id === view.ask.periodId)?.label ?? 'This period';
