import type { Activity, ActivityKind } from '../../../model/activity.ts';
import type { Row } from '../../sample/tables.ts';
import { dayOf } from '../../../model/day.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { bool, date, instant, number, text } from './cell.ts';

const KINDS: Record<string, ActivityKind> = { call: 'call', email: 'email', listemail: 'email', cadence: 'task', meeting: 'meeting' };
const id18 = (value: string | null): string | null => (value === null ? null : to18(value));

/** What a task is: its subtype, which Salesforce sets for calls and emails; a plain task's own Type, else. */
const kindOf = (row: Row): ActivityKind => KINDS[(text(row.TaskSubtype) ?? '').toLowerCase()] ?? KINDS[(text(row.Type) ?? '').toLowerCase()] ?? 'task';

/**
 * A Task or Event. Its deal is the record it is about (WhatId), where that is an opportunity; its lead or contact the person
 * (WhoId). Salesforce keeps a result for calls alone; events have no outcome and count as held.
 */
export function mapActivity(row: Row, object: 'Task' | 'Event', zone: string): Activity | null {
  const id = id18(text(row.Id));
  if (id === null) return null;
  const about = id18(text(row.WhatId));
  const who = id18(text(row.WhoId));
  const owner = id18(text(row.OwnerId));
  const closed = object === 'Event' || bool(row.IsClosed) || /^completed$/i.test(text(row.Status) ?? '');
  const { day, at } = object === 'Event' ? eventTime(row, zone) : taskTime(row, closed, zone);
  return {
    id, dealId: about?.startsWith('006') ? dealId(about) : null, leadId: who?.startsWith('00Q') ? who : null, contactId: who?.startsWith('003') ? who : null,
    ownerId: owner === null ? null : userId(owner), kind: object === 'Event' ? 'meeting' : kindOf(row), day, at,
    minutes: object === 'Event' ? eventMinutes(row) : callMinutes(row), outcome: text(row.CallDisposition), isDone: closed, isDeleted: bool(row.IsDeleted),
  };
}

function eventTime(row: Row, zone: string): Pick<Activity, 'day' | 'at'> {
  const at = instant(row.ActivityDateTime) ?? instant(row.StartDateTime) ?? null;
  return { day: date(row.ActivityDate) ?? (at === null ? null : dayOf(at, zone)), at };
}

/**
 * A task's day is its due date, which for a logged call is the day of the call. The instant it was completed (or, where that
 * isn't kept, made) is when it took place only where it falls on that day.
 */
function taskTime(row: Row, closed: boolean, zone: string): Pick<Activity, 'day' | 'at'> {
  const logged = closed ? (instant(row.CompletedDateTime) ?? instant(row.CreatedDate) ?? null) : null;
  const loggedOn = logged === null ? null : dayOf(logged, zone);
  const day = date(row.ActivityDate) ?? loggedOn;
  return { day, at: day === loggedOn ? logged : null };
}

function callMinutes(row: Row): number | null {
  const seconds = number(row.CallDurationInSeconds);
  return typeof seconds === 'number' ? seconds / 60 : null;
}

function eventMinutes(row: Row): number | null {
  const minutes = number(row.DurationInMinutes);
  if (typeof minutes === 'number') return minutes;
  const [from, to] = [instant(row.StartDateTime), instant(row.EndDateTime)];
  return typeof from === 'number' && typeof to === 'number' && to >= from ? (to - from) / 60_000 : null;
}
