import type { OrgTables, Row } from '../../types.ts';
import { filled, instant, iso, isTrue, rows, text } from './cells.ts';
import { hubspotContactId, hubspotDealId, hubspotOwnerId } from './ids.ts';
import { SOURCE } from './deals.ts';
import { link } from './types.ts';
import type { HubAccount, HubObject, Version } from './types.ts';

/** Contacts and leads are one object in HubSpot: a lead that was converted is the contact it became, with its dates. */
export function addContacts(tables: OrgTables, account: Pick<HubAccount, 'objects' | 'links'>): void {
  const { contacts, deals } = account.objects;
  for (const c of rows(tables, 'Contact')) contacts.set(hubspotContactId(text(c.Id)), contactOf(c, hubspotContactId(text(c.Id))));
  for (const role of rows(tables, 'OpportunityContactRole')) {
    const contact = hubspotContactId(text(role.ContactId));
    const deal = hubspotDealId(text(role.OpportunityId));
    if (!isTrue(role.IsDeleted) && contacts.has(contact) && deals.has(deal)) link(account, 'deals', deal, 'contacts', contact);
  }
  const history = Map.groupBy(rows(tables, 'LeadHistory').filter((r) => r.Field === 'Status'), (r) => text(r.LeadId));
  const names = new Map(rows(tables, 'Campaign').map((r) => [text(r.Id), text(r.Name)]));
  const campaign = new Map(rows(tables, 'CampaignMember').filter((m) => m.LeadId).map((m) => [text(m.LeadId), names.get(text(m.CampaignId)) ?? '']));
  for (const lead of rows(tables, 'Lead')) {
    const became = hubspotContactId(text(lead.ConvertedContactId));
    const id = lead.ConvertedContactId && contacts.has(became) ? became : hubspotContactId(text(lead.Id));
    const contact = contacts.get(id) ?? contactOf(lead, id);
    contacts.set(id, contact);
    const deal = deals.get(hubspotDealId(text(lead.ConvertedOpportunityId)));
    const changes = history.get(text(lead.Id)) ?? [];
    Object.assign(contact.properties, lifecycle(lead, deal), filled({ hs_analytics_first_touch_converting_campaign: campaign.get(text(lead.Id)) ?? null }));
    contact.history.hs_lead_status = statusVersions(lead, changes);
    if (lead.ConvertedOpportunityId && deal) link(account, 'deals', deal.id, 'contacts', id);
  }
  for (const deal of deals.values()) deal.properties.num_associated_contacts = String(account.links.get('deals>contacts')?.get(deal.id)?.size ?? 0);
}

function contactOf(row: Row, id: string): HubObject {
  const created = instant(row.CreatedDate) || 0;
  const modified = iso(instant(row.SystemModstamp) || instant(row.LastModifiedDate) || created);
  return {
    id, history: {}, createdAt: iso(created), updatedAt: modified, archivedAt: isTrue(row.IsDeleted) ? modified : null,
    properties: filled({
      hs_object_id: id, firstname: text(row.FirstName), lastname: text(row.LastName) || text(row.Name), email: text(row.Email), jobtitle: text(row.Title), company: text(row.Company),
      createdate: iso(created), lastmodifieddate: modified, hubspot_owner_id: row.OwnerId ? hubspotOwnerId(text(row.OwnerId)) : null,
      hs_analytics_source: SOURCE[text(row.LeadSource)] ?? (row.LeadSource ? 'OFFLINE' : null), lifecyclestage: 'lead',
    }),
  };
}

const STATUS: Record<string, string> = { 'Open - Not Contacted': 'NEW', 'Working - Contacted': 'IN_PROGRESS', 'Closed - Not Converted': 'UNQUALIFIED', 'Closed - Converted': 'CONNECTED' };

const statusOf = (status: string): string => STATUS[status] ?? status.toUpperCase().replace(/[^A-Z]+/g, '_');

/** Newest first, as HubSpot lists versions. */
function statusVersions(lead: Row, changes: readonly Row[]): Version[] {
  const dated = changes.map((c) => ({ at: instant(c.CreatedDate) || 0, was: text(c.OldValue), is: text(c.NewValue) })).sort((a, b) => a.at - b.at);
  const first = dated[0];
  const version = (value: string, at: number): Version => ({ value: statusOf(value), timestamp: iso(at), sourceType: 'CRM_UI' });
  const begin = instant(lead.CreatedDate) || 0;
  return [version(first ? first.was : text(lead.Status), begin), ...dated.map((d) => version(d.is, d.at))].filter((v) => v.value !== '').reverse();
}

function lifecycle(lead: Row, deal: HubObject | undefined): Record<string, string> {
  const converted = isTrue(lead.IsConverted);
  const at = instant(lead.ConvertedDate) || (deal ? Date.parse(deal.createdAt) : NaN);
  const won = deal?.properties.hs_is_closed_won === 'true';
  return filled({
    hs_lifecyclestage_lead_date: iso(instant(lead.CreatedDate) || 0), createdate: iso(instant(lead.CreatedDate) || 0),
    hs_lifecyclestage_salesqualifiedlead_date: converted && at ? iso(at) : null,
    hs_lifecyclestage_opportunity_date: converted && at ? iso(at) : null,
    hs_lifecyclestage_customer_date: won ? deal.properties.closedate : null,
    lifecyclestage: won ? 'customer' : converted ? 'opportunity' : 'lead',
    hs_lead_status: statusOf(text(lead.Status)),
    hs_analytics_source: SOURCE[text(lead.LeadSource)] ?? (lead.LeadSource ? 'OFFLINE' : null),
  });
}
