import type { HubspotClient } from '../wire/client.ts';
import { associationReply } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';

const INPUTS = 1_000;

/** The deals of many records of one type: id → deal id. Of several, the lowest id, so that two reads agree. */
export async function dealsOf(client: HubspotClient, type: string, ids: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let i = 0; i < ids.length; i += INPUTS) {
    const reply = await client.post(paths.associations(type, 'deals'), { inputs: ids.slice(i, i + INPUTS).map((id) => ({ id })) }, associationReply, signal);
    for (const row of reply.results) {
      const deals = row.to.map((t) => String(t.toObjectId)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      if (deals[0]) found.set(row.from.id, deals[0]);
    }
  }
  return found;
}
