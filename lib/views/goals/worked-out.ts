import type { DealRates } from '../../analysis/goals/deal-rates.ts';
import type { Progress, Standing } from '../../analysis/goals/progress.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Measure, Span } from '../../analysis/measures/measure.ts';
import type { DealNow } from '../../analysis/won.ts';
import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import { dealRates, dealsByOwner } from '../../analysis/goals/deal-rates.ts';
import { progressOf, standingOfGoal } from '../../analysis/goals/progress.ts';
import { samePeople, spansOf } from '../../analysis/goals/spans.ts';
import { measuresOf } from '../../analysis/measures/index.ts';
import { eyesOf } from '../areas/eyes.ts';
import { peopleBelow } from '../../analysis/team.ts';

/** A goal with all that is known of it today. */
export interface Worked {
  standing: StandingGoal;
  goal: Goal;
  measure: Measure | undefined;
  progress: Progress;
  spans(start: Day, end: Day): readonly Span[] | null;
  /** What isn't as it was then, of who counts; null: nothing. */
  spansWhy: string | null;
}

export type GoalsInput = Pick<AreaInput, 'company' | 'context' | 'data' | 'me' | 'rights'>;

/** Works goals out, each once, as far as the reader may see what people do; measures, owners' deals and teams are read once for all of them. */
export function goalDesk(input: GoalsInput) {
  const { company, context, data } = input;
  const measures = new Map(eyesOf(input).guard(measuresOf(company.measures)).map((m) => [m.id, m]));
  const snapshots = company.records('snapshot');
  const done = new Map<StandingGoal, Worked>();
  let owners: Map<string, DealNow[]> | null = null;

  /** Who counts: in the goal's own days as it was recorded, in earlier periods the same people. */
  function spansFor({ assignee, period }: Goal): Pick<Worked, 'spans' | 'spansWhy'> {
    const own = spansOf(assignee, context, snapshots, period.start, period.end);
    return { spans: (start, end) => (start === period.start ? spansOf(assignee, context, snapshots, start, end).spans : samePeople(own.spans, start, end)), spansWhy: own.why };
  }

  return {
    measures,
    work(standing: StandingGoal): Worked {
      let found = done.get(standing);
      if (!found) {
        const { goal } = standing;
        const measure = measures.get(goal.measureId);
        const who = spansFor(goal);
        done.set(standing, (found = { standing, goal, measure, ...who, progress: progressOf({ standing, measure, data, spans: who.spans }) }));
      }
      return found;
    },
    /** The same without pace, landing and gap: one reading each, for long lists. */
    stand(standing: StandingGoal): Pick<Worked, 'goal' | 'measure'> & { progress: Standing & { pace: null } } {
      const { goal } = standing;
      const measure = measures.get(goal.measureId);
      return { goal, measure, progress: { ...standingOfGoal({ standing, measure, data, spans: spansFor(goal).spans }), pace: null } };
    },
    /** What the deals of a goal's people usually do, beside those of the same lead. */
    rates({ spans, progress: { period } }: Worked): DealRates {
      owners ??= dealsByOwner(data);
      const inside = spans(period.start, period.end);
      const people = inside === null ? ([...owners.keys()] as UserId[]) : [...new Set(inside.map((s) => s.id))];
      return dealRates(owners, data, { people, team: teamOf(people, context.people, owners) }, period);
    },
  };
}

export type GoalDesk = ReturnType<typeof goalDesk>;

/** Everybody under the same lead as somebody; of several people themselves; where there is no lead, whoever owns deals. */
function teamOf(people: readonly UserId[], all: AreaInput['context']['people'], owners: ReadonlyMap<string, unknown>): UserId[] {
  if (people.length !== 1) return [...people];
  const me = all.find((p) => p.id === people[0]);
  const beside = me?.managerId ? [...peopleBelow(all, me.managerId)] : ([...owners.keys()] as UserId[]);
  return [...new Set([...people, ...beside])];
}
