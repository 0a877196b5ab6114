import type { DealView } from '../../lib/messages/views.ts';

/** What winning this deal adds to what is won already. */
export const Effect = ({ effect: { sentence, bar, label, fromRatio, toRatio } }: { effect: NonNullable<DealView['effect']> }) => (
  <div data-effect data-from-ratio={fromRatio} data-to-ratio={toRatio}>
    <p class="gap-3">{sentence}</p>
    <div class="progress" role="img" aria-label={label}>
      <div class="track" />
      <div class="won" style={{ '--to': bar.won }} />
      <div class="adds" style={{ '--from': bar.won, '--to': bar.addsTo }} />
      <div class="goal" style={{ '--at': bar.goal }} />
    </div>
    <div class="share-key" aria-hidden="true">
      <span><i class="key-mark is-won" />Won</span><span><i class="key-mark is-adds" />This deal</span><span><i class="key-mark is-goal" />Goal</span>
    </div>
  </div>
);
