import type { SandboxReply } from '../../types.ts';
import { linked } from '../account/types.ts';
import type { HubAccount, HubObject, ObjectType } from '../account/types.ts';
import type { Call } from './request.ts';
import { inputsOf, listParam, objectType, ok, strings } from './request.ts';
import { invalid, notFound } from './errors.ts';
import { defaultProperties } from '../account/properties.ts';

/** The object as an answer shows it: asked properties (null where blank), unknown names left out. */
export function shown(account: HubAccount, type: ObjectType, object: HubObject, asked: string[], history: string[] = []): Record<string, unknown> {
  const known = account.properties[type];
  const names = new Set([...(asked.length ? [...asked, ...defaultProperties(type).filter((n) => /createdate|lastmodifieddate|hs_object_id/.test(n))] : defaultProperties(type)), ...history]);
  return {
    id: object.id, properties: Object.fromEntries([...names].filter((n) => known.has(n)).map((n) => [n, object.properties[n] ?? null])),
    ...(history.length ? { propertiesWithHistory: Object.fromEntries(history.filter((n) => known.has(n)).map((n) => [n, versions(object, n)])) } : {}),
    createdAt: object.createdAt, updatedAt: object.updatedAt, archived: object.archivedAt !== null, ...(object.archivedAt ? { archivedAt: object.archivedAt } : {}),
  };
}

function versions(object: HubObject, name: string): object[] {
  const value = object.properties[name];
  return object.history[name] ?? (value === undefined ? [] : [{ value, timestamp: object.createdAt, sourceType: 'CRM_UI' }]);
}

function withLinks(account: HubAccount, type: ObjectType, id: string, wanted: string[]): object {
  const found = wanted.flatMap((name) => {
    const to = objectType(name);
    const ids = to ? linked(account, type, id, to) : [];
    return ids.length ? [[name, { results: ids.map((other) => ({ id: other, type: `${type.slice(0, -1)}_to_${name.replace(/s$/, '')}` })) }] as const] : [];
  });
  return found.length ? { associations: Object.fromEntries(found) } : {};
}

const sorted = new WeakMap<Map<string, HubObject>, HubObject[]>();

/** Objects by id. Nothing is ever taken out of an account, so the order holds until something is added. */
function inOrder(objects: Map<string, HubObject>): HubObject[] {
  const known = sorted.get(objects);
  if (known?.length === objects.size) return known;
  const all = [...objects.values()].sort((a, b) => Number(a.id) - Number(b.id));
  sorted.set(objects, all);
  return all;
}

/** `GET /crm/v3/objects/{type}`: pages in order of id, archived ones only with `archived=true`. */
export function list(call: Call, type: ObjectType): SandboxReply {
  const history = listParam(call.query, 'propertiesWithHistory');
  const limit = Number(call.query.get('limit') ?? 10);
  const most = history.length ? 50 : 100;
  if (!Number.isInteger(limit) || limit < 1 || limit > most) return invalid(`Invalid limit: ${call.query.get('limit')}. The limit must be between 1 and ${most}${history.length ? ' when property histories are requested' : ''}.`);
  const after = call.query.get('after') ?? '';
  if (!/^\d*$/.test(after)) return invalid(`Invalid input for 'after': ${after}`);
  const archived = call.query.get('archived') === 'true';
  const least = Number(after || 0);
  const from = inOrder(call.account.objects[type]).filter((o) => (o.archivedAt !== null) === archived && Number(o.id) >= least);
  const page = from.slice(0, limit);
  const next = from[limit];
  const results = page.map((o) => ({ ...shown(call.account, type, o, listParam(call.query, 'properties'), history), ...withLinks(call.account, type, o.id, listParam(call.query, 'associations')) }));
  return ok({ results, ...(next ? { paging: { next: { after: next.id, link: `https://api.hubapi.com/crm/v3/objects/${type}?limit=${limit}&after=${next.id}` } } } : {}) });
}

export function one(call: Call, type: ObjectType, id: string): SandboxReply {
  const object = call.account.objects[type].get(id);
  if (!object || (object.archivedAt !== null) !== (call.query.get('archived') === 'true')) return notFound(id);
  return ok({ ...shown(call.account, type, object, listParam(call.query, 'properties'), listParam(call.query, 'propertiesWithHistory')), ...withLinks(call.account, type, id, listParam(call.query, 'associations')) });
}

/** `POST …/batch/read`: 100 inputs, 50 with histories; 207 with the missing ids where some are missing. */
export function batchRead(call: Call, type: ObjectType): SandboxReply {
  const inputs = inputsOf(call.body);
  if (!inputs || inputs.some((i) => typeof i.id !== 'string')) return invalid('Invalid input JSON: inputs must be a list of objects with an id.');
  const history = strings(call.body.propertiesWithHistory);
  if (history.length && inputs.length > 50) return invalid('The maximum number of inputs supported in a batch request for property histories is 50. Please reduce the number of items and try again');
  if (inputs.length > 100) return invalid('The maximum number of inputs supported in a batch request is 100. Please reduce the number of items and try again');
  const archived = call.query.get('archived') === 'true';
  const asked = strings(call.body.properties);
  const found: object[] = [];
  const missing: string[] = [];
  for (const id of new Set(inputs.map((i) => i.id as string))) {
    const object = call.account.objects[type].get(id);
    if (object && (object.archivedAt !== null) === archived) found.push(shown(call.account, type, object, asked, history));
    else missing.push(id);
  }
  const at = new Date(call.now).toISOString();
  const answer = { status: 'COMPLETE', results: found, startedAt: at, completedAt: at };
  if (missing.length === 0) return ok(answer);
  return ok({ ...answer, numErrors: 1, errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND', message: `Could not get some ${type.replace(/s$/, '').toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`, context: { ids: missing } }] }, 207);
}
