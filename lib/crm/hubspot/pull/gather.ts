import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { PullBatch } from '../../port.ts';
import type { PullState } from './state.ts';
import type { Search, SearchPlace } from './search.ts';
import { OVERLAP_MS } from './deals.ts';
import { instantOf } from '../map/value.ts';
import { linksOf } from './links.ts';
import { searchStep } from './search.ts';

export type Step = { state: PullState; batch: Omit<PullBatch, 'cursor'> };

/** The first pull reads leads and activities of a year, the newest first; older ones answer no question of ours. */
const YEAR_MS = 366 * 86_400_000;
/** Search pages gathered before what they hang on is asked for at once: 1,000 records. */
export const PAGES = 5;

export interface Gathered {
  records: HubspotRecord[];
  deals: Map<string, string>;
  contacts: Map<string, string>;
  /** Where to go on; null when it is through. */
  place: SearchPlace | null;
  calls: number;
  isThrough: boolean;
}

export interface Wanted {
  type: string;
  created: string;
  modified: string;
  properties: readonly string[];
  /** null: all of a year, newest first; else by what changed since. */
  since: number | null;
  place: SearchPlace | null;
  /** Search pages at most. */
  pages: number;
  withContacts: boolean;
  where?: Search['where'];
}

/** Where a reading begins that takes the newest first: what is planned lies ahead, a year both ways. */
export const newest = (state: PullState): SearchPlace => ({ from: state.until + YEAR_MS, after: 0, afterId: null });

/** Up to 1,000 records of one type, with the deal and the contact each hangs on. */
export async function gather(client: HubspotClient, state: PullState, what: Wanted, signal: AbortSignal): Promise<Gathered> {
  const newestFirst = what.since === null;
  const search = { type: what.type, by: newestFirst ? what.created : what.modified, properties: what.properties, newestFirst, where: what.where };
  const oldest = state.until - YEAR_MS;
  let place = what.place ?? (newestFirst ? newest(state) : { from: what.since! - OVERLAP_MS, after: 0, afterId: null });
  const records: HubspotRecord[] = [];
  let calls = 0;
  let isThrough = false;
  while (calls < what.pages && !isThrough) {
    const step = await searchStep(client, search, place, signal);
    calls++;
    const young = newestFirst ? step.records.filter((r) => (instantOf(r.properties[what.created]) ?? Infinity) >= oldest) : step.records;
    records.push(...young);
    isThrough = step.next === null || young.length < step.records.length;
    if (step.next) place = step.next;
  }
  const ids = records.map((r) => r.id);
  const none = new Map<string, string>();
  const deals = ids.length > 0 ? await linksOf(client, what.type, 'deals', ids, signal) : none;
  const contacts = ids.length > 0 && what.withContacts ? await linksOf(client, what.type, 'contacts', ids, signal) : none;
  return { records, deals, contacts, place: isThrough ? null : place, calls: calls + (ids.length > 0 ? 1 + Number(what.withContacts) : 0), isThrough };
}

/** What counts as read where the key may not read it. */
export const nothing: Gathered = { records: [], deals: new Map(), contacts: new Map(), place: null, calls: 0, isThrough: true };

export const cutNote = (what: string): string => `This account has more ${what} than one first reading should fetch: the newest of the last year came along, and older ones follow by and by, each hour some.`;
