import type { LeadFate } from './fate.ts';
import { checkMinor } from '../../model/money.ts';
import { percentile } from '../stats/percentile.ts';
import { wilson } from '../wilson.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What became of a group of leads: of one source, one campaign, those of one quarter. */
export interface LeadGroup {
  /** Name of the source or campaign; null: none is recorded. */
  key: string | null;
  n: number;
  accepted: number;
  turnedDown: number;
  /** Why, the most frequent first; null: nobody said. */
  reasons: { reason: string | null; n: number }[];
  rightFit: number;
  /** Leads of which sales said whether they fit. */
  fitKnown: number;
  qualified: number;
  opportunities: number;
  won: number;
  lost: number;
  /** Minor units of the org's currency, of all won deals. */
  revenue: number;
  /** `revenue` ÷ n, rounded. */
  revenuePerLead: number;
  /** Leads old enough to have been won, and of these how many were. */
  ripe: number;
  ripeWon: number;
  /** ripeWon ÷ ripe, with Wilson's interval at 95 %; null where none is old enough. */
  rate: number | null;
  low: number | null;
  high: number | null;
  /** At least half of the leads are old enough; else the group has yet to show what becomes of it. */
  mature: boolean;
  /** Deals that entered the forecast within the usual qualification time, or were created in it. */
  premature: number;
  /** Deals that stood in the forecast for less than the company's median. */
  shortStays: number;
  inForecast: number;
  /** From coming in until the deal stood in the forecast. */
  medianDaysToForecast: number | null;
  medianDaysInForecast: number | null;
  medianHoursToTouch: number | null;
  untouched: number;
  medianDaysToQualify: number | null;
}

const median = (list: readonly (number | null)[], unit: number): number | null => {
  const known = list.filter((x) => x !== null);
  const found = percentile(known, 0.5);
  return found === null ? null : Math.round((found / unit) * 10) / 10;
};
const count = (fates: readonly LeadFate[], holds: (f: LeadFate) => boolean): number => fates.reduce((n, f) => n + Number(holds(f)), 0);

/** Adds up a group. `ripeAge`: how old a lead has to be (`ripeAge`); null: not known, so that none counts as old enough. */
export function groupOf(key: string | null, fates: readonly LeadFate[], ripeAge: number | null, now: number): LeadGroup {
  const ripe = ripeAge === null ? [] : fates.filter((f) => now - f.lead.createdAt >= ripeAge);
  const ripeWon = count(ripe, (f) => f.outcome === 'won');
  const told = ripe.length === 0 ? null : wilson(ripeWon, ripe.length);
  const turnedDown = fates.filter((f) => f.answer === 'turnedDown');
  const revenue = fates.reduce((sum, f) => checkMinor(sum + f.revenue), 0);
  return {
    key, n: fates.length, accepted: count(fates, (f) => f.answer === 'taken'), turnedDown: turnedDown.length,
    reasons: [...Map.groupBy(turnedDown, (f) => f.reason)].map(([reason, list]) => ({ reason, n: list.length })).sort((a, b) => b.n - a.n || String(a.reason).localeCompare(String(b.reason), 'en')),
    rightFit: count(fates, (f) => f.fits === true), fitKnown: count(fates, (f) => f.fits !== null), qualified: count(fates, (f) => f.qualifiedAfter !== null),
    opportunities: count(fates, (f) => f.deal !== null), won: count(fates, (f) => f.outcome === 'won'), lost: count(fates, (f) => f.outcome === 'lost'),
    revenue, revenuePerLead: fates.length === 0 ? 0 : Math.round(revenue / fates.length),
    ripe: ripe.length, ripeWon, rate: told && ripeWon / ripe.length, low: told && told.low, high: told && told.high, mature: fates.length > 0 && ripe.length * 2 >= fates.length,
    premature: count(fates, (f) => f.premature === true), shortStays: count(fates, (f) => f.shortStay === true), inForecast: count(fates, (f) => f.enteredAfter !== null), medianDaysToForecast: median(fates.map((f) => f.enteredAfter), DAY_MS),
    medianDaysInForecast: median(fates.map((f) => f.daysInForecast), 1), medianHoursToTouch: median(fates.map((f) => f.touchedAfter), HOUR_MS), untouched: count(fates, (f) => f.touchedAfter === null),
    medianDaysToQualify: median(fates.map((f) => f.qualifiedAfter), DAY_MS),
  };
}
