import type { Goal } from '../../model/goals/goal.ts';

/** A goal in its place below what it is part of. */
export interface Leaf<G extends { goal: Goal }> {
  standing: G;
  /** 0 where nothing stands above it. */
  depth: number;
  /** The goal above it that is there; null on top. */
  aboveId: string | null;
  /** How many goals are below it, at any depth. */
  below: number;
}

/** Goals that hang together, from one on top: depth first. */
export interface Tree<G extends { goal: Goal }> {
  /** What they serve, as the goal on top says. */
  strategyId: string | null;
  leaves: Leaf<G>[];
}

/**
 * Goals below what they are part of. A goal whose parent isn't there stands on top; of goals that are above themselves in a circle the one that
 * comes first in `order` does, so that none is lost and none comes twice. `order` sorts what stands side by side.
 */
export function forest<G extends { goal: Goal }>(goals: ReadonlyMap<string, G>, order: (a: G, b: G) => number): Tree<G>[] {
  const below = new Map<string | null, G[]>();
  for (const g of goals.values()) {
    const above = g.goal.parentId !== null && g.goal.parentId !== g.goal.id && goals.has(g.goal.parentId) ? g.goal.parentId : null;
    below.set(above, [...(below.get(above) ?? []), g]);
  }
  for (const list of below.values()) list.sort(order);
  const seen = new Set<string>();
  const from = (top: G): Tree<G> => {
    const leaves: Leaf<G>[] = [];
    const open: { g: G; depth: number; aboveId: string | null }[] = [{ g: top, depth: 0, aboveId: null }];
    for (let at = open.pop(); at; at = open.pop()) {
      if (seen.has(at.g.goal.id)) continue;
      seen.add(at.g.goal.id);
      leaves.push({ standing: at.g, depth: at.depth, aboveId: at.aboveId, below: 0 });
      for (const child of [...(below.get(at.g.goal.id) ?? [])].reverse()) open.push({ g: child, depth: at.depth + 1, aboveId: at.g.goal.id });
    }
    countBelow(leaves);
    return { strategyId: top.goal.strategyId, leaves };
  };
  const trees = (below.get(null) ?? []).map(from);
  // What is left runs in a circle: it is cut at the first of each.
  for (const g of [...goals.values()].sort(order)) if (!seen.has(g.goal.id)) trees.push(from(g));
  return trees;
}

/** Each leaf's count, from the last to the first: what is below comes after. */
function countBelow<G extends { goal: Goal }>(leaves: Leaf<G>[]): void {
  const at = new Map(leaves.map((l) => [l.standing.goal.id, l]));
  for (const l of [...leaves].reverse()) {
    const above = l.aboveId === null ? undefined : at.get(l.aboveId);
    if (above) above.below += l.below + 1;
  }
}

/** The strategic goal or value that a goal serves: the one of the goal on top, or its own where nothing stands above. Safe in circles. */
export function servesOf(goal: Goal, goals: ReadonlyMap<string, { goal: Goal }>): string | null {
  const seen = new Set<string>();
  let at = goal;
  while (at.parentId !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const above = goals.get(at.parentId);
    if (!above) break;
    at = above.goal;
  }
  return at.strategyId;
}
