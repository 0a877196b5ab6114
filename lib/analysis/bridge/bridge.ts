import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { ForecastCall } from '../../model/forecast-call.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Called } from './called.ts';
import type { Line } from './lines.ts';
import type { Reason } from './reasons.ts';
import type { Reader, Rates } from './reader.ts';
import { BLANK_DAY, UNKNOWN, UNKNOWN_DAY } from '../../model/book.ts';
import { checkMinor } from '../../model/money.ts';
import { GONE, NOT_YET } from './as-of.ts';
import { callSide } from './called.ts';
import { periodEndInstant } from './dates.ts';
import { endsOf } from './kept.ts';
import { addLine, lineColumns, restsOnOrder, toLines } from './lines.ts';
import { memberOf } from './membership.ts';
import { INSIDE, NO, NOT_KNOWN, YES, makeReader, ratesAt } from './reader.ts';
import { dealsTouching } from './reach.ts';
import { gainReason, lossReason } from './why.ts';

export interface BridgeInput {
  book: DealBook;
  context: OrgContext;
  period: Period;
  basis: Basis;
  /** Instants; what is known is what all changes strictly before them made. */
  t0: number;
  t1: number;
  /** Whose deals, as the scope was at t0; null for everybody's. */
  owners: ReadonlySet<UserId> | null;
  /** The scope at t1, where it was another; left out: the same. */
  ownersAtEnd?: ReadonlySet<UserId> | null;
  /** What was called, on this basis, for this scope and period; left out or null: nothing. */
  call?: ForecastCall | null;
}

export interface BridgeLine extends Line<Reason> {
  /** The win was recorded after the period had ended. */
  bookedLate: boolean;
}

/** called (or, without a call, forecast) + Σ judgement + unreconciled + Σ lines = actual, exactly. */
export interface Bridge extends Called {
  /** Σ forecast(d), minor units of the org's currency. */
  forecast: number;
  /** Σ actual(d). forecast + Σ lines = actual, exactly. */
  actual: number;
  /** Ordered by deal id. Made when first read. */
  readonly lines: BridgeLine[];
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
  /** Deals won in the period whose amount, or its rate, isn't known at t1: counted as 0. */
  unknownAtT1: number[];
  /** Deals in the forecast or the actual whose owner then isn't on record: today's is taken, and they count in nobody's personal accuracy. */
  ownerNotProven: number[];
}

/**
 * The forecast → actual bridge: exact, deal by deal, to the minor unit. One pass over the packed columns.
 * Source: the design's section 5; every deal has the first reason that holds, only amount, currency and certainty are split off.
 */
