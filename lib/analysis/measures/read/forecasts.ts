import type { DealBook } from '../../../model/book.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import type { Period } from '../../../model/period.ts';
import { dayOf } from '../../../model/day.ts';
import { asOf } from '../../bridge/as-of.ts';
import { AFTER, INSIDE, makeReader, NO, NOT_KNOWN, YES } from '../../bridge/reader.ts';
import { byOwner } from './by-owner.ts';
import { ownerAt } from './deals.ts';
import { keptFor } from './kept.ts';

/** A deal that was forecast: open, in commit, with a close date in the period, when the period's forecast was frozen. */
export interface ForecastDeal extends Counted {
  deal: number;
  /** Dated after the period at t1; where the period is over, also still open. */
  hasSlipped: boolean;
}

/** Deals in commit at t0 and whether they slipped by t1, on the day of t0, of whoever owned them then. What became of a deal isn't recorded: left out. */
export const forecastDeals = keptFor((book: DealBook, context: OrgContext, start: number, end: number, t0: number, t1: number, isOver: boolean): ByOwner<ForecastDeal> => {
  const period = { start, end } as Pick<Period, 'start' | 'end'>;
  const reader = makeReader(book, context, period, 'commit', null);
  const after = asOf(book, t1);
  const { row: before } = asOf(book, t0, after);
  const day = dayOf(t0, context.timeZone);
  const out: ForecastDeal[] = [];
  for (let i = 0; i < book.heads.length; i++) {
    const row = before[i]!;
    if (row < 0 || reader.place(row) !== INSIDE || reader.won(row) !== NO || reader.inBasis(row) !== YES) continue;
    const then = after.row[i]!;
    const won = then < 0 ? NO : reader.won(then);
    if (won === NOT_KNOWN) continue;
    const isLate = then >= 0 && reader.place(then) === AFTER;
    const isOpen = then >= 0 && won === NO && reader.lost(then) !== YES;
    out.push({ deal: i, day, ownerId: ownerAt(book, i, row), hasSlipped: (isOpen && (isOver || isLate)) || (won === YES && isLate) });
  }
  return byOwner(out);
});
