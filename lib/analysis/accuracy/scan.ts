import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { Known, Reader } from '../bridge/reader.ts';
import type { PastPeriod } from './past-period.ts';
import type { Sliced } from './sliced.ts';
import { rowAt } from '../../model/book.ts';
import { AFTER, BEFORE, INSIDE, NO, NOT_KNOWN, NOT_RECORDED, YES } from '../bridge/reader.ts';

/** Deals between two stops: a few milliseconds' work. */
const CHUNK = 1024;

/**
 * One deal in one past period: what was forecast of it at each of the period's instants, and what it brought by the time the
 * books closed. The same object is handed out each time; read it, don't keep it.
 */
export interface Sight {
  deal: number;
  /** Which of the past periods. */
  p: number;
  past: PastPeriod;
  /** Per instant: the history row that was known, −1 where the deal wasn't there; whether it was in the forecast, and with what. */
  rows: Int32Array;
  inForecast: Uint8Array;
  /** Minor units of the org's currency at the instant's rate; 0 where it wasn't in. */
  forecast: Float64Array;
  /** The row known when the books closed, or when it was deleted. */
  end: number;
  gone: boolean;
  /** Won with a close date in the period when the books closed. */
  won: Known;
  /** What it brought, at the closing rate; 0 where it wasn't won in the period, NaN where amount or rate aren't known. */
  actual: number;
}

/**
 * Shows every deal in every past period that one of its close dates ever lay in: one walk over each deal's rows, whatever the
 * number of weeks. Definitions of `in`, forecast and actual: the design's section 5, as the bridge has them.
 */
export function* scan(book: DealBook, pasts: readonly PastPeriod[], basis: Basis, visit: (sight: Sight) => void): Sliced<void> {
  const size = Math.max(0, ...pasts.map((q) => q.instants.length));
  const sight: Sight = {
    deal: 0, p: 0, past: pasts[0]!, rows: new Int32Array(size), inForecast: new Uint8Array(size), forecast: new Float64Array(size), end: -1, gone: false, won: NO, actual: 0,
  };
  for (let i = 0; i < book.heads.length; i++) {
    if (i > 0 && i % CHUNK === 0) yield i;
    let low = Infinity;
    let high = -Infinity;
    // Marks for blank and unknown lie below any day and only widen the span.
    for (let r = book.first[i]!; r < book.first[i + 1]!; r++) {
      const d = book.closeDay[r]!;
      if (d < low) low = d;
      if (d > high) high = d;
    }
    for (let p = 0; p < pasts.length; p++) {
      const past = pasts[p]!;
      if (past.period.start > high || past.period.end < low || book.created[i]! >= past.closes) continue;
      sight.deal = i;
      sight.p = p;
      sight.past = past;
      if (look(sight, book, basis)) visit(sight);
    }
  }
}

/** Fills in what was seen of a deal; false where it did not exist before the books closed. */
function look(sight: Sight, book: DealBook, basis: Basis): boolean {
  const { deal: i, past } = sight;
  const { reader, instants } = past;
  sight.gone = book.deleted[i]! < past.closes;
  const end = rowAt(book, i, sight.gone ? book.deleted[i]! : past.closes);
  if (end < 0) return false;
  sight.end = end;
  sight.won = sight.gone ? NO : wonInPeriod(reader, end);
  sight.actual = sight.won === YES ? reader.amount(end, past.closingRates) : 0;

  let row = book.first[i]! - 1;
  for (let k = 0; k < instants.length; k++) {
    const t = instants[k]!;
    if (k === past.weeks) row = rowAt(book, i, t);
    else while (row < end && book.at[row + 1]! < t) row++;
    const there = row >= book.first[i]! && !(book.deleted[i]! < t);
    sight.rows[k] = there ? row : -1;
    const amount = there ? forecastOf(reader, basis, row, past.rates[k]!) : null;
    sight.inForecast[k] = amount === null ? NO : Number.isNaN(amount) ? NOT_KNOWN : YES;
    sight.forecast[k] = amount === null || Number.isNaN(amount) ? 0 : amount;
  }
  return true;
}

/** What a state puts into the forecast, minor units of the org's currency: null where it isn't in it, NaN where that isn't known. */
function forecastOf(reader: Reader, basis: Basis, row: number, rates: PastPeriod['closingRates']): number | null {
  const place = reader.place(row);
  if (place === BEFORE || place === AFTER) return null;
  const won = reader.won(row);
  const counts = won === YES ? YES : won === NOT_KNOWN ? NOT_KNOWN : reader.inBasis(row);
  if (counts === NO) return null;
  if (counts === NOT_KNOWN || place === NOT_RECORDED) return NaN;
  return basis === 'weighted' ? reader.weighted(row, rates) : reader.amount(row, rates);
}

function wonInPeriod(reader: Reader, row: number): Known {
  const place = reader.place(row);
  if (place === BEFORE || place === AFTER) return NO;
  const won = reader.won(row);
  return won === NO ? NO : won === YES && place === INSIDE ? YES : NOT_KNOWN;
}
