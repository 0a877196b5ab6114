import type { DevelopmentAct, DevelopmentStep } from '../../model/coaching/development.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import { beginnersFirst, byOf, inOrder, type By, type Said } from './said.ts';

export type SaidOfDevelopment = Said<DevelopmentAct>;

export interface StepWord extends By {
  text: string;
}

/** A step with what was said of it. */
export interface StandingStep extends DevelopmentStep {
  noticed: StepWord[];
  /** The first word that it is done; null: it isn't. */
  done: StepWord | null;
}

/** What a plan said at one time. */
export interface PlanVersion extends By {
  behaviourIds: string[];
  skill: string;
  why: string;
  steps: DevelopmentStep[];
}

/** A development plan as it stands between two people. */
export interface StandingPlan {
  id: string;
  personId: UserId;
  withId: UserId;
  /** Oldest first; the last is what stands. */
  versions: PlanVersion[];
  behaviourIds: string[];
  skill: string;
  why: string;
  steps: StandingStep[];
  ended: (By & { why: string }) | null;
}

/**
 * What stands of development plans, read off all that was said, in any order. The first word of an id says whose plan it is and with whom; a later one that names other people, and any
 * word by a third, counts for nothing. What was noticed of a step stays with it through every version; a plan that is set again after it ended stands again.
 */
export function standingPlans(said: readonly SaidOfDevelopment[]): Map<string, StandingPlan> {
  const plans = new Map<string, StandingPlan>();
  const ordered = inOrder(said);
  for (const r of beginnersFirst(ordered, (b) => b.planId)) {
    const { body } = r;
    if (body.act === 'set') {
      const known = plans.get(body.planId);
      const [a, b] = [body.personId, body.withId];
      if (a === b || (r.authorId !== a && r.authorId !== b) || (known && (known.personId !== a || known.withId !== b))) continue;
      const version: PlanVersion = { ...byOf(r), behaviourIds: body.behaviourIds, skill: body.skill, why: body.why, steps: body.steps };
      plans.set(body.planId, { id: body.planId, personId: a, withId: b, versions: [...(known?.versions ?? []), version], behaviourIds: body.behaviourIds, skill: body.skill, why: body.why, steps: body.steps.map((s) => ({ ...s, noticed: [], done: null })), ended: null });
    } else if (body.act === 'end') {
      const plan = plans.get(body.planId);
      if (plan && isOfPlan(r.authorId, plan)) plan.ended = { ...byOf(r), why: body.why };
    }
  }
  for (const r of ordered) {
    const { body } = r;
    if (body.act !== 'noticed' && body.act !== 'done') continue;
    const plan = plans.get(body.planId);
    const step = plan?.steps.find((s) => s.id === body.stepId);
    if (!plan || !step || !isOfPlan(r.authorId, plan)) continue;
    const word: StepWord = { ...byOf(r), text: body.text };
    if (body.act === 'noticed') step.noticed.push(word);
    else step.done ??= word;
  }
  return plans;
}

export const isOfPlan = (who: UserId, { personId, withId }: Pick<StandingPlan, 'personId' | 'withId'>): boolean => who === personId || who === withId;

/** Steps that are due by a day and not done, of plans that stand; the oldest date first. */
export const stepsDue = (plans: ReadonlyMap<string, StandingPlan>, by: Day): { plan: StandingPlan; step: StandingStep }[] =>
  [...plans.values()].flatMap((plan) => (plan.ended ? [] : plan.steps.flatMap((step) => (step.done || step.by > by ? [] : [{ plan, step }])))).sort((a, b) => a.step.by - b.step.by || (a.step.id < b.step.id ? -1 : 1));
