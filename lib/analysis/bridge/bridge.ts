import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Reason } from './reasons.ts';
import type { Reader, Rates } from './reader.ts';
import { ORDER_ASSUMED, rowAt } from '../../model/book.ts';
import { checkMinor } from '../../model/money.ts';
import { periodEndInstant } from './dates.ts';
import { AFTER, BEFORE, INSIDE, NO, NOT_KNOWN, NOT_RECORDED, YES, makeReader, ratesAt } from './reader.ts';

export interface BridgeInput {
  book: DealBook;
  context: OrgContext;
  period: Period;
  basis: Basis;
  /** Instants; what is known is what all changes strictly before them made. */
  t0: number;
  t1: number;
  /** Whose deals, at both ends; null for everybody's. */
  owners: ReadonlySet<UserId> | null;
}

export interface BridgeLine {
  /** Index into the book. */
  deal: number;
  dealId: DealId;
  reason: Reason;
  /** Minor units of the org's currency; negative lowers the actual against the forecast. */
  amount: number;
  /** The win was recorded after the period had ended. */
  bookedLate: boolean;
  /** Two changes of one instant: which came last is assumed from row ids. */
  orderAssumed: boolean;
}

export interface Bridge {
  /** Σ forecast(d), minor units of the org's currency. */
  forecast: number;
  /** Σ actual(d). forecast + Σ lines = actual, exactly. */
  actual: number;
  lines: BridgeLine[];
  /** Deals (indices) in the forecast, deals that came in, and those won exactly as forecast. */
  forecastDeals: number[];
  actualDeals: number[];
  asForecast: number;
  /** Deals that entered the basis after t0 and left it unwon. */
  passedThrough: number[];
  /** Deals counted with a blank amount as 0. */
  blankAmounts: number[];
  /** Deals whose part in the forecast was not recorded at t0. */
  unknownAtT0: number[];
}

/** What a deal is at t0: in the forecast, out of it, or not recorded. */
interface Start {
  in: 0 | 1 | 2;
  row: number;
  forecast: number;
}

/**
 * The forecast → actual bridge: exact, deal by deal, to the minor unit. One pass over the packed columns.
 * Source: the design's section 5; every deal has the first reason that holds, only amount, currency and certainty are split off.
 */
export function forecastBridge(input: BridgeInput): Bridge {
  const { book, context, period, t0, t1 } = input;
  const reader = makeReader(book, context, period, input.basis, input.owners);
  const rates0 = ratesAt(book, context, t0);
  const rates1 = ratesAt(book, context, t1);
  const periodEnd = periodEndInstant(period, context.timeZone);
  const out: Bridge = { forecast: 0, actual: 0, lines: [], forecastDeals: [], actualDeals: [], asForecast: 0, passedThrough: [], blankAmounts: [], unknownAtT0: [] };

  for (let i = 0; i < book.heads.length; i++) {
    if (book.deleted[i]! < t0) continue;
    const r1 = rowAt(book, i, t1);
    if (r1 < 0) continue;
    const start = startOf(i, t0, input, reader, rates0);
    const gone = book.deleted[i]! < t1;
    const wonInPeriod = !gone && reader.won(r1) === YES && reader.place(r1) === INSIDE && reader.inScope(i, r1);
    if (start.in === NO && !wonInPeriod) {
      if (passedThrough(i, start.row, r1, t0, gone, book, reader)) out.passedThrough.push(i);
      continue;
    }
    const won = wonInPeriod ? reader.amount(r1, rates1) : 0;
    const actual = Number.isNaN(won) ? 0 : won;
    out.actual = checkMinor(out.actual + actual);
    if (wonInPeriod) out.actualDeals.push(i);
    if (start.in === YES) {
      out.forecastDeals.push(i);
      out.forecast = checkMinor(out.forecast + start.forecast);
    } else if (start.in === NOT_KNOWN) out.unknownAtT0.push(i);
    if ((start.in === YES && isBlank(book, start.row)) || (wonInPeriod && isBlank(book, r1))) out.blankAmounts.push(i);

    const orderAssumed = ((book.flags[r1]! | (start.row >= 0 ? book.flags[start.row]! : 0)) & ORDER_ASSUMED) !== 0;
    const bookedLate = wonInPeriod && wonSince(book, i, r1, reader) >= periodEnd;
    const before = out.lines.length;
    const add = (reason: Reason, amount: number): void => {
      out.lines.push({ deal: i, dealId: book.heads[i]!.id, reason, amount, bookedLate, orderAssumed });
    };
    if (start.in === NOT_KNOWN) {
      if (actual !== 0) add('unknown', actual);
    } else if (Number.isNaN(won)) {
      if (start.forecast !== 0) add('unknown', -start.forecast);
    } else if (start.in === NO) add(gainReason(start.row, reader, i), actual);
    else if (!wonInPeriod) add(lossReason(i, start.row, r1, gone, t1 < periodEnd, reader), -start.forecast || 0);
    else wonLines(start, r1, actual, { book, reader, rates0 }, add);
    if (start.in === YES && wonInPeriod && out.lines.length === before) out.asForecast++;
  }
  out.lines.sort((a, b) => (a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : 0));
  return out;
}

