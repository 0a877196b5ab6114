import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { Thread, ThreadWord } from './standing-threads.ts';
import { ymd } from '../../model/day.ts';

/** A word that shows a behaviour of somebody, in its thread. */
export interface Showing {
  behaviourId: string;
  thread: Thread;
  word: ThreadWord;
}

/**
 * What feedback to somebody shows: every word of another that points at a behaviour, in threads that are about them: opened to them, or
 * asked for by them. Their own words and what they point at of others don't count; nor does an ask that is put to them, and its thread is about who asks.
 */
export function showingsOf(personId: UserId, threads: Iterable<Thread>): Showing[] {
  const out: Showing[] = [];
  for (const thread of threads) {
    const aboutId = thread.tone === 'ask' ? thread.fromId : thread.toId;
    if (aboutId !== personId) continue;
    for (const word of thread.words) if (word.byId !== personId) for (const behaviourId of word.behaviourIds) out.push({ behaviourId, thread, word });
  }
  return out.sort((a, b) => b.word.at - a.word.at || (a.word.key < b.word.key ? -1 : 1));
}

/** The last `n` months up to a day, oldest first, each by its year × 12 + month. */
export function monthsTo(today: Day, n: number): number[] {
  const last = monthOf(today);
  return Array.from({ length: n }, (_, i) => last - n + 1 + i);
}

export const monthOf = (d: Day): number => {
  const { year, month } = ymd(d);
  return year * 12 + month - 1;
};
