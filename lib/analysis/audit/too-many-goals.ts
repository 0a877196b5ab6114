import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { Found } from './finding.ts';
import { assigneeText } from '../../model/goals/assignee.ts';

/** More goals at once than this, and none of them leads. */
export const MOST_GOALS = 5;

/** People with more than five goals on one day; each once, with the days on which most of them run. Goals of their team aren't theirs alone. */
export function tooManyGoals(goals: ReadonlyMap<string, Goal>): Found<'tooManyGoals'>[] {
  const byPerson = new Map<string, Goal[]>();
  for (const g of goals.values()) {
    if (g.assignee.kind !== 'person' && g.assignee.kind !== 'named') continue;
    const key = assigneeText(g.assignee);
    byPerson.set(key, [...(byPerson.get(key) ?? []), g]);
  }
  const found: Found<'tooManyGoals'>[] = [];
  for (const [person, theirs] of [...byPerson].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (theirs.length <= MOST_GOALS) continue;
    // The most run at once on a day on which one of them begins.
    const busiest = theirs.map((g) => g.period.start).sort((a, b) => a - b).map((on) => ({ on, running: theirs.filter((g) => g.period.start <= on && on <= g.period.end) }))
      .reduce((a, b) => (b.running.length > a.running.length ? b : a));
    if (busiest.running.length <= MOST_GOALS) continue;
    const to = Math.min(...busiest.running.map((g) => g.period.end)) as Day;
    const ids = busiest.running.map((g) => g.id).sort();
    found.push({ kind: 'tooManyGoals', goal: null, why: `${ids.length} goals run at once for one person: with more than ${MOST_GOALS} none of them leads.`, person, goals: ids, from: busiest.on, to });
  }
  return found;
}
