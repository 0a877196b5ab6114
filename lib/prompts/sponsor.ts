import type { Prompt } from './types.ts';

/** A deal in commit that nobody who signs has been met about rests on hearsay. */
export default {
  id: 'sponsor',
  about: 'A deal in commit that nobody who signs has been met about rests on hearsay. Needs titles or roles of contacts, and meetings that name them: HubSpot’s aren’t read, so there it is silent.',
  rep: () => 'Who signs, and have you spoken?',
  manager: () => 'Join one call.',
  behaviour: 'Speaks with who decides',
  step: 'Options',
  urgency: 3,
  applies(f) {
    if (f.state !== 'open' || f.category !== 'commit' || f.sponsor === null || f.sponsor.metOn !== null) return null;
    const { known, senior } = f.sponsor;
    if (senior === 0) return `In commit; ${known === 1 ? 'the one contact whose title or role is recorded isn’t' : `none of the ${known} contacts whose title or role is recorded is`} senior.`;
    return `In commit, and no meeting with ${senior === 1 ? 'the senior contact' : `any of the ${senior} senior contacts`} is recorded.`;
  },
  example: { category: 'commit', sponsor: { known: 3, senior: 1, metOn: null } },
} satisfies Prompt;
