import { sumMinor } from '../../model/money.ts';

/** How far forecasts were off, as shares of what came in. */
export interface ErrorShare {
  /** Σ|A − F| ÷ ΣA; null where nothing came in. */
  wape: number | null;
  /** Σ(F − A) ÷ ΣA: above 0, forecasts were too high; null where nothing came in. */
  bias: number | null;
  periods: number;
}

/** WAPE and signed bias over whole periods. |bias| is never above WAPE. Minor units of one currency. */
export function errorShare(list: readonly { forecast: number; actual: number }[]): ErrorShare {
  const came = sumMinor(list.map((x) => x.actual));
  const off = sumMinor(list.map((x) => Math.abs(x.actual - x.forecast)));
  const over = sumMinor(list.map((x) => x.forecast - x.actual));
  return { wape: came > 0 ? off / came : null, bias: came > 0 ? over / came : null, periods: list.length };
}

/**
 * HubSpot's forecast accuracy, for who knows it from there: max(0, 1 − |A − F| ÷ A), 0 to 1; null where nothing came in.
 * https://knowledge.hubspot.com/forecast/track-the-accuracy-of-forecasts
 */
export const hubspotAccuracy = ({ forecast, actual }: { forecast: number; actual: number }): number | null =>
  actual > 0 ? Math.max(0, 1 - Math.abs(actual - forecast) / actual) : null;
