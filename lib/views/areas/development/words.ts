import type { StandingPlan } from '../../../analysis/coaching/standing-development.ts';
import type { CoachingWords } from '../../coaching/said.ts';

/** What a plan is called: the skill in words, else its first behaviour. */
export const planTitle = (p: Pick<StandingPlan, 'skill' | 'behaviourIds'>, words: CoachingWords): string =>
  p.skill.trim() || (p.behaviourIds[0] === undefined ? 'Something to develop' : words.behaviour(p.behaviourIds[0]));
