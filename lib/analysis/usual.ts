import type { FiscalCalendar, Period } from '../model/period.ts';
import type { DealNow } from './won.ts';
import { shiftQuarter } from '../model/period.ts';
import { isIn } from './won.ts';

/** Under this many deals a rate is not told. */
export const ENOUGH_DEALS = 20;

export interface Usual {
  /** Median won amount, minor units; null under three wins. */
  size: number | null;
  wins: number;
  /** Won ÷ (won + lost) by count; null under 20 closed deals. */
  winRate: number | null;
  closed: number;
}

/** Size and win rate of the deals that were due to close in the four quarters before this one. */
export function usualDeals(deals: readonly DealNow[], period: Period, calendar: FiscalCalendar): Usual {
  const from = shiftQuarter(period, -4, calendar).start;
  const closed = deals.filter((d) => d.state !== 'open' && isIn(d, from, period.start - 1));
  const sizes = closed.filter((d) => d.state === 'won' && d.valued && d.amount > 0).map((d) => d.amount).sort((a, b) => a - b);
  const wins = closed.filter((d) => d.state === 'won').length;
  return { size: sizes.length < 3 ? null : sizes[Math.floor((sizes.length - 1) / 2)]!, wins, winRate: closed.length < ENOUGH_DEALS ? null : wins / closed.length, closed: closed.length };
}
