import type { Day } from '../../model/day.ts';
import type { FiscalCalendar, Period } from '../../model/period.ts';
import { addDays, monthStart } from '../../model/day.ts';
import { shiftPeriod } from '../../model/shift-period.ts';

/** How many earlier periods are looked at, and how few make no pattern. */
const LOOK_BACK = 12;
const ENOUGH = 2;
/** From this many whole periods on, a range leaves out the rarest ends. */
const ENOUGH_FOR_RANGE = 8;

/** A measure's number over some days, both inside; null where it isn't known. */
export type ReadDays = (start: Day, end: Day) => number | null;

/** One earlier period of the same kind: up to the same day of it, and in all. In the measure's unit. */
export interface EarlierPeriod {
  period: Period;
  byThen: number;
  inAll: number;
}

/**
 * `seasonal`: as earlier periods went. `linear`: evenly by days, where there are fewer than two. `level`: held against the target itself on any
 * day, since a rate or a median doesn't add up over a period.
 */
export type PaceMethod = 'seasonal' | 'linear' | 'level';

export interface Shape {
  method: PaceMethod;
  /** Share of the whole period's number that is usually there by the end of a day, 0 to 1. */
  shareBy(day: Day): number;
  earlier: EarlierPeriod[];
}

const dayOfThen = (p: Period, period: Period, day: Day): Day => (day >= period.end ? p.end : (Math.min(p.end, addDays(p.start, day - period.start)) as Day));

/** Earlier periods in which the measure has a number (a sum: any at all), oldest first. On the period's last day the longer ones before it count whole. */
export function earlierPeriods(read: ReadDays, period: Period, today: Day, { calendar, isSum }: { calendar: FiscalCalendar; isSum: boolean }): EarlierPeriod[] {
  const found: EarlierPeriod[] = [];
  let p = period;
  for (let n = 0; n < LOOK_BACK; n++) {
    p = shiftPeriod(p, -1, calendar);
    const inAll = read(p.start, p.end);
    if (inAll === null || (isSum && inAll <= 0)) continue;
    const byThen = today < period.start ? (isSum ? 0 : null) : read(p.start, dayOfThen(p, period, today));
    if (byThen !== null) found.unshift({ period: p, byThen, inAll });
  }
  return found;
}

/** How a period's number usually comes together: Σ there by then ÷ Σ in all, over earlier periods, from two on; else a straight line by days. */
export function shapeOf(read: ReadDays, period: Period, earlier: EarlierPeriod[], isSum: boolean): Shape {
  if (!isSum) return { method: 'level', shareBy: () => 1, earlier };
  const all = earlier.reduce((n, p) => n + p.inAll, 0);
  const straight = (day: Day): number => clamp((day - period.start + 1) / (period.end - period.start + 1));
  if (earlier.length < ENOUGH || all <= 0) return { method: 'linear', shareBy: straight, earlier };
  const kept = new Map<Day, number>();
  const shareBy = (day: Day): number => {
    if (day < period.start) return 0;
    if (day >= period.end) return 1;
    let share = kept.get(day);
    if (share === undefined) kept.set(day, (share = clamp(earlier.reduce((n, { period: p }) => n + (read(p.start, dayOfThen(p, period, day)) ?? 0), 0) / all)));
    return share;
  };
  return { method: 'seasonal', shareBy, earlier };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * The share that is expected of somebody by a day while they ramp up: each month's usual share counts with its percent, and all of them
 * make the whole. `ramp`: percent by month from the period's first on; months past its end count in full.
 */
export function rampedShare(shape: Shape, period: Period, ramp: readonly number[] | null, day: Day): number {
  if (!ramp || shape.method === 'level') return shape.shareBy(day);
  let sum = 0;
  let whole = 0;
  for (let month = 0, from: Day = period.start; from <= period.end; month++) {
    const to = Math.min(period.end, addDays(monthStart(from, 1), -1)) as Day;
    const percent = ramp[month] ?? 100;
    const before = shape.shareBy(addDays(from, -1));
    whole += percent * (shape.shareBy(to) - before);
    if (day >= from) sum += percent * Math.max(0, shape.shareBy(Math.min(day, to) as Day) - before);
    from = addDays(to, 1);
  }
  return whole > 0 ? clamp(sum / whole) : shape.shareBy(day);
}

export interface LandingRange {
  low: number;
  high: number;
  periods: number;
  /** The widest seen (few periods), or 10th to 90th percentile. */
  widest: boolean;
}

/** Where the period may end: what is there, and what earlier periods still added after this day (a rate: how it still moved), whole periods at a time. */
export function landingRange(actual: number, earlier: readonly EarlierPeriod[]): LandingRange | null {
  if (earlier.length < ENOUGH) return null;
  const rest = earlier.map((p) => p.inAll - p.byThen).sort((a, b) => a - b);
  const widest = rest.length < ENOUGH_FOR_RANGE;
  const at = (share: number): number => rest[Math.round(share * (rest.length - 1))]!;
  return { low: actual + at(widest ? 0 : 0.1), high: actual + at(widest ? 1 : 0.9), periods: rest.length, widest };
}
