import type { DealBook } from '../../model/book.ts';

/** The deal did not exist yet. */
export const NOT_YET = -1;
/** The deal was deleted at the time. */
export const GONE = -2;

/** Every deal as it stood at an instant. Worth keeping where several bridges start or end at the same one. */
export interface AsOf {
  instant: number;
  /** By deal: the history row that holds what was known strictly before the instant, NOT_YET or GONE. */
  row: Int32Array;
}

/** Finds the rows. `later`: the same book as of a later instant, from where the way back is shorter. */
export function asOf(book: DealBook, instant: number, later?: AsOf): AsOf {
  const { first, at, deleted } = book;
  const deals = book.heads.length;
  const row = new Int32Array(deals);
  const start = later && later.instant >= instant ? later.row : null;
  for (let i = 0; i < deals; i++) {
    const from = first[i]!;
    let r = first[i + 1]! - 1;
    if (start && start[i]! >= 0) r = start[i]!;
    while (r >= from && at[r]! >= instant) r--;
    row[i] = r < from ? NOT_YET : deleted[i]! < instant ? GONE : r;
  }
  for (const [i, spans] of pastDeletions(book)) if (row[i]! >= 0 && spans.some((s) => s.from < instant && s.to >= instant)) row[i] = GONE;
  return { instant, row };
}

type Spans = readonly { from: number; to: number }[];
const known = new WeakMap<DealBook, [number, Spans][]>();

/** The few deals that were deleted and came back; looked up once a book. */
function pastDeletions(book: DealBook): [number, Spans][] {
  let found = known.get(book);
  if (!found) {
    found = [];
    for (let i = 0; i < book.heads.length; i++) {
      const { pastDeletions } = book.heads[i]!;
      if (pastDeletions?.length) found.push([i, pastDeletions]);
    }
    known.set(book, found);
  }
  return found;
}
