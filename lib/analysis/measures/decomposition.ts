import type { MeasureData, MeasureScope } from './measure.ts';
import { sumMinor } from '../../model/money.ts';
import { within } from './read/by-owner.ts';
import { dealFacts } from './read/deals.ts';

/** Bookings as a product: closed × won ÷ closed × bookings ÷ won. With whole numbers it is exact, whatever they are. */
export interface BookingsFactors {
  /** Opportunities that are won or lost, on their close date. */
  closed: number;
  won: number;
  /** Minor units of the org's currency. */
  bookings: number;
}

/** The factors of what is usual: medians over earlier periods, each taken by itself. They needn't come from one period, so their product isn't the median of bookings. */
export interface UsualFactors {
  closed: number;
  /** 0 to 1. */
  wonShare: number;
  /** Bookings ÷ won, minor units. */
  size: number;
  bookings: number;
}

/**
 * From the usual bookings to these, in minor units: `usual + medians + count + rate + size = now`, exactly. `medians`: what the product of the usual factors
 * differs from the usual bookings, since medians don't multiply. Then one factor after the other, in this order, is moved from usual to now.
 */
export interface Decomposition {
  now: BookingsFactors;
  usual: UsualFactors;
  medians: number;
  count: number;
  rate: number;
  size: number;
}

/** Closed and won opportunities of a scope. Their share won is of what closed in these days, and no win rate: it shows what closes fast. */
export function factorsOf({ book, context }: MeasureData, scope: MeasureScope): BookingsFactors {
  const closed = within(dealFacts(book, context).closed, scope);
  const won = closed.filter((d) => d.isWon);
  return { closed: closed.length, won: won.length, bookings: sumMinor(won.map((d) => d.amount ?? 0)) };
}

/** null where no earlier period had a win: there is nothing to start from. Periods without a closed deal have no share, those without a win no size. */
export function decompose(now: BookingsFactors, earlier: readonly BookingsFactors[]): Decomposition | null {
  const closed = median(earlier.map((f) => f.closed));
  const wonShare = median(earlier.filter((f) => f.closed > 0).map((f) => f.won / f.closed));
  const size = median(earlier.filter((f) => f.won > 0).map((f) => f.bookings / f.won));
  const bookings = median(earlier.map((f) => f.bookings));
  if (closed === null || wonShare === null || size === null || bookings === null) return null;
  const share = now.closed === 0 ? wonShare : now.won / now.closed;
  // Rounded as they go, so that the steps between them add up to the minor unit.
  const steps = [bookings, Math.round(closed * wonShare * size), Math.round(now.closed * wonShare * size), Math.round(now.closed * share * size), now.bookings];
  const step = (i: number): number => steps[i]! - steps[i - 1]! || 0;
  return { now, usual: { closed, wonShare, size: Math.round(size), bookings }, medians: step(1), count: step(2), rate: step(3), size: step(4) };
}

/** Of an even number the lower of the two: one that occurred. null for none. */
export function median(list: readonly number[]): number | null {
  return list.length === 0 ? null : [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)]!;
}
