import type { Activity, ActivityKind } from '../../../model/activity.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { Lead } from '../../../model/lead.ts';
import type { Setup } from '../read/context.ts';
import { dayOf } from '../../../model/day.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { factsOf } from './facts.ts';
import { instantOf } from './value.ts';

export const ACTIVITY_TYPES = ['tasks', 'meetings', 'calls', 'notes'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export const ACTIVITY_PROPERTIES: Record<ActivityType, string[]> = {
  tasks: ['hs_timestamp', 'hubspot_owner_id', 'hs_task_status', 'hs_task_type'],
  meetings: ['hs_timestamp', 'hubspot_owner_id', 'hs_meeting_outcome'],
  calls: ['hs_timestamp', 'hubspot_owner_id', 'hs_call_status'],
  notes: ['hs_timestamp', 'hubspot_owner_id'],
};
const KIND: Record<ActivityType, ActivityKind> = { tasks: 'task', meetings: 'meeting', calls: 'call', notes: 'note' };

/** A task is done when HubSpot says so; the others when their time has passed and they weren't called off. */
function isDone(type: ActivityType, p: HubspotRecord['properties'], at: number | null, now: number): boolean {
  if (type === 'tasks') return p.hs_task_status === 'COMPLETED';
  if (/^(CANCELED|NO_SHOW|RESCHEDULED|FAILED|BUSY|NO_ANSWER)$/.test(p.hs_meeting_outcome ?? p.hs_call_status ?? '')) return false;
  return at !== null && at <= now;
}

export function activityOf(type: ActivityType, record: HubspotRecord, deal: string | null, setup: Setup, now: number): Activity {
  const p = record.properties;
  const at = instantOf(p.hs_timestamp) ?? instantOf(record.createdAt);
  return {
    id: `${type}:${record.id}`, dealId: deal ? dealId(deal) : null, ownerId: p.hubspot_owner_id ? userId(p.hubspot_owner_id) : null,
    leadId: null,
    kind: KIND[type], day: at === null ? null : dayOf(at, setup.zone), at, minutes: null, outcome: null, isDone: isDone(type, p, at, now), isDeleted: record.archived === true,
  };
}

export const CONTACT_PROPERTIES = [
  'createdate', 'hs_analytics_source', 'lifecyclestage', 'hubspot_owner_id', 'hs_lifecyclestage_opportunity_date', 'lastmodifieddate',
];

/** A contact as a lead: it was converted when it became an opportunity. */
export const leadOf = (record: HubspotRecord, deal: string | null, setup: Setup): Lead => ({
  id: record.id, source: record.properties.hs_analytics_source || null, campaign: null, statuses: null, status: record.properties.lifecyclestage || null,
  ownerId: record.properties.hubspot_owner_id ? userId(record.properties.hubspot_owner_id) : null,
  createdAt: instantOf(record.properties.createdate) ?? instantOf(record.createdAt) ?? 0,
  convertedAt: instantOf(record.properties.hs_lifecyclestage_opportunity_date), dealId: deal ? dealId(deal) : null,
  isDeleted: record.archived === true,
  ...(setup.facts.some((f) => f.object === 'lead') ? { facts: factsOf(record, 'lead', setup.facts, setup.zone, 0) } : {}),
});
