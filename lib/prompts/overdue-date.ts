import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** An open deal past its date tells everybody something that isn’t so. */
export default {
  id: 'overdue-date',
  about: 'An open deal past its date tells everybody something that isn’t so.',
  rep: () => 'What is the honest date, and what changed?',
  manager: () => 'Ask for the cause once, without blame.',
  behaviour: 'Corrects the record when the facts change',
  step: 'Reality',
  urgency: 3,
  applies(f, words) {
    if (f.state !== 'open' || f.closeDay === null || f.daysToClose === null || f.daysToClose >= 0) return null;
    return `Still open; the close date was ${words.day(f.closeDay)}, ${-f.daysToClose} ${f.daysToClose === -1 ? 'day' : 'days'} ago.`;
  },
  example: { closeDay: day(20760), daysToClose: -20 },
} satisfies Prompt;
