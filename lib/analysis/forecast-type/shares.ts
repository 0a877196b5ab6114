/** Percentages are exact to a millionth. */
const SCALE = 1_000_000n;

/**
 * Cuts an amount of minor units into shares of so many percent each. The shares sum exactly to amount × Σ percent ÷ 100, rounded
 * once, half away from zero; units left over go to the largest remainders, of equal ones to the first.
 */
export function creditShares(amount: number, percents: readonly number[]): number[] {
  const size = BigInt(Math.abs(amount));
  const whole = 100n * SCALE;
  const parts = percents.map((p) => size * BigInt(Math.round(p * Number(SCALE))));
  const sum = parts.reduce((n, p) => n + p, 0n);
  const total = (2n * sum + whole) / (2n * whole);
  const shares = parts.map((p) => p / whole);
  let left = Number(total - shares.reduce((n, s) => n + s, 0n));
  const order = parts.map((p, i) => ({ i, rest: p % whole })).sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.i - b.i));
  for (const { i } of order) {
    if (left-- <= 0) break;
    shares[i]! += 1n;
  }
  return shares.map((s) => (amount < 0 ? -Number(s) : Number(s)) || 0);
}
