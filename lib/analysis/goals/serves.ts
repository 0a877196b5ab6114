import type { Goal } from '../../model/goals/goal.ts';

/** The strategic goal or value that a goal serves: its own, or that of the nearest goal above that names one. null: it traces to none. A circle of parents ends where it began. */
export function servesOf(goal: Goal, goalOf: (id: string) => Goal | undefined): string | null {
  const seen = new Set<string>();
  for (let g: Goal | undefined = goal; g && !seen.has(g.id); g = g.parentId === null ? undefined : goalOf(g.parentId)) {
    if (g.strategyId !== null) return g.strategyId;
    seen.add(g.id);
  }
  return null;
}
