import type { Row } from '../tables.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import { DAY, instantText, momentBetween } from './calendar.ts';
import { sampleId } from './ids.ts';
import { dayText } from './opportunity-rows.ts';
import { repsIn } from './people.ts';

/** Calls a week from which on they are made in a hurry: fewer of them get through. */
export const TURNING_POINT = 11;
const WEEKS = 52;
/** How many of a week's calls get through, and how many of those lead to a meeting. */
const THROUGH = 0.4;
const MEETS = 0.3;

/**
 * Calls to customers without a deal in hand, and the meetings that came of them, for each rep and week of the last year. Up to
 * the turning point each call brings as much as the last; what is made beyond it brings nothing, and takes from the others.
 */
export function prospect({ random, quarters, limit }: { random: Random; quarters: readonly SampleQuarter[]; limit: number }, contacts: readonly Row[], Task: Row[], Event: Row[]): void {
  for (let week = WEEKS; week > 0; week--) {
    const monday = limit - week * 7 * DAY;
    const quarter = quarters.findLast((q) => q.starts <= monday)?.index ?? 0;
    for (const rep of repsIn(quarter)) {
      const calls = random.int(2, 17);
      const through = THROUGH * Math.min(1, TURNING_POINT / calls) ** 1.5;
      for (let n = calls; n > 0; n--) {
        const at = momentBetween(random, monday, monday + 5 * DAY);
        const who = random.pick(contacts).Id!;
        const isConnected = random.chance(through);
        const missed = random.pick(['No answer', 'Left voicemail', 'Busy']);
        const meets = isConnected && random.chance(MEETS);
        const minutes = random.pick([30, 45, 60]);
        if (at < limit) Task.push(callRow(Task.length + 1, at, rep.id, who, isConnected ? 'Connected' : missed, isConnected ? random.int(90, 1200) : random.int(5, 40)));
        const met = at + random.int(2, 9) * DAY;
        if (meets && at < limit) Event.push(meetingRow(Event.length + 1, at, met, rep.id, who, minutes));
      }
    }
  }
}

const stamps = (at: number, by: string): Row => ({ IsDeleted: false, CreatedDate: instantText(at), CreatedById: by, LastModifiedDate: instantText(at), SystemModstamp: instantText(at) });

const callRow = (n: number, at: number, by: string, who: Row[string], disposition: string, seconds: number): Row => ({
  Id: sampleId('Task', n), Subject: 'Call', WhatId: null, WhoId: who, OwnerId: by, ActivityDate: dayText(at), Status: 'Completed', Priority: 'Normal', IsClosed: true, Type: 'Call', TaskSubtype: 'Call',
  CallType: 'Outbound', CallDisposition: disposition, CallDurationInSeconds: seconds, CompletedDateTime: instantText(at), ...stamps(at, by),
});

const meetingRow = (n: number, made: number, at: number, by: string, who: Row[string], minutes: number): Row => ({
  Id: sampleId('Event', n), Subject: 'Meeting', WhatId: null, WhoId: who, OwnerId: by, ActivityDate: dayText(at), StartDateTime: instantText(at), EndDateTime: instantText(at + minutes * 60_000), ActivityDateTime: instantText(at),
  DurationInMinutes: minutes, EventSubtype: 'Event', Type: 'Meeting', ...stamps(made, by),
});
