import type { HubspotClient } from '../wire/client.ts';
import type { PullState } from './state.ts';
import type { Step } from './gather.ts';
import { OVERLAP_MS, listDeals, readDeals, takeDeals } from './deals.ts';
import { instantOf } from '../map/value.ts';
import { searchStep } from './search.ts';

/** First pull: live deals with their histories, a page a step. */
export async function listStep(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const page = await listDeals(client, state, false, state.after, signal);
  const taken = takeDeals(page.results, state);
  const after = page.paging?.next?.after ?? null;
  const done = state.done + page.results.length;
  return {
    state: { ...taken.state, after, done, phase: after === null ? 'archived' : 'list' },
    batch: { progress: { what: 'deals', done, total: state.total }, deals: taken.deals, changes: taken.changes },
  };
}

/** Later pulls: deals modified since, five minutes of overlap for the search's own delay; what is stored already is skipped. */
export async function changedStep(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const place = state.place ?? { from: state.since - OVERLAP_MS, after: 0, afterId: null };
  const step = await searchStep(client, { type: 'deals', by: 'hs_lastmodifieddate', properties: [] }, place, signal);
  const moved = step.records.filter((r) => {
    const at = instantOf(r.properties.hs_lastmodifieddate);
    return at === null || state.seen[r.id] !== at;
  });
  const records = moved.length > 0 ? await readDeals(client, state, moved.map((r) => r.id), false, signal) : [];
  const taken = takeDeals(records, state);
  const done = state.done + records.length;
  return {
    state: { ...taken.state, moved: state.moved || records.length > 0, place: step.next, done: step.next ? done : 0, phase: step.next ? 'changes' : 'archived' },
    batch: { progress: { what: 'deals', done, total: null }, deals: taken.deals, changes: taken.changes },
  };
}
