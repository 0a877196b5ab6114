import { describe, expect, it } from 'vitest';
import type { OrgTables } from '../../../sandbox/types.ts';
import { activityOf, type ActivityType } from '../../../../lib/crm/hubspot/map/activities.ts';
import { openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { hubspotContactId } from '../../../sandbox/hubspot/account/ids.ts';
import { collect, KEY, lastCursor, smallOrg, START, stored, world } from './world.ts';

const setup = { zone: 'Europe/Berlin', home: 'EUR', dealProperties: [], facts: [], contactProperties: [], dispositions: { 'f-1': 'Connected' }, campaigns: {} };
const of = (type: ActivityType, properties: Record<string, string>) => activityOf(type, { id: '1', properties: { hs_timestamp: '2026-08-20T09:00:00Z', ...properties }, createdAt: '2026-08-20T09:00:00Z', updatedAt: null }, { deal: null, contact: '77' }, setup);

describe('an engagement', () => {
  it('that is a call has its outcome by name and its length in minutes', () => {
    expect(of('calls', { hs_call_disposition: 'f-1', hs_call_duration: '90000', hs_call_status: 'COMPLETED' })).toMatchObject({ kind: 'call', leadId: '77', outcome: 'Connected', minutes: 1.5, isDone: true });
    expect(of('calls', { hs_call_status: 'NO_ANSWER' })).toMatchObject({ outcome: 'NO_ANSWER', isDone: true });
    expect(of('calls', { hs_call_status: 'CANCELED' })).toMatchObject({ isDone: false });
  });
  it('that is a meeting was held unless it was called off', () => {
    expect(of('meetings', { hs_meeting_outcome: 'COMPLETED', hs_meeting_start_time: '2026-08-21T09:00:00Z', hs_meeting_end_time: '2026-08-21T09:45:00Z' })).toMatchObject({ minutes: 45, outcome: 'COMPLETED', isDone: true, at: Date.parse('2026-08-21T09:00:00Z') });
    expect(of('meetings', { hs_meeting_outcome: 'NO_SHOW' })).toMatchObject({ isDone: false, minutes: null });
  });
  it('that came in by e-mail is nothing the owner did', () => {
    expect([of('emails', { hs_email_direction: 'EMAIL', hs_email_status: 'SENT' }), of('emails', { hs_email_direction: 'INCOMING_EMAIL' }), of('emails', { hs_email_status: 'BOUNCED' })].map((a) => [a.kind, a.isDone])).toEqual([['email', true], ['other', true], ['email', false]]);
  });
});

describe('leads and activities of an account', () => {
  const tables = (): OrgTables => {
    const org = smallOrg(40);
    const leadId = '00Q000000000001AAA';
    return {
      ...org,
      Campaign: [{ Id: '701000000000001AAA', Name: 'Spring fair' }], CampaignMember: [{ Id: 'm', LeadId: leadId, CampaignId: '701000000000001AAA' }],
      LeadHistory: [{ Id: '1', LeadId: leadId, Field: 'Status', OldValue: 'Open - Not Contacted', NewValue: 'Closed - Converted', CreatedDate: '2026-07-20T09:00:00.000Z' }],
      Lead: org.Lead!.map((l) => ({ ...l, Status: 'Closed - Converted' })),
      Task: [{ Id: '00T000000000001AAA', WhoId: leadId, OwnerId: '005000000000001AAA', Subject: 'Call', TaskSubtype: 'Call', CallDisposition: 'No answer', CallDurationInSeconds: 30, Status: 'Completed', IsClosed: true, ActivityDate: '2026-08-20', CreatedDate: '2026-08-20T09:00:00.000Z' }],
    };
  };
  it('come with contacts, outcomes and campaign at once, and with the past of their status by the hour', async () => {
    const w = world(tables(), START);
    const port = await openHubspot({ key: KEY, ownerId: null, uiHost: null, now: w.now }, w.transport);
    const first = await collect(port.pull(null, new AbortController().signal));
    const contact = hubspotContactId('00Q000000000001AAA');
    expect([...stored(first).activities.values()]).toMatchObject([{ kind: 'call', leadId: contact, outcome: 'No answer', minutes: 0.5 }]);
    expect(stored(first).leads.get(contact)).toMatchObject({ campaign: 'Spring fair', status: 'CONNECTED', statuses: null });
    w.advance(3_700_000);
    const next = await collect(port.pull(lastCursor(first), new AbortController().signal));
    expect(stored(next).leads.get(contact)).toMatchObject({ statuses: [{ at: Date.parse('2026-07-01T09:00:00Z'), status: 'NEW' }, { at: Date.parse('2026-07-20T09:00:00Z'), status: 'CONNECTED' }] });
    expect(stored(next).leads.size).toBe(30);
    w.advance(3_700_000);
    const last = await collect(port.pull(lastCursor(next), new AbortController().signal));
    expect([stored(last).leads.size, w.unsupported]).toEqual([0, []]);
  });
});
