import type { SandboxReply } from '../types.ts';
import type { Cursors } from './cursors.ts';
import type { Viewer } from './viewer.ts';
import type { World } from './world.ts';
import type { Deployments } from './metadata/resource.ts';
import { to18 } from '../../../lib/model/salesforce-id.ts';
import { runComposite } from './composite.ts';
import { describe, summary } from './describe.ts';
import { SalesforceFault, notFound } from './fault.ts';
import { runSoql } from './soql/query.ts';
import { createMany, eraseMany } from './write/collection.ts';
import { createRow, eraseRow, takeBackNew, updateRow } from './write/rows.ts';

export interface Call {
  method: string;
  /** Path and query below the host. */
  url: URL;
  headers: Record<string, string | undefined>;
  /** Parsed JSON; a Buffer where it is none by its content type. */
  body: unknown;
}

export interface RestContext {
  world: World;
  viewer: Viewer;
  cursors: Cursors;
  deployments: Deployments;
  now: number;
  instance: string;
  usage: { used: number; limit: number };
  switches: ReadonlySet<string>;
  unsupported(what: string): void;
}

/** Versions this sandbox answers; the vendor's list goes further back. */
export const VERSIONS = [{ label: "Winter '26", version: '65.0' }, { label: "Spring '26", version: '66.0' }, { label: "Summer '26", version: '67.0' }];

/** Answers one REST resource below `/services/data`. Throws SalesforceFault. */
export function answerRest(call: Call, context: RestContext): SandboxReply {
  const parts = call.url.pathname.split('/').filter(Boolean).slice(2);
  if (parts.length === 0) return { status: 200, body: VERSIONS.map((v) => ({ ...v, url: `/services/data/v${v.version}` })) };
  const version = /^v(\d+\.\d)$/.exec(parts[0]!)?.[1];
  if (!version || !VERSIONS.some((v) => v.version === version)) throw notFound();
  const root = `/services/data/v${version}`;
  const [, resource, ...rest] = parts;
  if (call.method === 'POST' && resource === 'composite' && rest.length === 0) return { status: 200, body: runComposite(call.body, (sub) => answerRest(sub, context), call.headers, () => takeBackNew(context.world)) };
  if (resource === 'metadata' && rest[0] === 'deployRequest' && rest.length <= 2) return context.deployments.answer(call.method, rest[1], call.body, call.headers['content-type'] ?? '', context) ?? refuse(call, context);
  if (call.method !== 'GET') return write(call, parts.slice(1), root, context) ?? refuse(call, context);
  switch (resource) {
    case undefined: return { status: 200, body: resources(root, context) };
    case 'query': case 'queryAll': return query(call, resource === 'queryAll', rest, root, context);
    case 'sobjects': return sobjects(call, rest, root, context);
    case 'limits': return { status: 200, body: { DailyApiRequests: { Max: context.usage.limit, Remaining: context.usage.limit - context.usage.used } } };
    default: return refuse(call, context);
  }
}

/** New rows and changed ones; null for what isn't done here. */
function write(call: Call, [resource, ...rest]: string[], root: string, context: RestContext): SandboxReply | null {
  if (call.method === 'POST' && resource === 'composite' && rest[0] === 'sobjects' && rest.length === 1) return createMany(call.body, context);
  if (call.method === 'DELETE' && resource === 'composite' && rest[0] === 'sobjects' && rest.length === 1) return eraseMany(call.url.searchParams.get('ids') ?? '', context);
  if (resource !== 'sobjects' || rest.length === 0) return null;
  const object = context.viewer.object(rest[0]!);
  if (!object) throw notFound();
  if (call.method === 'POST' && rest.length === 1) {
    const id = createRow(object, call.body, context);
    return { status: 201, headers: { Location: `${root}/sobjects/${object.name}/${id}` }, body: { id, success: true, errors: [] } };
  }
  if (!/^(?:PATCH|DELETE)$/.test(call.method) || rest.length !== 2) return null;
  const row = context.world.byId(object.name, to18(rest[1]!));
  if (!row || !context.viewer.sees(object, row)) throw notFound();
  if (row.IsDeleted === true) throw new SalesforceFault(404, 'ENTITY_IS_DELETED', 'entity is deleted');
  if (call.method === 'DELETE') eraseRow(object, row, context);
  else updateRow(object, row, call.body, context);
  return { status: 204 };
}

function refuse(call: Call, context: RestContext): never {
  context.unsupported(`${call.method} ${call.url.pathname}`);
  if (call.method === 'GET') throw notFound();
  throw new SalesforceFault(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${call.method}' not allowed. Allowed are HEAD,GET`);
}

const resources = (root: string, { instance, world, viewer }: RestContext): object => ({
  identity: `https://login.salesforce.com/id/${world.orgId}/${viewer.userId}`, sobjects: `${root}/sobjects`, query: `${root}/query`, queryAll: `${root}/queryAll`,
  composite: `${root}/composite`, limits: `${root}/limits`, chatter: `${root}/chatter`, instance,
});

function query(call: Call, all: boolean, rest: string[], root: string, context: RestContext): SandboxReply {
  if (rest.length > 0) return { status: 200, body: context.cursors.next(rest.join('/'), root) };
  const soql = call.url.searchParams.get('q');
  if (soql === null) throw new SalesforceFault(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  const size = Number(/batchSize=(\d+)/.exec(call.headers['sforce-query-options'] ?? '')?.[1] ?? 2000);
  const { records, total } = runSoql(soql, { world: context.world, viewer: context.viewer, all, now: context.now, root, unsupported: context.unsupported });
  return { status: 200, body: context.cursors.begin(records, total, Math.min(2000, Math.max(200, size)), root) };
}

function sobjects(call: Call, rest: string[], root: string, context: RestContext): SandboxReply {
  const { world, viewer } = context;
  if (rest.length === 0) return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects: [...world.schema.values()].flatMap((o) => viewer.object(o.name) ?? []).map((o) => summary(o, root)) } };
  const object = viewer.object(rest[0]!);
  if (!object) throw notFound();
  if (rest.length === 1) return { status: 200, body: { objectDescribe: summary(object, root), recentItems: [] } };
  if (rest[1] === 'describe' && rest.length === 2) return { status: 200, body: describe(object, root, (field) => world.picklist(object.name, field)) };
  const row = world.byId(object.name, to18(rest[1]!));
  if (rest.length > 2) return refuse(call, context);
  if (!row || row.IsDeleted === true || !viewer.sees(object, row)) throw notFound();
  const since = Date.parse(call.headers['if-modified-since'] ?? '');
  const modified = Date.parse(String(row.LastModifiedDate ?? row.SystemModstamp ?? '').replace('+0000', 'Z'));
  if (!Number.isNaN(since) && Math.floor(modified / 1000) * 1000 <= since) return { status: 304 };
  const fields = call.url.searchParams.get('fields')?.split(',');
  const names = fields?.map((f) => {
    const field = object.byName.get(f.trim().toLowerCase());
    if (!field) throw new SalesforceFault(400, 'INVALID_FIELD', `No such column '${f}' on sobject of type ${object.name}`);
    return field.name;
  }) ?? object.fields.map((f) => f.name);
  return { status: 200, body: { attributes: { type: object.name, url: `${root}/sobjects/${object.name}/${String(row.Id)}` }, ...Object.fromEntries(names.map((n) => [n, row[n] ?? null])) } };
}
