import type { Doing, Doings } from '../doings/doing.ts';
import type { CurveBin } from './curve.ts';
import type { EffectReport } from './report.ts';
import { doingIndex } from '../doings/doing.ts';
import { clusterSums, ratio } from '../stats/clustered.ts';
import { panelOf, within } from '../stats/panel.ts';

/** Under so many person-weeks on either side nothing is said of what was crowded out. */
const ENOUGH_SIDE = 20;
const WORKING_MINUTES = 5 * 8 * 60;
const OTHERS: readonly Doing[] = ['call', 'email', 'meeting', 'task', 'created', 'advanced'];

/** How much less (or more) of something else there was in the weeks at or above a target, within people and weeks; with its 95 % interval. */
export interface Crowded {
  what: Doing;
  value: number;
  low: number;
  high: number;
}

/** What a target for an activity would mean, by what people did before. */
export interface WhatIf {
  target: number;
  /** Where it lies on the curve; null: beyond or below everything that was ever done. */
  bin: CurveBin | null;
  isBeyondSeen: boolean;
  /** Beyond the point above which no gain is seen, its whole interval; null: no such point is known. */
  isBeyondGain: boolean | null;
  /** Share of a working week of 40 hours that it takes, by the durations that are recorded; null where most have none. */
  timeShare: number | null;
  /** Person-weeks at or above it, and what was less in them. */
  weeks: number;
  crowded: Crowded[];
  /** Why nothing is said of that; null where something could be. */
  why: string | null;
}

/** Where a weekly target lies on the curve, the time it takes, and what else there was less of when people went there. An association. */
export function whatIf(report: EffectReport, doings: Doings, target: number): WhatIf {
  const { table, curve, turning } = report;
  const most = table.done.reduce((n, v) => Math.max(n, v), 0);
  const bin = target > most ? null : (curve.find((b) => target <= b.to) ?? null);
  const [timed, minutes, done] = [table.timed, table.minutes, table.done].map((c) => c.reduce((n, v) => n + v, 0)) as [number, number, number];
  const timeShare = timed > 0 && timed >= done / 2 ? ((minutes / timed) * target) / WORKING_MINUTES : null;
  const at = table.done.map((v) => Number(v >= target));
  const weeks = at.reduce((n, v) => n + v, 0);
  const isEnough = weeks >= ENOUGH_SIDE && at.length - weeks >= ENOUGH_SIDE;
  return {
    target, bin, isBeyondSeen: target > most, isBeyondGain: turning?.point ? target > turning.point.high : null, timeShare, weeks,
    crowded: isEnough ? OTHERS.filter((o) => o !== report.activity).flatMap((what) => lessOf(report, doings, what, at)) : [],
    why: isEnough ? null : `${weeks} person-weeks reached it: under ${ENOUGH_SIDE} on either side nothing is said of what was crowded out.`,
  };
}

function lessOf({ table }: EffectReport, doings: Doings, what: Doing, at: Float64Array): Crowded[] {
  const rows = new Map(Array.from(table.person, (p, r) => [p * table.starts.length + table.week[r]!, r] as const));
  const first = table.starts[0]!;
  const count = new Float64Array(at.length);
  const k = doingIndex(what);
  for (let i = 0; i < doings.day.length; i++) {
    const w = Math.floor((doings.day[i]! - first) / 7);
    if (doings.kind[i] !== k || w < 0 || w >= table.starts.length) continue;
    const row = rows.get(doings.person[i]! * table.starts.length + w);
    if (row !== undefined) count[row]!++;
  }
  if (!count.some((v) => v > 0)) return [];
  const panel = panelOf(table.person, table.week);
  const [x, y] = [within(panel, at), within(panel, count)];
  const found = ratio(clusterSums(panel.person, (r) => x[r]! * y[r]!), clusterSums(panel.person, (r) => x[r]! * x[r]!));
  return found && Number.isFinite(found.low) ? [{ what, ...found }] : [];
}
