import type { DealBook } from '../../model/book.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { PastPeriod } from './past-period.ts';
import type { Sight } from './scan.ts';
import { NO, NOT_KNOWN, YES } from '../bridge/reader.ts';
import { MAY_BE_UNKNOWN } from './ledger.ts';

/** From this many periods on, others than the person may see how far their forecasts were off. */
const ENOUGH_PERIODS = 8;

/** How far one person's forecasts were off, on average. */
export interface PersonAccuracy {
  id: UserId;
  /** Periods in which at least one deal of theirs was forecast or came in. */
  periods: number;
  /** Mean absolute error a period, minor units of the org's currency, rounded once. */
  maeMinor: number;
  /** Too few periods to say anything of somebody else: shown to this person alone. */
  onlySelf: boolean;
}

/** A loss whose stated cause another function (or nobody) owns: it counts in nobody's own miss. */
export type Excused = (dealId: DealId, period: Period) => boolean;

/** Each person's own error in each past period. Cell = period × owners + owner. */
export interface PeopleTally {
  pasts: readonly PastPeriod[];
  ownerIds: readonly string[];
  error: Float64Array;
  /** Money without sign, so that the share of what isn't known can be told. */
  came: Float64Array;
  unknown: Float64Array;
  deals: Int32Array;
  excused: Excused | null;
}

export function emptyTally(book: DealBook, pasts: readonly PastPeriod[], excused: Excused | null): PeopleTally {
  const size = pasts.length * book.ownerIds.length;
  return { pasts, ownerIds: book.ownerIds, error: new Float64Array(size), came: new Float64Array(size), unknown: new Float64Array(size), deals: new Int32Array(size), excused };
}

/**
 * Adds one deal's part in its owner's error, a1·r0 − forecast(d): what it brought, at the baseline's rate, less what it was forecast
 * with at the baseline. So currency never counts, nor does judgement, since deals alone are added. A deal counts where one person is
 * on record as its owner at both ends; at the start of one that was created later stands the owner it was created with.
 * What was handed over in between counts for neither; nor does a loss that is excused.
 */
export function addToPeople(tally: PeopleTally, book: DealBook, sight: Sight): void {
  const k = sight.past.weeks;
  const start = sight.inForecast[k]!;
  if (start === NO && sight.won === NO) return;
  const owner = book.owner[sight.end]!;
  const before = book.owner[sight.rows[k]! >= 0 ? sight.rows[k]! : book.first[sight.deal]!]!;
  if (owner < 0 || owner !== before) return;
  const cell = sight.p * tally.ownerIds.length + owner;
  const brought = sight.won === YES ? sight.past.reader.amount(sight.end, sight.past.rates[k]!) : 0;
  if (start === NOT_KNOWN || sight.won === NOT_KNOWN || Number.isNaN(brought)) {
    if (sight.won !== NO) tally.unknown[cell]! += Math.abs(brought || sight.forecast[k]!);
    return;
  }
  tally.deals[cell]!++;
  tally.came[cell]! += Math.abs(brought);
  const error = brought - sight.forecast[k]!;
  if (error < 0 && tally.excused?.(book.heads[sight.deal]!.id, sight.past.period)) return;
  tally.error[cell]! += error;
}

/** Mean absolute error of everybody with a period to tell of, by id. */
export function peopleAccuracy({ pasts, ownerIds, error, came, unknown, deals }: PeopleTally): PersonAccuracy[] {
  const out: PersonAccuracy[] = [];
  for (let o = 0; o < ownerIds.length; o++) {
    let periods = 0;
    let off = 0;
    for (let p = 0; p < pasts.length; p++) {
      const cell = p * ownerIds.length + o;
      if (deals[cell] === 0 || unknown[cell]! > MAY_BE_UNKNOWN * (unknown[cell]! + came[cell]!)) continue;
      periods++;
      off += Math.abs(error[cell]!);
    }
    if (periods > 0) out.push({ id: ownerIds[o]! as UserId, periods, maeMinor: Math.round(off / periods), onlySelf: periods < ENOUGH_PERIODS });
  }
  return out.sort((a, b) => (a.id < b.id ? -1 : 1));
}
