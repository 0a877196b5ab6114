import type { SandboxReply } from '../../types.ts';
import type { ObjectType } from '../account/types.ts';
import type { Call } from './request.ts';
import { isReply, ok } from './request.ts';
import { notFound } from './errors.ts';
import { shown } from './objects.ts';
import { writable } from './writable.ts';

/** `PATCH /crm/v3/objects/{type}/{id}`: what is unknown, read-only or no option is refused; what moved becomes a version. */
export function update(call: Call, type: ObjectType, id: string): SandboxReply {
  const object = call.account.objects[type].get(id);
  if (!object || object.archivedAt !== null) return notFound(id);
  const given = writable(call, type);
  if (isReply(given)) return given;
  const now = new Date(call.now).toISOString();
  for (const [name, value] of Object.entries(given)) {
    if ((object.properties[name] ?? '') === value) continue;
    const past = object.history[name] ?? (object.properties[name] === undefined ? [] : [{ value: object.properties[name], timestamp: object.createdAt, sourceType: 'CRM_UI' as const }]);
    object.history[name] = [{ value, timestamp: now, sourceType: 'INTEGRATION' }, ...past];
  }
  object.properties = Object.fromEntries(Object.entries({ ...object.properties, ...given }).filter(([, value]) => value !== ''));
  object.updatedAt = object.properties.hs_lastmodifieddate = now;
  return ok(shown(call.account, type, object, Object.keys(given)));
}
