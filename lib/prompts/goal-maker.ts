import type { Prompt } from './types.ts';

/** One deal that closes a fifth of the gap deserves a look ahead. */
export default {
  id: 'goal-maker',
  about: 'One deal that closes a fifth of the gap deserves a look ahead.',
  rep: () => 'What must not go wrong?',
  manager: () => 'Clear one obstacle this week.',
  behaviour: 'Looks ahead on what matters most',
  step: 'Goal',
  urgency: 2,
  applies(f, words) {
    if (f.state !== 'open' || f.shareOfGap === null || f.shareOfGap < 0.2) return null;
    return f.shareOfGap >= 1 ? 'This deal alone closes the whole gap to the goal.' : `This deal alone closes ${words.percent(f.shareOfGap)} of the gap to the goal.`;
  },
  example: { shareOfGap: 0.24 },
} satisfies Prompt;
