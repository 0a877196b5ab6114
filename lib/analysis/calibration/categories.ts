import type { DealBook } from '../../model/book.ts';
import type { ForecastCategory } from '../../model/category.ts';
import type { UserId } from '../../model/ids.ts';
import type { PastPeriod } from '../accuracy/past-period.ts';
import type { Sight } from '../accuracy/scan.ts';
import type { Observed } from './observed.ts';
import { CATEGORIES } from '../../model/category.ts';
import { slotAt, slotsIn, slotsOf } from '../accuracy/owner-slots.ts';
import { INSIDE, NO, NOT_KNOWN, YES } from '../bridge/reader.ts';
import { observed } from './observed.ts';

/** Open deals by category, and how many of them were won in their period. */
export interface CategoryCounts {
  pasts: readonly PastPeriod[];
  ownerIds: readonly string[];
  slots: number;
  /** Cell = ((first of the period + instant) × categories + category) × slots + owner at the instant. */
  first: number[];
  n: Uint32Array;
  won: Uint32Array;
}

const KINDS = CATEGORIES.length;

export function noCategories(book: DealBook, pasts: readonly PastPeriod[]): CategoryCounts {
  const first: number[] = [];
  let instants = 0;
  for (const q of pasts) {
    first.push(instants);
    instants += q.instants.length;
  }
  const slots = slotsOf(book);
  const size = instants * KINDS * slots;
  return { pasts, ownerIds: book.ownerIds, slots, first, n: new Uint32Array(size), won: new Uint32Array(size) };
}

/** Adds one deal at each instant at which it was open, with a category and a close date in the period; whatever the basis. */
export function addToCategories(counts: CategoryCounts, book: DealBook, sight: Sight): void {
  if (sight.won === NOT_KNOWN) return;
  const { reader } = sight.past;
  for (let k = 0; k < sight.past.instants.length; k++) {
    const row = sight.rows[k]!;
    if (row < 0 || reader.place(row) !== INSIDE || reader.won(row) !== NO || reader.lost(row) !== NO || book.category[row]! < 0) continue;
    const cell = ((counts.first[sight.p]! + k) * KINDS + book.category[row]!) * counts.slots + slotAt(book, sight.deal, row);
    counts.n[cell]!++;
    if (sight.won === YES) counts.won[cell]!++;
  }
}

/** Of open deals in one category with a close date in the period, at one week of it (or at its baseline): the share won in it. */
export interface WonInPeriod extends Observed {
  category: ForecastCategory;
  /** Periods with such deals. Deals of one period aren't independent, so that few periods say less than the interval looks. */
  periods: number;
}

/** Firmest first; categories without a deal are left out. `when`: week from 1, or the baseline. */
export function wonInPeriod(counts: CategoryCounts, when: number | 'baseline', owners: ReadonlySet<UserId> | null): WonInPeriod[] {
  const slots = slotsIn(counts.ownerIds, owners);
  return CATEGORIES.map((category, c): WonInPeriod => {
    let n = 0;
    let won = 0;
    let periods = 0;
    counts.pasts.forEach((past, p) => {
      if (when !== 'baseline' && when > past.weeks) return;
      const base = ((counts.first[p]! + (when === 'baseline' ? past.weeks : when - 1)) * KINDS + c) * counts.slots;
      const here = slots.reduce((sum, o) => sum + counts.n[base + o]!, 0);
      n += here;
      won += slots.reduce((sum, o) => sum + counts.won[base + o]!, 0);
      if (here > 0) periods++;
    });
    return { category, periods, ...observed(won, n) };
  }).filter((x) => x.n > 0).reverse();
}
