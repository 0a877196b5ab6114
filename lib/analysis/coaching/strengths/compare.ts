import { percentile } from '../../stats/percentile.ts';
import { studentP, studentQuantile } from '../../stats/student.ts';
import { worthOf } from '../../stats/clustered.ts';
import { wilson } from '../../wilson.ts';

/** Under so many cases on a side nothing is told. */
export const LEAST_CASES = 20;
/** Under so many peers a group would show single people. */
export const LEAST_PEERS = 5;
/** Of sums: under so many quarters on a side there is no usual. */
export const LEAST_QUARTERS = 4;

const Z95 = 1.959963984540054;
/** Degrees of freedom of a normal distribution. */
const MANY = 1e6;

/** A value with its 95 % interval. Shares from 0 to 1; else in the measure’s unit. */
export interface Level {
  value: number;
  low: number;
  high: number;
}

export interface Held {
  own: Level;
  other: Level;
  /** Two-sided, of no difference. */
  p: number;
}

/** Whether the two intervals have no value in common. */
export const parts = ({ own, other }: Pick<Held, 'own' | 'other'>): boolean => own.low > other.high || own.high < other.low;

const sum = (list: readonly number[]): number => list.reduce((n, v) => n + v, 0);
const mean = (list: readonly number[]): number => sum(list) / list.length;

/**
 * A share beside another, each with Wilson’s interval. `others`: cases by person, or one list. Of several people, each is one word: the variance of theirs together is found by leaving
 * out one person at a time (the jackknife), never smaller than as many independent cases would give; the test is against Student’s t with as many degrees of freedom as the people are
 * worth. null where a side is empty.
 */
export function compareShares(own: readonly number[], others: readonly (readonly number[])[]): Held | null {
  const some = others.filter((o) => o.length > 0);
  const all = some.flat();
  if (own.length === 0 || all.length === 0) return null;
  const [a, b] = [mean(own), mean(all)];
  const clustered = clusterVariance(some);
  const pooled = (sum(own) + sum(all)) / (own.length + all.length);
  const [ownVariance, otherVariance] = [(pooled * (1 - pooled)) / own.length, Math.max(clustered, (pooled * (1 - pooled)) / all.length)];
  const error = Math.sqrt(ownVariance + otherVariance);
  // As many independent cases as the clustered ones are worth.
  const design = b > 0 && b < 1 ? Math.max(1, clustered / ((b * (1 - b)) / all.length)) : 1;
  const worth = some.length === 1 ? all.length : Math.max(1, all.length / design) * (Z95 / studentQuantile(0.05, freedom(some))) ** 2;
  return { own: { value: a, ...wilson(sum(own), own.length) }, other: { value: b, ...wilson(b * worth, worth) }, p: error === 0 ? 1 : studentP((a - b) / error, freedom(some)) };
}

const freedom = (some: readonly (readonly number[])[]): number => (some.length === 1 ? MANY : Math.max(1, worthOf(Float64Array.from(some, (o) => o.length)) - 1));

/** Variance of the mean of all, one list left out at a time; 0 of one list alone. */
function clusterVariance(some: readonly (readonly number[])[]): number {
  if (some.length < 2) return 0;
  const all = some.flat();
  const total = sum(all);
  const left = some.map((o) => (all.length === o.length ? 0 : (total - sum(o)) / (all.length - o.length) - total / all.length));
  return (sum(left.map((d) => d * d)) * (some.length - 1)) / some.length;
}

/**
 * A median beside another: each with the interval that its order statistics give (https://doi.org/10.2307/2285876), the others’ as wide as their people make it. The test asks how many of one’s own cases lie
 * above the others’ median (half of those on it), beside the share that lies above it there: so one huge case moves nothing.
 */
export function compareMedians(own: readonly number[], others: readonly (readonly number[])[]): Held | null {
  const some = others.filter((o) => o.length > 0);
  const all = some.flat();
  if (own.length === 0 || all.length === 0) return null;
  const middle = percentile(all, 0.5)!;
  const above = (v: number): number => (v > middle ? 1 : v === middle ? 0.5 : 0);
  const shares = compareShares(own.map(above), some.map((o) => o.map(above)));
  if (!shares) return null;
  const design = some.length < 2 ? 1 : Math.max(1, clusterVariance(some.map((o) => o.map(above))) / (0.25 / all.length));
  const t = some.length < 2 ? Z95 : studentQuantile(0.05, freedom(some));
  return { own: medianLevel(own, Z95, own.length), other: medianLevel(all, t, all.length / design), p: shares.p };
}

function medianLevel(values: readonly number[], z: number, worth: number): Level {
  const half = z / (2 * Math.sqrt(worth));
  const at = (share: number): number => percentile(values, Math.min(1, Math.max(0, share)))!;
  return { value: at(0.5), low: at(0.5 - half - 1 / values.length), high: at(0.5 + half + 1 / values.length) };
}

/** Sums a quarter beside earlier ones: means with Student’s intervals, and Welch’s test (https://doi.org/10.1093/biomet/34.1-2.28). */
export function compareQuarters(own: readonly number[], earlier: readonly number[]): Held | null {
  if (own.length < 2 || earlier.length < 2) return null;
  const level = (list: readonly number[]): Level & { square: number } => {
    const m = mean(list);
    const square = sum(list.map((v) => (v - m) ** 2)) / (list.length - 1) / list.length;
    const half = studentQuantile(0.05, list.length - 1) * Math.sqrt(square);
    return { value: m, low: m - half, high: m + half, square };
  };
  const [a, b] = [level(own), level(earlier)];
  const error = a.square + b.square;
  const df = error === 0 ? 1 : error ** 2 / (a.square ** 2 / (own.length - 1) + b.square ** 2 / (earlier.length - 1));
  const plain = ({ value, low, high }: Level): Level => ({ value, low, high });
  return { own: plain(a), other: plain(b), p: error === 0 ? (a.value === b.value ? 1 : 0) : studentP((a.value - b.value) / Math.sqrt(error), df) };
}
