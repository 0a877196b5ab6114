import type { FinanceView } from '../../lib/messages/finance.ts';
import type { CauseSum, FinanceLine } from '../../lib/messages/finance-line.ts';

/** How many of the largest lines and causes a board reads. */
const LINES = 5;
const CAUSES = 8;

const losses = (view: FinanceView): FinanceLine[] => view.groups.filter((g) => g.kind === 'timing' || g.kind === 'structural').flatMap((g) => g.reasons).flatMap((r) => r.lines);

/** The largest lines of all that fell away. */
export const largest = (lines: readonly FinanceLine[]): FinanceLine[] => [...lines].sort((a, b) => Math.abs(b.amount.minor) - Math.abs(a.amount.minor)).slice(0, LINES);

/** Every name that owes a word, once, in the order of the lines. */
export const owing = (lines: readonly FinanceLine[]): string[] => [...new Set(lines.flatMap((l) => l.cause.owes).map((o) => o.name))];

const causesOf = (view: FinanceView): { reason: string; cause: CauseSum }[] =>
  view.groups.flatMap((g) => g.reasons).flatMap((r) => r.causes.map((cause) => ({ reason: r.label, cause })))
    .sort((a, b) => Math.abs(b.cause.amount.minor) - Math.abs(a.cause.amount.minor));

const Row = ({ label, amount, isSum = false }: { label: string; amount: string; isSum?: boolean }) => <tr class={isSum ? 'is-sum' : ''}><th scope="row">{label}</th><td class="num">{amount}</td></tr>;

const What = ({ view }: { view: FinanceView }) => (
  <table class="ledger">
    <caption>What happened</caption>
    <tbody>
      {view.steps.filter((s) => s.kind === 'total' || s.kind === 'judged').slice(0, -1).map((s) => <Row key={s.id} label={`${s.label}${s.kind === 'total' && s.sub !== '' ? `, ${s.sub}` : ''}`} amount={s.amount.exact} />)}
      {view.groups.filter((g) => g.kind !== 'judged').map((g) => <Row key={g.kind} label={`${g.label}: ${g.reasons.map((r) => r.label.toLowerCase()).join(', ')}`} amount={g.amount.exact} />)}
      <Row label={view.running ? 'Won so far' : 'Actual'} amount={view.sums.actual.exact} isSum />
    </tbody>
  </table>
);

function Causes({ view }: { view: FinanceView }) {
  const all = causesOf(view);
  if (all.length === 0) return null;
  return (
    <table class="ledger">
      <caption>Whose cause</caption>
      <thead><tr><th scope="col">Cause</th><th scope="col">Function</th><th scope="col" class="num">Deals</th><th scope="col" class="num">Amount</th></tr></thead>
      <tbody>
        {all.slice(0, CAUSES).map(({ reason, cause }) => (
          <tr key={`${reason} ${cause.lines[0]}`}><th scope="row">{cause.label} <span class="fine">{reason.toLowerCase()}</span></th><td>{[cause.function, cause.state === 'disputed' && 'disputed'].filter(Boolean).join(', ')}</td><td class="num">{cause.deals}</td><td class="num">{cause.amount.exact}</td></tr>
        ))}
      </tbody>
      {all.length > CAUSES && <tfoot><tr><td colSpan={4} class="fine">and {all.length - CAUSES} smaller ones</td></tr></tfoot>}
    </table>
  );
}

/** One page: what, why, timing or structural, whose cause, what is being done. Reads in grey. */
export function MemoSheet({ view, done }: { view: FinanceView; done: readonly string[] }) {
  const lines = losses(view);
  const waiting = owing(lines);
  return (
    <article class="memo">
      <header>
        <p class="small quiet">{view.kicker}</p>
        <h2>{view.title}</h2>
        {view.surprise !== null && <p>{view.surprise}</p>}
      </header>
      <div class="memo-columns">
        <What view={view} />
        {lines.length > 0 && (
          <table class="ledger">
            <caption>The largest that fell away</caption>
            <tbody>{largest(lines).map((l) => <tr key={l.id}><th scope="row">{l.deal.name}<span class="fine is-block">{[l.deal.detail, l.cause.label].filter(Boolean).join(' · ')}</span></th><td class="num">{l.amount.exact}</td></tr>)}</tbody>
          </table>
        )}
      </div>
      <Causes view={view} />
      <div class="memo-words">
        {view.explained && <p><strong>Explained.</strong> {view.explained.sentence}: {view.explained.stated.text} stated, {view.explained.disputed.text} disputed, {view.explained.open.text} without a cause yet.{waiting.length > 0 && ` A word is owed by ${waiting.join(', ')}.`}</p>}
        {view.timing !== null && <p><strong>Timing.</strong> {view.timing}</p>}
        {view.trust && <p><strong>The next call.</strong> {view.trust.sentence} {view.trust.fine}</p>}
      </div>
      <section>
        <h3>What is being done</h3>
        {done.length > 0 ? <ul class="points">{done.map((d, i) => <li key={i}>{d}</li>)}</ul> : <p class="small quiet">Nothing has been written here yet.</p>}
      </section>
      <footer class="fine">{view.fine}{view.published === null && ' Not published: figures can still change.'}</footer>
    </article>
  );
}
