import type { Figure } from './views.ts';

/** How far past forecasts were off, and where the running period may end. */
export interface TrustView {
  /** "Over 9 periods, calls were 14 % off on average, and too high by 9 % of what came in." */
  sentence: string;
  /** Percent of actual by period, oldest first; null where not known. */
  points: { label: string; called: number | null; deals: number | null }[];
  /** "9 periods, from forecasts as they stood on the first date, never from what was known later." */
  fine: string;
  rows: { label: string; value: string; n: string; how: string }[];
  /** The running period's range, from past errors at this week; null with a reason where there is none. */
  range: { low: Figure; high: Figure; text: string; how: string } | null;
  noRange: string | null;
  byWeek: { week: number; wape: string; bias: string; periods: number }[];
  people: { name: string; periods: number; mae: string; note: string }[];
  peopleNote: string;
}

/** What was said of deals, against what became of them. */
export interface CalibrationView {
  /** "Of deals said to be 50 % likely, 37 % were won. Lines show how sure that is." */
  sentence: string;
  /** 0 to 1. Bins under 10 deals aren't drawn. */
  stages: { label: string; said: number; won: number; low: number; high: number; n: number }[];
  categories: { label: string; won: number; low: number; high: number; n: number; text: string }[];
  brier: string | null;
  fine: string;
}

/** One sign on deals and how it went with winning: an association, never a cause. */
export interface SignalRow {
  id: string;
  /** "Pushed twice or more by week 6: of 85 such deals 31 % (22 to 41 %) closed in their quarter, of 420 others 44 %." */
  text: string;
  shown: boolean;
}