const isBlank = (book: DealBook, row: number): boolean => Number.isNaN(book.amount[row]!);

function startOf(i: number, t0: number, input: BridgeInput, reader: Reader, rates0: Rates): Start {
  const row = rowAt(input.book, i, t0);
  const out: Start = { in: NO, row, forecast: 0 };
  if (row < 0 || !reader.inScope(i, row)) return out;
  const place = reader.place(row);
  if (place === BEFORE || place === AFTER) return out;
  const won = reader.won(row);
  const counts = won === YES ? YES : won === NOT_KNOWN ? NOT_KNOWN : reader.inBasis(row);
  if (counts === NO) return out;
  if (counts === NOT_KNOWN || place === NOT_RECORDED) return { ...out, in: NOT_KNOWN };
  const forecast = input.basis === 'weighted' ? reader.weighted(row, rates0) : reader.amount(row, rates0);
  return Number.isNaN(forecast) ? { ...out, in: NOT_KNOWN } : { ...out, in: YES, forecast };
}

/** Why a deal of the forecast did not come in. */
function lossReason(i: number, r0: number, r1: number, gone: boolean, running: boolean, reader: Reader): Reason {
  if (gone) return 'removed';
  if (!reader.inScope(i, r1)) return 'transferredOut';
  const won = reader.won(r1);
  const place = reader.place(r1);
  if (won === NOT_KNOWN || place === NOT_RECORDED) return 'unknown';
  if (reader.won(r0) === YES) {
    if (won === YES) return 'restated';
    return 'reversed';
  }
  if (reader.lost(r1) === YES) return 'lost';
  if (place === AFTER) return 'slipped';
  if (place === BEFORE) return 'movedEarlier';
  if (!running) return 'overdue';
  return reader.inBasis(r1) === NO ? 'downgraded' : 'remaining';
}

/** Why a deal came in that was not in the forecast. */
function gainReason(r0: number, reader: Reader, i: number): Reason {
  if (r0 < 0) return 'new';
  if (!reader.inScope(i, r0)) return 'transferredIn';
  if (reader.won(r0) === YES) return 'restated';
  if (reader.lost(r0) === YES) return 'reopened';
  const place = reader.place(r0);
  return place === AFTER ? 'pulledIn' : place === BEFORE ? 'carriedOver' : place === INSIDE ? 'upside' : 'unknown';
}

/** A forecast deal that came in: what its amount, its currency and its certainty each changed. Nothing where nothing changed. */
function wonLines(start: Start, r1: number, actual: number, at: { book: DealBook; reader: Reader; rates0: Rates }, add: (reason: Reason, amount: number) => void): void {
  const { book, reader, rates0 } = at;
  const wonBefore = reader.won(start.row) === YES;
  if (!wonBefore && isBlank(book, r1)) {
    add('wonWithoutAmount', -start.forecast || 0);
    return;
  }
  const full = reader.amount(start.row, rates0);
  const atOldRate = reader.amount(r1, rates0);
  if (Number.isNaN(atOldRate) || Number.isNaN(full)) {
    if (actual !== start.forecast) add('unknown', actual - start.forecast);
    return;
  }
  const change = atOldRate - full;
  if (change !== 0) add(wonBefore ? 'amended' : change < 0 ? 'wonForLess' : 'wonForMore', change);
  if (actual !== atOldRate) add('currency', actual - atOldRate);
  if (full !== start.forecast) add('certainty', full - start.forecast);
}

/** The instant since which a deal has been won without a break, as seen from row r1. */
function wonSince(book: DealBook, i: number, r1: number, reader: Reader): number {
  let r = r1;
  while (r > book.first[i]! && reader.won(r - 1) === YES) r--;
  return book.at[r]!;
}

function passedThrough(i: number, r0: number, r1: number, t0: number, gone: boolean, book: DealBook, reader: Reader): boolean {
  const counts = (row: number): boolean =>
    reader.place(row) === INSIDE && reader.inScope(i, row) && (reader.won(row) === YES || reader.inBasis(row) === YES);
  if (!gone && counts(r1)) return false;
  for (let r = Math.max(r0 + 1, book.first[i]!); r <= r1; r++) if (book.at[r]! >= t0 && counts(r)) return true;
  return false;
}
