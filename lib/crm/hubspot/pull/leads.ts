import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { PullState } from './state.ts';
import type { Gathered, Step, Wanted } from './gather.ts';
import type { Lead } from '../../../model/lead.ts';
import { CONTACT_HISTORIES, leadOf } from '../map/leads.ts';
import { optional } from '../read/optional.ts';
import { paths } from '../wire/paths.ts';
import { batchReply } from '../wire/shapes.ts';
import { PAGES, cutNote, gather, newest, nothing } from './gather.ts';
import { allowanceFor } from './state.ts';

/** With histories HubSpot gives 50 contacts a call. */
const WITH_HISTORY = 50;

const wanted = (state: PullState): Pick<Wanted, 'type' | 'created' | 'modified' | 'properties' | 'withContacts'> => ({
  type: 'contacts', created: 'createdate', modified: 'lastmodifieddate', withContacts: false,
  properties: [...state.setup.contactProperties, ...state.setup.facts.flatMap((f) => (f.object === 'lead' ? [f.field] : []))],
});

/** Contacts with the past of their status: a call for each 50 of those that have one. */
async function withHistories(client: HubspotClient, state: PullState, records: readonly HubspotRecord[], signal: AbortSignal): Promise<{ records: HubspotRecord[]; calls: number }> {
  const asked = CONTACT_HISTORIES.filter((name) => state.setup.contactProperties.includes(name));
  const ids = records.filter((r) => asked.some((name) => r.properties[name])).map((r) => r.id);
  const pasts = new Map<string, HubspotRecord['propertiesWithHistory']>();
  for (let i = 0; i < ids.length; i += WITH_HISTORY) {
    const reply = await client.post(paths.batchRead('contacts'), { inputs: ids.slice(i, i + WITH_HISTORY).map((id) => ({ id })), properties: [], propertiesWithHistory: asked }, batchReply, signal);
    for (const r of reply.results) pasts.set(r.id, r.propertiesWithHistory);
  }
  return { records: records.map((r) => ({ ...r, propertiesWithHistory: pasts.get(r.id) })), calls: Math.ceil(ids.length / WITH_HISTORY) };
}

const leadsOf = (got: Gathered, records: readonly HubspotRecord[], state: PullState): Lead[] => records.map((r) => leadOf(r, got.deals.get(r.id) ?? null, state.setup));

/** When the contacts of deals became opportunities. */
function conversions(state: PullState, leads: readonly Lead[]): PullState['converted'] {
  const converted = { ...state.converted };
  for (const lead of leads) if (lead.dealId && lead.convertedAt !== null) converted[lead.dealId] = Math.min(converted[lead.dealId] ?? Infinity, lead.convertedAt);
  return converted;
}

/**
 * Contacts as leads. They come before the deals, so that a deal can say when its contact became an opportunity. The first pull
 * takes them without the past of their status, which is the backlog's.
 */
export async function leadsStep(client: HubspotClient, state: PullState, next: PullState['phase'], signal: AbortSignal): Promise<Step> {
  const notes = [...state.notes];
  // A third of what is allowed; the rest is the activities'.
  const share = state.isFirst ? state.allowance - (allowanceFor(state.total ?? 0) * 2) / 3 : Infinity;
  const got = await optional(notes, 'contacts', 'No leads came along', nothing, () =>
    gather(client, state, { ...wanted(state), since: state.leadsSince, place: state.place, pages: Math.max(1, Math.min(PAGES, Math.floor(share) - 1)) }, signal));
  const { records } = state.isFirst ? got : await withHistories(client, state, got.records, signal);
  const allowance = state.isFirst ? state.allowance - got.calls : state.allowance;
  const isOver = got.isThrough || (state.isFirst && share - got.calls < 2);
  if (isOver && !got.isThrough) notes.push(cutNote('contacts'));
  const leads = leadsOf(got, records, state);
  const done = state.done + leads.length;
  const isRefused = got === nothing;
  const backlog = isRefused || (isOver && state.isFirst && done > 0) ? { ...state.backlog, contacts: newest(state) } : state.backlog;
  const common = { ...state, converted: conversions(state, leads), notes, allowance, backlog, refused: isRefused ? [...state.refused, 'contacts'] : state.refused };
  return {
    state: isOver ? { ...common, phase: next, leadsSince: state.until, place: null, done: 0 } : { ...common, place: got.place, done },
    batch: { progress: { what: 'leads', done, total: null }, leads },
  };
}

/** Older contacts, and the past of those that came without it. */
export async function olderLeads(client: HubspotClient, state: PullState, place: PullState['backlog'][string], signal: AbortSignal): Promise<{ got: Gathered; leads: Lead[]; calls: number; converted: PullState['converted'] }> {
  const got = await optional([], 'contacts', '', nothing, () => gather(client, state, { ...wanted(state), since: null, place, pages: PAGES }, signal));
  const { records, calls } = await withHistories(client, state, got.records, signal);
  const leads = leadsOf(got, records, state);
  return { got, leads, calls: got.calls + calls, converted: conversions(state, leads) };
}
