import type { Period } from '../../model/period.ts';
import type { Asked } from './question.ts';
import { booksClosed } from '../../analysis/bridge/dates.ts';
import { dayOf } from '../../model/day.ts';
import { periodHolding, periodsUpTo, shiftPeriod } from '../../model/shift-period.ts';
import { periodOf } from './ask.ts';

/** How many periods are looked back on. */
const PERIODS = 12;

/**
 * The twelve periods up to and including the one named, or the last twelve fiscal quarters whose books are closed. Of a named one
 * and those before it, the ones whose books are still open are left out by whoever looks at them.
 */
export function pastPeriodsOf(asked: Asked): Period[] {
  const { calendar, timeZone } = asked.mapped.context;
  if (asked.args.period !== null) return periodsUpTo(periodOf(asked), PERIODS, calendar);
  let last = periodHolding(dayOf(asked.now, timeZone), 'quarter', calendar);
  while (booksClosed(last, timeZone) > asked.now) last = shiftPeriod(last, -1, calendar);
  return periodsUpTo(last, PERIODS, calendar);
}
