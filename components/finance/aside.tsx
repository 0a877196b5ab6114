import type { FinanceView, TieOut as TieOutView } from '../../lib/messages/finance.ts';
import type { SignalRow } from '../../lib/messages/finance-past.ts';
import { Notice } from '../ui/notice.tsx';
import { Calibration } from './calibration.tsx';
import { Card } from './card.tsx';
import { LedgerRow } from './deals.tsx';
import { ExactCell } from './exact.tsx';
import { Range, Trust } from './trust.tsx';

/** Signals that have something to say; how many are silent, and why. */
function Evidence({ signals, note }: { signals: readonly SignalRow[]; note: string }) {
  const shown = signals.filter((s) => s.shown);
  const silent = signals.filter((s) => !s.shown);
  return (
    <Card title="Evidence" name="evidence">
      {shown.length > 0 ? <ul class="plain-list small">{shown.map((s) => <li key={s.id} data-signal={s.id}>{s.text}</li>)}</ul> : <p class="small quiet">No sign told these deals apart from the others beforehand.</p>}
      {silent.length > 0 && <details><summary>{silent.length === 1 ? '1 sign says nothing' : `${silent.length} signs say nothing`}</summary><ul class="plain-list fine">{silent.map((s) => <li key={s.id}>{s.text}</li>)}</ul></details>}
      <p class="fine">{note}</p>
    </Card>
  );
}

const TieOut = ({ tie }: { tie: TieOutView }) => (
  <Card title="Tie-out" name="tie-out">
    <table class="ledger">
      <caption class="sr">Our actual against the CRM’s own total</caption>
      <tbody>
        <LedgerRow name="tie-ours" label="Our actual" amount={tie.ours} />
        <LedgerRow name="tie-crm" label={tie.crmLabel} amount={tie.crm} />
        <LedgerRow name="tie-difference" label={tie.label} amount={tie.difference} deals={tie.deals} isSum />
      </tbody>
    </table>
    {tie.note !== null && <p class="fine">{tie.note}</p>}
  </Card>
);

const Published = ({ published }: { published: NonNullable<FinanceView['published']> }) => (
  <Card title="As published" name="published">
    <p class="small">{published.text}</p>
    {published.drift && (
      <table class="ledger">
        <caption class="sr">What was published against what is computed now</caption>
        <thead><tr><th scope="col">{published.drift.label}</th><th scope="col"><span class="sr">Amount</span></th></tr></thead>
        <tbody>
          <tr><th scope="row">Published</th><ExactCell name="published-was" exact={published.drift.was} /></tr>
          <tr><th scope="row">Computed now</th><ExactCell name="published-now" exact={published.drift.now} /></tr>
        </tbody>
      </table>
    )}
    {published.seen !== null && <p class="fine">{published.seen}</p>}
  </Card>
);

/** What stands beside the reasons: what to know before using the number again. */
export function Aside({ view }: { view: FinanceView }) {
  return (
    <div class="side">
      {view.notes.map((n) => <Notice key={n.title} notice={n} act={() => undefined} />)}
      {view.published && <Published published={view.published} />}
      {view.running && view.trust && <Range trust={view.trust} />}
      {view.trust && <Trust trust={view.trust} />}
      {view.calibration && <Calibration calibration={view.calibration} />}
      {(view.signals.length > 0 || view.signalsNote !== '') && <Evidence signals={view.signals} note={view.signalsNote} />}
      {view.tieOut && <TieOut tie={view.tieOut} />}
      {view.timing !== null && <Card title="What became of timing" name="timing"><p class="small">{view.timing}</p></Card>}
      <Card title="Losses and gains" name="gross">
        <table class="ledger">
          <caption class="sr">Gross losses and gains, not netted</caption>
          <tbody><LedgerRow name="gross-losses" label={view.running ? 'Fell away or still open' : 'Fell away'} amount={view.gross.losses} /><LedgerRow name="gross-gains" label="Came in unforecast" amount={view.gross.gains} /></tbody>
        </table>
        <p class="fine">Beside each other, never netted: a miss can hide behind luck.</p>
      </Card>
      {view.kappa !== null && <Card title="Agreement" name="agreement"><p class="small">{view.kappa}</p></Card>}
    </div>
  );
}
