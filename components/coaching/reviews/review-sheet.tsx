import { useSignal } from '@preact/signals';
import type { ReviewSheet } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { FrozenGoals } from './frozen-goals.tsx';
import { PartForm } from './part-form.tsx';
import { Sections } from './sections.tsx';
import { SignCard } from './sign-card.tsx';
import { TalkForm } from './talk-form.tsx';
import type { SayReview } from './reviews-part.tsx';

interface SheetProps {
  sheet: ReviewSheet;
  state: AreaState<'reviews'>;
  say: SayReview;
  back: () => void;
}

/** One review: what stands of it, what the reader can do now, and, printed, the whole of it with its signatures. */
export function ReviewSheetView({ sheet, state, say, back }: SheetProps) {
  const isWriting = useSignal(false);
  const isTalking = useSignal(false);
  const { may, side } = sheet;
  return (
    <>
      <div class="page-head">
        <div class="page-words">
          <p class="quiet small"><button type="button" class="text-btn no-print" onClick={back}>All reviews</button></p>
          <h1>{sheet.title}</h1><p class="quiet">{sheet.sentence}</p><p class="fine">{sheet.about}</p>
        </div>
        <div class="actions no-print">
          <button type="button" class="btn" onClick={() => state.ways.print()}>Print or save as PDF</button>
          {may.write && !isWriting.value && <button type="button" class="btn is-main" onClick={() => { isWriting.value = true; }}>{side === 'self' ? 'Write my self-assessment' : 'Write my part'}</button>}
        </div>
      </div>
      {sheet.notices.length > 0 && (
        <section class="card review-notices" aria-label="What doesn’t fit">
          <div class="section-head"><h2>What doesn’t fit</h2></div>
          <ul class="points">{sheet.notices.map((n) => <li key={n}>{n}</li>)}</ul>
        </section>
      )}
      {isWriting.value && side && <PartForm sheet={sheet} side={side} say={say} done={() => { isWriting.value = false; }} />}
      <FrozenGoals sheet={sheet} />
      <Sections sheet={sheet} />
      <Card title="Talk" name="review-talk">
        {sheet.talks.length === 0 ? <p class="quiet">Not held yet. What is written is there to be talked about, not to be handed out.</p> : <ul class="review-rows">{sheet.talks.map((t, i) => <li key={i}><strong>{t.when}</strong>{t.text !== '' && <span class="as-written">{t.text}</span>}<span class="fine">Noted by {t.who}</span></li>)}</ul>}
        {may.talk && !isTalking.value && <p class="no-print"><button type="button" class="btn is-small" onClick={() => { isTalking.value = true; }}>We spoke</button></p>}
        {isTalking.value && <TalkForm sheet={sheet} say={say} done={() => { isTalking.value = false; }} />}
      </Card>
      {may.close && <CloseCard sheet={sheet} say={say} />}
      {sheet.state !== 'open' && <SignCard sheet={sheet} say={say} />}
      {(may.handOver.length > 0 || sheet.handedTo.length > 0) && <HandOver sheet={sheet} say={say} />}
      <p class="fine">{sheet.seenBy}</p>
    </>
  );
}

function CloseCard({ sheet, say }: { sheet: ReviewSheet; say: SayReview }) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  const close = sheet.may.close!;
  return (
    <Card title="Close it" name="review-close">
      <div ref={trusted.box} class="stack">
        <p>{close.ok ? 'Once it is closed nothing is added to it. Goals are frozen as they stand at the end of its time, and both of you sign what stands here.' : close.why}</p>
        {close.ok && !sheet.sections.some((s) => s.self) && <p class="small">{sheet.names.self} has written no self-assessment. It is told as missing.</p>}
        {close.ok && <p><button type="button" class="btn is-main" disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => void await say({ act: 'close', reviewId: sheet.id, seen: sheet.seen })))}>{attempt.busy.value ? 'Closing…' : 'Close the review'}</button></p>}
        <Covered trusted={trusted} />
      </div>
      <Failure attempt={attempt} />
    </Card>
  );
}

function HandOver({ sheet, say }: { sheet: ReviewSheet; say: SayReview }) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  return (
    <Card title="Who else reads it" name="review-handover">
      <div ref={trusted.box} class="stack">
        {sheet.handedTo.map((h) => <p key={h} class="small">You handed it to {h}.</p>)}
        {sheet.may.handOver.map((m) => (
          <div key={m.id} class="stack">
            <p>{m.name} leads you now and reads nothing of what you and {sheet.names.manager} wrote. Hand this review over, if you like: the whole of it, with both signatures, encrypted to the two of you. It can’t be taken back.</p>
            <p><button type="button" class="btn" disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => void await say({ act: 'handOver', reviewId: sheet.id, toId: m.id })))}>Hand it to {m.name}</button></p>
          </div>
        ))}
        <Covered trusted={trusted} />
      </div>
      <Failure attempt={attempt} />
    </Card>
  );
}
