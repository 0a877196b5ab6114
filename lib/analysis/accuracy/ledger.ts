import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { PastPeriod } from './past-period.ts';
import type { Sight } from './scan.ts';
import { checkMinor } from '../../model/money.ts';
import { NO, NOT_KNOWN, YES } from '../bridge/reader.ts';
import { slotAt, slotsIn, slotsOf } from './owner-slots.ts';

/** Forecasts as they were frozen at each instant of each past period, and what came in, by owner. Minor units of the org's currency. */
export interface Ledger {
  pasts: readonly PastPeriod[];
  ownerIds: readonly string[];
  /** Cell = (first cell of the period + instant) × slots + slot. */
  first: number[];
  slots: number;
  /** By the owner at the instant. */
  forecast: Float64Array;
  /** By the owner when the books closed. */
  actual: Float64Array;
  /** Deals in the forecast, by the owner at the instant; and deals won, by the owner when the books closed. */
  forecastDeals: Int32Array;
  wonDeals: Int32Array;
  /** Money (without sign) and number of deals that came in but whose state at the instant isn't known: in neither sum. */
  unknown: Float64Array;
  unknownDeals: Int32Array;
}

export function emptyLedger(book: DealBook, pasts: readonly PastPeriod[]): Ledger {
  const slots = slotsOf(book);
  const first: number[] = [];
  let cells = 0;
  for (const q of pasts) {
    first.push(cells);
    cells += q.instants.length;
  }
  const size = cells * slots;
  return {
    pasts, ownerIds: book.ownerIds, first, slots, forecast: new Float64Array(size), actual: new Float64Array(size),
    forecastDeals: new Int32Array(size), wonDeals: new Int32Array(size), unknown: new Float64Array(size), unknownDeals: new Int32Array(size),
  };
}

/** Adds what was seen of one deal. A deal of which one end isn't known is left out of both sums, and counted as such. */
export function addToLedger(ledger: Ledger, book: DealBook, sight: Sight): void {
  const { forecast, actual, forecastDeals, wonDeals, unknown, unknownDeals, slots } = ledger;
  const { won } = sight;
  const closing = slotAt(book, sight.deal, sight.end);
  for (let k = 0; k < sight.past.instants.length; k++) {
    const start = sight.inForecast[k]!;
    if (start === NO && won === NO) continue;
    const base = (ledger.first[sight.p]! + k) * slots;
    if (start === NOT_KNOWN || won === NOT_KNOWN || Number.isNaN(sight.actual)) {
      if (won === NO) continue;
      unknown[base + closing]! += Math.abs(sight.actual || sight.forecast[k]!);
      unknownDeals[base + closing]!++;
      continue;
    }
    if (start === YES) {
      const opening = slotAt(book, sight.deal, sight.rows[k]!);
      forecast[base + opening]! += sight.forecast[k]!;
      forecastDeals[base + opening]!++;
    }
    if (won === YES) {
      actual[base + closing]! += sight.actual;
      wonDeals[base + closing]!++;
    }
  }
}

/** Whose forecasts: some people's, everybody's (null), or who they were at an instant, where that is recorded. */
export type Owners = ReadonlySet<UserId> | null | ((instant: number) => ReadonlySet<UserId> | null);

/** A forecast frozen in one period, against what came in. Minor units of the org's currency. */
export interface Frozen {
  period: Period;
  forecast: number;
  actual: number;
  forecastDeals: number;
  wonDeals: number;
  /** Deals left out of both, since their state then wasn't recorded. */
  unknownDeals: number;
}

/** A period of which more than this share of what came in has no recorded state at the instant says nothing about its forecast. */
export const MAY_BE_UNKNOWN = 0.05;

/**
 * The forecasts of some people at the start of a week (from 1), or at each period's baseline, oldest first. Periods without a deal,
 * without that week, or with too little recorded are left out: nothing was forecast that could have been right or wrong.
 */
export const frozenAt = (ledger: Ledger, when: number | 'baseline', owners: Owners): Frozen[] =>
  allFrozen(ledger, when, owners).flatMap(({ isKnown, frozen }) => (isKnown ? [frozen] : []));

/** The periods that `frozenAt` leaves out since too little is recorded of them. */
export const unrecorded = (ledger: Ledger, when: number | 'baseline', owners: Owners): Period[] =>
  allFrozen(ledger, when, owners).flatMap(({ isKnown, frozen }) => (isKnown ? [] : [frozen.period]));

function allFrozen(ledger: Ledger, when: number | 'baseline', owners: Owners): { isKnown: boolean; frozen: Frozen }[] {
  return ledger.pasts.flatMap((past, p) => {
    if (when !== 'baseline' && (when < 1 || when > past.weeks)) return [];
    const k = when === 'baseline' ? past.weeks : when - 1;
    const base = (ledger.first[p]! + k) * ledger.slots;
    const opening = slotsIn(ledger.ownerIds, at(owners, past.instants[k]!));
    const closing = typeof owners === 'function' ? slotsIn(ledger.ownerIds, owners(past.closes)) : opening;
    const sum = (column: Float64Array | Int32Array, slots: readonly number[]): number => {
      let n = 0;
      for (const o of slots) n += column[base + o]!;
      return checkMinor(n);
    };
    const frozen: Frozen = {
      period: past.period, forecast: sum(ledger.forecast, opening), actual: sum(ledger.actual, closing), forecastDeals: sum(ledger.forecastDeals, opening),
      wonDeals: sum(ledger.wonDeals, closing), unknownDeals: sum(ledger.unknownDeals, closing),
    };
    if (frozen.forecastDeals + frozen.wonDeals + frozen.unknownDeals === 0) return [];
    const unknown = sum(ledger.unknown, closing);
    const isKnown = frozen.forecastDeals + frozen.wonDeals > 0 && unknown <= MAY_BE_UNKNOWN * (unknown + Math.abs(frozen.actual));
    return [{ isKnown, frozen }];
  });
}

const at = (owners: Owners, instant: number): ReadonlySet<UserId> | null => (typeof owners === 'function' ? owners(instant) : owners);
