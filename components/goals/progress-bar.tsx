import type { GoalCard } from '../../lib/messages/areas/mine.ts';

/** Where it stands, the pace, the likely landing and the target on one line. The key beside it says the same in words. */
export function ProgressBar({ bar }: { bar: NonNullable<GoalCard['bar']> }) {
  return (
    <div class="progress" aria-hidden="true">
      <div class="track" />
      <div class="won" style={{ '--to': bar.won, borderRadius: bar.won >= 99.5 ? 'var(--r1)' : undefined }} />
      {bar.landingFrom !== null && bar.landingTo !== null && <div class={bar.landingTo <= bar.won ? 'landing on-won' : 'landing'} style={{ '--from': bar.landingFrom, '--to': bar.landingTo }} />}
      <div class="goal" style={{ '--at': bar.goal }} />
      {bar.pace !== null && <div class="pace" style={{ '--at': bar.pace }} />}
    </div>
  );
}
