import type { Unit } from '../../model/goals/measure.ts';
import type { Estimate } from '../stats/clustered.ts';
import type { PersonPeriods, Series, Span } from './series.ts';
import { correlation } from '../stats/clustered.ts';
import { discoveries } from '../stats/false-discovery.ts';
import { panelOf, within } from '../stats/panel.ts';
import { ranks } from '../stats/ranks.ts';
import { sidesOf, type Sides } from './sides.ts';

/** Fewer than these, and nothing is said. */
export const ENOUGH_PAIR_PEOPLE = 8;
export const ENOUGH_PAIR_PERIODS = 6;
export const ENOUGH_PAIR_ROWS = 40;
const FALSE_DISCOVERY_RATE = 0.05;
/** A weaker one is of no use to anybody, however clear. */
const LEAST = 0.1;

/** Two measures of which one worsens in the periods in which the other is better. An association, not a cause. */
export interface OpposedPair {
  span: Span;
  /** `a` is the one that is counted by itself where the other is a share or a median; both by id and label. */
  a: { id: string; label: string; better: 'more' | 'less'; unit: Unit };
  b: { id: string; label: string; better: 'more' | 'less' };
  /** How the second is said where it is a share ("of calls led to a meeting"), and its unit. */
  words: string | null;
  unit: Unit;
  /** Spearman's rank correlation within people and periods, and its 95 % interval. */
  rho: Estimate;
  people: number;
  periods: number;
  rows: number;
  sides: Sides;
}

/** Which rows of which periods a pair was seen in, so that they can be opened. */
export interface OpposedReport {
  shown: OpposedPair[];
  /** How many pairs were asked at once. */
  asked: number;
  /** Pairs that were not asked, since too little is recorded of them. */
  thin: { span: Span; a: string; b: string; people: number; periods: number; rows: number }[];
}

/** Which way two measures pull: −1 where more of one and more of the other are good and bad, +1 alike. */
const direction = (a: Series, b: Series): number => (a.better === b.better ? 1 : -1);

/**
 * Every pair of measures over person-periods: values are ranked, each person's own level and each period's own level are taken out (so that being
 * busy isn't taken for being good, nor December for a skill), and what is left is correlated, people left out in turn for its interval. Shown is what stands at a
 * false discovery rate of 5 % over all pairs that are asked, weeks and quarters together, and pulls apart. Yields the share done, 0 to 1.
 */
export function* opposedPairs(tables: readonly PersonPeriods[]): Generator<number, OpposedReport> {
  const asked: { pair: Omit<OpposedPair, 'sides'>; table: PersonPeriods; a: Series; b: Series }[] = [];
  const thin: OpposedReport['thin'] = [];
  const pairs = tables.flatMap((table) => table.series.flatMap((a, i) => table.series.slice(i + 1).filter((b) => isAsked(table.span, a, b)).map((b) => (isVolume(b) && !isVolume(a) ? { table, a: b, b: a } : { table, a, b }))));
  for (const [n, { table, a, b }] of pairs.entries()) {
    yield n / Math.max(1, pairs.length);
    const rows = rowsWithBoth(table, a, b);
    const person = rows.map((r) => table.person[r]!);
    const period = rows.map((r) => table.period[r]!);
    const panel = panelOf(person, period);
    const [people, periods] = [panel.person.labels, panel.period.labels];
    if (people < ENOUGH_PAIR_PEOPLE || periods < ENOUGH_PAIR_PERIODS || rows.length < ENOUGH_PAIR_ROWS) {
      thin.push({ span: table.span, a: a.label, b: b.label, people, periods, rows: rows.length });
      continue;
    }
    const left = (s: Series): Float64Array => within(panel, ranks(Float64Array.from(rows, (r) => s.value[r]!)));
    const rho = correlation(left(a), left(b), panel.person, rows.length / Math.max(1, rows.length - panel.spent));
    if (!rho) {
      thin.push({ span: table.span, a: a.label, b: b.label, people, periods, rows: rows.length });
      continue;
    }
    const name = (s: Series): OpposedPair['a'] => ({ id: s.id, label: s.label, better: s.better, unit: s.unit });
    asked.push({ pair: { span: table.span, a: name(a), b: name(b), words: b.share?.words ?? null, unit: b.unit, rho, people, periods, rows: rows.length }, table, a, b });
  }
  // Asked is whether they pull apart: those that go together, however clearly, must not make room for chance.
  const apart = asked.map(({ pair: { rho }, a, b }) => (rho.value * direction(a, b) < 0 ? rho.p / 2 : 1 - rho.p / 2));
  const stands = discoveries(apart, FALSE_DISCOVERY_RATE);
  const shown = asked.filter((x, i) => stands[i] && x.pair.rho.p < FALSE_DISCOVERY_RATE && x.pair.rho.value * direction(x.a, x.b) <= -LEAST)
    .map(({ pair, table, a, b }): OpposedPair => ({ ...pair, sides: sidesOf(table, a, b, rowsWithBoth(table, a, b)) }))
    .sort((x, y) => x.rho.p - y.rho.p || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
  return { shown, asked: asked.length, thin };
}

/** How much there was of something, rather than how good it was. */
const isVolume = (s: Series): boolean => s.flow !== null;

/**
 * Volumes of one flow (created, then moved on, then won) are the same deals sooner and later: with each person's level taken out they part by arithmetic
 * alone, so they aren't asked. In a quarter that holds for everything that leads to deals.
 */
const isAsked = (span: Span, a: Series, b: Series): boolean => !isVolume(a) || !isVolume(b) || (span === 'week' && a.flow !== b.flow);

const rowsWithBoth = (table: PersonPeriods, a: Series, b: Series): Int32Array =>
  Int32Array.from({ length: table.person.length }, (_, r) => r).filter((r) => !Number.isNaN(a.value[r]!) && !Number.isNaN(b.value[r]!));

