import { checkMinor } from '../../model/money.ts';

/** Where a running period may end. Never a single point. */
export interface Range {
  /** Minor units. */
  low: number;
  high: number;
  /** Earlier periods it rests on. */
  periods: number;
  /** The widest seen, since there are few periods; else the 10th to 90th percentile. */
  widest: boolean;
}

/** Why there is no range: too few earlier periods with a forecast at this week, or nothing forecast now that an error could scale. */
export interface NoRange {
  none: 'tooFewPeriods' | 'nothingForecast';
  periods: number;
}

const ENOUGH = 2;
const ENOUGH_FOR_PERCENTILES = 8;

/**
 * The running period's range: its forecast times what earlier periods brought of theirs at the same week (A ÷ F), one ratio a whole
 * period, since deals of one period aren't independent of each other. A ratio, not a difference, since a company that has grown misses by more
 * money with the same skill. Earlier periods that forecast nothing (F ≤ 0) have no ratio and don't count. `won`: what has come in
 * already; nothing below it is said to be likely.
 */
export function rangeOf(forecast: number, past: readonly { forecast: number; actual: number }[], won = -Infinity): Range | NoRange {
  const ratios = past.filter((x) => x.forecast > 0).map((x) => x.actual / x.forecast).sort((a, b) => a - b);
  const periods = ratios.length;
  if (periods < ENOUGH) return { none: 'tooFewPeriods', periods };
  if (forecast <= 0) return { none: 'nothingForecast', periods };
  const widest = periods < ENOUGH_FOR_PERCENTILES;
  const at = (share: number): number => checkMinor(Math.round(Math.max(won, forecast * ratios[Math.round(share * (periods - 1))]!)));
  return { low: at(widest ? 0 : 0.1), high: at(widest ? 1 : 0.9), periods, widest };
}
