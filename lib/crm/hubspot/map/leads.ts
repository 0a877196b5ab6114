import type { HubspotRecord } from '../wire/shapes.ts';
import type { Lead } from '../../../model/lead.ts';
import type { Setup } from '../read/context.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { factsOf } from './facts.ts';
import { instantOf } from './value.ts';

/** Stages of a contact's life that HubSpot dates in properties of their own. */
const DATED = ['lead', 'marketingqualifiedlead', 'salesqualifiedlead', 'opportunity', 'customer'] as const;
const dateOf = (stage: (typeof DATED)[number]): string => `hs_lifecyclestage_${stage}_date`;

/** What is read of a contact, where the account has it. */
export const CONTACT_PROPERTIES = [
  'createdate', 'hs_analytics_source', 'hs_analytics_first_touch_converting_campaign', 'lifecyclestage', 'hs_lead_status', 'hubspot_owner_id', ...DATED.map(dateOf), 'lastmodifieddate',
];
export const CONTACT_HISTORIES = ['hs_lead_status', 'lifecyclestage'];

/**
 * A contact as a lead: it was converted when it became an opportunity. Its status is the lead status, or the lifecycle stage where
 * that isn't used. Changes of the lead status are known where its history was read along, those of the stage by their dates.
 */
export const leadOf = (record: HubspotRecord, deal: string | null, setup: Setup): Lead => {
  const p = record.properties;
  const campaign = p.hs_analytics_first_touch_converting_campaign || null;
  return {
    id: record.id, source: p.hs_analytics_source || null, campaign: campaign === null ? null : (setup.campaigns[campaign] ?? campaign), status: p.hs_lead_status || p.lifecyclestage || null,
    statuses: statusesOf(record), ownerId: p.hubspot_owner_id ? userId(p.hubspot_owner_id) : null, createdAt: instantOf(p.createdate) ?? instantOf(record.createdAt) ?? 0,
    convertedAt: instantOf(p[dateOf('opportunity')]), qualifiedAt: instantOf(p[dateOf('salesqualifiedlead')]), contactId: null, dealId: deal ? dealId(deal) : null,
    isDeleted: record.archived === true,
    ...(setup.facts.some((f) => f.object === 'lead') ? { facts: factsOf(record, 'lead', setup.facts, setup.zone, 0) } : {}),
  };
};

/** HubSpot lists versions newest first; of several at one instant the one that was made last counts. */
function versions(record: HubspotRecord, name: string): NonNullable<Lead['statuses']> {
  const rows = (record.propertiesWithHistory?.[name] ?? []).map((r) => ({ at: instantOf(r.timestamp), status: r.value || null })).reverse()
    .flatMap((r) => (r.at === null ? [] : [{ at: r.at, status: r.status }])).sort((a, b) => a.at - b.at);
  return rows.filter((r, i) => rows[i + 1]?.at !== r.at);
}

function statusesOf(record: HubspotRecord): Lead['statuses'] {
  const statuses = versions(record, 'hs_lead_status');
  if (statuses.length > 0) return statuses;
  if (record.properties.hs_lead_status) return null;
  const stages = versions(record, 'lifecyclestage');
  if (stages.length > 0) return stages;
  const dated = DATED.flatMap((stage) => {
    const at = instantOf(record.properties[dateOf(stage)]);
    return at === null ? [] : [{ at, status: stage as string }];
  }).sort((a, b) => a.at - b.at);
  return dated.length > 0 ? dated : null;
}
