import type { GoalDesk } from './worked-out.ts';
import type { AmountWords } from './amount.ts';
import type { Words } from '../format.ts';
import type { AreaInput } from '../areas/input.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { StrategyItem } from '../../model/goals/strategy.ts';
import { assigneeText } from '../../model/goals/assignee.ts';
import { functionName } from '../../model/goals/function.ts';
import { dayOf } from '../../model/day.ts';
import { makeWords } from '../format.ts';
import { newestOf } from '../company/company.ts';
import { amountWords } from './amount.ts';
import { goalDesk } from './worked-out.ts';

/** What the words about goals are made with; built once a view. */
export interface GoalContext {
  input: AreaInput;
  desk: GoalDesk;
  words: Words;
  amounts: AmountWords;
  /** "2 Oct" */
  instantDay(at: number): string;
  /** "New bookings" */
  title(goal: Goal): string;
  /** "Central Europe, team of Tomasz Wiśniewski", "Marketing", "Anneliese Brandt" */
  bearer(goal: Goal): string;
  /** The strategic goal or value that a goal serves, its own or of those above it. */
  serves(goal: Goal): StrategyItem | null;
  parentOf(goal: Goal): StandingGoal | null;
}

export function goalContext(input: AreaInput): GoalContext {
  const { company, context, goals, rights } = input;
  const desk = goalDesk(input);
  const words = makeWords(input.locale);
  const people = new Map(context.people.map((p) => [String(p.id), p.name]));
  const items = new Map(newestOf(company.records('strategy').filter((r) => rights.mayPublish(r.authorId)))?.body.items.map((i) => [i.id, i]));
  const parentOf = (goal: Goal): StandingGoal | null => {
    const parent = goal.parentId === null ? undefined : goals.get(goal.parentId);
    return parent?.ended === null ? parent : null;
  };
  return {
    input, desk, words, amounts: amountWords(context, input.locale), parentOf,
    instantDay: (at) => words.day(dayOf(at, context.timeZone)),
    title: (goal) => goal.title ?? desk.measures.get(goal.measureId)?.label ?? 'A measure that is no longer there',
    bearer({ assignee, owner }) {
      if (assignee.kind === 'company') return 'The company';
      if (assignee.kind === 'function') return functionName(assignee.id);
      if (assignee.kind === 'person') return people.get(assignee.id) ?? owner?.name ?? 'Somebody who isn’t in the CRM any more';
      if (assignee.kind === 'team') return `Team of ${people.get(assignee.id) ?? owner?.name ?? 'somebody who isn’t in the CRM any more'}`;
      return assignee.kind === 'open' ? `${assignee.name}, open position` : assignee.name;
    },
    serves(goal) {
      const seen = new Set<string>();
      for (let at: Goal | null = goal; at && !seen.has(at.id); at = parentOf(at)?.goal ?? null) {
        seen.add(at.id);
        const found = at.strategyId === null ? undefined : items.get(at.strategyId);
        if (found) return found;
      }
      return null;
    },
  };
}

/** For keys and lists. */
export const bearerKey = (goal: Goal): string => assigneeText(goal.assignee);
