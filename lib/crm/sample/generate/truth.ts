/** Why a deal's part of a quarter's result is what it is: the ids of the bridge's reasons, or that it came in as forecast. */
export type PlannedReason =
  | 'asForecast' | 'removed' | 'restated' | 'reversed' | 'lost' | 'slipped' | 'movedEarlier' | 'overdue' | 'amended' | 'wonWithoutAmount'
  | 'wonForLess' | 'wonForMore' | 'currency' | 'new' | 'reopened' | 'pulledIn' | 'carriedOver' | 'upside';

/** Why it really was lost: an id of the catalogue of causes, and what of that can be found in the data. */
export interface PlannedCause {
  id: string;
  /** Something happened; else it could have been known before. */
  newInformation: boolean;
  /** Ids of evidence that was left on purpose; empty: this loss shows nothing. */
  evidence: string[];
}

export interface PlannedDeal {
  opportunityId: string;
  /** For the whole company, basis commit, day 8 to books closed. A win in CHF has a currency line beside it. */
  reason: PlannedReason;
  /** Of losses (slipped, overdue, lost, removed, reversed, wonForLess). */
  cause?: PlannedCause;
  /** For the team that the deal left, or came into, between the two instants. */
  team?: { managerId: string; reason: 'transferredOut' | 'transferredIn' }[];
}

export interface PlannedQuarter {
  /** `2026-Q3` */
  period: string;
  /** ISO instants: day 8, and five working days after the end. */
  t0: string;
  t1: string;
  basis: 'commit';
  deals: PlannedDeal[];
}

/** How many of a source's leads are of the right kind. */
export interface PlannedSource {
  source: string;
  /** 0 to 1. */
  fits: number;
}

/** What was planted, so that what the software finds can be held against what is true. */
export interface SampleTruth {
  quarters: PlannedQuarter[];
  sources: PlannedSource[];
  showcase: { opportunityId: string; ownerId: string; managerId: string; surpriseOpportunityId: string };
  notes: string[];
}
