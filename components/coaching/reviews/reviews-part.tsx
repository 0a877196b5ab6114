import type { ReviewRow, ReviewSaid, ReviewsView } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import type { CoachingPartProps } from '../parts.ts';
import { CyclesCard } from './cycles-card.tsx';
import { ReviewSheetView } from './review-sheet.tsx';
import './reviews.css';

/** Says something of a review, and reads the page anew. */
export type SayReview = (word: ReviewSaid) => Promise<{ id: string }>;

/** Reviews: those that run, those that were signed, and the cycles they belong to. */
export function ReviewsPart({ ways, connection, query }: CoachingPartProps) {
  const state = useArea(ways, connection, 'reviews', { reviewId: new URLSearchParams(query).get('review') });
  return <AreaFrame state={state}>{(view) => <Reviews view={view} state={state} />}</AreaFrame>;
}

function Reviews({ view, state }: { view: ReviewsView; state: AreaState<'reviews'> }) {
  const say: SayReview = async (word) => {
    const said = await state.ways.sayOfReview(state.connection, word);
    await state.again();
    return said;
  };
  const open = (reviewId: string | null): void => { state.ask.value = { reviewId }; };
  if (view.off !== null) return <div class="mid card"><h1>{view.title}</h1><p>{view.off}</p></div>;
  if (view.opened) return <ReviewSheetView key={view.opened.id} sheet={view.opened} state={state} say={say} back={() => open(null)} />;
  return (
    <>
      <div class="page-head"><div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div></div>
      {view.toBegin.length > 0 && <ToBegin view={view} say={say} open={open} />}
      {view.rows.length > 0 && <Card title="Under way" name="reviews-running"><Rows rows={view.rows} open={open} /></Card>}
      {view.history.length > 0 && <Card title="Earlier reviews" aside="Signed by both" name="reviews-history"><Rows rows={view.history} open={open} /></Card>}
      {view.sums.length > 0 && <Sums view={view} say={say} />}
      <CyclesCard view={view} say={say} />
      <p class="fine">{view.seenBy}</p>
    </>
  );
}

const Rows = ({ rows, open }: { rows: readonly ReviewRow[]; open: (id: string) => void }) => (
  <ul class="review-rows">
    {rows.map((r) => (
      <li key={r.id}>
        {r.is === 'broken' ? <strong>{r.title}</strong> : <button type="button" class="open" onClick={() => open(r.id)}>{r.title}</button>}
        <span class="small quiet">{[r.cycle, r.state].filter((x) => x !== '').join(' · ')}</span>
        {r.isNoticed && <span class="small review-noticed">Something about it doesn’t fit{r.is === 'broken' ? '. Read again what the CRM has; if it stays so, ask the other side for their copy.' : ': open it to read what.'}</span>}
      </li>
    ))}
  </ul>
);

function ToBegin({ view, say, open }: { view: ReviewsView; say: SayReview; open: (id: string) => void }) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  return (
    <Card title="To begin" aside="Goals are frozen as they stood on the cycle’s first day" name="reviews-begin">
      <div ref={trusted.box}>
        <ul class="review-rows">
          {view.toBegin.map((b) => (
            <li key={`${b.cycleId} ${b.personId}`} class="review-begin">
              <span><strong>{b.person}</strong> <span class="small quiet">{b.cycle}, signed by {b.due}</span></span>
              <button type="button" class="btn is-small" aria-label={`Begin the review of ${b.person}, ${b.cycle}`} disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => { open((await say({ act: 'begin', cycleId: b.cycleId, personId: b.personId })).id); }))}>Begin</button>
            </li>
          ))}
        </ul>
        <Covered trusted={trusted} />
      </div>
      <Failure attempt={attempt} />
    </Card>
  );
}

function Sums({ view, say }: { view: ReviewsView; say: SayReview }) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  return (
    <Card title="Sums for those who look at how even it was" aside="From five signed reviews on; no names" name="reviews-sums">
      <div ref={trusted.box}>
        {view.sums.map((s) => (
          <div key={`${s.cycleId} ${s.templateId}`} class="stack">
            <p><strong>{s.label}</strong></p>
            <p class="small">{s.holds}</p>
            <p class="fine">Encrypted to {s.to}.</p>
            {s.isTold ? <p class="small quiet">You told them.</p> : <p><button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => void await say({ act: 'tellSums', cycleId: s.cycleId, templateId: s.templateId })))}>Tell these sums</button></p>}
          </div>
        ))}
        <Covered trusted={trusted} />
      </div>
      <Failure attempt={attempt} />
    </Card>
  );
}
