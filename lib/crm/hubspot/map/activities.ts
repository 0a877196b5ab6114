import type { Activity, ActivityKind } from '../../../model/activity.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { Setup } from '../read/context.ts';
import { dayOf } from '../../../model/day.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { instantOf } from './value.ts';

/** In the order they are read: what there is most of comes last, and takes what the first reading has left. */
export const ACTIVITY_TYPES = ['meetings', 'calls', 'tasks', 'notes', 'emails'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export const ACTIVITY_PROPERTIES: Record<ActivityType, string[]> = {
  meetings: ['hs_timestamp', 'hubspot_owner_id', 'hs_meeting_outcome', 'hs_meeting_start_time', 'hs_meeting_end_time'],
  calls: ['hs_timestamp', 'hubspot_owner_id', 'hs_call_status', 'hs_call_disposition', 'hs_call_duration', 'hs_call_direction'],
  tasks: ['hs_timestamp', 'hubspot_owner_id', 'hs_task_status', 'hs_task_type'],
  notes: ['hs_timestamp', 'hubspot_owner_id'],
  emails: ['hs_timestamp', 'hubspot_owner_id', 'hs_email_direction', 'hs_email_status'],
};

const KIND: Record<ActivityType, ActivityKind> = { tasks: 'task', meetings: 'meeting', calls: 'call', notes: 'note', emails: 'email' };
/** https://developers.hubspot.com/docs/api-reference/latest/crm/activities/tasks/guide */
const TASK_KIND: Record<string, ActivityKind> = { CALL: 'call', EMAIL: 'email' };
const NOT_HELD = /^(CANCELED|NO_SHOW|RESCHEDULED)$/;
const NOT_MADE = /^(CANCELED|FAILED|QUEUED|RINGING|CONNECTING|CALLING_CRM_USER|IN_PROGRESS)$/;
const NOT_SENT = /^(BOUNCED|FAILED|SCHEDULED|SENDING)$/;

/** What came of it, in HubSpot's words: a call's outcome by its label, else its status where it didn't go through. */
function outcomeOf(type: ActivityType, p: HubspotRecord['properties'], setup: Setup): string | null {
  if (type === 'meetings') return p.hs_meeting_outcome || null;
  if (type === 'emails') return p.hs_email_status || null;
  if (type !== 'calls') return null;
  if (p.hs_call_disposition) return setup.dispositions[p.hs_call_disposition] ?? p.hs_call_disposition;
  return p.hs_call_status && p.hs_call_status !== 'COMPLETED' ? p.hs_call_status : null;
}

function minutesOf(type: ActivityType, p: HubspotRecord['properties']): number | null {
  if (type === 'calls') {
    const ms = Number(p.hs_call_duration || NaN);
    return Number.isFinite(ms) ? ms / 60_000 : null;
  }
  const [from, to] = [instantOf(p.hs_meeting_start_time), instantOf(p.hs_meeting_end_time)];
  return type === 'meetings' && from !== null && to !== null && to >= from ? (to - from) / 60_000 : null;
}

/** A task is done when HubSpot says so; a call that nobody answered was made all the same; the others unless they were called off. */
function isDone(type: ActivityType, p: HubspotRecord['properties']): boolean {
  if (type === 'tasks') return p.hs_task_status === 'COMPLETED';
  return !NOT_HELD.test(p.hs_meeting_outcome ?? '') && !NOT_MADE.test(p.hs_call_status ?? '') && !NOT_SENT.test(p.hs_email_status ?? '');
}

/**
 * An engagement. What came in by e-mail is nothing that the owner did: it is of kind `other`. An activity that lies ahead is
 * planned by its day.
 */
export function activityOf(type: ActivityType, record: HubspotRecord, of: { deal: string | null; contact: string | null }, setup: Setup): Activity {
  const p = record.properties;
  const at = instantOf(type === 'meetings' ? p.hs_meeting_start_time : null) ?? instantOf(p.hs_timestamp) ?? instantOf(record.createdAt);
  const kind = type === 'tasks' ? (TASK_KIND[p.hs_task_type ?? ''] ?? 'task') : type === 'emails' && p.hs_email_direction === 'INCOMING_EMAIL' ? 'other' : KIND[type];
  return {
    id: `${type}:${record.id}`, dealId: of.deal ? dealId(of.deal) : null, leadId: of.contact, contactId: null, ownerId: p.hubspot_owner_id ? userId(p.hubspot_owner_id) : null,
    kind, day: at === null ? null : dayOf(at, setup.zone), at, minutes: minutesOf(type, p), outcome: outcomeOf(type, p, setup), isDone: isDone(type, p), isDeleted: record.archived === true,
  };
}
