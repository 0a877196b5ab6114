import type { DealBook } from '../../model/book.ts';
import type { AsOf } from './as-of.ts';
import { asOf } from './as-of.ts';

/** A book as of two instants. */
export interface Ends {
  start: AsOf;
  end: AsOf;
  /** These two were asked for before: the same bridge is being cut anew, for another basis, scope or period. */
  again: boolean;
}

const MOST = 2;
const kept = new WeakMap<DealBook, Omit<Ends, 'again'>[]>();

/** Finds both ends, or takes them from the last few that were asked of this book: somebody who compares teams asks for the same again and again. */
export function endsOf(book: DealBook, t0: number, t1: number): Ends {
  const before = kept.get(book) ?? [];
  const found = before.find((ends) => ends.start.instant === t0 && ends.end.instant === t1);
  const end = found?.end ?? before.find((ends) => ends.end.instant === t1)?.end ?? asOf(book, t1);
  const ends = found ?? { start: asOf(book, t0, end), end };
  kept.set(book, [ends, ...before.filter((other) => other !== found)].slice(0, MOST));
  return { ...ends, again: found !== undefined };
}
