import type { FunctionComponent } from 'preact';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { BehavioursPart } from './behaviours-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';

export interface CoachingPartProps {
  ways: DashboardWays;
  connection: string;
  /** The address it was opened with. */
  query: string;
}

export interface CoachingPart {
  id: string;
  label: string;
  area: Area;
  Part: FunctionComponent<CoachingPartProps>;
}

/** The parts of the Coaching tab, in the order of its sub-navigation, each with the area that switches it off. */
export const COACHING_PARTS: readonly CoachingPart[] = [
  { id: 'feedback', label: 'Feedback', area: 'coaching', Part: FeedbackPart },
  { id: 'behaviours', label: 'Behaviours', area: 'coaching', Part: BehavioursPart },
];

/** The parts that are there; none: there is no Coaching tab. */
export const coachingOn = (off: readonly Area[]): readonly CoachingPart[] => COACHING_PARTS.filter((p) => !off.includes(p.area));

/** The part that an address names (`?tab=coaching&part=rhythm`); one that isn't there: the first that is. */
export function coachingPartOf(query: string, off: readonly Area[]): string {
  const on = coachingOn(off);
  return on.find((p) => p.id === new URLSearchParams(query).get('part'))?.id ?? on[0]?.id ?? '';
}

export const coachingAddress = (connection: string, part: string): string => `?${new URLSearchParams({ tab: 'coaching', connection, part }).toString()}`;
