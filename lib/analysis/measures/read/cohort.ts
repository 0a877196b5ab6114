import type { DealBook } from '../../../model/book.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { MeasureData, MeasureScope } from '../measure.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import type { CountedDeal } from './deals.ts';
import { rowAt } from '../../../model/book.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { startOfDay } from '../../../model/day.ts';
import { whole } from '../../accuracy/sliced.ts';
import { cycleOf } from '../../calibration/cycle.ts';
import { byOwner } from './by-owner.ts';
import { moneyReader, ownerAt } from './deals.ts';
import { keptFor } from './kept.ts';

const DAY_MS = 86_400_000;

/** A deal that came of age, and whether it had been won by then. */
export interface AgedDeal extends CountedDeal, Counted {
  isWon: boolean;
}

/** Deals that came of age on a day: as old as the age by which nine in ten of the org's closing deals have closed. */
export interface Cohort {
  deals: ByOwner<AgedDeal>;
  /** That age in days. */
  days: number;
}

/**
 * Win rates are taken of deals that had equally long to be won, whatever became of them: those that close within a period alone would show what closes
 * fast. Each counts on the day it came of age, for who owned it when it was closed, else on that day. Deals whose history begins later than they do, and deleted ones, are
 * left out. The age is the one known on the scope's first day, so that what comes later doesn't change an old period's number; where too few had closed by then, today's.
 * null where too few have by now.
 */
export const cohortOf = ({ book, context, now }: MeasureData, { start }: Pick<MeasureScope, 'start'>): Cohort | null =>
  cohortAt(book, context, Math.min(now, startOfDay(start, context.timeZone)), now) ?? cohortAt(book, context, now, now);

const cohortAt = keptFor((book: DealBook, context: OrgContext, asOf: number, now: number): Cohort | null => {
  const cycle = whole(cycleOf(book, context, asOf));
  if (!cycle) return null;
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const isWon = book.stageIds.map((id) => stages.get(id)?.isWon === true);
  const isClosed = book.stageIds.map((id) => stages.get(id)?.isClosed === true);
  const closedAt = (row: number): boolean => book.stage[row]! >= 0 && isClosed[book.stage[row]!]!;
  const money = moneyReader(book, context);
  const dayAt = dayReader(context.timeZone);
  const out: AgedDeal[] = [];
  for (let i = 0; i < book.heads.length; i++) {
    const aged = book.created[i]! + cycle.ninety;
    if (book.deleted[i] !== Infinity || book.cut[i] === 1 || aged >= now) continue;
    const then = rowAt(book, i, aged + 1);
    if (then < 0) continue;
    const won = book.stage[then]! >= 0 && isWon[book.stage[then]!]!;
    let row = then;
    if (closedAt(then)) while (row > book.first[i]! && closedAt(row - 1)) row--;
    const day = dayAt(aged);
    out.push({ deal: i, day, ownerId: ownerAt(book, i, row), amount: money(then, day), isWon: won });
  }
  return { deals: byOwner(out), days: Math.round(cycle.ninety / DAY_MS) };
});
