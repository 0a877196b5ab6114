import type { Cells } from './cells.ts';

const ROUNDS = 200;
const CLOSE_ENOUGH = 1e-10;

/** Two partitions of the same rows, and which cells of the one meet which of the other. */
export interface Crossing {
  first: Cells;
  second: Cells;
  /** The crossing that each row is in, and the two cells of each crossing. */
  pair: Cells;
  firstOf: Int32Array;
  secondOf: Int32Array;
}

export function crossing(first: Cells, second: Cells): Crossing {
  const index = new Map<number, number>();
  const label = new Int32Array(first.label.length);
  const [firstOf, secondOf]: [number[], number[]] = [[], []];
  for (let r = 0; r < label.length; r++) {
    const key = first.label[r]! * second.labels + second.label[r]!;
    let p = index.get(key);
    if (p === undefined) {
      index.set(key, (p = index.size));
      firstOf.push(first.label[r]!);
      secondOf.push(second.label[r]!);
    }
    label[r] = p;
  }
  return { first, second, pair: { label, labels: index.size }, firstOf: Int32Array.from(firstOf), secondOf: Int32Array.from(secondOf) };
}

/**
 * What two partitions together say a column is: its fit by their fixed effects, one value a crossing. Found by alternating
 * projections (https://doi.org/10.1016/j.econlet.2010.04.027) on the crossings, of which there are few, not on the rows.
 * `sum`, `n`: of the rows that count, by crossing.
 */
export function fitted({ first, second, firstOf, secondOf }: Crossing, sum: Float64Array, n: Float64Array): Float64Array {
  const a = new Float64Array(first.labels);
  const b = new Float64Array(second.labels);
  const inA = totals(n, firstOf, a.length);
  const inB = totals(n, secondOf, b.length);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = project(a, inA, firstOf, b, secondOf, sum, n) + project(b, inB, secondOf, a, firstOf, sum, n);
    if (moved < CLOSE_ENOUGH) break;
  }
  return Float64Array.from(firstOf, (f, p) => a[f]! + b[secondOf[p]!]!);
}

function totals(n: Float64Array, cell: Int32Array, cells: number): Float64Array {
  const out = new Float64Array(cells);
  for (let p = 0; p < n.length; p++) out[cell[p]!]! += n[p]!;
  return out;
}

/** Sets the effects of one partition to the means of what the other leaves; returns the largest change. */
function project(mine: Float64Array, size: Float64Array, cell: Int32Array, other: Float64Array, otherCell: Int32Array, sum: Float64Array, n: Float64Array): number {
  const left = new Float64Array(mine.length);
  for (let p = 0; p < n.length; p++) left[cell[p]!]! += sum[p]! - n[p]! * other[otherCell[p]!]!;
  let largest = 0;
  for (let k = 0; k < mine.length; k++) {
    if (size[k] === 0) continue;
    const now = left[k]! / size[k]!;
    largest = Math.max(largest, Math.abs(now - mine[k]!));
    mine[k] = now;
  }
  return largest;
}
