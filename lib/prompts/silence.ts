import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A buyer who does nothing is deciding nothing. */
export default {
  id: 'silence',
  about: 'A buyer who does nothing is deciding nothing.',
  rep: () => 'When did they last do something, not say something?',
  manager: () => 'Help find a reason to talk that serves them.',
  behaviour: 'Keeps the buyer active',
  step: 'Options',
  urgency: 2,
  applies(f, words) {
    if (f.state !== 'open' || f.silentDays === null || f.silentDays < 14 || f.lastActivityDay === null) return null;
    const next = f.nextActivityDay === null ? (f.activitiesKnown ? ', and nothing is planned' : '') : `; the next is planned for ${words.longDay(f.nextActivityDay)}`;
    return `The last activity was on ${words.longDay(f.lastActivityDay)}, ${f.silentDays} days ago${next}.`;
  },
  example: { silentDays: 19, lastActivityDay: day(20760) },
} satisfies Prompt;
