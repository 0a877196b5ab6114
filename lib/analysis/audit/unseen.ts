import type { Day } from '../../model/day.ts';
import type { Looked } from '../../model/goals/strategy.ts';
import type { Found } from './finding.ts';
import { parseDay } from '../../model/day.ts';

/** A month without a look. */
export const UNSEEN_DAYS = 30;

/** A goal with the day on which it was first set. */
export interface SetGoal {
  id: string;
  setOn: Day;
}

/**
 * Goals that nobody has looked at for a month, by what was written down of looks. `since`: the first day of such records: before a month of them
 * exists nothing can be told (null: none exists). A goal is asked only once it is a month old itself.
 */
export function unseen(goals: readonly SetGoal[], looked: readonly Looked[], today: Day): { found: Found<'unseen'>[]; since: Day | null } {
  const last = new Map<string, Day>();
  let since: Day | null = null;
  for (const { day, goalIds } of looked) {
    const on = parseDay(day);
    if (on === null) continue;
    since = since === null || on < since ? on : since;
    for (const id of goalIds) if ((last.get(id) ?? -Infinity) < on) last.set(id, on);
  }
  if (since === null || today - since < UNSEEN_DAYS) return { found: [], since };
  const old = goals.filter((g) => today - g.setOn >= UNSEEN_DAYS && today - (last.get(g.id) ?? -Infinity) >= UNSEEN_DAYS);
  return {
    since, found: old.map((g) => {
      const lastOn = last.get(g.id) ?? null;
      return { kind: 'unseen', goal: g.id, setOn: g.setOn, lastOn, why: lastOn === null ? 'Nobody has looked at it since looks are written down.' : `Nobody has looked at it for ${today - lastOn} days.` };
    }),
  };
}
