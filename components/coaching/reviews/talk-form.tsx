import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ReviewSheet } from '../../../lib/messages/areas/reviews.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { SayReview } from './reviews-part.tsx';

/** When the two spoke, and what both want kept of it. */
export function TalkForm({ sheet, say, done }: { sheet: ReviewSheet; say: SayReview; done: () => void }) {
  const id = useId();
  const day = useSignal(sheet.today);
  const text = useSignal('');
  const attempt = useAttempt();
  const submit = () => attempt.run(async () => {
    await say({ act: 'talk', reviewId: sheet.id, day: day.value, text: text.value });
    done();
  });
  return (
    <form class="word-form" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) void submit(); }}>
      <div class="pick"><label for={`${id}d`}>On which day</label><input id={`${id}d`} type="date" max={sheet.today} value={day.value} onInput={(event) => { day.value = event.currentTarget.value; }} /></div>
      <label for={`${id}t`}>What is to be kept of it (both of you sign it)</label>
      <textarea id={`${id}t`} rows={3} maxLength={8000} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} />
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : 'Keep it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}
