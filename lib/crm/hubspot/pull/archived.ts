import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { PullState } from './state.ts';
import type { Step } from './gather.ts';
import { dealId } from '../../../model/ids.ts';
import { instantOf } from '../map/value.ts';
import { listDeals, readDeals, takeDeals } from './deals.ts';
import { paths } from '../wire/paths.ts';
import { recordPage } from '../wire/shapes.ts';

/** First pull: archived deals with their histories, a page a step. */
export async function archivedList(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const page = await listDeals(client, state, true, state.after, signal);
  const taken = takeDeals(page.results, state);
  const after = page.paging?.next?.after ?? null;
  return {
    state: { ...taken.state, after, done: after === null ? 0 : state.done, phase: after === null ? 'activities' : 'archived' },
    batch: { progress: { what: 'history', done: state.done, total: state.total }, deals: taken.deals, changes: taken.changes },
  };
}

/**
 * Later pulls: which deals were archived, restored or purged since. The search never shows archived deals and their list
 * knows no order of time, so each pull looks at its first page of 100 (one call), and once an hour at all of it: an account
 * with more than 100 archived deals learns of a new one within the hour. HubSpot purges archived deals after about 90 days.
 */
export async function archivedChanges(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const listed: HubspotRecord[] = [];
  let after: string | undefined;
  do {
    const page = await client.get(paths.objects('deals'), { limit: 100, archived: true, properties: ['dealname'], after }, recordPage, signal);
    listed.push(...page.results);
    after = page.paging?.next?.after;
  } while (after && state.isHourly);
  const isWhole = !after;
  const fresh = listed.filter((r) => state.archived[r.id] !== (instantOf(r.archivedAt) ?? instantOf(r.updatedAt) ?? 0)).map((r) => r.id);
  const now = new Set(listed.map((r) => r.id));
  const left = isWhole ? Object.keys(state.archived).filter((id) => !now.has(id)) : [];
  // Losers of a merge that stand in no list: read where HubSpot still gives them.
  const losers = Object.keys(state.merged).filter((id) => state.archived[id] === undefined && !now.has(id) && state.seen[`merged:${id}`] === undefined);
  const archived = fresh.length + losers.length > 0 ? await readDeals(client, state, [...fresh, ...losers], true, signal) : [];
  const restored = left.length > 0 ? await readDeals(client, state, left, false, signal) : [];
  const taken = takeDeals([...archived, ...restored], state);
  const found = new Set([...archived, ...restored].map((r) => r.id));
  const gone = [...left, ...losers].filter((id) => !found.has(id));
  const lost = new Set(gone);
  const archivedNow = Object.fromEntries(Object.entries(taken.state.archived).filter(([id]) => !lost.has(id)));
  const seen = { ...taken.state.seen };
  for (const id of losers) seen[`merged:${id}`] = state.until;
  const moved = state.moved || found.size > 0;
  return {
    state: { ...taken.state, archived: archivedNow, seen, moved, phase: state.isHourly ? 'leads' : moved ? 'activities' : 'idle' },
    batch: {
      progress: { what: 'history', done: found.size, total: found.size }, deals: taken.deals, changes: taken.changes,
      ...(gone.length > 0 ? { goneDealIds: gone.map(dealId) } : {}),
    },
  };
}
