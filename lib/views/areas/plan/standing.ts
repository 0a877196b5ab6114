import type { PlanAgainst, StandingPlan } from '../../../model/goals/plan-file/plan.ts';
import type { AreaInput } from '../input.ts';
import { measuresOf } from '../../../analysis/measures/index.ts';
import { standingAsks } from '../../../analysis/goals/standing-asks.ts';
import { standingRoles } from '../../../analysis/goals/standing-roles.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { askRights } from '../../company/ask-rights.ts';
import { standingItems } from '../map/stands.ts';

/** What stands of a company's plan, without what was ended (also where something still names it), and of asks only where that area is on. */
export function standingPlan(input: AreaInput): StandingPlan {
  const { company, rights, goals, context } = input;
  const live = [...goals.values()].filter((g) => g.ended === null);
  const roles = standingRoles(company.records('role'), { maySet: (author) => rights.mayPublish(author) || rights.leads(author).size > 0, isSide: () => false });
  const asks = isOn(company.areas, 'asks') ? [...standingAsks(company.records('ask'), askRights(context, live.map((g) => g.goal))).values()].filter((a) => a.ended === null) : [];
  const items = standingItems(input);
  const ids = new Set(live.map((g) => g.goal.id));
  const served = new Set(items.map((i) => i.id));
  const there = (all: ReadonlySet<string>, id: string | null): string | null => (id !== null && all.has(id) ? id : null);
  return {
    items, roles: [...roles.values()].filter((r) => r.ended === null).map((r) => r.role),
    goals: live.map(({ goal, versions }) => ({ goal: { ...goal, parentId: there(ids, goal.parentId), strategyId: there(served, goal.strategyId) }, from: versions.at(-1)?.from ?? null })),
    asks: asks.map(({ ask }) => ({ ...ask, goalId: there(ids, ask.goalId), strategyId: there(served, ask.strategyId) })),
  };
}

/** What a plan file is read against here. */
export const planAgainst = (input: AreaInput): PlanAgainst => ({
  people: input.context.people, calendar: input.context.calendar, currencies: input.context.currencies, measures: measuresOf(input.company.measures).filter((m) => m.isOn), standing: standingPlan(input), by: input.me.userName,
});
