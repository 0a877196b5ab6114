import type { Counted } from './by-owner.ts';
import type { Evidence, Reading } from '../measure.ts';
import type { CountedDeal } from './deals.ts';
import { sumMinor } from '../../../model/money.ts';
import { percentile } from '../../stats/percentile.ts';
import { NOTHING } from '../measure.ts';

/** Under this many, a share or a median says little, and nothing is told. */
export const ENOUGH = 20;
/** A share in hundredths of a percent. */
const WHOLE = 10_000;

/** How many of what, in words: "1 deal", "14 deals". */
export const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`;

export const notKnown = (why: string, n: number | null = null, evidence: Partial<Evidence> = {}): Reading => ({ value: null, n, why, evidence: { ...NOTHING, ...evidence } });

export const ofDeals = (list: readonly CountedDeal[]): Partial<Evidence> => ({ deals: list.map((d) => d.deal).sort((a, b) => a - b) });

/** The money of some deals. Those without an amount are counted as 0, and told. */
export function moneyOf(list: readonly CountedDeal[]): Reading {
  const without = list.filter((d) => d.amount === null).length;
  return { value: sumMinor(list.map((d) => d.amount ?? 0)), n: list.length, why: withoutAmount(without, list.length), evidence: { ...NOTHING, ...ofDeals(list) } };
}

export const withoutAmount = (without: number, of: number): string | null =>
  without === 0 ? null : `${without} of ${many(of, 'deal')} ${without === 1 ? 'has' : 'have'} no amount, or one in a currency without a rate: not in the sum.`;

export const countOf = (list: readonly Counted[], evidence: Partial<Evidence>, why: string | null = null): Reading => ({ value: list.length, n: list.length, why, evidence: { ...NOTHING, ...evidence } });

/** Part ÷ whole in hundredths of a percent, rounded once; null where the whole is 0. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * WHOLE));

/** A share that estimates a chance. Silent under 20, with the reason. `what`: "deals came of age". */
export function chanceOf(part: number, whole: number, n: number, what: string, evidence: Partial<Evidence>, why: string | null = null): Reading {
  if (n < ENOUGH) return notKnown(tooFew(n, what), n, evidence);
  const value = shareOf(part, whole);
  return value === null ? notKnown('There is no money in them to take a share of.', n, evidence) : { value, n, why, evidence: { ...NOTHING, ...evidence } };
}

/** A share of what was promised that was kept: told from the first on, since it is a count of what happened and no estimate. `none`: what to say without any. */
export function keptOf(kept: number, n: number, none: string, evidence: Partial<Evidence>, why: string | null = null): Reading {
  const value = shareOf(kept, n);
  return value === null ? notKnown(none, 0, evidence) : { value, n, why, evidence: { ...NOTHING, ...evidence } };
}

/** The median (of an even number the lower of the two). Silent under 20, with the reason. */
export function medianOf(values: readonly number[], what: string, evidence: Partial<Evidence>, why: string | null = null): Reading {
  if (values.length < ENOUGH) return notKnown(tooFew(values.length, what), values.length, evidence);
  return { value: percentile(values, 0.5), n: values.length, why, evidence: { ...NOTHING, ...evidence } };
}

const tooFew = (n: number, what: string): string => `${n === 0 ? 'None' : `Only ${n}`} ${what}: nothing is said under ${ENOUGH}.`;
