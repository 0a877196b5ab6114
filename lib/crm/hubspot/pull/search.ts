import * as v from 'valibot';
import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import { instantOf } from '../map/value.ts';
import { paths } from '../wire/paths.ts';
import { searchPage } from '../wire/shapes.ts';

/** No query gives more than this many results; at the end of it the search begins again from the last value. */
const MOST = 10_000;
const PAGE = 200;

/**
 * Where a search stands. `from` is the anchor; `afterId` is set where more records than a query gives share one instant:
 * then those of that instant are read by id, before the search goes on behind it.
 */
export const placeShape = v.object({ from: v.number(), after: v.number(), afterId: v.nullable(v.string()) });
export type SearchPlace = v.InferOutput<typeof placeShape>;

export interface Search {
  type: string;
  /** A datetime property; records come in its order. */
  by: string;
  properties: readonly string[];
  newestFirst?: boolean;
  /** What else must hold; HubSpot takes six conditions in all, two of which are the search's own. */
  where?: readonly { propertyName: string; operator: string; value: string }[];
}

const filter = (propertyName: string, operator: string, value: string | number) => ({ propertyName, operator, value: String(value) });

/**
 * One page of a search and the place of the next; null when it is through.
 * https://developers.hubspot.com/docs/api-reference/2026-03/crm/search-the-crm
 */
export async function searchStep(client: HubspotClient, search: Search, place: SearchPlace, signal: AbortSignal): Promise<{ records: HubspotRecord[]; total: number; next: SearchPlace | null }> {
  const { by, newestFirst = false, where = [] } = search;
  const stuck = place.afterId !== null;
  const filters = stuck
    ? [filter(by, 'EQ', place.from), filter('hs_object_id', 'GT', place.afterId!)]
    : [filter(by, newestFirst ? 'LTE' : 'GTE', place.from)];
  const reply = await client.post(paths.search(search.type), {
    filterGroups: [{ filters: [...filters, ...where] }], sorts: [{ propertyName: stuck ? 'hs_object_id' : by, direction: newestFirst && !stuck ? 'DESCENDING' : 'ASCENDING' }],
    properties: [...new Set([by, ...search.properties])], limit: PAGE, after: String(place.after),
  }, searchPage, signal);
  return { records: reply.results, total: reply.total, next: nextPlace(search, place, reply.results, reply.paging?.next?.after) };
}

function nextPlace(search: Search, place: SearchPlace, records: readonly HubspotRecord[], after: string | undefined): SearchPlace | null {
  const last = records.at(-1);
  const behind = place.from + (search.newestFirst ? -1 : 1);
  if (!after || !last) return place.afterId === null ? null : { from: behind, after: 0, afterId: null };
  if (place.afterId !== null) return { ...place, afterId: last.id };
  if (Number(after) + PAGE <= MOST) return { ...place, after: Number(after) };
  const at = instantOf(last.properties[search.by]);
  return at === null || at === place.from ? { from: place.from, after: 0, afterId: '0' } : { from: at, after: 0, afterId: null };
}
