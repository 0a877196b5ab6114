import type { ForecastCall } from '../../model/forecast-call.ts';
import type { FiscalCalendar, Period } from '../../model/period.ts';
import { addDays, addWorkingDays, dayOf, parseDay, startOfDay } from '../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../model/period.ts';

/** Day of the period on which the baseline is taken where nobody called and no setting says otherwise. */
const BASELINE_DAY = 8;
/** Working days after a period's end until the books count as closed, where finance hasn't named the day. */
const BOOKS_CLOSE_AFTER = 5;

export const periodEndInstant = (period: Pick<Period, 'end'>, zone: string): number => startOfDay(addDays(period.end, 1), zone);

/** The first number called for these very days; calls are of one scope and type. Of two at one instant the one that comes first. */
export function firstCall(calls: readonly ForecastCall[], period: Pick<Period, 'start' | 'end'>): ForecastCall | null {
  let found: ForecastCall | null = null;
  for (const c of calls) if (c.start === period.start && c.end === period.end && (found === null || c.calledAt < found.calledAt)) found = c;
  return found;
}

/** The instant of the first call for the period; else 00:00 of the baseline day (from 1; the 8th), or of the period's last day where it is shorter. */
export function defaultBaseline(period: Pick<Period, 'start' | 'end'>, zone: string, { calls = [], baselineDay = BASELINE_DAY }: { calls?: readonly ForecastCall[]; baselineDay?: number } = {}): number {
  const call = firstCall(calls, period);
  if (call) return call.calledAt;
  const from = Number.isInteger(baselineDay) && baselineDay >= 1 ? baselineDay : BASELINE_DAY;
  return startOfDay(addDays(period.start, Math.min(from - 1, period.end - period.start)), zone);
}

/** 00:00 of the day finance named for this period (`closed`: period id → `2026-10-07`); else of the fifth working day after its last. */
export function booksClosed(period: Period, zone: string, closed: Readonly<Record<string, string>> = {}): number {
  const named = Object.hasOwn(closed, period.id) ? parseDay(closed[period.id]) : null;
  return startOfDay(named ?? addWorkingDays(period.end, BOOKS_CLOSE_AFTER), zone);
}

/** The last fiscal quarter before the running one whose books are closed. */
export function lastClosedQuarter({ calendar, timeZone }: { calendar: FiscalCalendar; timeZone: string }, now: number, closed?: Readonly<Record<string, string>>): Period {
  let last = shiftQuarter(quarterOf(dayOf(now, timeZone), calendar), -1, calendar);
  while (booksClosed(last, timeZone, closed) > now) last = shiftQuarter(last, -1, calendar);
  return last;
}

/** Books closed, or now where that is still to come. */
export const defaultEnd = (period: Period, zone: string, now: number, closed?: Readonly<Record<string, string>>): number => Math.min(booksClosed(period, zone, closed), now);
