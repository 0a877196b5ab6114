import type { DealFactValues } from './facts.ts';
import type { DealId, UserId } from './ids.ts';

/** A lead (Salesforce Lead; in HubSpot a contact with its lifecycle dates). */
export interface Lead {
  id: string;
  source: string | null;
  status: string | null;
  ownerId: UserId | null;
  createdAt: number;
  convertedAt: number | null;
  dealId: DealId | null;
  isDeleted: boolean;
  /** Facts that the company keeps on leads in fields of its own, as mapped. */
  facts?: DealFactValues;
}
