import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Rates, Reader } from '../bridge/reader.ts';
import { addDays, startOfDay } from '../../model/day.ts';
import { booksClosed, defaultBaseline } from '../bridge/dates.ts';
import { makeReader, ratesAt } from '../bridge/reader.ts';

/** Which past is looked at. Every period whose books are closed at `now` counts; the others are left out. */
export interface PastInput {
  book: DealBook;
  context: OrgContext;
  periods: readonly Period[];
  basis: Basis;
  now: number;
  /** The instant of a period's baseline; default: day 8. Its first call, say. */
  baseline?(period: Period): number;
  /** The instant at which a period's books close; default: five working days after its end. */
  closes?(period: Period): number;
}

/** A closed period with the instants at which its forecast is frozen: the start of each of its weeks, and last its baseline. */
export interface PastPeriod {
  period: Period;
  weeks: number;
  instants: number[];
  rates: Rates[];
  closes: number;
  closingRates: Rates;
  reader: Reader;
}

/** Oldest first, each once. */
export function pastPeriods({ book, context, periods, basis, now, baseline, closes }: PastInput): PastPeriod[] {
  const zone = context.timeZone;
  const once = new Map(periods.map((p) => [p.id, p]));
  const sorted = [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.flatMap((period): PastPeriod[] => {
    const end = closes?.(period) ?? booksClosed(period, zone);
    if (end > now) return [];
    const weeks = weeksIn(period);
    const instants = Array.from({ length: weeks }, (_, i) => weekStart(period, i + 1, zone));
    instants.push(baseline?.(period) ?? defaultBaseline(period, zone));
    return [{
      period, weeks, instants, rates: instants.map((t) => ratesAt(book, context, t)), closes: end, closingRates: ratesAt(book, context, end),
      reader: makeReader(book, context, period, basis, null),
    }];
  });
}

/** Weeks of seven days from the period's first; the last may be shorter. */
export const weeksIn = (period: Period): number => Math.ceil((period.end - period.start + 1) / 7);

/** 00:00 of the first day of a week of the period, from 1. */
export const weekStart = (period: Period, week: number, zone: string): number => startOfDay(addDays(period.start, (week - 1) * 7), zone);
