import type { Goal } from '../../model/goals/goal.ts';

/** A goal and those above it, from the bottom up. A parent that is not among the goals ends the way, and so does a circle. */
export function chainOf(goal: Goal, goals: ReadonlyMap<string, Goal>): Goal[] {
  const chain: Goal[] = [];
  const seen = new Set<string>();
  for (let g: Goal | undefined = goal; g && !seen.has(g.id); g = g.parentId === null ? undefined : goals.get(g.parentId)) {
    seen.add(g.id);
    chain.push(g);
  }
  return chain;
}
