import type { DealBook } from '../../model/book.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { BLANK_DAY, UNKNOWN_DAY, rowAt } from '../../model/book.ts';
import { day, monthStart } from '../../model/day.ts';
import { quarterOf } from '../../model/period.ts';
import { dealsNow, type DealNow } from '../won.ts';

/** What became of a deal. `slipped`: its date left the fiscal quarter that it was due in; `pushed`: it moved to a later month within it; `overdue`: open past its date; `large`: one of the largest that are due by the end of this quarter. */
export type DealTurn = 'won' | 'lost' | 'slipped' | 'pushed' | 'overdue' | 'large';

export interface DealSince {
  /** Index into the book. */
  deal: number;
  is: DealTurn;
  now: DealNow;
  /** The close date as it stood then; null where none was recorded, or the deal is younger. */
  was: Day | null;
}

/** So many of the largest that are due are worth a word. */
const LARGEST = 3;
const ORDER: readonly DealTurn[] = ['lost', 'slipped', 'overdue', 'won', 'pushed', 'large'];

export interface SinceInput {
  book: DealBook;
  context: OrgContext;
  ownerId: UserId;
  /** Epoch milliseconds. */
  since: number;
  today: Day;
}

/** What became of somebody's deals since an instant, each deal once, by what weighs most; larger ones first. Owners as of today. */
export function dealsSince({ book, context, ownerId, since, today }: SinceInput): DealSince[] {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const isClosed = book.stageIds.map((id) => stages.get(id)?.isClosed === true || stages.get(id)?.isWon === true);
  const closedAt = (row: number): boolean => row >= 0 && book.stage[row]! >= 0 && isClosed[book.stage[row]!]!;
  const quarter = quarterOf(today, context.calendar);
  const mine = dealsNow(book, context, new Set([ownerId]));
  const large = new Set(mine.filter((d) => d.state === 'open' && d.valued && d.closeDay >= today && d.closeDay <= quarter.end).sort((a, b) => b.amount - a.amount || a.deal - b.deal).slice(0, LARGEST).map((d) => d.deal));
  const found = mine.flatMap((now): DealSince[] => {
    const row = rowAt(book, now.deal, since);
    const date = row < 0 ? BLANK_DAY : book.closeDay[row]!;
    const was = date === BLANK_DAY || date === UNKNOWN_DAY ? null : day(date);
    const is = ((): DealTurn | null => {
      if (now.state !== 'open') return closedAt(row) ? null : now.state;
      if (was !== null && now.closeDay > was && !closedAt(row)) {
        if (now.closeDay > quarterOf(was, context.calendar).end) return 'slipped';
        if (monthStart(now.closeDay) > monthStart(was)) return 'pushed';
      }
      if (now.closeDay < today) return 'overdue';
      return large.has(now.deal) ? 'large' : null;
    })();
    return is === null ? [] : [{ deal: now.deal, is, now, was }];
  });
  return found.sort((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || b.now.amount - a.now.amount || a.deal - b.deal);
}
