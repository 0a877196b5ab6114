import type { DealBook } from '../../model/book.ts';
import { BLANK_DAY, UNKNOWN_DAY } from '../../model/book.ts';

/** By deal: the earliest and the latest close date it ever had. A deal that never had one has a latest before its earliest. */
export interface Reach {
  earliest: Int32Array;
  latest: Int32Array;
}

const known = new WeakMap<DealBook, Reach>();
const EVER = 2_147_483_647;

/**
 * How far the close dates of each deal reach, looked up once a book: most deals never come near a period, and need no second look.
 * A close date that wasn't recorded may have been any: such a deal reaches everywhere.
 */
export function reachOf(book: DealBook): Reach {
  const before = known.get(book);
  if (before) return before;
  const { first, closeDay } = book;
  const deals = book.heads.length;
  const reach: Reach = { earliest: new Int32Array(deals), latest: new Int32Array(deals) };
  for (let i = 0, r = 0; i < deals; i++) {
    let lowest = EVER;
    let highest = -EVER;
    for (const end = first[i + 1]!; r < end; r++) {
      const day = closeDay[r]!;
      lowest = Math.min(lowest, day);
      highest = Math.max(highest, day);
    }
    const [from, to] = lowest > UNKNOWN_DAY ? [lowest, highest] : withoutBlanks(closeDay.subarray(first[i], first[i + 1]));
    reach.earliest[i] = from;
    reach.latest[i] = to;
  }
  known.set(book, reach);
  return reach;
}

/** The same where some weren't recorded, or were blank: both lie below every day. */
function withoutBlanks(days: Int32Array): [number, number] {
  if (days.includes(UNKNOWN_DAY)) return [-EVER, EVER];
  const set = days.filter((day) => day !== BLANK_DAY);
  return [set.reduce((a, b) => Math.min(a, b), EVER), set.reduce((a, b) => Math.max(a, b), -EVER)];
}

const touched = new WeakMap<DealBook, { from: number; to: number; deals: Int32Array }>();

/** Deals (indices, rising) that ever had a close date within these days, both inside, or may have had one. Kept for the days that were asked for last. */
export function dealsTouching(book: DealBook, from: number, to: number): Int32Array {
  const before = touched.get(book);
  if (before?.from === from && before.to === to) return before.deals;
  const { earliest, latest } = reachOf(book);
  const deals = Int32Array.from(earliest.keys()).filter((i) => earliest[i]! <= to && latest[i]! >= from);
  touched.set(book, { from, to, deals });
  return deals;
}
