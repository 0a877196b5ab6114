import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from './goal-words.ts';
import type { GoalPeriod } from '../../../messages/areas/goal.ts';
import { dayOf } from '../../../model/day.ts';
import { parsePeriod, quarterOf, shiftQuarter, type Period } from '../../../model/period.ts';
import { periodHolding } from '../../../model/shift-period.ts';

/** Goals that stand: those that were ended are out. */
export const liveGoals = (goals: AreaInput['goals']): Map<string, StandingGoal> => new Map([...goals].filter(([, g]) => g.ended === null));

/** Which goals a period shows, and which periods there are to choose from. */
export interface Shown {
  period: GoalPeriod;
  /** Newest first. */
  periods: GoalPeriod[];
  /** Goals whose days touch the period's. */
  goals: Map<string, StandingGoal>;
  /** Those, and what they are part of where that lies outside. */
  withAbove: Map<string, StandingGoal>;
}

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start <= b.end && b.start <= a.end;

/** The goals of a period. Without one asked for: the running quarter, or where it has none, the period that starts last. */
export function shownGoals({ goals, context, now }: AreaInput, periodId: string | null, w: GoalWords): Shown {
  const live = liveGoals(goals);
  const running = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const periods = periodsOf([...live.values()], running, context, w);
  const asked = periodId === null ? null : (periods.find((p) => p.id === periodId) ?? named(periodId, context));
  const usual = live.size === 0 || [...live.values()].some((g) => touches(g.goal.period, running)) ? periods.find((p) => p.id === running.id)! : periods.find((p) => [...live.values()].some((g) => g.goal.period.id === p.id));
  const period = asked ?? usual ?? periods[0]!;
  const shown = new Map([...live].filter(([, g]) => touches(g.goal.period, period)));
  const withAbove = new Map(shown);
  for (const g of shown.values()) {
    for (let up = g.goal.parentId; up !== null && !withAbove.has(up); ) {
      const above = live.get(up);
      if (!above) break;
      withAbove.set(up, above);
      up = above.goal.parentId;
    }
  }
  return { period, periods: periods.some((p) => p.id === period.id) ? periods : [period, ...periods], goals: shown, withAbove };
}

const asPeriod = ({ id, label, start, end }: Period, context: OrgContext): GoalPeriod => ({ id, label, start, end, calendarId: context.calendar.id });
const named = (id: string, context: OrgContext): GoalPeriod | null => {
  const found = parsePeriod(id, context.calendar);
  return found && asPeriod(found, context);
};

/** What a new goal can run over: the running quarter and the four after it, their years, the months of the running quarter, and what goals have. */
export function periodsToSet(input: AreaInput, w: GoalWords): GoalPeriod[] {
  const { context, now } = input;
  const running = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const quarters = [0, 1, 2, 3, 4].map((n) => shiftQuarter(running, n, context.calendar));
  const years = [quarters[0]!, quarters[4]!].map((q) => periodHolding(q.start, 'year', context.calendar));
  const months: Period[] = [];
  for (let at = running.start; at <= running.end; ) {
    const month = periodHolding(at, 'month', context.calendar);
    months.push(month);
    at = (month.end + 1) as typeof at;
  }
  const own = periodsOf([...liveGoals(input.goals).values()], running, context, w);
  const all = [...quarters, ...years, ...months].map((p) => asPeriod(p, context));
  return [...all, ...own.filter((p) => !all.some((a) => a.id === p.id))];
}

/** The running quarter, the next one, the running year, and every period that a goal has; what starts last comes first. */
function periodsOf(goals: readonly StandingGoal[], running: Period, context: OrgContext, w: GoalWords): GoalPeriod[] {
  const usual = [running, shiftQuarter(running, 1, context.calendar), periodHolding(running.start, 'year', context.calendar)].map((p) => asPeriod(p, context));
  const found = new Map(usual.map((p) => [p.id, p]));
  for (const { goal: { period } } of goals) if (!found.has(period.id)) found.set(period.id, { ...period, label: w.period(period) });
  return [...found.values()].sort((a, b) => b.start - a.start || a.end - b.end);
}
