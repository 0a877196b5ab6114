import type { Basis } from './basis.ts';
import type { Day } from './day.ts';
import type { DealId, UserId } from './ids.ts';

/** Whose word a level of a forecast is. */
export type CallLevel = 'rep' | 'manager' | 'above';

/** A number that somebody called for a period on a date, with the deals in it frozen as they stood. Money in minor units of `currency`. */
export interface ForecastCall {
  periodId: string;
  /** The period's days, kept beside its id: when a calendar changes, a call is relabelled and never recomputed. */
  start: Day;
  end: Day;
  calendarId: string;
  typeId: string;
  /** `org`, `person:…`, `team:…`, `role:…`: whose deals it is about. */
  scope: string;
  basis: Basis;
  amount: number;
  currency: string;
  calledBy: UserId | null;
  /** Epoch milliseconds. */
  calledAt: number;
  /** What the CRM's forecast says without any adjustment; null where the CRM says nothing. */
  unadjusted: number | null;
  /** What each level then said, from the deals upwards; the last may differ from `amount` only where nobody recorded why. */
  levels: { level: CallLevel; by: UserId | null; amount: number }[];
  /** Deals in the basis as they stood; null where the source doesn't say (read from the CRM). */
  deals: { id: DealId; amount: number }[] | null;
  note: string | null;
  source: 'ridealong' | 'salesforce' | 'hubspot';
}

/**
 * What the CRM's own forecasting says of one person (with those below) and period, in one category, as of the last reading.
 * Salesforce ForecastingItem; HubSpot forecast submissions.
 */
export interface CrmForecast {
  ownerId: UserId;
  /** HubSpot: the team that the number is for; `ownerId` is then who submitted it. Absent: it is the person's own (with those below). */
  teamId?: string;
  /** The CRM's forecast type; null where it has one alone. */
  typeId: string | null;
  start: Day;
  end: Day;
  /** Cumulative, as forecasts are. */
  basis: Basis;
  currency: string;
  /** Without any adjustment; null where not told. */
  unadjusted: number | null;
  /** With the owner's own adjustment; null where not told. */
  byOwner: number | null;
  /** With the managers' adjustments too: the number the CRM shows. */
  amount: number;
  /** When it was submitted (HubSpot); null: as of the last reading. */
  submittedAt: number | null;
}
