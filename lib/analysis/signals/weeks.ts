import type { Day } from '../../model/day.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import { addDays, startOfDay } from '../../model/day.ts';
import { quarterOf, shiftQuarter, weekOf } from '../../model/period.ts';
import { booksClosed } from '../bridge/dates.ts';

/** How many closed quarters are looked back on. */
export const LOOK_BACK = 12;

/** A quarter whose books are closed, with the instant that judges it. */
export interface ClosedPeriod {
  period: Period;
  /** 00:00 of its first day. */
  start: number;
  /** Books closed: what was won by then was won in it. */
  end: number;
}

/** One weekly look at a closed quarter. What is known is what all changes strictly before `instant` made. */
export interface Week {
  closed: ClosedPeriod;
  week: number;
  /** The day that begins at `instant`. */
  day: Day;
  instant: number;
}

export interface WeeksInput {
  context: Pick<OrgContext, 'calendar' | 'timeZone'>;
  now: number;
  /** No quarter that ends after this day; where left out, all that are closed. */
  until: Day;
  /** Books-closed instants that differ from the usual. */
  closes?(period: Period): number | undefined;
}

/** The last closed quarters, oldest first. */
export function closedPeriods({ context, now, until, closes }: WeeksInput): ClosedPeriod[] {
  const zone = context.timeZone;
  const out: ClosedPeriod[] = [];
  let period = quarterOf(until, context.calendar);
  for (let tries = 0; out.length < LOOK_BACK && tries < LOOK_BACK + 8; tries++) {
    const end = closes?.(period) ?? booksClosed(period, zone);
    if (period.end <= until && end <= now) out.unshift({ period, start: startOfDay(period.start, zone), end });
    period = shiftQuarter(period, -1, context.calendar);
  }
  return out;
}

/** Every week's start of those quarters, oldest first. */
export function weeksOf(periods: readonly ClosedPeriod[], zone: string): Week[] {
  return periods.flatMap((closed) => {
    const { period } = closed;
    const { weeks } = weekOf(period.end, period);
    return Array.from({ length: weeks }, (_, i): Week => {
      const day = addDays(period.start, i * 7);
      return { closed, week: i + 1, day, instant: startOfDay(day, zone) };
    });
  });
}
