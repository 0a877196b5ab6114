import type { TrustView } from '../../lib/messages/finance-past.ts';
import { Card } from './card.tsx';
import { ErrorChart } from './line-chart.tsx';

const Weeks = ({ weeks }: { weeks: TrustView['byWeek'] }) => (
  <details>
    <summary>By week of the period</summary>
    <table class="ledger">
      <caption class="sr">Error and bias of the deals’ forecast by week of the period</caption>
      <thead><tr><th scope="col">Week</th><th scope="col" class="num">Error</th><th scope="col" class="num">Bias</th><th scope="col" class="num">Periods</th></tr></thead>
      <tbody>{weeks.map((w) => <tr key={w.week}><th scope="row">{w.week}</th><td class="num">{w.wape}</td><td class="num">{w.bias}</td><td class="num">{w.periods}</td></tr>)}</tbody>
    </table>
  </details>
);

/** Error in money by person, in the order of names as they came: no ranking. */
const People = ({ people, note }: { people: TrustView['people']; note: string }) => (
  <details>
    <summary>By person</summary>
    {people.length > 0 && (
      <table class="ledger">
        <caption class="sr">Mean absolute error of each person’s forecasts</caption>
        <thead><tr><th scope="col">Person</th><th scope="col" class="num">Error</th><th scope="col" class="num">Periods</th></tr></thead>
        <tbody>{people.map((p) => <tr key={p.name}><th scope="row">{p.name}{p.note !== '' && <span class="fine"> {p.note}</span>}</th><td class="num">{p.mae}</td><td class="num">{p.periods}</td></tr>)}</tbody>
      </table>
    )}
    <p class="fine">{note}</p>
  </details>
);

/** How far to trust the call: past errors, with their number. */
export function Trust({ trust }: { trust: TrustView }) {
  return (
    <Card title="How far to trust the call" name="trust">
      <p class="small quiet">{trust.sentence}</p>
      <ErrorChart points={trust.points} />
      <p class="fine">{trust.fine}</p>
      {trust.rows.length > 0 && (
        <table class="ledger">
          <caption class="sr">Measures of past forecasts, each with the number it comes from</caption>
          <tbody>{trust.rows.map((r) => <tr key={r.label}><th scope="row">{r.label}<span class="fine is-block">{[r.n, r.how].filter((t) => t !== '').join('. ')}</span></th><td class="num">{r.value}</td></tr>)}</tbody>
        </table>
      )}
      {trust.byWeek.length > 0 && <Weeks weeks={trust.byWeek} />}
      {(trust.people.length > 0 || trust.peopleNote !== '') && <People people={trust.people} note={trust.peopleNote} />}
    </Card>
  );
}

/** Where the running period may land: a range from past errors at this week, or why there is none. */
export const Range = ({ trust }: { trust: TrustView }) => (
  trust.range === null && trust.noRange === null ? null : (
    <Card title="Where this period may land" name="range">
      {trust.range
        ? <><p class="record">{trust.range.low.text} to {trust.range.high.text}</p><p class="small">{trust.range.text}</p><p class="fine">{trust.range.how}</p></>
        : <p class="small quiet">{trust.noRange}</p>}
    </Card>
  )
);
