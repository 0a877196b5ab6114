import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { Conversion } from '../../model/money.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import { UNKNOWN, UNKNOWN_DAY, BLANK_DAY } from '../../model/book.ts';
import { CATEGORIES, categoryRank } from '../../model/category.ts';
import { dayOf } from '../../model/day.ts';
import { conversionOn, convertMinor } from '../../model/money.ts';

/** Three-valued: a question about a state that was not recorded has no answer. */
export const NO = 0;
export const YES = 1;
export const NOT_KNOWN = 2;
export type Known = 0 | 1 | 2;

/** Where a close date lies against the period. */
export const BEFORE = 0;
export const INSIDE = 1;
export const AFTER = 2;
export const NOT_RECORDED = 3;

/** Answers questions about history rows of a book; everything that depends on a dictionary entry is worked out once. */
export interface Reader {
  won(row: number): Known;
  lost(row: number): Known;
  /** A blank close date counts as after the period: it isn't planned in it. */
  place(row: number): 0 | 1 | 2 | 3;
  /** Whether an open deal in this state counts in the basis, its close date aside. */
  inBasis(row: number): Known;
  /** Owner of deal i in that row is in the scope; where owners aren't recorded, today's owner. */
  inScope(i: number, row: number): boolean;
  /** Minor units of the org's currency; blank is 0; NaN where the amount or its rate isn't known. */
  amount(row: number, rates: Rates): number;
  /** As `amount`, weighted by the probability and rounded once; NaN where that isn't known. */
  weighted(row: number, rates: Rates): number;
}

/** One conversion a currency of the book, at one day's rates; undefined where there is none. */
export type Rates = (Conversion | undefined)[];

export function ratesAt(book: DealBook, context: OrgContext, instant: number): Rates {
  const on = dayOf(instant, context.timeZone);
  return book.currencyCodes.map((code) => conversionOn(context.currencies, code, on));
}

export function makeReader(book: DealBook, context: OrgContext, period: Period, basis: Basis, owners: ReadonlySet<UserId> | null): Reader {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const won = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s ? Number(s.isWon) : NOT_KNOWN; });
  const lost = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s ? Number(s.isClosed && !s.isWon) : NOT_KNOWN; });
  const needed = basis === 'weighted' ? categoryRank('pipeline') : basis === 'closed' ? CATEGORIES.length : categoryRank(basis);
  const scope = owners && Uint8Array.from(book.ownerIds, (id) => Number(owners.has(id as UserId)));
  const { stage, category, closeDay, amount, probability, owner, ownerNow, currency } = book;
  const { start, end } = period;

  const money = (row: number, rates: Rates, percent: number): number => {
    const a = amount[row]!;
    if (Number.isNaN(a)) return 0;
    if (a === Infinity) return NaN;
    const code = currency[row]!;
    if (code < 0) return convertMinor(a, SAME, percent);
    const rate = rates[code];
    return rate ? convertMinor(a, rate, percent) : NaN;
  };

  return {
    won: (row) => (stage[row]! >= 0 ? (won[stage[row]!] as Known) : NOT_KNOWN),
    lost: (row) => (stage[row]! >= 0 ? (lost[stage[row]!] as Known) : NOT_KNOWN),
    place: (row) => {
      const d = closeDay[row]!;
      return d === UNKNOWN_DAY ? NOT_RECORDED : d === BLANK_DAY || d > end ? AFTER : d < start ? BEFORE : INSIDE;
    },
    inBasis: (row) => {
      const s = stage[row]!;
      if (s >= 0 && lost[s] === YES) return NO;
      const c = category[row]!;
      return c === UNKNOWN ? NOT_KNOWN : c >= needed ? YES : NO;
    },
    inScope: (i, row) => {
      if (!scope) return true;
      const o = owner[row]! === UNKNOWN ? ownerNow[i]! : owner[row]!;
      return o >= 0 && scope[o] === 1;
    },
    amount: (row, rates) => money(row, rates, 100),
    weighted: (row, rates) => {
      const p = probability[row]!;
      return p === Infinity ? NaN : Number.isNaN(p) ? 0 : money(row, rates, p * 100);
    },
  };
}

const SAME: Conversion = { numerator: 1n, denominator: 1n, factor: 1 };
