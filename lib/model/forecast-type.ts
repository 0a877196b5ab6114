import type { FactName } from './facts.ts';

/** What a deal is to the customer: the first sale, more of it, or again. Read off the mapped fact `motion`. */
export const MOTIONS = ['new', 'expansion', 'renewal'] as const;
export type Motion = (typeof MOTIONS)[number];

/**
 * What is forecast. Every bridge, goal and call names one. Overlay credit is never added to direct credit: a type has one kind.
 * A field whose changes aren't recorded counts "as of today", and says so.
 */
export interface ForecastType {
  /** `bookings`, `arr`, `new`, … ; unique within a company. */
  id: string;
  /** "Bookings", "New bookings", "ARR": in front of figures on the screen. */
  label: string;
  /** The mapped fact that holds the amount; null: the CRM's own amount. */
  amount: FactName | null;
  /** The mapped fact that holds the date; null: the close date. */
  date: FactName | null;
  /** Who gets the credit: the owner, those named on splits of one type, or the territory. */
  credit: { kind: 'owner' } | { kind: 'split'; splitType: string } | { kind: 'territory' };
  /** null in a list: no limit by it. */
  filter: { pipelineIds: string[] | null; recordTypeIds: string[] | null; motions: Motion[] | null };
  /** Dated rates of the CRM; or finance's plan rates, `perCorporate` as decimal text by currency, for all dates alike. */
  rates: { kind: 'dated' } | { kind: 'plan'; perCorporate: Record<string, string> };
}

/** What every org forecasts: the CRM's amount by close date, credited to the owner, at dated rates. */
export const BOOKINGS: ForecastType = {
  id: 'bookings', label: 'Bookings', amount: null, date: null, credit: { kind: 'owner' },
  filter: { pipelineIds: null, recordTypeIds: null, motions: null }, rates: { kind: 'dated' },
};
