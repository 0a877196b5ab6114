import type { PersonPeriods, Series } from './series.ts';
import { denseLabels } from '../stats/cells.ts';
import { clusterSums, ratio } from '../stats/clustered.ts';

/** One half of the periods: how many, what the first measure was in them on average, and what the second was, with its 95 % interval. */
export interface Side {
  rows: number;
  a: number;
  b: { value: number; low: number; high: number };
}

/** Periods in which people had more of the first measure than they usually have, and their others. */
export interface Sides {
  above: Side;
  below: Side;
  /** Rows of the table on each side, for opening them. */
  aboveRows: Int32Array;
  belowRows: Int32Array;
}

/**
 * Splits each person's periods at that person's own middle of the first measure, so that the same people stand on both sides. Shares are pooled (all
 * that led to something ÷ all that could have), the rest is a mean; people are left out in turn for the interval.
 */
export function sidesOf(table: PersonPeriods, a: Series, b: Series, rows: Int32Array): Sides {
  const middle = new Map<number, number>();
  const lists = new Map<number, number[]>();
  for (const r of rows) {
    const list = lists.get(table.person[r]!);
    if (list) list.push(a.value[r]!);
    else lists.set(table.person[r]!, [a.value[r]!]);
  }
  for (const [person, list] of lists) {
    list.sort((x, y) => x - y);
    middle.set(person, (list[(list.length - 1) >> 1]! + list[list.length >> 1]!) / 2);
  }
  const aboveRows = rows.filter((r) => a.value[r]! > middle.get(table.person[r]!)!);
  const belowRows = rows.filter((r) => a.value[r]! <= middle.get(table.person[r]!)!);
  return { above: side(table, a, b, aboveRows), below: side(table, a, b, belowRows), aboveRows, belowRows };
}

function side(table: PersonPeriods, a: Series, b: Series, rows: Int32Array): Side {
  const people = denseLabels(rows.map((r) => table.person[r]!));
  const part = clusterSums(people, (i) => (b.share ? b.share.part[rows[i]!]! : b.value[rows[i]!]!));
  const whole = clusterSums(people, (i) => (b.share ? b.share.whole[rows[i]!]! : 1));
  const share = b.share !== null;
  const value = ratio(part, whole) ?? { value: NaN, low: NaN, high: NaN };
  const within = (n: number): number => Math.max(0, share ? Math.min(1, n) : n);
  return { rows: rows.length, a: rows.reduce((n, r) => n + a.value[r]!, 0) / Math.max(1, rows.length), b: { value: value.value, low: within(value.low), high: within(value.high) } };
}
