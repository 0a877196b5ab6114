import type { HubspotClient } from '../wire/client.ts';
import type { PullBatch } from '../../port.ts';
import type { PullState } from './state.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { ActivityType } from '../map/around.ts';
import type { Search } from './search.ts';
import { ACTIVITY_PROPERTIES, ACTIVITY_TYPES, CONTACT_PROPERTIES, activityOf, leadOf } from '../map/around.ts';
import { OVERLAP_MS } from './deals.ts';
import { dealsOf } from './links.ts';
import { instantOf } from '../map/value.ts';
import { optional } from '../read/optional.ts';
import { RECORD_MARK, TASK_MARK } from '../write/marks.ts';
import { allowanceFor } from './state.ts';
import { searchStep } from './search.ts';

export type Step = { state: PullState; batch: Omit<PullBatch, 'cursor'> };

/** The first pull reads leads and activities of a year, the newest first; older ones answer no question of ours. */
const YEAR_MS = 366 * 86_400_000;
/** Search pages gathered before their deals are asked for at once: 1,000 records. */
const PAGES = 5;

const without = (propertyName: string, value: string) => [{ propertyName, operator: 'NOT_CONTAINS_TOKEN', value }];
/** What Ridealong itself wrote on a deal is nothing that anybody did for it. */
const NOT_OURS: Partial<Record<ActivityType, Search['where']>> = { notes: without('hs_note_body', RECORD_MARK), tasks: without('hs_task_body', TASK_MARK) };

interface Gathered { records: HubspotRecord[]; links: Map<string, string>; place: PullState['place']; allowance: number; total: number | null; isThrough: boolean }

/** Up to 1,000 records of one type, newest first in the first pull until they are a year old, later by what changed since. */
async function gather(client: HubspotClient, state: PullState, what: { type: string; created: string; modified: string; properties: string[]; since: number | null; where?: Search['where'] }, signal: AbortSignal): Promise<Gathered> {
  const newestFirst = what.since === null;
  const search = { type: what.type, by: newestFirst ? what.created : what.modified, properties: what.properties, newestFirst, where: what.where };
  const oldest = state.until - YEAR_MS;
  // What is planned lies ahead: a year both ways.
  let place = state.place ?? { from: newestFirst ? state.until + YEAR_MS : what.since! - OVERLAP_MS, after: 0, afterId: null };
  const records: HubspotRecord[] = [];
  let { allowance } = state;
  let total: number | null = null;
  let isThrough = false;
  for (let i = 0; i < PAGES && !isThrough && (!state.isFirst || allowance > 0); i++) {
    const step = await searchStep(client, search, place, signal);
    allowance--;
    total = step.total;
    const young = newestFirst ? step.records.filter((r) => (instantOf(r.properties[what.created]) ?? Infinity) >= oldest) : step.records;
    records.push(...young);
    isThrough = step.next === null || young.length < step.records.length;
    if (step.next) place = step.next;
  }
  const links = records.length === 0 ? new Map<string, string>() : await dealsOf(client, what.type, records.map((r) => r.id), signal);
  return { records, links, place: isThrough ? null : place, allowance: records.length > 0 ? allowance - 1 : allowance, total, isThrough };
}

const empty = (state: PullState): Gathered => ({ records: [], links: new Map(), place: null, allowance: state.allowance, total: null, isThrough: true });
const cutNote = (what: string): string => `This account has more ${what} than one first reading should fetch: only the newest of the last year came along.`;

/** Contacts as leads. They come before the deals, so that a deal can say when its contact became an opportunity. */
export async function leadsStep(client: HubspotClient, state: PullState, next: PullState['phase'], signal: AbortSignal): Promise<Step> {
  const notes = [...state.notes];
  const got = await optional(notes, 'contacts', 'No leads came along', empty(state), () => gather(client, state, {
    type: 'contacts', created: 'createdate', modified: 'lastmodifieddate', properties: [...CONTACT_PROPERTIES, ...state.setup.facts.flatMap((f) => (f.object === 'lead' ? [f.field] : []))], since: state.leadsSince,
  }, signal));
  // A third of what is allowed; the rest is the activities'.
  const isOver = got.isThrough || (state.isFirst && got.allowance <= (allowanceFor(state.total ?? 0) * 2) / 3);
  if (isOver && !got.isThrough) notes.push(cutNote('contacts'));
  const leads = got.records.map((r) => leadOf(r, got.links.get(r.id) ?? null, state.setup));
  const converted = { ...state.converted };
  for (const lead of leads) if (lead.dealId && lead.convertedAt !== null) converted[lead.dealId] = Math.min(converted[lead.dealId] ?? Infinity, lead.convertedAt);
  const done = state.done + leads.length;
  return {
    state: isOver
      ? { ...state, phase: next, converted, notes, leadsSince: state.until, place: null, allowance: got.allowance, done: 0, total: state.total }
      : { ...state, converted, notes, place: got.place, allowance: got.allowance, done },
    batch: { progress: { what: 'leads', done, total: null }, leads },
  };
}

/** Tasks, meetings, calls and notes, one type after the other. */
export async function activitiesStep(client: HubspotClient, state: PullState, now: number, signal: AbortSignal): Promise<Step> {
  const type = ACTIVITY_TYPES[state.type]!;
  const notes = [...state.notes];
  const got = await optional(notes, 'contacts', 'No activities came along', empty(state), () => gather(client, state, {
    type, created: 'hs_timestamp', modified: 'hs_lastmodifieddate', properties: ACTIVITY_PROPERTIES[type], since: state.activitiesSince, where: NOT_OURS[type],
  }, signal));
  const used = state.isFirst && !got.isThrough && got.allowance <= (ACTIVITY_TYPES.length - state.type - 1) * (PAGES + 1);
  const isOver = got.isThrough || used;
  if (isOver && !got.isThrough) notes.push(cutNote(type));
  const isLast = isOver && state.type === ACTIVITY_TYPES.length - 1;
  const done = state.done + got.records.length;
  return {
    state: {
      ...state, notes, allowance: Math.max(got.allowance, 1), done, place: isOver ? null : got.place, type: isLast ? 0 : isOver ? state.type + 1 : state.type,
      phase: isLast ? 'idle' : 'activities', activitiesSince: isLast ? state.until : state.activitiesSince,
    },
    batch: {
      progress: { what: 'activities', done, total: null },
      activities: got.records.map((r) => activityOf(type, r, got.links.get(r.id) ?? null, state.setup, now)),
    },
  };
}
