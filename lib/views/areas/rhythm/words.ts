import type { Beat, PairRhythm } from '../../../analysis/coaching/rhythm.ts';
import type { Cadence } from '../../../model/coaching/rhythm.ts';
import type { Words } from '../../format.ts';

export const everyText = (days: number): string => (days === 1 ? 'every day' : days === 7 ? 'every week' : `every ${days} days`);

/** "feedback every week, a 1:1 every 14 days" */
export function cadenceText({ feedbackDays, oneOnOneDays }: Cadence): string {
  const parts = [feedbackDays === null ? null : `feedback ${everyText(feedbackDays)}`, oneOnOneDays === null ? null : `a 1:1 ${everyText(oneOnOneDays)}`].filter((t) => t !== null);
  return parts.length === 0 ? 'no rhythm' : parts.join(', ');
}

/** What is so of one kind of talk. Names nobody: both sides are shown it alike. */
export function beatSentence(kind: 'feedback' | 'oneOnOne', { every, last, dueOn, isDue, planned }: Beat, words: Words): string {
  const what = kind === 'feedback' ? 'Feedback' : 'A 1:1';
  const was = last === null ? 'none is recorded' : `the last was on ${words.day(last)}`;
  if (every === null || dueOn === null) return `${what}: no rhythm is agreed; ${was}.`;
  const next = planned[0] === undefined ? '' : ` One is planned for ${words.day(planned[0])}.`;
  return isDue ? `${what} has been due since ${words.day(dueOn)}: ${was}, and both agreed on one ${everyText(every)}.${next}` : `${what} is due on ${words.day(dueOn)}: ${was}, and both agreed on one ${everyText(every)}.${next}`;
}

/** What is so of a pair, by names in a fixed order, so that both sides read the same words. */
export function pairSentence({ feedback, oneOnOne, lastSpoken, standing }: PairRhythm, names: string, words: Words): string {
  const due = [oneOnOne.isDue ? `a 1:1 since ${words.day(oneOnOne.dueOn!)}` : null, feedback.isDue ? `feedback since ${words.day(feedback.dueOn!)}` : null].filter((t) => t !== null);
  if (due.length > 0) return `${names}: due is ${due.join(', and ')}.`;
  if (lastSpoken === null) return `${names}: neither feedback nor a 1:1 is recorded.`;
  return `${names}: spoke last on ${words.day(lastSpoken)}${standing.agreed ? ', and nothing is due' : '; no rhythm is agreed'}.`;
}
