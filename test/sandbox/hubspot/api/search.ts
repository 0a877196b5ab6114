import type { SandboxReply } from '../../types.ts';
import { linked } from '../account/types.ts';
import type { HubAccount, HubObject, ObjectType } from '../account/types.ts';
import type { Call } from './request.ts';
import { objectType, ok, strings } from './request.ts';
import { invalid } from './errors.ts';
import { shown } from './objects.ts';

interface Filter {
  propertyName: string;
  operator: string;
  value?: string;
  highValue?: string;
  values?: string[];
}

const problem = (message: string): SandboxReply => invalid(`There was a problem with the request: ${message}`);
const OPERATORS = new Set(['EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE', 'BETWEEN', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY', 'CONTAINS_TOKEN', 'NOT_CONTAINS_TOKEN']);

/** `POST …/search` within its limits: 3,000 characters, 200 a page, 10,000 results, 5 groups of 6 filters, 18 in all, one sort. */
export function search(call: Call, type: ObjectType): SandboxReply {
  if (call.bodyText.length > 3000) return problem(`the request body may hold 3000 characters, this one has ${call.bodyText.length}.`);
  const groups = filterGroups(call.body);
  if (!groups) return invalid('Invalid input JSON: filterGroups must be a list of objects with a list of filters.');
  if (groups.length > 5) return problem('too many filter groups. The maximum is 5.');
  if (groups.some((g) => g.length > 6) || groups.flat().length > 18) return problem('too many filters. The maximum is 6 in a group and 18 in all.');
  for (const f of groups.flat()) {
    if (!OPERATORS.has(f.operator)) return invalid(`Invalid input JSON: ${f.operator} is not a valid operator.`);
    if (!f.propertyName.startsWith('associations.') && !call.account.properties[type].has(f.propertyName)) return problem(`property ${f.propertyName} does not exist.`);
    if ((f.operator === 'IN' || f.operator === 'NOT_IN') && !f.values?.length) return problem(`operator ${f.operator} requires values.`);
    if (f.operator === 'BETWEEN' && (f.value === undefined || f.highValue === undefined)) return problem('operator BETWEEN requires a value and a highValue.');
    if (/^(EQ|NEQ|LTE?|GTE?|(NOT_)?CONTAINS_TOKEN)$/.test(f.operator) && f.value === undefined) return problem(`operator ${f.operator} requires a value.`);
  }
  const limit = call.body.limit ?? 10;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 0 || limit > 200) return problem('the limit may be 200 at most.');
  const after = String(call.body.after ?? '0') || '0';
  if (!/^\d+$/.test(after)) return problem(`after must be an integer, not "${after}".`);
  if (Number(after) + limit > 10_000) return problem('only the first 10000 results of a query can be read.');
  const sort = sortOf(call.body.sorts);
  if (sort === null) return problem('only one sort is allowed.');
  if (sort && !call.account.properties[type].has(sort.name)) return problem(`cannot sort by ${sort.name}: no such property.`);
  const found = [...call.account.objects[type].values()].filter((o) => o.archivedAt === null && (o.foundFrom ?? 0) <= call.now && (groups.length === 0 || groups.some((g) => g.every((f) => matches(call.account, type, o, f)))));
  const sign = sort?.descending ? -1 : 1;
  const keyed = found.map((o) => ({ o, key: sort ? comparable(call.account, type, sort.name, o.properties[sort.name] ?? '') : Number(o.id) }));
  keyed.sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || Number(a.o.id) - Number(b.o.id));
  const page = keyed.slice(Number(after), Number(after) + limit);
  const next = Number(after) + page.length;
  return ok({ total: found.length, results: page.map(({ o }) => shown(call.account, type, o, strings(call.body.properties))), ...(page.length && next < found.length ? { paging: { next: { after: String(next) } } } : {}) });
}

function filterGroups(body: Record<string, unknown>): Filter[][] | null {
  const groups = body.filterGroups ?? [];
  if (!Array.isArray(groups)) return null;
  const lists = groups.map((g: { filters?: unknown }) => g?.filters);
  return lists.every((l): l is Filter[] => Array.isArray(l) && l.every((f) => typeof f?.propertyName === 'string' && typeof f.operator === 'string')) ? lists : null;
}

/** undefined without a sort, null where there are several. */
function sortOf(sorts: unknown): { name: string; descending: boolean } | undefined | null {
  if (!Array.isArray(sorts) || sorts.length === 0) return undefined;
  if (sorts.length > 1) return null;
  const first: unknown = sorts[0];
  if (typeof first === 'string') return { name: first.replace(/^-/, ''), descending: first.startsWith('-') };
  const { propertyName, direction } = first as { propertyName?: string; direction?: string };
  return { name: String(propertyName), descending: direction === 'DESCENDING' };
}

function comparable(account: HubAccount, type: ObjectType, name: string, value: string): string | number {
  const kind = account.properties[type].get(name)?.type;
  if (kind === 'number') return value === '' ? -Infinity : Number(value);
  if (kind === 'datetime') return value === '' ? -Infinity : /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return value.toLowerCase();
}

function matches(account: HubAccount, type: ObjectType, object: HubObject, f: Filter): boolean {
  if (f.propertyName.startsWith('associations.')) {
    const to = objectType(f.propertyName.slice('associations.'.length));
    const ids = to ? linked(account, type, object.id, to) : [];
    return f.operator === 'EQ' ? ids.includes(String(f.value)) : f.operator === 'IN' && ids.some((id) => f.values?.includes(id));
  }
  const raw = object.properties[f.propertyName];
  if (f.operator === 'HAS_PROPERTY') return raw !== undefined;
  if (f.operator === 'NOT_HAS_PROPERTY') return raw === undefined;
  const of = (v: string | undefined): string | number => comparable(account, type, f.propertyName, String(v ?? ''));
  if (raw === undefined) return f.operator === 'NEQ' || f.operator === 'NOT_IN' || f.operator === 'NOT_CONTAINS_TOKEN';
  const value = of(raw);
  switch (f.operator) {
    case 'EQ': return value === of(f.value);
    case 'NEQ': return value !== of(f.value);
    case 'LT': return value < of(f.value);
    case 'LTE': return value <= of(f.value);
    case 'GT': return value > of(f.value);
    case 'GTE': return value >= of(f.value);
    case 'BETWEEN': return value >= of(f.value) && value <= of(f.highValue);
    case 'IN': return f.values!.some((v) => of(v) === value);
    case 'NOT_IN': return f.values!.every((v) => of(v) !== value);
    case 'CONTAINS_TOKEN': return hasToken(raw, f.value!);
    default: return !hasToken(raw, f.value!);
  }
}

/** Whole words, `*` standing for the rest of one. */
function hasToken(text: string, wanted: string): boolean {
  const pattern = new RegExp(`^${wanted.toLowerCase().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
  return text.replace(/<[^>]*>/g, ' ').toLowerCase().split(/[^\p{L}\p{N}@.]+/u).some((word) => pattern.test(word));
}
