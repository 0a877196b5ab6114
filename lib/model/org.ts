import type { Activity } from './activity.ts';
import type { FiscalCalendar } from './period.ts';
import type { FieldCandidate } from './facts.ts';
import type { CrmForecast } from './forecast-call.ts';
import type { OrgId, UserId } from './ids.ts';
import type { Person } from './person.ts';
import type { Quota } from './quota.ts';
import type { CurrencyTable } from './currency.ts';
import type { LeadStatus } from './lead.ts';
import type { Stage } from './stage.ts';

export type CrmKind = 'salesforce' | 'hubspot' | 'sample';

/** Who is connected to what. `verified` is false where a shared key, not a login, says who the person is. */
export interface Identity {
  crm: CrmKind;
  orgId: OrgId;
  orgName: string;
  userId: UserId;
  userName: string;
  verified: boolean;
  /** Origin for links to records: `https://acme.lightning.force.com`, `https://app.hubspot.com`. */
  webOrigin: string;
}

/** What a source of facts could not give, so that numbers can carry it. */
export interface Knowledge {
  /** Owner changes are recorded; else owners are as of today. */
  ownerHistory: boolean;
  /** Amount, stage, close date and category changes are recorded at all. */
  dealHistory: boolean;
}

/** Everything about an org besides its deals. Small; replaced whole with each pull. */
export interface OrgContext {
  crm: CrmKind;
  orgId: OrgId;
  orgName: string;
  timeZone: string;
  calendar: FiscalCalendar;
  currencies: CurrencyTable;
  stages: Stage[];
  people: Person[];
  quotas: Quota[];
  knowledge: Knowledge;
  /** What the CRM's own forecasting says; absent where it wasn't asked or isn't used. */
  forecasts?: CrmForecast[];
  /** Fields that might hold the company's own facts, for the admin to confirm. */
  fieldCandidates?: FieldCandidate[];
  /** Salesforce's record types of deals, and its types of credit splits; absent where the CRM has none. */
  recordTypes?: { id: string; label: string }[];
  splitTypes?: string[];
  /** What the CRM says of the statuses a lead can have; absent where it has no such table. */
  leadStatuses?: LeadStatus[];
  /** Sentences for the person: "This org doesn't use Forecasts, so no quotas came along." */
  notes: string[];
}

export type { Activity, Quota, UserId };
