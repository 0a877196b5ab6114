import type { Activity } from '../../../model/activity.ts';
import type { DealChange, DealHead } from '../../../model/deal.ts';
import type { FieldMap } from '../../../model/facts.ts';
import type { Lead } from '../../../model/lead.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { OrgTables, Row } from '../../sample/tables.ts';
import { isTimeZone } from '../../../model/day.ts';
import { orgId } from '../../../model/ids.ts';
import { linkLeads } from '../../../model/link-leads.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { fieldCandidates } from './candidates.ts';
import { mapActivity } from './activities.ts';
import { mapPeople, mapQuotas } from './around.ts';
import { mapCalendar } from './calendar.ts';
import { isProblem, text } from './cell.ts';
import { mapCurrencies } from './currency.ts';
import { mapDealHead, mapHistoryRow, mapOwnerChange } from './deal.ts';
import { describeRows } from './described-rows.ts';
import { addFacts, dealFields, leadFields, trackedSince } from './facts.ts';
import { mapForecasts } from './forecast.ts';
import { addConversions, addLeadPast, mapLead, mapLeadStatuses } from './leads.ts';
import { addSplits, splitTypes } from './splits.ts';
import { mapStages } from './stage.ts';

export { mapActivity } from './activities.ts';
export { mapPeople, mapQuotas } from './around.ts';
export { isProblem, type RowProblem } from './cell.ts';
export { mapDealHead, mapHistoryRow, mapOwnerChange } from './deal.ts';
export { mapLead } from './leads.ts';

/**
 * The org around the deals, from Salesforce rows (API answers or an export). Tables that are missing leave their part
 * empty and say so in `notes`. `ownerHistory`: whether owner changes are tracked, where the caller knows; else whether any is there.
 */
export function mapContext(tables: OrgTables, options: { ownerHistory?: boolean; dealHistory?: boolean } = {}): OrgContext {
  const notes: string[] = [];
  const org = tables.Organization?.[0];
  const zone = text(org?.TimeZoneSidKey);
  const timeZone = zone !== null && isTimeZone(zone) ? zone : 'UTC';
  if (zone !== timeZone) notes.push(zone === null ? 'Nothing says which time zone the org is in (Organization.TimeZoneSidKey): UTC is used.' : `The time zone "${zone}" is none that is known here: UTC is used.`);
  const currencies = mapCurrencies(tables, notes);
  return {
    crm: 'salesforce', orgId: orgId(to18(text(org?.Id) ?? 'unknown')), orgName: text(org?.Name) ?? 'Salesforce', timeZone,
    calendar: mapCalendar(tables), currencies, stages: mapStages(tables, notes), people: mapPeople(tables), quotas: mapQuotas(tables, { currencies }),
    knowledge: {
      ownerHistory: options.ownerHistory ?? (tables.OpportunityFieldHistory ?? []).some((r) => { const c = mapOwnerChange(r); return c !== null && !isProblem(c); }),
      dealHistory: options.dealHistory ?? (tables.OpportunityHistory ?? []).length > 0,
    },
    ...(tables.LeadStatus && { leadStatuses: mapLeadStatuses(tables) }),
    ...(tables.ForecastingItem && { forecasts: mapForecasts(tables, { currencies }) }),
    notes,
  };
}

export interface MappedExport {
  context: OrgContext;
  deals: DealHead[];
  changes: DealChange[];
  activities: Activity[];
  leads: Lead[];
  /** Rows left out, and why. */
  problems: { table: string; row: Row; message: string }[];
}

