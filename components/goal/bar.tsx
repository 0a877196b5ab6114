import type { GoalView } from '../../lib/messages/views.ts';

/** Won, pace, likely landing and goal on one line. The key below says the same in words, so this is for the eye alone. */
export function GoalBar({ view: { bar } }: { view: GoalView }) {
  const hasLanding = bar.landingFrom !== null && bar.landingTo !== null;
  return (
    <div class="progress" aria-hidden="true">
      <div class="track" />
      <div class="won" style={{ '--to': bar.won, borderRadius: bar.won >= 99.5 ? 'var(--r1)' : undefined }} />
      {hasLanding && <div class={(bar.landingTo ?? 0) <= bar.won ? 'landing on-won' : 'landing'} style={{ '--from': bar.landingFrom, '--to': bar.landingTo }} />}
      {bar.goal !== null && <div class="goal" style={{ '--at': bar.goal }} />}
      {bar.pace !== null && <div class="pace" style={{ '--at': bar.pace }} />}
    </div>
  );
}
