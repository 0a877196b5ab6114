/** Percentages are exact to a millionth; most are whole, and need no more than whole numbers. */
const SCALES = [1, 100, 10_000, 1_000_000];

/**
 * Cuts an amount of minor units into shares of so many percent each. The shares sum exactly to amount × Σ percent ÷ 100, rounded
 * once, half away from zero; units left over go to the largest remainders, of equal ones to the first.
 */
export function creditShares(amount: number, percents: readonly number[]): number[] {
  const scale = SCALES.find((s) => percents.every((p) => Math.abs(p * s - Math.round(p * s)) < 1e-7)) ?? SCALES.at(-1)!;
  const scaled = percents.map((p) => Math.round(p * scale));
  const size = Math.abs(amount);
  const most = 2 * size * scaled.reduce((n, p) => n + p, 0) + 100 * scale;
  const { total, shares, rests } = most <= Number.MAX_SAFE_INTEGER ? cut(size, scaled, 100 * scale) : cutExactly(BigInt(size), scaled, BigInt(100 * scale));
  let left = total - shares.reduce((n, s) => n + s, 0);
  const order = rests.map((rest, i) => ({ i, rest })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (left-- <= 0) break;
    shares[i]!++;
  }
  return shares.map((s) => (amount < 0 ? -s : s) || 0);
}

interface Cut {
  total: number;
  /** Rounded down, and what was cut off. */
  shares: number[];
  rests: number[];
}

function cut(size: number, scaled: readonly number[], whole: number): Cut {
  const parts = scaled.map((p) => size * p);
  const rests = parts.map((p) => p % whole);
  const doubled = 2 * parts.reduce((n, p) => n + p, 0) + whole;
  return { total: (doubled - (doubled % (2 * whole))) / (2 * whole), shares: parts.map((p, i) => (p - rests[i]!) / whole), rests };
}

/** The same beyond what a double holds exactly. */
function cutExactly(size: bigint, scaled: readonly number[], whole: bigint): Cut {
  const parts = scaled.map((p) => size * BigInt(p));
  const sum = parts.reduce((n, p) => n + p, 0n);
  return { total: Number((2n * sum + whole) / (2n * whole)), shares: parts.map((p) => Number(p / whole)), rests: parts.map((p) => Number(p % whole)) };
}
