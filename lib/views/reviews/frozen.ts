import type { FrozenGoal, FrozenGoals } from '../../model/coaching/review.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import { standingGoals } from '../../analysis/goals/standing.ts';
import { addDays, startOfDay } from '../../model/day.ts';
import { isBorneBy } from '../goals/choose.ts';
import { goalContext } from '../goals/context.ts';

/**
 * Somebody's goals of a time as they stood at the end of a day: what had been set by then, with what was there by then. A day that hasn't ended is read as it stands now.
 */
export function frozenGoals(input: AreaInput, personId: UserId, time: { from: Day; to: Day }, day: Day): FrozenGoals {
  const on = Math.min(day, input.data.today) as Day;
  const until = startOfDay(addDays(on, 1), input.context.timeZone);
  const goals = standingGoals(input.company.records('goal').filter((r) => r.at < until), input.rights);
  const then: AreaInput = { ...input, goals, data: { ...input.data, today: on } };
  const { desk, title } = goalContext(then);
  const theirs = [...goals.values()].filter(({ goal, ended }) => ended === null && isBorneBy(goal, personId) && goal.period.start <= time.to && goal.period.end >= time.from);
  return {
    on, goals: theirs.map((standing): FrozenGoal => {
      const { goal, progress } = desk.stand(standing);
      const { unit } = goal.target;
      return { goalId: goal.id, title: title(goal), from: goal.period.start, to: goal.period.end, target: progress.target.value, actual: progress.actual === null ? null : Math.round(progress.actual), unit, currency: unit === 'money' ? input.context.currencies.org : null };
    }).sort((a, b) => a.from - b.from || (a.goalId < b.goalId ? -1 : 1)),
  };
}
