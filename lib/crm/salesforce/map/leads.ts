import type { DealHead } from '../../../model/deal.ts';
import type { Lead, LeadStatus } from '../../../model/lead.ts';
import type { OrgTables, Row } from '../../sample/tables.ts';
import type { DealFields, TrackedSince } from './facts.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { bool, instant, text } from './cell.ts';
import { factsOf, pastOf } from './facts.ts';

const id18 = (value: string | null): string | null => (value === null ? null : to18(value));

/** The statuses that leads can have; undefined where the table isn't there. */
export const mapLeadStatuses = (tables: OrgTables): LeadStatus[] | undefined => tables.LeadStatus?.flatMap((row) => {
  const value = text(row.ApiName) ?? text(row.MasterLabel);
  return value === null ? [] : [{ value, isDefault: bool(row.IsDefault), isConverted: bool(row.IsConverted) }];
});

/** A Lead, with the opportunity and contact it became. Its campaign and past come by `addLeadPast`. */
export function mapLead(row: Row): Lead | null {
  const id = id18(text(row.Id));
  const created = instant(row.CreatedDate);
  if (id === null || typeof created !== 'number') return null;
  const owner = id18(text(row.OwnerId));
  const deal = id18(text(row.ConvertedOpportunityId));
  return {
    id, source: text(row.LeadSource), campaign: null, status: text(row.Status), statuses: null, ownerId: owner?.startsWith('005') ? userId(owner) : null, createdAt: created,
    convertedAt: instant(row.ConvertedDate) ?? null, qualifiedAt: null, contactId: id18(text(row.ConvertedContactId)), dealId: deal === null ? null : dealId(deal), isDeleted: bool(row.IsDeleted),
  };
}

/** What is told of leads in other tables. */
export interface LeadPast {
  /** The leads' own rows, for mapped facts. */
  rows: readonly Row[];
  /** LeadHistory. */
  history: readonly Row[];
  /** CampaignMember, with `Campaign.Name` or a name from `campaigns`. */
  members: readonly Row[];
  campaigns?: ReadonlyMap<string, string>;
  fields: DealFields;
  tracked: TrackedSince;
}

/**
 * Puts campaign, statuses and mapped facts on leads. Of several campaigns the first that the lead was put in. Statuses are
 * null where changes of them aren't tracked; before the first tracked change nothing is said.
 */
export function addLeadPast(leads: readonly Lead[], { rows, history, members, campaigns, fields, tracked }: LeadPast): void {
  const rowOf = new Map(rows.map((r) => [to18(text(r.Id) ?? ''), r]));
  const changesOf = Map.groupBy(history.filter((r) => !bool(r.IsDeleted)), (r) => to18(text(r.LeadId) ?? ''));
  const first = firstMembers(members);
  for (const lead of leads) {
    const member = first.get(lead.id);
    lead.campaign = member ? (text(member['Campaign.Name']) ?? campaigns?.get(to18(text(member.CampaignId) ?? '')) ?? null) : null;
    const changes = changesOf.get(lead.id) ?? [];
    const since = tracked.Status;
    if (since !== undefined) lead.statuses = statusesOf(lead, changes.filter((c) => text(c.Field) === 'Status'), since);
    const row = rowOf.get(lead.id);
    if (row && Object.keys(fields).length > 0) lead.facts = factsOf(row, lead, changes, fields, tracked);
  }
}

/** The status before the first recorded change is known even where tracking began with that change: it held right before it. */
function statusesOf(lead: Lead, changes: readonly Row[], since: number): NonNullable<Lead['statuses']> {
  const past = pastOf(changes, lead.status, Math.max(since, lead.createdAt)).map(({ at, value }) => ({ at, status: value }));
  const first = changes.reduce<Row | null>((a, c) => (a === null || (instant(c.CreatedDate) ?? Infinity) < (instant(a.CreatedDate) ?? Infinity) ? c : a), null);
  if (first && past[0]?.at === instant(first.CreatedDate)) past.unshift({ at: past[0]!.at - 1, status: text(first.OldValue) });
  return past;
}

function firstMembers(members: readonly Row[]): Map<string, Row> {
  const first = new Map<string, Row>();
  const key = (row: Row): string => `${String(instant(row.CreatedDate) ?? Infinity).padStart(20, '0')} ${text(row.Id) ?? ''} ${text(row.CampaignId) ?? ''}`;
  for (const row of members) {
    const lead = id18(text(row.LeadId));
    if (lead === null || bool(row.IsDeleted)) continue;
    const other = first.get(lead);
    if (!other || key(row) < key(other)) first.set(lead, row);
  }
  return first;
}

/** Puts on deals when the lead that became them was converted: of several the first. Deals that no lead became keep what they have. */
export function addConversions(deals: ReadonlyMap<string, DealHead>, leads: readonly Lead[]): void {
  const first = new Map<string, number>();
  for (const { dealId: id, convertedAt, isDeleted } of leads) if (id !== null && convertedAt !== null && !isDeleted) first.set(id, Math.min(convertedAt, first.get(id) ?? Infinity));
  for (const [id, at] of first) {
    const head = deals.get(id);
    if (head) head.leadConvertedAt = at;
  }
}
