import type { OrgTables, Row } from '../../types.ts';
import { dispositionOf } from './dispositions.ts';
import { filled, instant, iso, isTrue, rows, text } from './cells.ts';
import { hubspotActivityId, hubspotContactId, hubspotDealId, hubspotOwnerId } from './ids.ts';
import { link } from './types.ts';
import type { HubAccount, HubObject, ObjectType } from './types.ts';

type Made = Pick<HubAccount, 'objects' | 'links'>;

/** Tasks become tasks, calls, emails or notes by their type, events become meetings; each hangs on its deal and contact. */
export function addActivities(tables: OrgTables, account: Made): void {
  const became = new Map(rows(tables, 'Lead').filter((l) => l.ConvertedContactId).map((l) => [text(l.Id), text(l.ConvertedContactId)]));
  const withContact = (row: Row): Row => ({ ...row, WhoId: became.get(text(row.WhoId)) ?? row.WhoId ?? null });
  for (const row of rows(tables, 'Task')) add(account, kindOf(row), withContact(row));
  for (const row of rows(tables, 'Event')) add(account, 'meetings', withContact(row));
}

function kindOf(task: Row): ObjectType {
  const type = `${text(task.TaskSubtype)} ${text(task.Type)}`.toLowerCase();
  if (type.includes('call')) return isTrue(task.IsClosed) || task.Status === 'Completed' ? 'calls' : 'tasks';
  if (type.includes('email')) return 'emails';
  return type.includes('note') ? 'notes' : 'tasks';
}

function add(account: Made, kind: ObjectType, row: Row): void {
  const id = hubspotActivityId(text(row.Id));
  const created = instant(row.CreatedDate);
  const at = instant(row.ActivityDateTime ?? row.StartDateTime) || instant(row.ActivityDate) || created;
  const modified = instant(row.SystemModstamp) || instant(row.LastModifiedDate) || created || at;
  const minutes = Number(row.DurationInMinutes) || 0;
  const done = isTrue(row.IsClosed) || row.Status === 'Completed';
  const made = iso(created || at);
  const object: HubObject = {
    id, history: {}, createdAt: made, updatedAt: iso(modified), archivedAt: isTrue(row.IsDeleted) ? iso(modified) : null,
    properties: filled({
      hs_object_id: id, hs_timestamp: iso(at), hs_createdate: made, hs_lastmodifieddate: iso(modified), hubspot_owner_id: row.OwnerId ? hubspotOwnerId(text(row.OwnerId)) : null,
      ...wording(kind, text(row.Subject), text(row.Description), done, iso(at), text(row.Priority)),
      ...(kind === 'calls' ? { hs_call_disposition: dispositionOf(text(row.CallDisposition)), hs_call_duration: row.CallDurationInSeconds ? String(Number(row.CallDurationInSeconds) * 1000) : null } : {}),
      ...(kind === 'meetings' && minutes > 0 ? { hs_meeting_end_time: iso(at + minutes * 60_000) } : {}),
    }),
  };
  account.objects[kind].set(id, object);
  const deal = hubspotDealId(text(row.WhatId));
  if (text(row.WhatId).startsWith('006') && account.objects.deals.has(deal)) {
    link(account, kind, id, 'deals', deal);
  }
  const contact = hubspotContactId(text(row.WhoId));
  if (row.WhoId && account.objects.contacts.has(contact)) link(account, kind, id, 'contacts', contact);
}

function wording(kind: ObjectType, subject: string, body: string, done: boolean, at: string, priority: string): Record<string, string> {
  if (kind === 'tasks') return { hs_task_subject: subject, hs_task_body: body, hs_task_status: done ? 'COMPLETED' : 'NOT_STARTED', hs_task_priority: priority === 'High' ? 'HIGH' : 'NONE', hs_task_type: 'TODO' };
  if (kind === 'calls') return { hs_call_title: subject, hs_call_body: body, hs_call_status: 'COMPLETED', hs_call_direction: 'OUTBOUND' };
  if (kind === 'meetings') return { hs_meeting_title: subject, hs_meeting_body: body, hs_meeting_start_time: at, hs_meeting_outcome: done ? 'COMPLETED' : 'SCHEDULED' };
  if (kind === 'emails') return { hs_email_subject: subject, hs_email_text: body, hs_email_direction: 'EMAIL', hs_email_status: 'SENT' };
  return { hs_note_body: body || subject };
}

/** A meeting in the future is no contact yet, a task overdue is no next activity. */
export function settleActivityDates(account: HubAccount, now: number): void {
  for (const deal of account.objects.deals.values()) {
    const times = (['calls', 'meetings', 'emails', 'notes', 'tasks'] as const).flatMap((kind) =>
      [...(account.links.get(`deals>${kind}`)?.get(deal.id) ?? [])].map((id) => account.objects[kind].get(id)!)
        .filter((a) => !a.archivedAt).map((a) => ({ kind, at: Date.parse(a.properties.hs_timestamp ?? a.createdAt), open: a.properties.hs_task_status === 'NOT_STARTED' })));
    const past = times.filter((t) => t.at <= now && !t.open && t.kind !== 'notes').map((t) => t.at);
    const next = times.filter((t) => t.at > now && (t.kind === 'meetings' || t.open)).map((t) => t.at);
    delete deal.properties.notes_last_contacted;
    delete deal.properties.notes_next_activity_date;
    if (past.length) deal.properties.notes_last_contacted = iso(Math.max(...past));
    if (next.length) deal.properties.notes_next_activity_date = iso(Math.min(...next));
  }
}
