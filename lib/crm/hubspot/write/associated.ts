import type { HubspotClient } from '../wire/client.ts';
import { associatedPage, batchReply, labelList } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';
import { RidealongError } from '../../../model/errors.ts';
import { saidOf } from '../wire/refused.ts';

const BATCH = 100;
/** HubSpot's ids of these associations, for accounts that don't tell: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide */
const TO_DEAL = { notes: 214, tasks: 216 };
type Kind = keyof typeof TO_DEAL;

const dealGone = (cause?: unknown) => new RidealongError('notSetUp', 'This deal isn’t in HubSpot any more', 'It was deleted or merged into another one, so nothing can be written on it. What you wrote stays on this device.', { cause });

/**
 * One property of every note or task on a deal, straight from the records: unlike a search, this knows at once what was just written.
 * Throws `notSetUp` where the deal is gone.
 */
export async function onDeal(client: HubspotClient, dealId: string, kind: Kind, property: string, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.associated('deals', dealId, kind), { limit: 500, after }, associatedPage, signal).catch((error: unknown) => {
      throw saidOf(error)?.status === 404 ? dealGone(error) : error;
    });
    ids.push(...page.results.map((r) => String(r.toObjectId)));
    after = page.paging?.next?.after;
    if (!after) break;
  }
  const found: string[] = [];
  for (let i = 0; i < ids.length; i += BATCH) {
    const reply = await client.post(paths.batchRead(kind), { inputs: ids.slice(i, i + BATCH).map((id) => ({ id })), properties: [property] }, batchReply, signal);
    found.push(...reply.results.flatMap((r) => r.properties[property] ?? []));
  }
  return found;
}

/** How a note or task is tied to its deal when it is made; the type's id is asked of the account once. */
export function dealTies(client: HubspotClient) {
  const known = new Map<Kind, number>();
  return async (kind: Kind, dealId: string, signal: AbortSignal): Promise<object[]> => {
    let typeId = known.get(kind);
    if (typeId === undefined) {
      const labels = await client.get(paths.associationLabels(kind, 'deals'), {}, labelList, signal).catch((error: unknown) => {
        if (saidOf(error)) return { results: [] };
        throw error;
      });
      typeId = labels.results.find((l) => l.category === 'HUBSPOT_DEFINED' && !l.label)?.typeId ?? TO_DEAL[kind];
      known.set(kind, typeId);
    }
    return [{ to: { id: dealId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }] }];
  };
}
