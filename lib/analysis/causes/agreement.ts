import type { Cause } from '../../model/cause.ts';
import type { CauseRecord } from './standing.ts';
import { causeOf } from '../../model/causes/merge.ts';
import { missKey } from './standing.ts';

/** Under this many answers no agreement is told. */
const ENOUGH_ANSWERS = 20;

/** Cohen's kappa: agreement beyond what chance alone would bring. 1 full, 0 none beyond chance. */
export interface Kappa {
  n: number;
  /** Share of answers in which both say the same. */
  observed: number;
  /** The share that chance would bring, from how often each says what. */
  expected: number;
  kappa: number;
  /** 95 %, by the large-sample standard error. */
  low: number;
  high: number;
}

/**
 * Cohen's kappa of two raters over pairs of categories, with the standard error of Fleiss, Cohen and Everitt (1969,
 * https://doi.org/10.1037/h0028106). null under 20 pairs, or where both say one same thing throughout (nothing to tell apart).
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Kappa | null {
  const n = pairs.length;
  if (n < ENOUGH_ANSWERS) return null;
  const categories = [...new Set(pairs.flat())];
  const at = new Map(categories.map((c, i) => [c, i]));
  const k = categories.length;
  const cells = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const [a, b] of pairs) cells[at.get(a)!]![at.get(b)!]! += 1 / n;
  const first = cells.map((r) => r.reduce((s, p) => s + p, 0));
  const second = categories.map((_, j) => cells.reduce((s, r) => s + r[j]!, 0));
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const expected = first.reduce((s, p, i) => s + p * second[i]!, 0);
  if (expected > 1 - 1e-12) return null;
  const kappa = (observed - expected) / (1 - expected);
  let same = 0;
  let other = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const p = cells[i]![j]!;
      if (i === j) same += p * (1 - (first[i]! + second[i]!) * (1 - kappa)) ** 2;
      else other += p * (second[i]! + first[j]!) ** 2;
    }
  }
  const variance = (same + (1 - kappa) ** 2 * other - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  const spread = 1.959963984540054 * Math.sqrt(Math.max(0, variance));
  return { n, observed, expected, kappa, low: Math.max(-1, kappa - spread), high: Math.min(1, kappa + spread) };
}

export interface Agreement {
  byCause: Kappa | null;
  byFunction: Kappa | null;
  /** First answers that were compared, and those on which the software had nothing to say. */
  compared: number;
  silent: number;
}

/**
 * How often people and the software say the same. Only the first cause named for each miss counts: the suggestion is shown after
 * it, so that whatever is said later may have been taken from it. By function, a cause that nobody keeps any more is left out.
 */
export function agreement(records: Iterable<CauseRecord>, causes: readonly Cause[]): Agreement {
  const firsts = new Map<string, CauseRecord>();
  for (const r of records) {
    if (r.body.act !== 'state' || r.body.causeId === null) continue;
    const key = missKey(r.body.dealId, r.body.periodId);
    const was = firsts.get(key);
    if (!was || r.at < was.at || (r.at === was.at && r.key < was.key)) firsts.set(key, r);
  }
  const answers = [...firsts.values()];
  const pairs = answers.flatMap(({ body }): [string, string][] => (body.suggested === null ? [] : [[body.causeId!, body.suggested]]));
  const functions = pairs.flatMap(([said, suggested]): [string, string][] => {
    const [a, b] = [causeOf(causes, said)?.function, causeOf(causes, suggested)?.function];
    return a && b ? [[a, b]] : [];
  });
  return { byCause: cohensKappa(pairs), byFunction: cohensKappa(functions), compared: pairs.length, silent: answers.length - pairs.length };
}
