import type { Cells } from './cells.ts';
import { studentP, studentQuantile } from './student.ts';

/** A number with its 95 % interval and how often chance alone would be as far from 0. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  p: number;
}

/** Sums over the rows of each cluster. */
export function clusterSums({ label, labels }: Cells, column: (row: number) => number): Float64Array {
  const out = new Float64Array(labels);
  for (let r = 0; r < label.length; r++) out[label[r]!]! += column(r);
  return out;
}

/** As how many equal clusters unequal ones are worth, by how much each knows. */
export function worthOf(information: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const w of information) { sum += w; squares += w * w; }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/**
 * Correlation of two columns that are centred, the rows of one cluster (person) counted as one word: each cluster is left out in turn
 * (the jackknife on Fisher's z, https://doi.org/10.1214/aos/1176345462), against Student's t with as many degrees of freedom as the clusters are worth. `spent`: how much wider it
 * gets for what was taken out before. null with fewer than three clusters that say anything, or a column that never moves.
 */
export function correlation(x: Float64Array, y: Float64Array, cluster: Cells, spent: number): Estimate | null {
  const [xx, yy, xy] = [clusterSums(cluster, (r) => x[r]! * x[r]!), clusterSums(cluster, (r) => y[r]! * y[r]!), clusterSums(cluster, (r) => x[r]! * y[r]!)];
  const total = (of: Float64Array): number => of.reduce((n, v) => n + v, 0);
  const [sxx, syy, sxy] = [total(xx), total(yy), total(xy)];
  const z = (a: number, b: number, c: number): number => (a > 1e-9 && b > 1e-9 ? Math.atanh(Math.max(-1 + 1e-12, Math.min(1 - 1e-12, c / Math.sqrt(a * b)))) : NaN);
  const all = z(sxx, syy, sxy);
  if (Number.isNaN(all)) return null;
  const left: number[] = [];
  const known: number[] = [];
  for (let g = 0; g < cluster.labels; g++) {
    const information = Math.sqrt(xx[g]! * yy[g]!);
    if (information < 1e-9) continue;
    const without = z(sxx - xx[g]!, syy - yy[g]!, sxy - xy[g]!);
    if (Number.isNaN(without)) return null;
    left.push(without);
    known.push(information);
  }
  if (left.length < 3) return null;
  // About the whole, not about the mean of those left out: never the smaller of the two.
  const variance = (left.reduce((n, v) => n + (v - all) ** 2, 0) * (left.length - 1)) / left.length;
  const error = Math.sqrt(variance * spent);
  const df = Math.max(1, worthOf(Float64Array.from(known)) - 1);
  const t = studentQuantile(0.05, df);
  return { value: Math.tanh(all), low: Math.tanh(all - t * error), high: Math.tanh(all + t * error), p: error > 0 ? studentP(all / error, df) : 1 };
}

/** A ratio Σ part ÷ Σ whole with its 95 % interval, clusters left out in turn; `least`: the variance it can't be below. null where the whole is 0. */
export function ratio(part: Float64Array, whole: Float64Array, least = 0): { value: number; low: number; high: number } | null {
  const total = (of: Float64Array): number => of.reduce((n, v) => n + v, 0);
  const [a, b] = [total(part), total(whole)];
  if (b <= 0) return null;
  const value = a / b;
  let [clusters, sum] = [0, 0];
  for (let g = 0; g < part.length; g++) {
    if (whole[g] === 0) continue;
    clusters++;
    if (b - whole[g]! > 0) sum += ((a - part[g]!) / (b - whole[g]!) - value) ** 2;
  }
  if (clusters < 2) return { value, low: -Infinity, high: Infinity };
  const error = Math.sqrt(Math.max(least, (sum * (clusters - 1)) / clusters));
  const t = studentQuantile(0.05, Math.max(1, worthOf(whole) - 1));
  return { value, low: value - t * error, high: value + t * error };
}
