import type { DealChange, DealHead } from '../../../model/deal.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { PullState } from './state.ts';
import { HISTORY_PROPERTIES } from '../read/context.ts';
import { batchReply, recordPage } from '../wire/shapes.ts';
import { changesOf } from '../map/history.ts';
import { dealId } from '../../../model/ids.ts';
import { headOf, mergedIds } from '../map/deal.ts';
import { paths } from '../wire/paths.ts';
import { unreadableError } from '../wire/refused.ts';

/** With histories HubSpot gives 50 deals a call, listed or by id. */
const WITH_HISTORY = 50;
export const OVERLAP_MS = 5 * 60_000;

const own = (state: PullState): string[] => state.setup.facts.flatMap((f) => (f.object === 'deal' ? [f.field] : []));
const properties = (state: PullState): string[] => [...new Set([...state.setup.dealProperties, ...own(state)])];
const histories = (state: PullState): string[] => [...new Set([...HISTORY_PROPERTIES.filter((name) => state.setup.dealProperties.includes(name)), ...own(state)])];

/** A page of all deals with their histories, by id: 200 calls for 10,000 deals, with no limit on how many there are. */
export const listDeals = (client: HubspotClient, state: PullState, archived: boolean, after: string | null, signal: AbortSignal) =>
  client.get(paths.objects('deals'), {
    limit: WITH_HISTORY, archived, properties: properties(state), propertiesWithHistory: histories(state), after: after ?? undefined,
  }, recordPage, signal);

/** Deals by id with their histories; those that aren't there are left out. */
export async function readDeals(client: HubspotClient, state: PullState, ids: readonly string[], archived: boolean, signal: AbortSignal): Promise<HubspotRecord[]> {
  const found: HubspotRecord[] = [];
  for (let i = 0; i < ids.length; i += WITH_HISTORY) {
    const reply = await client.post(paths.batchRead('deals'), {
      inputs: ids.slice(i, i + WITH_HISTORY).map((id) => ({ id })), properties: properties(state), propertiesWithHistory: histories(state),
    }, batchReply, signal, archived ? { archived: true } : {});
    // Anything else than "not there" must not make a deal look gone.
    const other = reply.errors?.find((e) => e.category !== 'OBJECT_NOT_FOUND');
    if (other) throw unreadableError(paths.batchRead('deals'), `only a part of the deals (${other.message ?? 'no reason given'})`);
    // A merged deal may be answered by the one it went into.
    found.push(...reply.results.filter((r) => ids.includes(r.id)));
  }
  return found;
}

/** Maps deals, and notes in the state what later steps must know of them. */
export function takeDeals(records: readonly HubspotRecord[], state: PullState): { state: PullState; deals: DealHead[]; changes: DealChange[] } {
  const next: PullState = { ...state, seen: { ...state.seen }, merged: { ...state.merged }, archived: { ...state.archived } };
  for (const record of records) for (const loser of mergedIds(record)) next.merged[loser] = record.id;
  const deals = records.map((record) => {
    const winner = next.merged[record.id];
    const head = headOf(record, next.setup, { mergedInto: winner ? dealId(winner) : null, leadConvertedAt: next.converted[record.id] ?? null });
    if (head.deletedAt === null) {
      if (head.modifiedAt !== null && head.modifiedAt >= next.since - OVERLAP_MS) next.seen[record.id] = head.modifiedAt;
    } else next.archived[record.id] = head.deletedAt;
    return head;
  });
  const alive = new Set<string>(deals.filter((d) => d.deletedAt === null).map((d) => d.id));
  next.archived = Object.fromEntries(Object.entries(next.archived).filter(([id]) => !alive.has(id)));
  return { state: next, deals, changes: records.flatMap((record) => changesOf(record, next.setup)) };
}
