import { describe, expect, it } from 'vitest';
import type { OrgTables } from '../../../../lib/crm/sample/tables.ts';
import { mapActivity, mapExport } from '../../../../lib/crm/salesforce/map/index.ts';

const ZONE = 'Europe/Berlin';
const id = (prefix: string, n = 1): string => `${prefix}${String(n).padStart(12, '0')}AAA`;
const task = (row: Record<string, string | number | boolean | null>) => mapActivity({ Id: id('00T'), OwnerId: id('005'), ...row }, 'Task', ZONE);

describe('an activity', () => {
  it('of a call says whom it was with, how long it took and what came of it', () => {
    expect(task({ WhoId: id('00Q'), TaskSubtype: 'Call', CallDisposition: 'Connected', CallDurationInSeconds: 90, Status: 'Completed', ActivityDate: '2026-08-20', CompletedDateTime: '2026-08-20T09:00:00.000+0000' }))
      .toMatchObject({ kind: 'call', leadId: id('00Q'), contactId: null, dealId: null, minutes: 1.5, outcome: 'Connected', isDone: true, at: Date.parse('2026-08-20T09:00:00Z') });
  });
  it('took place on its day: what was ticked off on another day has no finer time', () => {
    expect(task({ WhoId: id('003'), ActivityDate: '2026-08-20', IsClosed: 'true', CompletedDateTime: '2026-08-24T09:00:00Z' })).toMatchObject({ at: null, contactId: id('003'), leadId: null, minutes: null, outcome: null });
    expect(task({ ActivityDate: '2026-08-20', Status: 'Not Started', CreatedDate: '2026-08-20T09:00:00Z' })).toMatchObject({ at: null, isDone: false });
  });
  it('is what its subtype says, and a plain task what its type says', () => {
    expect([['Email', 'Call'], ['Task', 'Call'], ['Task', 'Meeting'], ['ListEmail', null], ['Task', 'Other'], [null, null]].map(([TaskSubtype, Type]) => task({ TaskSubtype: TaskSubtype!, Type: Type! })!.kind)).toEqual(['email', 'call', 'meeting', 'email', 'task', 'task']);
  });
  it('of the calendar lasts as long as it says, or from its start to its end', () => {
    const event = (row: Record<string, string | number>) => mapActivity({ Id: id('00U'), StartDateTime: '2026-08-20T09:00:00Z', ...row }, 'Event', ZONE)!.minutes;
    expect([event({ DurationInMinutes: '45' }), event({ EndDateTime: '2026-08-20T10:15:00Z' }), event({})]).toEqual([45, 75, null]);
  });
});

describe('an export’s leads', () => {
  const tables: OrgTables = {
    Lead: [
      { Id: id('00Q', 1), LeadSource: 'Web', Status: 'Qualified', CreatedDate: '2026-01-05T08:00:00Z', IsConverted: 'true', ConvertedDate: '2026-02-01', ConvertedContactId: id('003', 7), Why__c: null },
      { Id: id('00Q', 2), LeadSource: 'Web', Status: 'New', CreatedDate: '2026-03-05T08:00:00Z', Why__c: null },
      { Id: id('00Q', 3), LeadSource: 'Fair', Status: 'Unqualified', CreatedDate: '2026-01-01T08:00:00Z', Why__c: 'Student' },
    ],
    LeadHistory: [
      { Id: '2', LeadId: id('00Q', 1), Field: 'Status', OldValue: 'Working', NewValue: 'Qualified', CreatedDate: '2026-02-01T08:00:00Z' }, { Id: '1', LeadId: id('00Q', 1), Field: 'Status', OldValue: 'New', NewValue: 'Working', CreatedDate: '2026-01-06T08:00:00Z' },
      { Id: '3', LeadId: id('00Q', 1), Field: 'created', OldValue: null, NewValue: null, CreatedDate: '2026-01-05T08:00:00Z' },
    ],
    Campaign: [{ Id: id('701', 1), Name: 'Fair' }, { Id: id('701', 2), Name: 'Webinar' }],
    CampaignMember: [{ Id: 'b', LeadId: id('00Q', 1), CampaignId: id('701', 2), CreatedDate: '2026-01-09T08:00:00Z' }, { Id: 'a', LeadId: id('00Q', 1), CampaignId: id('701', 1), CreatedDate: '2026-01-08T08:00:00Z' }, { Id: 'c', LeadId: null, ContactId: id('003', 7), CampaignId: id('701', 2) }],
    LeadStatus: [{ ApiName: 'New', MasterLabel: 'New', IsDefault: 'true', IsConverted: 'false' }, { ApiName: 'Qualified', MasterLabel: 'Qualified', IsDefault: 'false', IsConverted: 'true' }],
    Task: [{ Id: id('00T', 1), WhoId: id('003', 7), ActivityDate: '2026-01-07', Status: 'Completed', TaskSubtype: 'Call' }, { Id: id('00T', 2), WhoId: id('003', 7), ActivityDate: '2025-12-07', Status: 'Completed', TaskSubtype: 'Call' }],
  };
  const mapped = mapExport(tables, { now: Date.parse('2026-11-23T08:00:00Z'), fields: { fields: { rejectionReason: { object: 'lead', field: 'Why__c', label: 'Why' } }, motions: {} } });

  it('come with the campaign they were in first, and their statuses as far as they are tracked', () => {
    expect(mapped.leads.map((l) => [l.campaign, l.statuses?.map((s) => s.status)])).toEqual([['Fair', ['New', 'Working', 'Qualified']], [null, ['New']], [null, ['Unqualified']]]);
    expect(mapped.leads[1]!.statuses![0]!.at).toBe(Date.parse('2026-03-05T08:00:00Z'));
  });
  it('carry the reason of rejection that is mapped', () => expect(mapped.leads.map((l) => l.facts?.rejectionReason?.now)).toEqual([null, null, 'Student']));
  it('without LeadHistory have no known past', () => expect(mapExport({ Lead: tables.Lead! }, { now: 0 }).leads.map((l) => l.statuses)).toEqual([null, null, null]));
  it('keep what was done with them after they became a contact, and nothing older', () => expect(mapped.activities.map((a) => a.leadId)).toEqual([id('00Q', 1), null]));
  it('have the statuses that the org defines', () => expect(mapped.context.leadStatuses).toEqual([{ value: 'New', isDefault: true, isConverted: false }, { value: 'Qualified', isDefault: false, isConverted: true }]));
});
