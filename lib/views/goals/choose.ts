import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';

/** Goals that somebody bears: their own, of the team they lead, and those they answer for. */
export const isBorneBy = ({ assignee, owner }: Goal, id: UserId): boolean =>
  assignee.kind === 'person' || assignee.kind === 'team' ? assignee.id === id : owner?.id === id;

/** Goals that stand, of some kind; in the period asked for, else those that run today, else those that begin next, else the last ones. */
export function goalsIn(all: Iterable<StandingGoal>, today: Day, periodId: string | null): StandingGoal[] {
  const list = [...all].filter((g) => g.ended === null);
  if (periodId !== null) return list.filter((g) => g.goal.period.id === periodId);
  const running = list.filter(({ goal: { period } }) => period.start <= today && today <= period.end);
  if (running.length > 0) return running;
  const next = list.filter((g) => g.goal.period.start > today);
  const day = next.length > 0 ? Math.min(...next.map((g) => g.goal.period.start)) : Math.max(...list.map((g) => g.goal.period.end));
  return list.filter(({ goal: { period } }) => (next.length > 0 ? period.start : period.end) === day);
}

/** The heaviest first, then money, then by name. */
export const inOrder = (a: StandingGoal, b: StandingGoal): number =>
  (b.goal.weight ?? -1) - (a.goal.weight ?? -1) || Number(b.goal.target.unit === 'money') - Number(a.goal.target.unit === 'money') || (titleKey(a) < titleKey(b) ? -1 : 1);

const titleKey = ({ goal }: StandingGoal): string => `${goal.title ?? goal.measureId} ${goal.id}`;
