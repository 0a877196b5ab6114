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
  /** Owner of deal i in that row is in the scope as of the start; where owners aren't recorded, today's owner. */
  inScope(i: number, row: number): boolean;
  /** As `inScope`, against the scope as of the end. */
  inScopeAtEnd(i: number, row: number): boolean;
  /** Minor units of the org's currency; blank is 0, and so is 0 without a rate; NaN where the amount or its rate isn't known. */
  amount(row: number, rates: Rates): number;
  /** As `amount`, weighted by the probability of `weightRow` and rounded once; NaN where that isn't known. */
  weighted(row: number, rates: Rates, weightRow?: number): number;
}

/** One conversion a currency of the book, at one day's rates; undefined where there is none. */
export type Rates = (Conversion | undefined)[];

/** What needs no conversion; told by identity, since comparing the exact fractions costs more than everything else here. */
const SAME: Conversion = { numerator: 1n, denominator: 1n, factor: 1 };

export function ratesAt(book: DealBook, context: OrgContext, instant: number): Rates {
  const on = dayOf(instant, context.timeZone);
  return book.currencyCodes.map((code) => {
    const by = conversionOn(context.currencies, code, on);
    return by && by.numerator === by.denominator ? SAME : by;
  });
}

/** `ownersAtEnd`: where the scope was another at the end (people came and went); else the same. null: everybody's deals. */
export function makeReader(
  book: DealBook, context: Pick<OrgContext, 'stages'>, period: Pick<Period, 'start' | 'end'>, basis: Basis, owners: ReadonlySet<UserId> | null, ownersAtEnd: ReadonlySet<UserId> | null = owners,
): Reader {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const won = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s ? Number(s.isWon) : NOT_KNOWN; });
  const lost = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s ? Number(s.isClosed && !s.isWon) : NOT_KNOWN; });
  const needed = basis === 'weighted' ? categoryRank('pipeline') : basis === 'closed' ? CATEGORIES.length : categoryRank(basis);
  const { stage, category, closeDay, amount, probability, currency } = book;
  const { start, end } = period;
  const inScope = scopeReader(book, owners);

  const money = (row: number, rates: Rates, percent: number): number => {
    const a = amount[row]!;
    if (Number.isNaN(a) || a === 0) return 0;
    if (a === Infinity) return NaN;
    const code = currency[row]!;
    const rate = code < 0 ? SAME : rates[code];
    if (rate === SAME && percent === 100) return a;
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
    inScope,
    inScopeAtEnd: ownersAtEnd === owners ? inScope : scopeReader(book, ownersAtEnd),
    amount: (row, rates) => money(row, rates, 100),
    weighted: (row, rates, weightRow = row) => {
      const p = probability[weightRow]!;
      return p === Infinity ? NaN : Number.isNaN(p) ? 0 : money(row, rates, p * 100);
    },
  };
}

function scopeReader(book: DealBook, owners: ReadonlySet<UserId> | null): (i: number, row: number) => boolean {
  if (!owners) return () => true;
  const { owner, ownerNow } = book;
  const scope = Uint8Array.from(book.ownerIds, (id) => Number(owners.has(id as UserId)));
  return (i, row) => {
    const o = owner[row]! === UNKNOWN ? ownerNow[i]! : owner[row]!;
    return o >= 0 && scope[o] === 1;
  };
}
