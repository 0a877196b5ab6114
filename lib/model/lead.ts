import type { DealFactValues } from './facts.ts';
import type { DealId, UserId } from './ids.ts';

/** A lead (Salesforce Lead; in HubSpot a contact with its lifecycle dates). */
export interface Lead {
  id: string;
  source: string | null;
  /** The campaign it came from, by name; null where none is named. */
  campaign: string | null;
  status: string | null;
  /** Statuses with the instant each held from, oldest first; null: changes of it aren't recorded. */
  statuses: { at: number; status: string | null }[] | null;
  ownerId: UserId | null;
  createdAt: number;
  convertedAt: number | null;
  /** When sales took it as qualified, where the CRM dates that apart from conversion; else null. */
  qualifiedAt?: number | null;
  /** The contact it became, where lead and contact are two records. */
  contactId?: string | null;
  dealId: DealId | null;
  isDeleted: boolean;
  /** Facts that the company keeps on leads in fields of its own, as mapped. */
  facts?: DealFactValues;
}

/** A status that leads can have, as the CRM defines it. */
export interface LeadStatus {
  value: string;
  /** Leads are made with it where nobody chooses. */
  isDefault: boolean;
  isConverted: boolean;
}
