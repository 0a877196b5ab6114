import type { HubspotClient } from '../wire/client.ts';
import { associatedPage, batchReply, labelList } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';
import { RidealongError } from '../../../model/errors.ts';
import { saidOf } from '../wire/refused.ts';

const BATCH = 100;
/** HubSpot's ids of these associations, for accounts that don't tell: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide */
const TIES = { deals: { notes: 214, tasks: 216 }, contacts: { notes: 202, tasks: 204 } };
type Kind = keyof typeof TIES['deals'];
/** A record that notes and tasks can lie on. */
export interface Place { type: keyof typeof TIES; id: string }

const NAMES: Record<Place['type'], string> = { deals: 'deal', contacts: 'contact' };
const isGone = ({ type }: Place, cause?: unknown) => new RidealongError('notSetUp', `This ${NAMES[type]} isn’t in HubSpot any more`, 'It was deleted or merged into another one, so nothing can be written on it. What you wrote stays on this device.', { cause });

/**
 * One property of every note or task on a deal or contact, straight from the records: unlike a search, this knows at once what was just written.
 * Throws `notSetUp` where it is gone.
 */
export async function thatLieOn(client: HubspotClient, place: Place, kind: Kind, property: string, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.associated(place.type, place.id, kind), { limit: 500, after }, associatedPage, signal).catch((error: unknown) => {
      throw saidOf(error)?.status === 404 ? isGone(place, error) : error;
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

/** How a note or task is tied to a deal or contact when it is made; the type's id is asked of the account once. */
export function tiesTo(client: HubspotClient) {
  const known = new Map<string, number>();
  return async (kind: Kind, { type, id }: Place, signal: AbortSignal): Promise<object[]> => {
    const key = `${kind}>${type}`;
    let typeId = known.get(key);
    if (typeId === undefined) {
      const labels = await client.get(paths.associationLabels(kind, type), {}, labelList, signal).catch((error: unknown) => {
        if (saidOf(error)) return { results: [] };
        throw error;
      });
      typeId = labels.results.find((l) => l.category === 'HUBSPOT_DEFINED' && !l.label)?.typeId ?? TIES[type][kind];
      known.set(key, typeId);
    }
    return [{ to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }] }];
  };
}
