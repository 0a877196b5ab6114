/** A partition of rows: row r is in cell `label[r]`, from 0 to `labels` − 1. */
export interface Cells {
  label: Int32Array;
  labels: number;
}

const ROUNDS = 60;
const CLOSE_ENOUGH = 1e-9;

/**
 * What is left of a column when the means of several partitions are taken out together: its residual on their fixed effects,
 * by alternating projections (https://doi.org/10.1016/j.econlet.2010.04.027). `used`: rows that count; others come out as 0.
 */
export function absorb(values: ArrayLike<number>, partitions: readonly Cells[], used: Uint8Array): Float64Array {
  const left = Float64Array.from(values, (v, r) => (used[r] ? v : 0));
  const sums = partitions.map((p) => new Float64Array(p.labels));
  const sizes = partitions.map((p) => {
    const n = new Float64Array(p.labels);
    for (let r = 0; r < left.length; r++) if (used[r]) n[p.label[r]!]!++;
    return n;
  });
  for (let round = 0; round < ROUNDS; round++) {
    let [moved, rest] = [0, 0];
    partitions.forEach(({ label }, p) => {
      const sum = sums[p]!.fill(0);
      const n = sizes[p]!;
      for (let r = 0; r < left.length; r++) sum[label[r]!]! += left[r]!;
      for (let k = 0; k < sum.length; k++) if (n[k]! > 0) { sum[k]! /= n[k]!; moved += n[k]! * sum[k]! ** 2; }
      for (let r = 0; r < left.length; r++) if (used[r]) left[r]! -= sum[label[r]!]!;
    });
    if (partitions.length < 2) break;
    for (let r = 0; r < left.length; r++) rest += left[r]! ** 2;
    if (moved <= CLOSE_ENOUGH * rest || rest < 1e-12) break;
  }
  return left;
}

/** How many cells hold a row that counts. */
export function cellsUsed({ label, labels }: Cells, used: Uint8Array): number {
  const seen = new Uint8Array(labels);
  for (let r = 0; r < label.length; r++) if (used[r]) seen[label[r]!] = 1;
  return seen.reduce((n, s) => n + s, 0);
}
