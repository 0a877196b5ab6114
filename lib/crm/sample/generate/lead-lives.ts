import type { OrgTables, Row } from '../tables.ts';
import type { AccountName } from './names.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import type { PlannedSource } from './truth.ts';
import { DAY, HOUR, instantText, momentBetween } from './calendar.ts';
import { sampleId } from './ids.ts';
import { personName, type LEAD_SOURCES } from './names.ts';
import { dayText } from './opportunity-rows.ts';
import { members, reps } from './people.ts';

type Source = (typeof LEAD_SOURCES)[number];

/** How many of a source's leads fit, how many more of them come each quarter than become deals, and why those are turned down. */
const SOURCES: Record<Source, { fits: number; extra: number; reasons: Record<string, number> }> = {
  Web: { fits: 0.35, extra: 14, reasons: { 'No budget': 30, 'Too small': 40, Student: 20, Competitor: 10 } },
  'Trade Show': { fits: 0.5, extra: 8, reasons: { 'No need': 45, 'No budget': 35, 'Wrong country': 20 } },
  'Partner Referral': { fits: 0.85, extra: 2, reasons: { 'Already in talks': 60, 'No budget': 40 } },
  Webinar: { fits: 0.45, extra: 10, reasons: { 'No need': 55, 'No budget': 25, Student: 20 } },
  'Cold Outreach': { fits: 0.25, extra: 12, reasons: { 'No need': 60, 'Too small': 40 } },
  'Customer Referral': { fits: 0.9, extra: 1, reasons: { 'Already in talks': 70, 'No budget': 30 } },
};
const [OPEN, WORKING, REJECTED, CONVERTED] = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Not Converted', 'Closed - Converted'];

export const leadStatusRows = (at: number): Row[] => [OPEN, WORKING, REJECTED, CONVERTED].map((label, i) => ({
  Id: sampleId('LeadStatus', 100 + i), MasterLabel: label!, ApiName: label!, SortOrder: i + 1, IsDefault: i === 0, IsConverted: i === 3, CreatedDate: instantText(at), LastModifiedDate: instantText(at), SystemModstamp: instantText(at),
}));

export interface Lives {
  random: Random;
  quarters: readonly SampleQuarter[];
  accounts: readonly AccountName[];
  limit: number;
}

/**
 * Lives every lead through: when it was first called, accepted, turned down and why, each change in LeadHistory; and adds the
 * many that never became a deal. What is true of each source is returned. Changes `tables`.
 */
export function liveLeads({ random, quarters, accounts, limit }: Lives, tables: OrgTables): PlannedSource[] {
  const marketer = members.find((m) => m.role === 'marketing')!.id;
  const leads = tables.Lead!;
  const history: Row[] = [];
  const changed = (lead: Row, field: string, at: number, was: string | null, is: string): void => {
    history.push({ Id: sampleId('LeadHistory', 500_000 + history.length), LeadId: lead.Id!, Field: field, DataType: 'Picklist', OldValue: was, NewValue: is, IsDeleted: false, CreatedById: lead.OwnerId!, CreatedDate: instantText(at) });
    Object.assign(lead, { LastModifiedDate: instantText(at), SystemModstamp: instantText(at) });
  };
  const call = (lead: Row, at: number, disposition: string): void => {
    const on = instantText(at);
    tables.Task!.push({
      Id: sampleId('Task', tables.Task!.length + 1), Subject: 'Call', WhatId: null, WhoId: lead.ConvertedContactId ?? lead.Id!, OwnerId: lead.OwnerId!, ActivityDate: dayText(at), Status: 'Completed', Priority: 'Normal', IsClosed: true,
      Type: 'Call', TaskSubtype: 'Call', CallType: 'Outbound', CallDisposition: disposition, CallDurationInSeconds: disposition === 'Connected' ? random.int(120, 1500) : random.int(5, 45), CompletedDateTime: on,
      IsDeleted: false, CreatedDate: on, CreatedById: lead.OwnerId!, LastModifiedDate: on, SystemModstamp: on,
    });
  };
  for (const quarter of quarters) for (const [source, { extra }] of Object.entries(SOURCES)) for (let n = extra; n > 0; n--) {
    const at = momentBetween(random, quarter.starts, quarter.ends);
    const account = random.pick(accounts);
    const name = personName(random, account.language);
    const owner = random.pick(reps).id;
    if (at >= limit - DAY) continue;
    leads.push({
      Id: sampleId('Lead', leads.length + 1), FirstName: name.first, LastName: name.last, Name: `${name.first} ${name.last}`, Company: account.name, LeadSource: source, Status: OPEN!, OwnerId: owner, IsConverted: false, ConvertedDate: null,
      ConvertedOpportunityId: null, ConvertedAccountId: null, ConvertedContactId: null, IsDeleted: false, CreatedDate: instantText(at), CreatedById: marketer, LastModifiedDate: instantText(at), SystemModstamp: instantText(at),
    });
  }
  for (const lead of leads) {
    const born = Date.parse(String(lead.CreatedDate));
    const converted = lead.IsConverted === true ? Math.min(Date.parse(`${String(lead.ConvertedDate)}T16:00:00Z`), limit - HOUR) : null;
    const { fits, reasons } = SOURCES[(lead.LeadSource ?? 'Web') as Source];
    const isUntouched = random.chance(0.08);
    const rejects = converted === null && random.chance(1 - fits * 0.6);
    const touched = momentBetween(random, born + HOUR, Math.min(born + 6 * DAY, converted ?? Infinity), 0.5);
    const decided = momentBetween(random, touched + DAY, touched + 24 * DAY);
    const reason = random.weighted(reasons);
    const [isNamed, again] = [random.chance(0.85), random.int(0, 2)];
    Object.assign(lead, { Status: OPEN, Rejection_Reason__c: null });
    let status = OPEN!;
    const becomes = (is: string, at: number): void => {
      if (at <= born || at >= limit) return;
      changed(lead, 'Status', at, status, is);
      lead.Status = status = is;
    };
    if (!(isUntouched && converted === null) && touched < (converted ?? limit)) {
      becomes(WORKING!, touched);
      for (let n = again; n > 0; n--) if (touched + n * 2 * DAY < Math.min(converted ?? decided, limit)) call(lead, touched + n * 2 * DAY, random.weighted({ Connected: 40, 'No answer': 35, 'Left voicemail': 25 }));
      if (touched < limit) call(lead, touched, random.weighted({ Connected: 55, 'No answer': 30, 'Left voicemail': 15 }));
    }
    if (converted !== null) becomes(CONVERTED!, converted);
    if (converted !== null) lead.Status = CONVERTED!;
    if (rejects && decided < limit && !isUntouched) {
      becomes(REJECTED!, decided);
      if (isNamed) {
        changed(lead, 'Rejection_Reason__c', decided, null, reason);
        lead.Rejection_Reason__c = reason;
      }
    }
  }
  tables.LeadHistory = history;
  return Object.entries(SOURCES).map(([source, { fits }]) => ({ source, fits }));
}
