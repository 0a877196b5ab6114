import type { FunctionId } from '../../model/goals/function.ts';
import type { Goal } from '../../model/goals/goal.ts';
import { servesOf } from './forest.ts';

type Goals = ReadonlyMap<string, { goal: Goal }>;

/** Why a function isn't aligned: it has no goal; none of its goals traces to a strategic goal; it asks for so many things that serve no goal. */
export type Misalignment = { is: 'noGoal' } | { is: 'noStrategy'; goals: number } | { is: 'asksWithoutGoal'; asks: string[] };

export interface FunctionAlignment {
  id: FunctionId;
  /** Ids of its goals: its own, and those of teams and people below them. */
  goals: string[];
  /** Empty: it is aligned. */
  why: Misalignment[];
}

/**
 * The function that a goal is of: its own, else that of the nearest goal above it that names one. Goals of people and teams in the CRM whose line names none
 * are counted for sales, since it is sales that has seats there. null: the company's.
 */
export function functionOfGoal(goal: Goal, goals: Goals): FunctionId | null {
  const seen = new Set<string>();
  for (let g: Goal | undefined = goal; g && !seen.has(g.id); g = g.parentId === null ? undefined : goals.get(g.parentId)?.goal) {
    if (g.assignee.kind === 'function') return g.assignee.id;
    seen.add(g.id);
  }
  return goal.assignee.kind === 'person' || goal.assignee.kind === 'team' ? 'sales' : null;
}

/**
 * Each function that is named (`functions`), with what keeps it from being aligned, in their order. `goals`: those that stand and aren't over. `strategy`: ids that are published;
 * null: nothing is, so that no goal is held against it. `asks`: asks that stand and serve no goal, with the function that asks them.
 */
export function functionAlignment(functions: readonly FunctionId[], { goals, strategy, asks }: { goals: Goals; strategy: ReadonlySet<string> | null; asks: readonly { id: string; function: FunctionId }[] }): FunctionAlignment[] {
  const byFunction = new Map<FunctionId, Goal[]>();
  for (const { goal } of goals.values()) {
    const of = functionOfGoal(goal, goals);
    if (of !== null) byFunction.set(of, [...(byFunction.get(of) ?? []), goal]);
  }
  return functions.map((id) => {
    const own = byFunction.get(id) ?? [];
    const traces = (g: Goal): boolean => {
      const serves = servesOf(g, goals);
      return serves !== null && (strategy?.has(serves) ?? true);
    };
    const without = asks.filter((a) => a.function === id).map((a) => a.id);
    const why: Misalignment[] = [];
    if (own.length === 0) why.push({ is: 'noGoal' });
    else if (strategy !== null && !own.some(traces)) why.push({ is: 'noStrategy', goals: own.length });
    if (without.length > 0) why.push({ is: 'asksWithoutGoal', asks: without });
    return { id, goals: own.map((g) => g.id), why };
  });
}
