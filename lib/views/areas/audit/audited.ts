import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { AreaInput } from '../input.ts';

/** The goals that an audit is about: those of a period, or (null) all that run or are to come. */
export const auditedGoals = ({ goals, data: { today } }: AreaInput, periodId: string | null): StandingGoal[] =>
  [...goals.values()].filter((g) => !g.ended && (periodId === null ? g.goal.period.end >= today : g.goal.period.id === periodId));
