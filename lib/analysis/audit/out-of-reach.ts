import type { Goal } from '../../model/goals/goal.ts';
import type { MeasureData } from '../measures/measure.ts';
import type { Found } from './finding.ts';
import type { Reach, Silent } from './reach.ts';
import { targetInOrg } from './reach.ts';

/** Targets that no path reaches: above the most that is in sight. */
export function outOfReach(goals: ReadonlyMap<string, Goal>, reach: ReadonlyMap<string, Reach | Silent>, data: MeasureData): Found<'outOfReach'>[] {
  return [...goals.values()].flatMap((goal) => {
    const found = reach.get(goal.id);
    const target = targetInOrg(goal, data);
    if (!found || 'why' in found || target === null || target <= found.reach) return [];
    const { reach: most, best, n, heads, soFar, due } = found;
    const why = goal.assignee.kind === 'person' ? `It is above the most that anybody brought in ${n} person-periods of this length`
      : `It is above the most that the same ${heads === 1 ? 'head' : `${heads} heads`} would bring at the best of ${n} earlier periods`;
    return [{ kind: 'outOfReach', goal: goal.id, why: `${why}${soFar === null ? '.' : ', and above what came in so far with all that is open and due.'}`, target: goal.target, reach: most, best, n, heads, soFar, due }];
  });
}
