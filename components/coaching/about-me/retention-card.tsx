import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AboutMeView } from '../../../lib/messages/areas/about-me.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { SayOfPeople } from './about-me-part.tsx';

/** How long data on people is kept: told to everybody, set by who keeps the settings. */
export function RetentionCard({ view: { retention }, say }: { view: AboutMeView; say: SayOfPeople }) {
  const id = useId();
  const [coaching, reviews] = [useSignal(String(retention.coachingMonths)), useSignal(String(retention.reviewMonths))];
  const attempt = useAttempt();
  const [c, r] = [Number(coaching.value), Number(reviews.value)];
  const isRight = Number.isInteger(c) && c >= 1 && c <= 12 && Number.isInteger(r) && r >= 1 && r <= 120;
  const isSame = c === retention.coachingMonths && r === retention.reviewMonths;
  return (
    <Card title="How long" name="about-retention">
      <p>{retention.says}</p>
      {retention.mayChange && (
        <form class="review-form no-print" aria-label="How long data on people is kept" noValidate onSubmit={(event) => { event.preventDefault(); if (event.isTrusted && isRight) void attempt.run(() => say({ act: 'retention', coachingMonths: c, reviewMonths: r })); }}>
          <div class="review-days">
            <div class="pick"><label for={`${id}c`}>Coaching, months (12 at most)</label><input id={`${id}c`} type="text" inputMode="numeric" size={4} aria-invalid={!isRight} value={coaching.value} onInput={(event) => { coaching.value = event.currentTarget.value; }} /></div>
            <div class="pick"><label for={`${id}r`}>Reviews, months (120 at most)</label><input id={`${id}r`} type="text" inputMode="numeric" size={4} aria-invalid={!isRight} value={reviews.value} onInput={(event) => { reviews.value = event.currentTarget.value; }} /></div>
            <button type="submit" class="btn is-small" disabled={attempt.busy.value || !isRight || isSame}>{attempt.busy.value ? 'Keeping…' : 'Keep these'}</button>
          </div>
          {!isRight && <p class="small" role="alert">Whole months: 1 to 12 for coaching, 1 to 120 for reviews.</p>}
          <Failure attempt={attempt} />
        </form>
      )}
    </Card>
  );
}
