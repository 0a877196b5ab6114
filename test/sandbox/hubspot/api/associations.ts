import type { SandboxReply } from '../../types.ts';
import { linked } from '../account/types.ts';
import type { ObjectType } from '../account/types.ts';
import type { Call } from './request.ts';
import { inputsOf, ok } from './request.ts';
import { invalid, notFound } from './errors.ts';
import { TYPE_IDS } from './create.ts';

const types = (from: ObjectType, to: ObjectType): object[] => [{ category: 'HUBSPOT_DEFINED', typeId: TYPE_IDS[`${from}>${to}`] ?? 1, label: null }];

/** `POST /crm/v4/associations/{from}/{to}/batch/read`: 1,000 inputs; ids without associations are told in `errors`, with 207. */
export function batchAssociations(call: Call, from: ObjectType, to: ObjectType): SandboxReply {
  const inputs = inputsOf(call.body);
  if (!inputs || inputs.some((i) => typeof i.id !== 'string')) return invalid('Invalid input JSON: inputs must be a list of objects with an id.');
  if (inputs.length > 1000) return invalid('The maximum number of inputs supported in a batch request is 1000. Please reduce the number of items and try again');
  const results: object[] = [];
  const errors: object[] = [];
  for (const { id } of inputs as { id: string }[]) {
    const ids = linked(call.account, from, id, to);
    if (ids.length) results.push({ from: { id }, to: ids.map((other) => ({ toObjectId: Number(other), associationTypes: types(from, to) })) });
    else errors.push({ status: 'error', category: 'OBJECT_NOT_FOUND', subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND', message: `No ${to} is associated with ${from} ${id}.`, context: { fromObjectId: [id], fromObjectType: [from], toObjectType: [to] } });
  }
  const at = new Date(call.now).toISOString();
  return ok({ status: 'COMPLETE', results, ...(errors.length ? { numErrors: errors.length, errors } : {}), startedAt: at, completedAt: at }, errors.length ? 207 : 200);
}

/** `GET /crm/v4/objects/{from}/{id}/associations/{to}`, 500 a page. */
export function associationsOf(call: Call, from: ObjectType, id: string, to: ObjectType): SandboxReply {
  if (!call.account.objects[from].has(id)) return notFound(id);
  const limit = Number(call.query.get('limit') ?? 500);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) return invalid('The limit must be between 1 and 500.');
  const ids = linked(call.account, from, id, to).sort((a, b) => Number(a) - Number(b)).filter((other) => Number(other) >= Number(call.query.get('after') ?? 0));
  const next = ids[limit];
  return ok({ results: ids.slice(0, limit).map((other) => ({ toObjectId: Number(other), associationTypes: types(from, to) })), ...(next ? { paging: { next: { after: next } } } : {}) });
}

export const labels = (from: ObjectType, to: ObjectType): SandboxReply => ok({ results: types(from, to) });
