import type { Ask } from '../../../model/goals/ask.ts';
import type { AreaInput } from '../input.ts';

/** Whether a weekly number lies beyond the whole interval of the point above which no gain is seen; null where no such point is known, or not yet. */
export function beyondGain(input: Pick<AreaInput, 'activity'>, { kind, perWeek }: NonNullable<Ask['activity']>): boolean | null {
  const found = input.activity?.({ kind, outcome: null, effect: null });
  const point = found && 'report' in found ? found.report.turning?.point : null;
  return point ? perWeek > point.high : null;
}
