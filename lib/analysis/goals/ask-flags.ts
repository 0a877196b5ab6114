import type { Ask } from '../../model/goals/ask.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { Day } from '../../model/day.ts';
import type { StandingAsk } from './standing-asks.ts';
import { parseDay } from '../../model/day.ts';
import { servesOf } from './forest.ts';

/**
 * What speaks against an ask as it stands. `noGoal`: it names none. `goneGoal`: the one it names has ended, or is no longer in the strategy.
 * `noStrategy`: its goal traces to no strategic goal, where a strategy is published. `pastReview`: so many days. `against`: the evidence says that it harms.
 * `beyondGain`: it asks for more of an activity than went with any gain in the company's own past.
 */
export type AskFlag = { is: 'noGoal' | 'goneGoal' | 'noStrategy' | 'against' | 'beyondGain' } | { is: 'pastReview'; days: number };

export interface AskAround {
  today: Day;
  /** Goals that stand, by id; ended ones not among them. */
  goals: ReadonlyMap<string, { goal: Goal }>;
  /** Ids of the published strategy's goals and values; null: nothing is published. */
  strategy: ReadonlySet<string> | null;
  /** Whether so many of an activity a week lie beyond the point above which no gain is seen; null: that isn't known. Left out: it wasn't asked. */
  beyondGain?(activity: NonNullable<Ask['activity']>): boolean | null;
}

/** The flags of an ask that stands, the weightiest first; an ended ask has none. */
export function askFlags({ ask, ended }: StandingAsk, { today, goals, strategy, beyondGain }: AskAround): AskFlag[] {
  if (ended) return [];
  const flags: AskFlag[] = [];
  const goal = ask.goalId === null ? undefined : goals.get(ask.goalId)?.goal;
  const isInStrategy = ask.strategyId !== null && (strategy?.has(ask.strategyId) ?? false);
  if (ask.goalId === null && ask.strategyId === null) flags.push({ is: 'noGoal' });
  else if (!goal && !isInStrategy) flags.push({ is: 'goneGoal' });
  else if (!isInStrategy && goal && strategy) {
    const serves = servesOf(goal, goals);
    if (serves === null || !strategy.has(serves)) flags.push({ is: 'noStrategy' });
  }
  if (ask.evidence.says === 'harms') flags.push({ is: 'against' });
  if (ask.activity && beyondGain?.(ask.activity)) flags.push({ is: 'beyondGain' });
  const review = parseDay(ask.reviewOn);
  if (review !== null && review < today) flags.push({ is: 'pastReview', days: today - review });
  return flags;
}
