import type { EffectReport } from '../../../analysis/activity-effect/report.ts';
import type { ActivityOf, EffectOf } from '../../../analysis/activity-effect/weeks.ts';
import type { Doings } from '../../../analysis/doings/doing.ts';
import type { AreaRequest } from '../../../messages/areas/areas.ts';
import type { AreaInput } from '../input.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { asksOf } from '../asks/standing.ts';
import { targetOf } from './target.ts';

/** What one activity is compared with: null takes what enough is recorded of, or any outcome. */
export interface EffectAsk {
  kind: ActivityOf | null;
  outcome: string | null;
  effect: EffectOf | null;
}

/** What was worked out of it. */
export interface ActivityKnown {
  report: EffectReport;
  doings: Doings;
}

export const effectKey = ({ kind, outcome, effect }: EffectAsk): string => JSON.stringify([kind, outcome, effect]);

/** What of activity a view rests on; empty: none of it. */
export function effectsAsked(request: AreaRequest, input: AreaInput): EffectAsk[] {
  if (!isOn(input.company.areas, 'activity')) return [];
  if (request.area === 'activity' || request.area === 'activityRows') return [request.ask];
  if (request.area === 'whatIf') {
    const target = targetOf(request.ask, input);
    return 'kind' in target ? [{ kind: target.kind, outcome: null, effect: null }] : [];
  }
  if (request.area !== 'asks' && request.area !== 'leader') return [];
  if (!isOn(input.company.areas, 'asks')) return [];
  const kinds = new Set([...asksOf(input).asks.values()].flatMap(({ ask, ended }) => (ended === null && ask.activity ? [ask.activity.kind] : [])));
  return [...kinds].map((kind) => ({ kind, outcome: null, effect: null }));
}
