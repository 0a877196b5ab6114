import type { Lead } from '../../model/lead.ts';
import type { Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import type { KnownFields } from './describe.ts';
import type { DealFields, TrackedSince } from './map/facts.ts';
import { addLeadPast } from './map/leads.ts';
import { read, readAll, type Read } from './pages.ts';

export interface AroundLeadsState {
  fields: KnownFields;
  /** Mapped facts that lie on leads. */
  leadFacts: DealFields;
  leadTracked: TrackedSince;
}

/**
 * What hangs on these leads: the campaign they came from, and the past of their status and mapped fields. Put on the leads,
 * which then are whole. `where` says which leads by LeadId; `rows` are the leads' own.
 */
export async function readAroundLeads(sf: Salesforce, { fields, leadFacts, leadTracked }: AroundLeadsState, where: string, leads: readonly Lead[], rows: readonly Row[], signal: AbortSignal): Promise<void> {
  if (leads.length === 0) return;
  const followed = [...new Set(['Status', ...Object.values(leadFacts)])].filter((field) => leadTracked[field] !== undefined);
  const reads: Read[] = [];
  if (fields.CampaignMember?.includes('LeadId')) reads.push(read('CampaignMember', 'CampaignMember', fields.CampaignMember, where));
  if (fields.LeadHistory && followed.length > 0) reads.push(read('LeadHistory', 'LeadHistory', fields.LeadHistory, `${where} AND Field IN (${followed.map((f) => `'${f}'`).join(',')})`));
  const tables = await readAll(sf, reads, signal);
  addLeadPast(leads, { rows, history: tables.LeadHistory ?? [], members: tables.CampaignMember ?? [], fields: leadFacts, tracked: leadTracked });
}
