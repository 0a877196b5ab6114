import type { HubspotClient } from '../wire/client.ts';
import { associationReply } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';

const INPUTS = 1_000;

/** What many records of one type are associated with: id → id of a deal or contact. Of several, the lowest id, so that two reads agree. */
export async function linksOf(client: HubspotClient, type: string, to: 'deals' | 'contacts', ids: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let i = 0; i < ids.length; i += INPUTS) {
    const reply = await client.post(paths.associations(type, to), { inputs: ids.slice(i, i + INPUTS).map((id) => ({ id })) }, associationReply, signal);
    for (const row of reply.results) {
      const others = row.to.map((t) => String(t.toObjectId)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      if (others[0]) found.set(row.from.id, others[0]);
    }
  }
  return found;
}
