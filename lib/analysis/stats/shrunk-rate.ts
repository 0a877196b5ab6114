import { betaQuantile } from './beta-quantile.ts';

/** How often something came true for somebody: `hits` of `n`. */
export interface Tally {
  hits: number;
  n: number;
}

/** A person's rate, drawn towards that of the people beside them. */
export interface ShrunkRate {
  /** Between their own share and the team's. */
  rate: number;
  /** 10th and 90th percentile of what it may be. */
  low: number;
  high: number;
  own: Tally;
  team: Tally;
  /** How many cases of the team's the prior is worth. */
  weight: number;
}

/** Under this many cases in the whole team a rate isn't told. */
export const ENOUGH_CASES = 20;

/**
 * Empirical Bayes for shares: a Beta prior from the team (its mean the team's share p, its weight M how alike the people are), then
 * the person's own cases: `rate = (M p + hits) ÷ (M + n)`. M by the method of moments of Kleinman (1973, https://doi.org/10.1080/01621459.1973.10481332);
 * never more than the team's cases, nor less than one. `team`: everybody in it, the person among them. null under 20 cases of the team.
 */
export function shrunkRate(own: Tally, team: readonly Tally[]): ShrunkRate | null {
  const some = team.filter((t) => t.n > 0);
  const n = some.reduce((sum, t) => sum + t.n, 0);
  const hits = some.reduce((sum, t) => sum + t.hits, 0);
  if (n < ENOUGH_CASES || hits === 0) return null;
  const p = hits / n;
  const weight = priorWeight(some, n, p);
  const a = weight * p + own.hits;
  const b = weight * (1 - p) + own.n - own.hits;
  const rate = a / (a + b);
  return { rate, low: b <= 0 ? rate : betaQuantile(0.1, a, b), high: b <= 0 ? rate : betaQuantile(0.9, a, b), own, team: { hits, n }, weight };
}

function priorWeight(team: readonly Tally[], n: number, p: number): number {
  const k = team.length;
  const spread = team.reduce((sum, t) => sum + t.n * (t.hits / t.n - p) ** 2, 0);
  const chance = p * (1 - p);
  const room = n - team.reduce((sum, t) => sum + t.n * t.n, 0) / n - (k - 1);
  const rho = chance > 0 && room > 0 ? (spread - chance * (k - 1)) / (chance * room) : 0;
  const alike = rho <= 0 ? Infinity : rho >= 1 ? 0 : (1 - rho) / rho;
  return Math.max(1, Math.min(n, alike));
}
