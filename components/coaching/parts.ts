import type { FunctionComponent } from 'preact';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { BehavioursPart } from './behaviours-part.tsx';
import { DevelopmentPart } from './development/development-part.tsx';
import { FactorsPart } from './factors/factors-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { SessionsPart } from './sessions/sessions-part.tsx';
import { StrengthsPart } from './strengths/strengths-part.tsx';
import { PromptsPart } from './prompts/prompts-part.tsx';
import { QueuePart } from './queue/queue-part.tsx';
import { RhythmPart } from './rhythm/rhythm-part.tsx';
import { AboutMePart } from './about-me/about-me-part.tsx';
import { EvennessPart } from './evenness/evenness-part.tsx';
import { ReviewsPart } from './reviews/reviews-part.tsx';

export interface CoachingPartProps {
  ways: DashboardWays;
  connection: string;
  /** The address it was opened with. */
  query: string;
}

export interface CoachingPart {
  id: string;
  label: string;
  /** null: it can't be switched off. */
  area: Area | null;
  Part: FunctionComponent<CoachingPartProps>;
}

/** The parts of the Coaching tab, in the order of its sub-navigation, each with the area that switches it off. */
export const COACHING_PARTS: readonly CoachingPart[] = [
  { id: 'feedback', label: 'Feedback', area: 'coaching', Part: FeedbackPart },
  { id: 'queue', label: 'Queue', area: 'coaching', Part: QueuePart },
  { id: 'sessions', label: '1:1s', area: 'coaching', Part: SessionsPart },
  { id: 'rhythm', label: 'Rhythm', area: 'coaching', Part: RhythmPart },
  { id: 'behaviours', label: 'Behaviours', area: 'coaching', Part: BehavioursPart },
  { id: 'development', label: 'Development', area: 'coaching', Part: DevelopmentPart },
  { id: 'strengths', label: 'Strengths', area: 'coaching', Part: StrengthsPart },
  { id: 'factors', label: 'Factors', area: 'factors', Part: FactorsPart },
  { id: 'reviews', label: 'Reviews', area: 'reviews', Part: ReviewsPart },
  { id: 'evenness', label: 'Evenness', area: 'reviews', Part: EvennessPart },
  { id: 'prompts', label: 'Prompts', area: 'coaching', Part: PromptsPart },
  { id: 'me', label: 'About me', area: null, Part: AboutMePart },
];

/** The parts that are there: what is held about the reader always is. */
export const coachingOn = (off: readonly Area[]): readonly CoachingPart[] => COACHING_PARTS.filter((p) => p.area === null || !off.includes(p.area));

/** The part that an address names (`?tab=coaching&part=rhythm`); one that isn't there: the first that is. */
export function coachingPartOf(query: string, off: readonly Area[]): string {
  const on = coachingOn(off);
  return on.find((p) => p.id === new URLSearchParams(query).get('part'))?.id ?? on[0]?.id ?? '';
}

export const coachingAddress = (connection: string, part: string): string => `?${new URLSearchParams({ tab: 'coaching', connection, part }).toString()}`;
