import type { AskAct } from '../ask.ts';
import type { Goal, GoalAct } from '../goal.ts';
import type { RoleAct } from '../role-expectation.ts';
import type { Strategy, StrategyItem } from '../strategy.ts';
import type { Day } from '../../day.ts';
import type { ReadPlan } from './plan.ts';

/** Room for a record's body: half of what the CRM's long text holds, so that escaping never brings it over. */
const MOST_JSON = 60_000;
const MOST_GOALS = 100;

export type PlanWord = { kind: 'strategy'; body: Strategy } | { kind: 'role'; body: RoleAct } | { kind: 'goal'; body: GoalAct } | { kind: 'ask'; body: AskAct };

/**
 * The fewest records that say what a plan brings: one of strategy and values, whole as they are published; goals a hundred a record, new ones apart from changed ones, which
 * carry the word `why`, and apart by the day that they count from; each role and ask. `ended`: goals that were there before and are set again.
 */
export function wordsOf(plan: ReadPlan, standing: readonly StrategyItem[], why: string | null, ended: ReadonlySet<string> = new Set()): PlanWord[] {
  return [
    ...(plan.items.length > 0 ? [{ kind: 'strategy' as const, body: { items: published(plan, standing), note: why ?? '' } }] : []),
    ...plan.roles.map((r): PlanWord => ({ kind: 'role', body: { act: 'set', role: r.now, why: r.before ? why : null } })),
    ...goalBatches(plan.goals.map((g) => ({ now: g.now, from: g.from, isChange: g.before !== null || ended.has(g.now.id) }))).map(({ goals, from, isChange }): PlanWord => ({ kind: 'goal', body: { act: 'set', goals, from, why: isChange ? why : null } })),
    ...plan.asks.map((a): PlanWord => ({ kind: 'ask', body: { act: 'set', ask: a.now, why: a.before ? why : null } })),
  ];
}

/** Whether something of the plan replaces what stands, or brings back what was ended, and so needs a word why. */
export const changesWhatStands = (plan: ReadPlan, ended: ReadonlySet<string> = new Set()): boolean =>
  [...plan.goals, ...plan.items, ...plan.roles, ...plan.asks].some((c) => c.before !== null) || plan.goals.some((g) => ended.has(g.now.id));

function published(plan: ReadPlan, standing: readonly StrategyItem[]): StrategyItem[] {
  const brought = new Map(plan.items.map((i) => [i.now.id, i.now]));
  const kept = standing.map((i) => brought.get(i.id) ?? i);
  return [...kept, ...plan.items.filter((i) => i.before === null).map((i) => i.now)];
}

/** How long a text is once it lies in a CRM, where some signs take more room than one. */
const room = (goal: Goal): number => new TextEncoder().encode(JSON.stringify(goal)).length;

/** Goals in the fewest records that have room for them: new ones, changed ones, and those that count from another day apart. */
export function goalBatches(goals: readonly { now: Goal; isChange: boolean; from: Day | null }[]): { goals: Goal[]; from: Day | null; isChange: boolean }[] {
  const open = new Map<string, { goals: Goal[]; from: Day | null; isChange: boolean; size: number }>();
  const all: { goals: Goal[]; from: Day | null; isChange: boolean }[] = [];
  for (const { now, isChange, from } of goals) {
    const key = `${from ?? ''} ${isChange}`;
    const size = room(now);
    let batch = open.get(key);
    if (!batch || batch.goals.length >= MOST_GOALS || batch.size + size > MOST_JSON) {
      batch = { goals: [], from, isChange, size: 0 };
      open.set(key, batch);
      all.push(batch);
    }
    batch.goals.push(now);
    batch.size += size;
  }
  return all.map(({ goals: list, from, isChange }) => ({ goals: list, from, isChange }));
}
