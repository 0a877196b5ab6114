import type { Goal } from '../../model/goals/goal.ts';
import type { StrategyItem } from '../../model/goals/strategy.ts';
import type { Found } from './finding.ts';
import { chainOf } from './chain.ts';

/**
 * Measures without a strategic goal: goals whose way up reaches no item of the strategy. A goal serves what the goals above it serve; one
 * that names an item which no longer stands serves nothing. Each such goal is told, with the goal at which its way up ends, so that a
 * whole branch can be mended in one place.
 */
export function noStrategy(goals: ReadonlyMap<string, Goal>, strategy: readonly StrategyItem[]): Found<'noStrategy'>[] {
  const items = new Set(strategy.map((s) => s.id));
  return [...goals.values()].flatMap((goal) => {
    const chain = chainOf(goal, goals);
    if (chain.some((g) => g.strategyId !== null && items.has(g.strategyId))) return [];
    const gone = chain.find((g) => g.strategyId !== null)?.strategyId ?? null;
    const why = gone !== null ? 'The strategic goal that it names no longer stands in the strategy.'
      : chain.length === 1 ? 'Neither it nor anything above it names a strategic goal or value.'
      : 'The goals above it lead up to one that names no strategic goal or value.';
    return [{ kind: 'noStrategy', goal: goal.id, why, top: chain.at(-1)!.id, gone }];
  });
}
