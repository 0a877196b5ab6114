import type { Goal } from '../../model/goals/goal.ts';
import type { StrategyItem } from '../../model/goals/strategy.ts';
import type { Found } from './finding.ts';

/** Strategic goals that no goal with a measure names. Values aren't asked: they are seen in behaviours. */
export function noMeasure(goals: ReadonlyMap<string, Goal>, strategy: readonly StrategyItem[]): Found<'noMeasure'>[] {
  const served = new Set([...goals.values()].map((g) => g.strategyId));
  return strategy.filter((s) => s.kind === 'goal' && !served.has(s.id))
    .map((s) => ({ kind: 'noMeasure', goal: null, why: `No goal measures whether “${s.title}” comes true.`, item: s.id, title: s.title }));
}
