import type { DealHead } from '../../model/deal.ts';
import type { Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import type { KnownFields } from './describe.ts';
import type { DealFields, TrackedSince } from './map/facts.ts';
import type { SplitTypes } from './map/splits.ts';
import { addFacts } from './map/facts.ts';
import { addContacts } from './map/index.ts';
import { addSplits } from './map/splits.ts';
import { read, readAll, type Read } from './pages.ts';

export interface AroundState {
  fields: KnownFields;
  facts: DealFields;
  tracked: TrackedSince;
  splitTypes: SplitTypes;
}

/**
 * What hangs on these deals: their people, shares of credit, and the past of the mapped fields. Put on the heads, which then
 * are whole. `where` says which deals by OpportunityId; `rows` are the deals' own.
 */
export async function readAround(sf: Salesforce, state: AroundState, where: string, heads: readonly DealHead[], rows: readonly Row[], signal: AbortSignal): Promise<void> {
  if (heads.length === 0) return;
  const { fields, facts, tracked } = state;
  const followed = [...new Set(Object.values(facts))].filter((field) => tracked[field] !== undefined);
  const reads: Read[] = [];
  if (fields.OpportunityContactRole) reads.push(read('OpportunityContactRole', 'OpportunityContactRole', fields.OpportunityContactRole, where));
  if (fields.OpportunitySplit) reads.push(read('OpportunitySplit', 'OpportunitySplit', fields.OpportunitySplit, where));
  if (followed.length > 0) reads.push(read('facts', 'OpportunityFieldHistory', fields.OpportunityFieldHistory ?? [], `${where} AND Field IN (${followed.map((f) => `'${f}'`).join(',')})`, true));
  const tables = await readAll(sf, reads, signal);
  const byId = new Map(heads.map((h) => [h.id, h]));
  if (fields.OpportunityContactRole) addContacts({ OpportunityContactRole: [], ...tables }, byId);
  if (fields.OpportunitySplit) addSplits(heads, tables.OpportunitySplit ?? [], state.splitTypes);
  addFacts(heads, rows, tables.facts ?? [], facts, tracked);
}