/** A whole org from tables, as an export folder or the sample org gives them. `fields`: the company's own columns to read along. */
export function mapExport(tables: OrgTables, { now, fields }: { now: number; fields?: FieldMap }): MappedExport {
  const known = new Set([...(tables.User ?? []).map((r) => to18(text(r.Id) ?? '')), ...(tables.Opportunity ?? []).map((r) => to18(text(r.OwnerId) ?? ''))].filter((id) => id !== ''));
  const ownerRows = (tables.OpportunityFieldHistory ?? []).map((row) => ({ row, change: mapOwnerChange(row, known) }));
  const tracked = trackedSince(tables.OpportunityFieldHistory ?? []);
  const context: OrgContext = {
    ...mapContext(tables, { ownerHistory: ownerRows.some((r) => r.change !== null && !isProblem(r.change)) }),
    fieldCandidates: fieldCandidates({ deal: describeRows(tables.Opportunity), lead: describeRows(tables.Lead) }, tracked),
  };
  const problems: MappedExport['problems'] = [];
  const deals = new Map<string, DealHead>();
  const rowOf = new Map<string, Row>();
  const accounts = new Map((tables.Account ?? []).map((r) => [to18(text(r.Id) ?? ''), text(r.Name)]));
  for (const row of tables.Opportunity ?? []) {
    const head = mapDealHead(row, context, now);
    if (isProblem(head)) {
      problems.push({ table: 'Opportunity', row, message: head.problem });
      continue;
    }
    const other = deals.get(head.id);
    const otherRow = rowOf.get(head.id);
    if (other && otherRow && JSON.stringify(otherRow) !== JSON.stringify(row)) {
      const stale = (other.modifiedAt ?? 0) > (head.modifiedAt ?? 0) ? row : otherRow;
      problems.push({ table: 'Opportunity', row: stale, message: `Another row of ${text(stale.Id) ?? ''} says otherwise, and was not saved earlier` });
      if (stale === row) continue;
    }
    deals.set(head.id, { ...head, accountName: head.accountName ?? accounts.get(to18(text(row.AccountId) ?? '')) ?? null });
    rowOf.set(head.id, row);
  }
  const changes: DealChange[] = [];
  for (const row of tables.OpportunityHistory ?? []) {
    const change = mapHistoryRow(row, context, deals.get(to18(text(row.OpportunityId) ?? ''))?.now.currency);
    if (isProblem(change)) problems.push({ table: 'OpportunityHistory', row, message: change.problem });
    else changes.push(change);
  }
  for (const { row, change } of ownerRows) {
    if (isProblem(change)) problems.push({ table: 'OpportunityFieldHistory', row, message: change.problem });
    else if (change !== null) changes.push(change);
  }
  fillCreated(deals, changes);
  addContacts(tables, deals);
  if (tables.OpportunitySplit) addSplits(deals.values(), tables.OpportunitySplit, splitTypes(tables.OpportunitySplitType));
  addFacts(deals.values(), tables.Opportunity ?? [], tables.OpportunityFieldHistory ?? [], dealFields(fields), tracked);
  const activities = (['Task', 'Event'] as const).flatMap((object) => (tables[object] ?? []).map((row) => mapActivity(row, object, context.timeZone)).filter((a) => a !== null));
  const leads = (tables.Lead ?? []).map(mapLead).filter((l) => l !== null);
  addLeadPast(leads, {
    rows: tables.Lead ?? [], history: tables.LeadHistory ?? [], members: tables.CampaignMember ?? [], fields: leadFields(fields), tracked: trackedSince(tables.LeadHistory ?? []),
    campaigns: new Map((tables.Campaign ?? []).flatMap((r) => { const name = text(r.Name); return name === null ? [] : [[to18(text(r.Id) ?? ''), name]]; })),
  });
  addConversions(deals, leads);
  return { context, deals: [...deals.values()], changes, activities: linkLeads(activities, leads), leads, problems };
}

/** Without CreatedDate a deal begins with its first history row; without either, nothing before its last save is known. */
function fillCreated(deals: ReadonlyMap<string, DealHead>, changes: readonly DealChange[]): void {
  const missing = new Set([...deals.values()].filter((d) => Number.isNaN(d.createdAt)).map((d) => d.id));
  if (missing.size === 0) return;
  for (const c of changes) {
    const head = deals.get(c.dealId);
    if (head && missing.has(head.id) && !(head.createdAt <= c.at)) head.createdAt = c.at;
  }
  for (const id of missing) {
    const head = deals.get(id)!;
    if (Number.isNaN(head.createdAt)) head.createdAt = head.modifiedAt ?? 0;
  }
}

/** The people of the buyer on each deal: how many, the primary one's name, each one's title and role. Without OpportunityContactRole: not known. */
export function addContacts(tables: OrgTables, deals: ReadonlyMap<string, DealHead>): void {
  if (!tables.OpportunityContactRole) return;
  const people = new Map((tables.Contact ?? []).map((r) => [to18(text(r.Id) ?? ''), { name: text(r.Name) ?? ([text(r.FirstName), text(r.LastName)].filter((n) => n !== null).join(' ') || null), title: text(r.Title) }]));
  for (const head of deals.values()) Object.assign(head, { contactCount: 0, contacts: [] });
  for (const row of tables.OpportunityContactRole) {
    const head = deals.get(to18(text(row.OpportunityId) ?? ''));
    if (!head) continue;
    head.contactCount = (head.contactCount ?? 0) + 1;
    const id = to18(text(row.ContactId) ?? '');
    const person = people.get(id);
    head.contacts?.push({ id, title: text(row['Contact.Title']) ?? person?.title ?? null, role: text(row.Role) });
    const name = text(row['Contact.Name']) ?? person?.name ?? null;
    if (name !== null && (head.contactName === null || /^true$/i.test(String(row.IsPrimary)))) head.contactName = name;
  }
}
