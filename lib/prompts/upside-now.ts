import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A best-case deal with everything in place may be held back without need. */
export default {
  id: 'upside-now',
  about: 'A best-case deal with everything in place may be held back without need.',
  rep: () => 'What keeps it out of commit?',
  manager: () => 'Praise the evidence, then decide.',
  behaviour: 'Commits on facts',
  step: 'Goal',
  urgency: 1,
  applies(f, words) {
    if (f.state !== 'open' || f.category !== 'bestCase' || f.nextStep === null || f.nextActivityDay === null) return null;
    if (f.contactCount === null || f.contactCount < 2 || f.story.pushes.length > 0) return null;
    return `Best case, never pushed, ${f.contactCount} contacts, a next step, and an activity on ${words.longDay(f.nextActivityDay)}.`;
  },
  example: { category: 'bestCase', nextStep: 'Draft contract to legal', nextActivityDay: day(20785), contactCount: 3 },
} satisfies Prompt;
