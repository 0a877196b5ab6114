import type { Activity } from '../../../model/activity.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { ActivityType } from '../map/activities.ts';
import type { Gathered, Step } from './gather.ts';
import type { PullState } from './state.ts';
import type { Search } from './search.ts';
import { ACTIVITY_PROPERTIES, ACTIVITY_TYPES, activityOf } from '../map/activities.ts';
import { optional } from '../read/optional.ts';
import { RECORD_MARK, TASK_MARK } from '../write/marks.ts';
import { PAGES, cutNote, gather, newest, nothing } from './gather.ts';

const without = (propertyName: string, value: string) => [{ propertyName, operator: 'NOT_CONTAINS_TOKEN', value }];
/** What Ridealong itself wrote on a deal is nothing that anybody did for it. */
const NOT_OURS: Partial<Record<ActivityType, Search['where']>> = { notes: without('hs_note_body', RECORD_MARK), tasks: without('hs_task_body', TASK_MARK) };

const LOST: Partial<Record<ActivityType, string>> = { emails: 'No e-mails came along' };

/** Activities of one type, with their deals and contacts; nothing, and a note, where the key may not read them. */
export const gatherActivities = (client: HubspotClient, state: PullState, type: ActivityType, how: { since: number | null; place: PullState['place']; pages: number }, notes: string[], signal: AbortSignal): Promise<Gathered> =>
  optional(notes, type === 'emails' ? 'emails' : 'contacts', LOST[type] ?? 'No activities came along', nothing, () =>
    gather(client, state, { type, created: 'hs_timestamp', modified: 'hs_lastmodifieddate', properties: ACTIVITY_PROPERTIES[type], where: NOT_OURS[type], withContacts: true, ...how }, signal));

export const activitiesOf = (type: ActivityType, got: Gathered, state: PullState): Activity[] =>
  got.records.map((r) => activityOf(type, r, { deal: got.deals.get(r.id) ?? null, contact: got.contacts.get(r.id) ?? null }, state.setup));

/** Meetings, calls, tasks, notes and e-mails, one type after the other; in a first pull each takes its share of what is left. */
export async function activitiesStep(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const type = ACTIVITY_TYPES[state.type]!;
  const notes = [...state.notes];
  const share = state.isFirst ? Math.floor(Math.max(0, state.allowance) / (ACTIVITY_TYPES.length - state.type)) : Infinity;
  const got = await gatherActivities(client, state, type, { since: state.activitiesSince, place: state.place, pages: Math.max(1, Math.min(PAGES, share - 2)) }, notes, signal);
  const allowance = state.isFirst ? state.allowance - got.calls : state.allowance;
  const isOver = got.isThrough || (state.isFirst && share - got.calls < 3);
  if (isOver && !got.isThrough) notes.push(cutNote(type === 'emails' ? 'e-mails' : type));
  const isLast = isOver && state.type === ACTIVITY_TYPES.length - 1;
  const done = state.done + got.records.length;
  // What the key may not read is read from the beginning once it may.
  const isRefused = got === nothing;
  const backlog = isRefused ? { ...state.backlog, [type]: newest(state) } : isOver && got.place ? { ...state.backlog, [type]: got.place } : state.backlog;
  const rest = state.isHourly && !state.isFirst && Object.keys(backlog).length > 0 ? 'backlog' : 'idle';
  return {
    state: {
      ...state, notes, allowance, refused: isRefused ? [...state.refused, type] : state.refused, backlog, done, place: isOver ? null : got.place, type: isLast ? 0 : isOver ? state.type + 1 : state.type,
      phase: isLast ? rest : 'activities', activitiesSince: isLast ? state.until : state.activitiesSince,
    },
    batch: { progress: { what: 'activities', done, total: null }, activities: activitiesOf(type, got, state) },
  };
}
