import type { StandingPlan } from '../../../analysis/coaching/standing-development.ts';
import type { AreaInput } from '../input.ts';
import { isOfPlan, standingPlans } from '../../../analysis/coaching/standing-development.ts';

/** Plans that the reader is part of; nobody else's are shown, whatever lies on this device. */
export const plansOf = ({ company, me }: AreaInput): Map<string, StandingPlan> =>
  new Map([...standingPlans(company.records('development'))].filter(([, p]) => isOfPlan(me.userId, p)));
