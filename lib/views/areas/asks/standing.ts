import type { AskRights, StandingAsk } from '../../../analysis/goals/standing-asks.ts';
import type { AskAround, AskFlag } from '../../../analysis/goals/ask-flags.ts';
import type { AreaInput } from '../input.ts';
import { askFlags } from '../../../analysis/goals/ask-flags.ts';
import { standingAsks } from '../../../analysis/goals/standing-asks.ts';
import { dayOf } from '../../../model/day.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { askRights } from '../../company/ask-rights.ts';
import { beyondGain } from '../activity/beyond-gain.ts';
import { liveGoals } from '../map/shown.ts';
import { standingItems } from '../map/stands.ts';

/** Asks as they stand, ended ones among them, and what is held against them. */
export interface StandingAsks {
  asks: Map<string, StandingAsk>;
  rights: AskRights;
  around: AskAround;
  flagsOf(a: StandingAsk): AskFlag[];
}

export function asksOf(input: AreaInput): StandingAsks {
  const { company, context, now } = input;
  const goals = liveGoals(input.goals);
  const items = standingItems(input);
  const rights = askRights(context, [...goals.values()].map((g) => g.goal));
  const around: AskAround = { today: dayOf(now, context.timeZone), goals, strategy: items.length === 0 ? null : new Set(items.map((i) => i.id)), beyondGain: (activity) => beyondGain(input, activity) };
  // Without goals nothing can be served: only what doesn't speak of them is held against an ask.
  const counts = (f: AskFlag): boolean => isOn(company.areas, 'goals') || f.is === 'against' || f.is === 'beyondGain' || f.is === 'pastReview';
  return { asks: standingAsks(company.records('ask'), rights), rights, around, flagsOf: (a) => askFlags(a, around).filter(counts) };
}
