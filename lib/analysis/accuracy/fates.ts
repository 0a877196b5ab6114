import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { Sight } from './scan.ts';
import { checkMinor } from '../../model/money.ts';
import { AFTER, NO, NOT_KNOWN, YES } from '../bridge/reader.ts';
import { slotAt, slotsIn, slotsOf } from './owner-slots.ts';

/** What became of deals forecast to close in their period, by count and by money. Shares are null where nothing was forecast. */
export interface SlipAndMiss {
  deals: number;
  /** Σ forecast(d), minor units of the org's currency. */
  amount: number;
  /** Still open, or dated after the period, when its books closed. */
  slipRate: number | null;
  slipRateByMoney: number | null;
  /** Not won in the period: slipped, lost, deleted, moved earlier or reversed. */
  missRate: number | null;
  missRateByMoney: number | null;
  /** Forecast, but what became of them isn't recorded: in no rate. */
  unknownDeals: number;
}

const COLUMNS = 3;

/** Counts by the owner at the baseline. Cell = slot × 3 + (all, slipped, missed). */
export interface Fates {
  ownerIds: readonly string[];
  deals: Float64Array;
  amount: Float64Array;
  unknown: Int32Array;
}

export function noFates(book: DealBook): Fates {
  const slots = slotsOf(book);
  return { ownerIds: book.ownerIds, deals: new Float64Array(slots * COLUMNS), amount: new Float64Array(slots * COLUMNS), unknown: new Int32Array(slots) };
}

/** Adds a deal that was open and in the forecast at its period's baseline; what was won by then is no forecast any more. */
export function addToFates(fates: Fates, book: DealBook, sight: Sight): void {
  const k = sight.past.weeks;
  const { reader } = sight.past;
  if (sight.inForecast[k] !== YES || reader.won(sight.rows[k]!) === YES) return;
  const slot = slotAt(book, sight.deal, sight.rows[k]!);
  if (sight.won === NOT_KNOWN) {
    fates.unknown[slot]!++;
    return;
  }
  const missed = sight.won === NO;
  const slipped = missed && !sight.gone && reader.lost(sight.end) !== YES && (reader.won(sight.end) === NO || reader.place(sight.end) === AFTER);
  [true, slipped, missed].forEach((counts, column) => {
    if (!counts) return;
    fates.deals[slot * COLUMNS + column]!++;
    fates.amount[slot * COLUMNS + column]! += sight.forecast[k]!;
  });
}

/** Slip and miss rates of some people's forecasts (null: everybody's), over all past periods together. */
export function slipAndMiss(fates: Fates, owners: ReadonlySet<UserId> | null): SlipAndMiss {
  const slots = slotsIn(fates.ownerIds, owners);
  const sum = (from: Float64Array, column: number): number => checkMinor(slots.reduce((n, o) => n + from[o * COLUMNS + column]!, 0));
  const share = (from: Float64Array, column: number): number | null => { const all = sum(from, 0); return all > 0 ? sum(from, column) / all : null; };
  return {
    deals: sum(fates.deals, 0), amount: sum(fates.amount, 0),
    slipRate: share(fates.deals, 1), slipRateByMoney: share(fates.amount, 1), missRate: share(fates.deals, 2), missRateByMoney: share(fates.amount, 2),
    unknownDeals: slots.reduce((n, o) => n + fates.unknown[o]!, 0),
  };
}
