import type { Panel } from '../stats/panel.ts';
import type { PersonWeeks } from './weeks.ts';
import { studentQuantile } from '../stats/student.ts';
import { worthOf } from '../stats/clustered.ts';
import { within } from '../stats/panel.ts';

const BINS = 6;
/** Fewer person-weeks than this in a bin, and it isn't drawn. */
export const ENOUGH_IN_BIN = 20;
/** Nor is one of fewer people: it would tell of each of them. */
export const ENOUGH_PEOPLE_IN_BIN = 5;

/** Weeks with about as much of an activity, and what came of them. */
export interface CurveBin {
  /** Fewest and most of the activity, both inside. */
  from: number;
  to: number;
  /** Person-weeks, and how many people they are of. */
  n: number;
  people: number;
  /** Mean of the activity. */
  done: number;
  /** Effect per person-week (effectiveness), as it would be of the same people in the same weeks, with its 95 % interval. */
  effect: number;
  low: number;
  high: number;
  /** Effect per person-week as it was, whoever's weeks they are: what is more of it here may be who is here. */
  plain: number;
  /** Effect per one activity (efficiency); and per hour of it, where its time is recorded for most. null: not known. */
  perActivity: number | null;
  perHour: number | null;
  /** What one more activity brought against the bin before; null for the first. */
  marginal: number | null;
}

/** Bounds of bins with about as many person-weeks each; equal numbers stay together, and bins of too few weeks or too few people join the one below (the lowest: the one above). */
function binsOf(x: Float64Array, { label }: Panel['person']): [number, number][] {
  const order = Int32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]!);
  const bins: { from: number; to: number; n: number; people: Set<number> }[] = [];
  const isThin = (b: (typeof bins)[number]): boolean => b.n < ENOUGH_IN_BIN || b.people.size < ENOUGH_PEOPLE_IN_BIN;
  for (let i = 0, cut = 1; i < order.length; cut++) {
    const want = Math.ceil((cut * order.length) / BINS);
    let end = Math.max(i, Math.min(order.length, want) - 1);
    while (end + 1 < order.length && x[order[end + 1]!] === x[order[end]!]) end++;
    const bin = { from: x[order[i]!]!, to: x[order[end]!]!, n: end - i + 1, people: new Set(Array.from(order.subarray(i, end + 1), (r) => label[r]!)) };
    const below = bins.at(-1);
    if (below && (isThin(bin) || isThin(below))) bins[bins.length - 1] = { from: below.from, to: bin.to, n: below.n + bin.n, people: new Set([...below.people, ...bin.people]) };
    else bins.push(bin);
    i = end + 1;
  }
  return bins.map(({ from, to }) => [from, to]);
}

/**
 * The curve: weeks in bins by how much was done, each with the effect that its weeks had, within people and weeks (bins as fixed effects beside each person's and each
 * week's own level), put at the level of the whole. Intervals leave out one person at a time.
 */
export function curveOf(weeks: PersonWeeks, panel: Panel): CurveBin[] {
  const bounds = binsOf(weeks.done, panel.person);
  const binOf = (v: number): number => bounds.findIndex(([, to]) => v <= to);
  const bin = Int32Array.from(weeks.done, binOf);
  const dummies = bounds.map((_, b) => within(panel, Float64Array.from(bin, (k) => (k === b ? 1 : 0)))).slice(1);
  const y = within(panel, weeks.effect);
  const k = dummies.length;
  const { label, labels } = panel.person;
  const [a, c] = [Array.from({ length: labels }, () => new Float64Array(k * k)), Array.from({ length: labels }, () => new Float64Array(k))];
  for (let r = 0; r < y.length; r++) {
    for (let i = 0; i < k; i++) {
      const d = dummies[i]![r]!;
      c[label[r]!]![i]! += d * y[r]!;
      for (let j = 0; j < k; j++) a[label[r]!]![i * k + j]! += d * dummies[j]![r]!;
    }
  }
  const shares = bounds.map((_, b) => bin.reduce((n, v) => n + (v === b ? 1 : 0), 0) / bin.length);
  const mean = weeks.effect.reduce((n, v) => n + v, 0) / weeks.effect.length;
  const levels = (without: number): number[] | null => {
    const [m, v] = [new Float64Array(k * k), new Float64Array(k)];
    for (let g = 0; g < labels; g++) if (g !== without) { for (let i = 0; i < k * k; i++) m[i]! += a[g]![i]!; for (let i = 0; i < k; i++) v[i]! += c[g]![i]!; }
    const beta = solve(m, v);
    if (!beta) return null;
    const all = [0, ...beta];
    const middle = all.reduce((n, b, i) => n + b * shares[i]!, 0);
    return all.map((b) => mean + b - middle);
  };
  const whole = levels(-1);
  const left = whole && Array.from({ length: labels }, (_, g) => levels(g)).filter((l) => l !== null);
  const t = studentQuantile(0.05, Math.max(1, worthOf(Float64Array.from(a, (m) => m.reduce((n, v, i) => n + (i % (k + 1) === 0 ? v : 0), 0))) - 1));
  const out: CurveBin[] = [];
  for (const [b, [from, to]] of bounds.entries()) {
    const rows = [...bin.keys()].filter((r) => bin[r] === b);
    const sum = (of: Float64Array): number => rows.reduce((n, r) => n + of[r]!, 0);
    const n = rows.length;
    const [done, came, timed, minutes] = [sum(weeks.done), sum(weeks.effect), sum(weeks.timed), sum(weeks.minutes)];
    const effect = whole?.[b] ?? came / n;
    const variance = left ? (left.reduce((s, l) => s + (l[b]! - effect) ** 2, 0) * (left.length - 1)) / left.length : Infinity;
    const error = t * Math.sqrt(variance);
    const before = out.at(-1);
    out.push({
      from, to, n, people: new Set(rows.map((r) => label[r]!)).size, done: done / n, effect, low: Math.max(0, effect - error), high: effect + error, plain: came / n,
      perActivity: done > 0 ? effect / (done / n) : null, perHour: done > 0 && timed >= done / 2 && minutes > 0 ? effect / (((minutes / timed) * (done / n)) / 60) : null,
      marginal: before && done / n > before.done ? (effect - before.effect) / (done / n - before.done) : null,
    });
  }
  return out;
}

/** Gauss with pivots; null where the matrix is singular. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const k = right.length;
  const [m, v] = [Float64Array.from(matrix), Float64Array.from(right)];
  for (let i = 0; i < k; i++) {
    let pivot = i;
    for (let r = i + 1; r < k; r++) if (Math.abs(m[r * k + i]!) > Math.abs(m[pivot * k + i]!)) pivot = r;
    if (Math.abs(m[pivot * k + i]!) < 1e-9) return null;
    for (let j = 0; j < k; j++) [m[i * k + j], m[pivot * k + j]] = [m[pivot * k + j]!, m[i * k + j]!];
    [v[i], v[pivot]] = [v[pivot]!, v[i]!];
    for (let r = 0; r < k; r++) {
      if (r === i) continue;
      const f = m[r * k + i]! / m[i * k + i]!;
      for (let j = i; j < k; j++) m[r * k + j]! -= f * m[i * k + j]!;
      v[r]! -= f * v[i]!;
    }
  }
  return v.map((value, i) => value / m[i * k + i]!);
}
