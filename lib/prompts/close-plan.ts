import type { Prompt } from './types.ts';

/** A commit deal close to its date with nothing planned has no way there yet. */
export default {
  id: 'close-plan',
  about: 'A commit deal close to its date with nothing planned has no way there yet.',
  rep: () => 'Which steps remain, who takes each, by when?',
  manager: () => 'Walk the steps backwards from the signature together.',
  behaviour: 'Plans the way to the signature with the buyer',
  step: 'Will',
  urgency: 3,
  applies(f) {
    if (f.state !== 'open' || f.category !== 'commit' || f.daysToClose === null || f.daysToClose < 0 || f.daysToClose > 30) return null;
    if (!f.activitiesKnown || f.nextActivityDay !== null) return null;
    return `In commit, due in ${f.daysToClose} ${f.daysToClose === 1 ? 'day' : 'days'}, and no activity is planned.`;
  },
  example: { category: 'commit', daysToClose: 20, activitiesKnown: true, nextActivityDay: null },
} satisfies Prompt;
