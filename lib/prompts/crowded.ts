import type { Prompt } from './types.ts';

/** Who has more deals than anyone can serve loses some by waiting. */
export default {
  id: 'crowded',
  about: 'Who has more deals than anyone can serve loses some by waiting.',
  rep: () => 'Which deal would you give up today?',
  manager: () => 'Take one thing off the list.',
  behaviour: 'Puts time where it counts',
  step: 'Options',
  urgency: 1,
  applies(f) {
    if (f.state !== 'open' || f.crowdedFrom === null || f.ownerOpenDeals <= f.crowdedFrom) return null;
    return `The owner has ${f.ownerOpenDeals} open deals in the forecast; nine in ten people here have ${f.crowdedFrom} or fewer.`;
  },
  example: { ownerOpenDeals: 41, crowdedFrom: 28 },
} satisfies Prompt;
