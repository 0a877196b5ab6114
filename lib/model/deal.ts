import type { ForecastCategory } from './category.ts';
import type { Day } from './day.ts';
import type { DealFactValues } from './facts.ts';
import type { DealId, StageId, UserId } from './ids.ts';

/** What the CRM knew of a deal at one moment. `undefined` means "not recorded", null means "recorded as blank". */
export interface DealState {
  /** Epoch milliseconds from which this state held. */
  at: number;
  stageId: StageId | undefined;
  category: ForecastCategory | null | undefined;
  /** Minor units of `currency`. */
  amount: number | null | undefined;
  closeDay: Day | null | undefined;
  /** 0 to 1. */
  probability: number | null | undefined;
  ownerId: UserId | null | undefined;
  currency: string | undefined;
  /** Another change carries the very same instant; which came first is assumed from the order of row ids. */
  orderAssumed: boolean;
  /** The category was set by the CRM's stage automation, not by a person; null where not known. */
  byMachine: boolean | null;
}

/** A deal as it stands now, with what panels and prompts need besides its history. */
export interface DealHead {
  id: DealId;
  name: string;
  accountName: string | null;
  pipelineId: string | null;
  type: string | null;
  leadSource: string | null;
  createdAt: number;
  /** Last change a person made (Salesforce LastModifiedDate, HubSpot hs_lastmodifieddate); null where not known. */
  modifiedAt: number | null;
  /** Instant of deletion, null while it lives. */
  deletedAt: number | null;
  /** Deletions that are known to have ended, oldest first (a deal that was taken out of the recycle bin again). Neither CRM records
   * them: whoever saw a deal deleted and then alive writes them down. */
  pastDeletions?: { from: number; to: number }[];
  /** The deal that this one was merged into. */
  mergedInto: DealId | null;
  now: Omit<DealState, 'at' | 'orderAssumed' | 'byMachine'>;
  nextStep: string | null;
  nextStepChangedAt: number | null;
  lastActivityDay: Day | null;
  nextActivityDay: Day | null;
  /** People of the buyer on the deal; null where the CRM didn't say. */
  contactCount: number | null;
  contactName: string | null;
  /** Their titles, and their roles on this deal; absent where the CRM's adapter doesn't read them (HubSpot). */
  contacts?: DealContact[];
  /** When the lead that became this deal was converted (or the contact became an opportunity); null where none is known. */
  leadConvertedAt: number | null;
  recordTypeId?: string | null;
  territoryId?: string | null;
  /** Facts that the company keeps in fields of its own, as mapped. */
  facts?: DealFactValues;
  /** Shares of credit, as of today (no CRM keeps their past); absent where splits weren't read. */
  splits?: CreditSplit[];
}

/** A person of the buyer on a deal, as of today. */
export interface DealContact {
  id: string;
  /** "Head of laboratory"; null where none is recorded. */
  title: string | null;
  /** "Decision Maker", in the org's own words; null where none is recorded. */
  role: string | null;
}

/** One person's share of a deal. */
export interface CreditSplit {
  /** `Revenue`, `Overlay`, … as the CRM names the split type. */
  splitType: string;
  userId: UserId;
  /** 0 to 100 of the deal's amount. */
  percent: number;
}

/** One recorded change. `set` is what held from `at` on; `was` what held before it, where the CRM says. */
export interface DealChange {
  dealId: DealId;
  at: number;
  /** The CRM's id of the history row; orders rows of one instant. */
  row: string;
  set: Partial<Pick<DealState, 'stageId' | 'category' | 'amount' | 'closeDay' | 'probability' | 'ownerId' | 'currency'>>;
  was?: Partial<Pick<DealState, 'ownerId' | 'amount' | 'closeDay'>>;
  byMachine?: boolean;
}
