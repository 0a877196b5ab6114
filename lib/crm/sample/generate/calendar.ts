import type { Day } from '../../../model/day.ts';
import type { Period } from '../../../model/period.ts';
import type { Random } from './random.ts';
import { addDays, addWorkingDays, day, startOfDay, weekday } from '../../../model/day.ts';
import { calendarYear, quarterOf, shiftQuarter } from '../../../model/period.ts';

export const ZONE = 'Europe/Berlin';
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

export interface SampleQuarter {
  /** 0 the oldest of the twelve closed quarters … 12 the running one; −1 is a run-up before them. */
  index: number;
  period: Period;
  /** 00:00 of its first day. */
  starts: number;
  /** Day 8, when a forecast is taken. */
  t0: number;
  /** 00:00 of the day after its last. */
  ends: number;
  /** Books closed: five working days after its end. */
  t1: number;
}

export const CLOSED_QUARTERS = 12;

/** The run-up quarter, twelve closed quarters and the running one. */
export function quartersTo(today: Day): SampleQuarter[] {
  const running = quarterOf(today, calendarYear);
  return Array.from({ length: CLOSED_QUARTERS + 2 }, (_, i) => {
    const index = i - 1;
    const period = shiftQuarter(running, index - CLOSED_QUARTERS, calendarYear);
    return {
      index, period,
      starts: startOfDay(period.start, ZONE),
      t0: startOfDay(addDays(period.start, 7), ZONE),
      ends: startOfDay(addDays(period.end, 1), ZONE),
      t1: startOfDay(addWorkingDays(period.end, 5), ZONE),
    };
  });
}

/** A whole second of a working day between two instants, late in the span where `late` is above 1, early below. */
export function momentBetween(random: Random, from: number, to: number, late = 1): number {
  const span = Math.max(1000, to - from - 2000);
  const at = from + 1000 + span * random.next() ** (1 / late);
  // Days of UTC: office hours lie on the same day in the org's zone, and asking Intl for each of 30,000 moments takes a second.
  const on = day(Math.floor(at / DAY));
  const weekend = Math.max(0, weekday(on) - 4);
  const working = addDays(on, -weekend) * DAY + random.int(7 * 3600, 17 * 3600) * 1000;
  const chosen = working > from && working < to ? working : at;
  return Math.floor(chosen / 1000) * 1000;
}

/** A close date as people choose them: half of them on the last days of the quarter. */
export function closeDayIn(random: Random, period: Period, notBefore: Day = period.start): Day {
  const start = Math.max(period.start, notBefore);
  if (start >= period.end) return period.end;
  if (random.chance(0.5)) return addDays(period.end, -random.int(0, Math.min(2, period.end - start)));
  return addDays(period.start, random.int(start - period.start, period.end - period.start));
}

/** As Salesforce's REST API writes an instant. */
export const instantText = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
