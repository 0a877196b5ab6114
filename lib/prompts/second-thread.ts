import type { Prompt } from './types.ts';

/** A large deal that hangs on one person is lost with that person. */
export default {
  id: 'second-thread',
  about: 'A large deal that hangs on one person is lost with that person.',
  rep: () => 'Who else gains or loses by this?',
  manager: () => 'Offer an introduction at your own level.',
  behaviour: 'Knows more than one person at the buyer',
  step: 'Options',
  urgency: 2,
  applies(f) {
    if (f.state !== 'open' || f.contactCount === null || f.contactCount > 1) return null;
    if (f.orgAmount === null || f.ownerMedian === null || f.orgAmount <= f.ownerMedian) return null;
    const who = f.contactCount === 0 ? 'No contact stands on this deal' : f.contactName === null ? 'One contact stands on this deal' : `One contact, ${f.contactName}`;
    return `${who}, as of today; the amount is above what the owner’s deals usually are.`;
  },
  example: { contactCount: 1, contactName: 'Dr. Reto Caduff', orgAmount: 8_600_000, ownerMedian: 4_000_000 },
} satisfies Prompt;
