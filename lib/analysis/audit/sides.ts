import type { Day } from '../../model/day.ts';
import type { PersonPeriods, Series } from './series.ts';
import { denseLabels } from '../stats/cells.ts';
import { clusterSums, ratio } from '../stats/clustered.ts';

/** Under so many people a group would show what single people do: it is not opened. */
export const GROUP = 5;

/** Some people's periods together: how many, what the first measure was in them on average, and what the second was. */
export interface Group {
  people: number;
  a: number;
  b: number;
}

/** One half of the periods, with the 95 % interval of the second measure. */
export interface Side {
  rows: number;
  a: number;
  b: { value: number; low: number; high: number };
}

/** One period of all people: those above their own usual and the others; null where fewer than five stand there. */
export interface SplitPeriod {
  start: Day;
  above: Group | null;
  below: Group | null;
}

/** Periods in which people had more of the first measure than they usually have, and their others. */
export interface Sides {
  above: Side;
  below: Side;
  /** Newest first. */
  periods: SplitPeriod[];
}

/**
 * Splits each person's periods at that person's own middle of the first measure, so that the same people stand on both sides. Shares are pooled (all
 * that led to something ÷ all that could have), the rest is a mean; people are left out in turn for the interval.
 */
export function sidesOf(table: PersonPeriods, a: Series, b: Series, rows: Int32Array): Sides {
  const lists = new Map<number, number[]>();
  for (const r of rows) {
    const list = lists.get(table.person[r]!);
    if (list) list.push(a.value[r]!);
    else lists.set(table.person[r]!, [a.value[r]!]);
  }
  const middle = new Map([...lists].map(([person, list]) => {
    list.sort((x, y) => x - y);
    return [person, (list[(list.length - 1) >> 1]! + list[list.length >> 1]!) / 2] as const;
  }));
  const isAbove = (r: number): boolean => a.value[r]! > middle.get(table.person[r]!)!;
  const periods = [...new Set(Array.from(rows, (r) => table.period[r]!))].sort((x, y) => y - x).map((p) => {
    const then = rows.filter((r) => table.period[r] === p);
    return { start: table.periods[p]!, above: groupOf(table, a, b, then.filter(isAbove)), below: groupOf(table, a, b, then.filter((r) => !isAbove(r))) };
  });
  return { above: side(table, a, b, rows.filter(isAbove)), below: side(table, a, b, rows.filter((r) => !isAbove(r))), periods };
}

const partOf = (b: Series, r: number): number => (b.share ? b.share.part[r]! : b.value[r]!);
const wholeOf = (b: Series, r: number): number => (b.share ? b.share.whole[r]! : 1);
const mean = (a: Series, rows: Int32Array): number => rows.reduce((n, r) => n + a.value[r]!, 0) / Math.max(1, rows.length);

function side(table: PersonPeriods, a: Series, b: Series, rows: Int32Array): Side {
  const people = denseLabels(rows.map((r) => table.person[r]!));
  const found = ratio(clusterSums(people, (i) => partOf(b, rows[i]!)), clusterSums(people, (i) => wholeOf(b, rows[i]!))) ?? { value: NaN, low: NaN, high: NaN };
  const kept = (n: number): number => Math.max(0, b.share ? Math.min(1, n) : n);
  return { rows: rows.length, a: mean(a, rows), b: { value: found.value, low: kept(found.low), high: kept(found.high) } };
}

function groupOf(table: PersonPeriods, a: Series, b: Series, rows: Int32Array): Group | null {
  const people = new Set(Array.from(rows, (r) => table.person[r]!)).size;
  if (people < GROUP) return null;
  return { people, a: mean(a, rows), b: rows.reduce((n, r) => n + partOf(b, r), 0) / rows.reduce((n, r) => n + wholeOf(b, r), 0) };
}
