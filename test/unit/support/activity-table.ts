import type { EffectReport } from '../../../lib/analysis/activity-effect/report.ts';
import type { Doings } from '../../../lib/analysis/doings/doing.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { activityEffect } from '../../../lib/analysis/activity-effect/report.ts';
import { doingsOf } from '../../../lib/analysis/doings/doings.ts';
import { activityOrg, CURVES, type ActivityOrg, type Curve } from './activity-org.ts';
import { book, ORG } from './books.ts';
import { shuffled } from './shuffled.ts';

/** What is said of a made-up org. `order`: the seed that its records are shuffled by. */
export function reportOf(of: ActivityOrg, order?: number): { report: EffectReport; doings: Doings } {
  const { activities, today } = activityOrg(of);
  const doings = whole(doingsOf({ book: book([]), context: ORG, activities: order === undefined ? activities : shuffled(activities, order), leads: [], now: today * 86_400_000 }));
  return { doings, report: whole(activityEffect({ doings, today, activity: 'call', effect: 'meeting' })) };
}

export interface CurveRow {
  curve: Curve;
  orgs: number;
  /** In how many a point was named, and in how many the true one lay in its interval. */
  named: number;
  inside: number;
  width: number;
}

/** How often the point is named and held, curve by curve. */
export const activityTable = (seeds: readonly number[], over: Partial<ActivityOrg> = {}): CurveRow[] => CURVES.map((curve) => {
  const points = seeds.map((seed) => reportOf({ ...over, seed, curve }).report.turning?.point ?? null).filter((p) => p !== null);
  return { curve, orgs: seeds.length, named: points.length, inside: points.filter((p) => curve.turn !== null && p.low <= curve.turn && curve.turn <= p.high).length, width: points.reduce((n, p) => n + p.high - p.low, 0) / Math.max(1, points.length) };
});

export const activityText = (rows: readonly CurveRow[]): string => [
  'The point above which no gain is seen, in made-up orgs whose curve is known', '', `${'curve'.padEnd(14)}${'true point'.padStart(12)}${'orgs'.padStart(8)}${'named'.padStart(8)}${'held'.padStart(8)}${'width'.padStart(8)}`,
  ...rows.map((r) => `${r.curve.name.padEnd(14)}${String(r.curve.turn ?? 'none').padStart(12)}${String(r.orgs).padStart(8)}${String(r.named).padStart(8)}${(r.curve.turn === null ? '–' : String(r.inside)).padStart(8)}${r.width.toFixed(1).padStart(8)}`),
].join('\n');