export function forecastBridge(input: BridgeInput): Bridge {
  const { book, context, period, t0, t1, basis } = input;
  const { start, end, again } = endsOf(book, t0, t1);
  const reader = makeReader(book, context, period, basis, input.owners, input.ownersAtEnd === undefined ? input.owners : input.ownersAtEnd);
  const rates0 = ratesAt(book, context, t0);
  const rates1 = ratesAt(book, context, t1);
  const periodEnd = periodEndInstant(period, context.timeZone);
  const running = t1 < periodEnd;
  const columns = lineColumns<Reason>();
  const sums = { forecast: 0, actual: 0, asForecast: 0 };
  const lists = { forecastDeals: [] as number[], actualDeals: [] as number[], passedThrough: [] as number[], blankAmounts: [] as number[], unknownAtT0: [] as number[], unknownAtT1: [] as number[], ownerNotProven: [] as number[] };
  const { closeDay, amount, owner, first } = book;
  const from = period.start;
  const to = period.end;

  /** A deal with a close date in the period, or none recorded, at either end. */
  const weigh = (i: number, r0: number, r1: number): void => {
    const inForecast = r0 >= 0 && reader.inScope(i, r0) ? memberOf(r0, reader) : NO;
    const wonInPeriod = r1 >= 0 && reader.won(r1) === YES && reader.place(r1) === INSIDE && reader.inScopeAtEnd(i, r1);
    if (inForecast === NO && !wonInPeriod) {
      if (passedThrough(i, r0, r1, t0, t1, book, reader)) lists.passedThrough.push(i);
      return;
    }
    const forecast = inForecast !== YES ? 0 : basis === 'weighted' ? reader.weighted(r0, rates0) : reader.amount(r0, rates0);
    const known = inForecast !== NOT_KNOWN && !Number.isNaN(forecast);
    const won = wonInPeriod ? reader.amount(r1, rates1) : 0;
    const actual = Number.isNaN(won) ? 0 : won;
    if (wonInPeriod) {
      sums.actual = checkMinor(sums.actual + actual);
      lists.actualDeals.push(i);
      if (Number.isNaN(won)) lists.unknownAtT1.push(i);
    }
    if (!known) lists.unknownAtT0.push(i);
    else if (inForecast === YES) {
      sums.forecast = checkMinor(sums.forecast + forecast);
      lists.forecastDeals.push(i);
    }
    if ((known && inForecast === YES && Number.isNaN(amount[r0]!)) || (wonInPeriod && Number.isNaN(amount[r1]!))) lists.blankAmounts.push(i);
    if ((inForecast === YES && owner[r0]! === UNKNOWN) || (wonInPeriod && owner[r1]! === UNKNOWN)) lists.ownerNotProven.push(i);

    if (!known) {
      if (wonInPeriod && !Number.isNaN(won)) addLine(columns, i, 'unknown', actual);
    } else if (inForecast === NO) {
      if (!Number.isNaN(won)) addLine(columns, i, gainReason(i, r0, reader), actual);
    } else if (!wonInPeriod) addLine(columns, i, lossReason(i, r0, r1, running, reader), -forecast);
    else if (Number.isNaN(won)) addLine(columns, i, 'unknown', -forecast);
    else if (!wonLines(r0, r1, forecast, actual, { book, reader, rates0 }, (reason, by) => addLine(columns, i, reason, by))) sums.asForecast++;
  };

  // Finding them costs as much as a bridge, so it pays for itself only where one is cut again.
  const touching = again ? dealsTouching(book, from, to) : null;
  for (let n = 0, count = touching?.length ?? start.row.length; n < count; n++) {
    const i = touching ? touching[n]! : n;
    const r1 = end.row[i]!;
    const r0 = start.row[i]!;
    if (r1 === NOT_YET || (r0 === GONE && r1 === GONE)) continue;
    const c0 = r0 < 0 ? BLANK_DAY : closeDay[r0]!;
    const c1 = r1 < 0 ? BLANK_DAY : closeDay[r1]!;
    if ((c0 >= from && c0 <= to) || (c1 >= from && c1 <= to) || c0 === UNKNOWN_DAY) {
      weigh(i, r0, r1);
      continue;
    }
    // Neither end lies in the period: all that is left to ask is whether it was in between.
    const last = r1 >= 0 ? r1 : first[i + 1]! - 1;
    for (let r = r0 >= 0 ? r0 + 1 : first[i]!; r <= last; r++) {
      if (closeDay[r]! < from || closeDay[r]! > to) continue;
      if (passedThrough(i, r0, r1, t0, t1, book, reader)) lists.passedThrough.push(i);
      break;
    }
  }

  let made: BridgeLine[] | null = null;
  const make = (deal: number, dealId: DealId, reason: Reason, by: number): BridgeLine => {
    const r0 = start.row[deal]!;
    const r1 = end.row[deal]!;
    const came = r1 >= 0 && reader.won(r1) === YES && reader.place(r1) === INSIDE && reader.inScopeAtEnd(deal, r1);
    return { deal, dealId, reason, amount: by, bookedLate: came && wonSince(book, deal, r1, reader) >= periodEnd, orderAssumed: restsOnOrder(book, r0) || restsOnOrder(book, r1) };
  };
  return { ...callSide(sums.forecast, input.call ?? null, context, t0), ...sums, ...lists, get lines() { return (made ??= toLines(columns, book, make)); } };
}

/** A forecast deal that came in: what its amount, its currency and its certainty each changed. False where nothing did. */
function wonLines(r0: number, r1: number, forecast: number, actual: number, at: { book: DealBook; reader: Reader; rates0: Rates }, add: (reason: Reason, amount: number) => void): boolean {
  const { book, reader, rates0 } = at;
  const wonBefore = reader.won(r0) === YES;
  if (!wonBefore && Number.isNaN(book.amount[r1]!)) {
    add('wonWithoutAmount', -forecast);
    return true;
  }
  const full = reader.amount(r0, rates0);
  const atOldRate = reader.amount(r1, rates0);
  if (Number.isNaN(atOldRate) || Number.isNaN(full)) {
    if (actual !== forecast) add('unknown', actual - forecast);
    return actual !== forecast;
  }
  const change = atOldRate - full;
  if (change !== 0) add(wonBefore ? 'amended' : change < 0 ? 'wonForLess' : 'wonForMore', change);
  if (actual !== atOldRate) add('currency', actual - atOldRate);
  if (full !== forecast) add('certainty', full - forecast);
  return change !== 0 || actual !== atOldRate || full !== forecast;
}

/** The instant since which a deal has been won without a break, as seen from row r1. */
function wonSince(book: DealBook, i: number, r1: number, reader: Reader): number {
  let r = r1;
  while (r > book.first[i]! && reader.won(r - 1) === YES) r--;
  return book.at[r]!;
}

/** Whether a deal that is in neither sum was in the basis between the two instants, and is no longer. */
function passedThrough(i: number, r0: number, r1: number, t0: number, t1: number, book: DealBook, reader: Reader): boolean {
  const counts = (row: number): boolean => memberOf(row, reader) === YES && reader.inScope(i, row);
  if (r1 >= 0 && counts(r1)) return false;
  for (let r = Math.max(r0 + 1, book.first[i]!); r < book.first[i + 1]! && book.at[r]! < t1; r++) if (book.at[r]! >= t0 && counts(r)) return true;
  return false;
}
