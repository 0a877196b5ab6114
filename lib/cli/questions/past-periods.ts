import type { Period } from '../../model/period.ts';
import type { Asked } from './question.ts';
import { PAST_PERIODS } from '../../analysis/accuracy/track-record.ts';
import { lastClosedQuarter } from '../../analysis/bridge/dates.ts';
import { periodsUpTo } from '../../model/shift-period.ts';
import { periodOf } from './ask.ts';

/**
 * The twelve periods up to and including the one named, or the last twelve fiscal quarters whose books are closed. Of a named one
 * and those before it, the ones whose books are still open are left out by whoever looks at them.
 */
export function pastPeriodsOf(asked: Asked): Period[] {
  const { mapped: { context }, now } = asked;
  return periodsUpTo(asked.args.period === null ? lastClosedQuarter(context, now) : periodOf(asked), PAST_PERIODS, context.calendar);
}
