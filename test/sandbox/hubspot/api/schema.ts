import type { SandboxReply } from '../../types.ts';
import type { ObjectType, PropertyKind } from '../account/types.ts';
import { FIELD_TYPES, property, propertyDefinition } from '../account/properties.ts';
import type { Call } from './request.ts';
import { ok } from './request.ts';
import { failure, invalid, notFound } from './errors.ts';

const NAME = /^[a-z][a-z0-9_]{0,99}$/;
const gone: SandboxReply = { status: 204, body: null };
const taken = (what: string, name: string): SandboxReply => failure(409, 'OBJECT_ALREADY_EXISTS', `A ${what} named '${name}' already exists.`);
const STANDARD: [string, string][] = [['dealinformation', 'Deal information'], ['information', 'Information']];

/** `/crm/v3/properties/deals…`: properties and their groups, read, made and removed. null: not that. */
export function schema(call: Call, type: ObjectType, name: string | undefined, part: string | undefined): SandboxReply | null {
  const known = call.account.properties[type];
  if (name === 'groups') return groups(call, type, part);
  if (call.method === 'GET' && !name) return ok({ results: [...known.values()].map(propertyDefinition) });
  if (call.method === 'GET' && name) return known.has(name) ? ok(propertyDefinition(known.get(name)!)) : notFound(name);
  if (call.method === 'DELETE' && name) {
    if (known.get(name)?.hubspotDefined !== false) return known.has(name) ? invalid(`${name} is HubSpot's own and can't be archived.`) : notFound(name);
    known.delete(name);
    return gone;
  }
  if (call.method !== 'POST' || name || type !== 'deals') return null;
  const { name: given, label, groupName, type: kind, fieldType, options } = call.body as Record<string, string> & { options?: { value: string; label: string }[] };
  if (typeof given !== 'string' || !NAME.test(given) || !label) return invalid(`Invalid input JSON: ${JSON.stringify(given)} is no name of a property, or the label is missing.`);
  if (!FIELD_TYPES[kind as PropertyKind]?.includes(fieldType ?? '')) return invalid(`Invalid input JSON: ${kind} and ${fieldType} don't go together.`);
  if (!call.account.groups.has(groupName ?? '') && !STANDARD.some(([n]) => n === groupName)) return invalid(`The property group ${groupName} does not exist.`);
  if (kind === 'enumeration' && !Array.isArray(options)) return invalid('Invalid input JSON: an enumeration needs options.');
  if (known.has(given)) return taken('property', given);
  const made = property(given, kind as PropertyKind, { label, groupName: groupName!, fieldType: fieldType!, hubspotDefined: false, options: (options ?? []).map((o) => ({ value: o.value, label: o.label })) });
  known.set(given, made);
  return ok(propertyDefinition(made), 201);
}

function groups(call: Call, type: ObjectType, name: string | undefined): SandboxReply | null {
  if (type !== 'deals') return null;
  const { groups: own } = call.account;
  const shown = ([n, label]: [string, string]): object => ({ name: n, label, displayOrder: -1, archived: false });
  if (call.method === 'GET' && !name) return ok({ results: [...STANDARD, ...own].map(shown) });
  if (call.method === 'DELETE' && name) return own.delete(name) ? gone : notFound(name);
  if (call.method !== 'POST' || name) return null;
  const { name: given, label } = call.body as Record<string, string>;
  if (typeof given !== 'string' || !NAME.test(given) || !label) return invalid('Invalid input JSON: a group needs a name and a label.');
  if (own.has(given)) return taken('property group', given);
  own.set(given, label);
  return ok(shown([given, label]), 201);
}
