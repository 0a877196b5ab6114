import type { Day } from '../../model/day.ts';
import type { Looked } from '../../model/goals/strategy.ts';
import { parseDay } from '../../model/day.ts';

export const LOOK_DAYS = 30;

/** The first day that looks were written down, and of each goal the last day that somebody looked at it. */
export interface Looks {
  since: Day | null;
  last: ReadonlyMap<string, Day>;
}

export function looksOf(records: readonly { body: Looked }[]): Looks {
  const last = new Map<string, Day>();
  let since: Day | null = null;
  for (const { body } of records) {
    const on = parseDay(body.day);
    if (on === null) continue;
    if (since === null || on < since) since = on;
    for (const id of body.goalIds) if ((last.get(id) ?? -Infinity) < on) last.set(id, on);
  }
  return { since, last };
}

/**
 * Goals that nobody has looked at for a month, and that have stood for one. null: looks have been written down for less than a month, so that it can't be said.
 * `setOn`: the day on which a goal was last set; whoever sets one has looked at it.
 */
export function unseenGoals(goals: readonly { id: string; setOn: Day }[], { since, last }: Looks, today: Day): string[] | null {
  if (since === null || today - since < LOOK_DAYS) return null;
  return goals.filter((g) => today - g.setOn >= LOOK_DAYS && today - (last.get(g.id) ?? -Infinity) >= LOOK_DAYS).map((g) => g.id);
}
