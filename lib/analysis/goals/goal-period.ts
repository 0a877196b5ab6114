import type { Goal } from '../../model/goals/goal.ts';
import type { FiscalCalendar, Period } from '../../model/period.ts';
import { formatDay } from '../../model/day.ts';
import { parsePeriod } from '../../model/period.ts';
import { periodHolding } from '../../model/shift-period.ts';

/** The period of a goal as the calendar names it now: its two days never move, whatever its id said when it was set. */
export function goalPeriod({ period: { id, start, end } }: Pick<Goal, 'period'>, calendar: FiscalCalendar): Period {
  const named = parsePeriod(id, calendar);
  if (named?.start === start && named.end === end) return named;
  for (const kind of ['quarter', 'month', 'year'] as const) {
    const held = periodHolding(start, kind, calendar);
    if (held.start === start && held.end === end) return held;
  }
  const text = `${formatDay(start)}..${formatDay(end)}`;
  return { id: text, label: `${formatDay(start)} to ${formatDay(end)}`, kind: 'custom', start, end };
}
