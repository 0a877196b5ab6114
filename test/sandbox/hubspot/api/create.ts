import type { SandboxReply } from '../../types.ts';
import { link } from '../account/types.ts';
import type { ObjectType } from '../account/types.ts';
import type { Call } from './request.ts';
import { isReply, objectType, ok } from './request.ts';
import { invalid } from './errors.ts';
import { shown } from './objects.ts';
import { writable } from './writable.ts';

/** Associations a note or task may be created with. */
export const TYPE_IDS: Record<string, number> = {
  'notes>deals': 214, 'deals>notes': 213, 'tasks>deals': 216, 'deals>tasks': 215, 'calls>deals': 206, 'deals>calls': 205, 'meetings>deals': 212, 'deals>meetings': 211,
  'emails>deals': 210, 'deals>emails': 209, 'deals>contacts': 3, 'contacts>deals': 4, 'notes>contacts': 202, 'contacts>notes': 201, 'tasks>contacts': 204, 'contacts>tasks': 203,
};

/** What was just written isn't found at once. */
const SEARCH_DELAY_MS = 2_000;

let created = 99_000_000_000;

/** `POST /crm/v3/objects/notes|tasks`. Unknown properties are refused, `hs_timestamp` must be there. */
export function create(call: Call, type: ObjectType): SandboxReply {
  const given = writable(call, type);
  if (isReply(given)) return given;
  const properties = Object.entries(given);
  const stamp = properties.find(([name]) => name === 'hs_timestamp')?.[1];
  if (!stamp) return invalid('Some required properties were not set.', { context: { properties: ['hs_timestamp'] } });
  const at = new Date(/^\d+$/.test(stamp) ? Number(stamp) : stamp);
  if (Number.isNaN(at.getTime())) return invalid('Property values were not valid', { errors: [{ message: `${stamp} was not a valid long.`, code: 'INVALID_LONG', context: { propertyName: ['hs_timestamp'] } }] });
  const targets: [ObjectType, string][] = [];
  for (const a of Array.isArray(call.body.associations) ? call.body.associations : []) {
    const typeId: unknown = a?.types?.[0]?.associationTypeId;
    const to = Object.entries(TYPE_IDS).find(([key, id]) => key.startsWith(`${type}>`) && id === typeId)?.[0].split('>')[1];
    const kind = to ? objectType(to) : undefined;
    const id = String(a?.to?.id);
    if (!kind || !call.account.objects[kind].has(id)) return invalid('One or more associations are not valid', { context: { to: [id] } });
    targets.push([kind, id]);
  }
  const id = String(++created);
  const now = new Date(call.now).toISOString();
  const object = { id, history: {}, createdAt: now, updatedAt: now, archivedAt: null, foundFrom: call.now + SEARCH_DELAY_MS, properties: { ...given, hs_timestamp: at.toISOString(), hs_object_id: id, hs_createdate: now, hs_lastmodifieddate: now } };
  call.account.objects[type].set(id, object);
  for (const [kind, other] of targets) link(call.account, type, id, kind, other);
  return ok(shown(call.account, type, object, properties.map(([name]) => name)), 201);
}
