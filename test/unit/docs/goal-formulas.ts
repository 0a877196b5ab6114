import { dealsNeeded } from '../../../lib/analysis/goals/deals-needed.ts';
import { progressOf } from '../../../lib/analysis/goals/progress.ts';
import { shrunkRate, type Tally } from '../../../lib/analysis/stats/shrunk-rate.ts';
import { planOutcome } from '../../../lib/model/goals/planner.ts';
import { d } from '../support/books.ts';
import { dotMeasure, everybody, goalOf, measureData, type Dot } from '../support/measures.ts';

/** How goals stand, as the page writes them: plain numbers of a count, in Q4 2026. */
interface GivenProgress {
  targets: [target: number, from: string | null][];
  came: Dot[];
  today: string;
  ramp?: number[];
}

function goalProgress({ targets: [[first], ...later], came, today, ramp = undefined }: GivenProgress & { targets: [[number, null], ...[number, string | null][]] }) {
  const count = { value: first, unit: 'count' as const, currency: null };
  const standing = goalOf(first, { target: count, ramp: ramp ?? null }, later.map(([target, from]) => ({ target, from })));
  const p = progressOf({ standing, measure: dotMeasure(came, { unit: 'count' }), data: measureData(today), spans: everybody });
  return {
    target: p.target.value, actual: p.actual, attainment: p.attainment, pace: p.pace && { method: p.pace.method, share: p.pace.share, expected: p.pace.expected },
    landing: p.landing && [p.landing.low, p.landing.high], gap: p.gap, perDay: p.perDay?.value ?? null,
  };
}

const tally = ([hits, n]: [number, number]): Tally => ({ hits, n });

function winRate(given: { own: [number, number]; team: [number, number][] }) {
  const found = shrunkRate(tally(given.own), given.team.map(tally));
  return found && { rate: found.rate, low: found.low, high: found.high, weight: found.weight };
}

function goalDeals(given: { gap: number; size: number; rate: number; low: number; high: number }) {
  const none = { hits: 0, n: 0 };
  return dealsNeeded(given.gap, { size: { value: given.size, n: 3, whose: 'own' }, winRate: { rate: given.rate, low: given.low, high: given.high, own: none, team: none, weight: 1 } });
}

function planner(given: { gap: number; deals: number; winRate: number; size: number }) {
  const { brings, missing, needs } = planOutcome({ ...given, cycle: 0 }, { gap: given.gap, today: d('2026-11-23'), end: d('2026-12-31'), open: given.deals });
  return { brings, missing, needs };
}

export const GOAL_FORMULAS = { goalProgress, winRate, goalDeals, planner };
