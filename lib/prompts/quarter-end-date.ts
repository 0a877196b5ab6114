import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A date on the last days of our quarter is often ours alone. */
export default {
  id: 'quarter-end-date',
  about: 'A date on the last days of our quarter is often ours alone.',
  rep: () => 'Where does this date come from?',
  manager: () => 'Ask for a date with a reason.',
  behaviour: 'Agrees dates with the buyer, in the buyer’s words',
  step: 'Reality',
  urgency: 1,
  applies(f, words) {
    if (f.state !== 'open' || f.closeDay === null || f.story.dates.length > 0) return null;
    const left = f.period.end - f.closeDay;
    return left < 0 || left > 2 ? null : `The close date has been ${words.longDay(f.closeDay)}, the end of our quarter, since the deal was created.`;
  },
  example: { closeDay: day(20818), period: { id: '2026-Q4', label: 'Q4 2026', kind: 'quarter', start: day(20727), end: day(20818) } },
} satisfies Prompt;
