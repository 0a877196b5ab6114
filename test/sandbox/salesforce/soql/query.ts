import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import type { Cell, Row } from '../../types.ts';
import type { FieldDef, ObjectDef } from '../describe.ts';
import type { Viewer } from '../viewer.ts';
import type { World } from '../world.ts';
import { SalesforceFault } from '../fault.ts';
import { normaliseRow } from '../normalise.ts';
import { objectOf } from '../world.ts';
import { compileWhere, fold, type Compiler } from './where.ts';

export interface QueryContext {
  world: World;
  viewer: Viewer;
  /** queryAll: deleted rows too. */
  all: boolean;
  now: number;
  root: string;
  unsupported(what: string): void;
}

export interface Answer {
  /** With a bare COUNT() there are no records. */
  records: object[];
  total: number;
}

interface Picked { raw: string; read(row: Row): unknown }

/** Longest statement the vendor takes. */
const LONGEST = 100_000;

/** Runs one SOQL statement as the signed-in person. Throws SalesforceFault, worded as the vendor's. */
export function runSoql(soql: string, context: QueryContext): Answer {
  if (soql.length > LONGEST) throw new SalesforceFault(400, 'QUERY_TOO_COMPLICATED', 'SOQL statements cannot be longer than 100000 characters.');
  let query: Query;
  try {
    query = parseQuery(soql);
  } catch (error) {
    throw new SalesforceFault(400, 'MALFORMED_QUERY', error instanceof Error ? error.message : String(error));
  }
  return evaluate(query, context);
}

function evaluate(query: Query, context: QueryContext): Answer {
  const object = query.sObject ? context.viewer.object(query.sObject) : undefined;
  if (!object) throw new SalesforceFault(400, 'INVALID_TYPE', `sObject type '${query.sObject ?? ''}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name.`);
  refuse(query, context);
  const path = pathIn(object, context.world);
  const test = compileWhere(query.where, compiler(object, path, context));
  const deletable = object.byName.has('isdeleted');
  let rows = rowsFor(object, context).filter((row) => (context.all || !deletable || row.IsDeleted !== true) && context.viewer.sees(object, row) && test(row));
  const fields = query.fields ?? [];
  const [first] = fields;
  if (fields.length === 1 && first?.type === 'FieldFunctionExpression' && first.functionName === 'COUNT' && first.parameters?.length === 0) return { records: [], total: rows.length };
  if (query.groupBy || fields.some((f) => f.type === 'FieldFunctionExpression' && f.isAggregateFn)) return aggregate(query, rows, path, context);
  const order = [query.orderBy ?? []].flat();
  if (order.length > 0) rows = sorted(rows, order as Order[], path);
  if ((query.offset ?? 0) > 2000) throw new SalesforceFault(400, 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
  rows = rows.slice(query.offset ?? 0, query.limit === undefined ? undefined : (query.offset ?? 0) + query.limit);
  const picked = fields.map((f): Picked => {
    if (f.type === 'Field') return { raw: f.field, read: path(f.field).read };
    if (f.type === 'FieldRelationship') {
      const name = `${f.relationships.join('.')}.${f.field}`;
      return { raw: name, read: path(name).read };
    }
    context.unsupported(`SOQL in SELECT: ${f.type}`);
    throw new SalesforceFault(400, 'MALFORMED_QUERY', `${f.type} is not supported here`);
  });
  return { total: rows.length, records: rows.map((row) => recordOf(row, picked, object, context)) };
}

/** A person's own permissions are a row that is made for them. */
function rowsFor(object: ObjectDef, { world, viewer, now }: QueryContext): Row[] {
  if (object.name !== 'UserPermissionAccess') return world.rows(object.name);
  const { isAdmin, seesAll } = viewer;
  return [normaliseRow(object, { Id: '000000000000000AAA', PermissionsCustomizeApplication: isAdmin, PermissionsModifyMetadata: isAdmin, PermissionsModifyAllData: isAdmin, PermissionsViewAllForecasts: seesAll, PermissionsApiEnabled: true, LastCacheUpdate: new Date(now).toISOString() })];
}

function refuse(query: Query, context: QueryContext): void {
  for (const part of ['having', 'withDataCategory', 'usingScope', 'for', 'update', 'withAccessLevel'] as const) {
    if (!(part in query) || query[part as keyof Query] === undefined) continue;
    context.unsupported(`SOQL clause ${part}`);
    throw new SalesforceFault(400, 'MALFORMED_QUERY', `${part} is not supported here`);
  }
}

function compiler(object: ObjectDef, path: Compiler['path'], context: QueryContext): Compiler {
  const { world } = context;
  return {
    object, path, unsupported: context.unsupported, dates: { now: context.now, timeZone: world.timeZone, fiscalStartMonth: world.fiscalStartMonth },
    column(query) {
      const field = query.fields?.[0];
      const records = evaluate(query, context).records as Row[];
      return new Set(records.map((r) => (field?.type === 'Field' ? (r[field.field] ?? null) : null)));
    },
  };
}

/** Resolves `Amount` and `Account.Owner.Name`; a name that describe doesn't know is refused in the vendor's words. */
function pathIn(object: ObjectDef, world: World): (name: string) => { read(row: Row): Cell; field: FieldDef } {
  return (name) => {
    const parts = name.split('.');
    const steps: { from: string; object: ObjectDef }[] = [];
    let at = object;
    for (const part of parts.slice(0, -1)) {
      const link = at.byRelationship.get(part.toLowerCase());
      const target = link?.referenceTo.map((t) => objectOf(world, t)).find((t) => t !== undefined);
      if (!link || !target) throw new SalesforceFault(400, 'INVALID_FIELD', `Didn't understand relationship '${part}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`);
      steps.push({ from: link.name, object: target });
      at = target;
    }
    const last = parts.at(-1)!;
    const field = at.byName.get(last.toLowerCase());
    if (!field) throw new SalesforceFault(400, 'INVALID_FIELD', `\nSELECT ${name} FROM ${object.name}\n^\nERROR at Row:1:Column:8\nNo such column '${last}' on entity '${at.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`);
    return {
      field,
      read(row) {
        let r: Row | undefined = row;
        for (const step of steps) {
          const id: Cell = r?.[step.from] ?? null;
          r = typeof id === 'string' ? world.byId(step.object.name, id) : undefined;
        }
        return r?.[field.name] ?? null;
      },
    };
  };
}

interface Order { field?: string; order?: 'ASC' | 'DESC'; nulls?: 'FIRST' | 'LAST' }

/** Text sorts without case. Nulls come first when ascending and last when descending, unless told otherwise. */
function sorted(rows: readonly Row[], order: readonly Order[], path: ReturnType<typeof pathIn>): Row[] {
  const keys = order.map((o) => {
    const { read, field } = path(o.field ?? '');
    if (!field.filterable) throw new SalesforceFault(400, 'INVALID_FIELD', `field '${field.name}' can not be sorted in a query call`);
    const down = o.order === 'DESC';
    return { read, down, nullsFirst: o.nulls ? o.nulls === 'FIRST' : !down };
  });
  return [...rows].sort((a, b) => {
    for (const { read, down, nullsFirst } of keys) {
      const [x, y] = [fold(read(a)), fold(read(b))];
      if (x === y) continue;
      if (x === null || y === null) return (x === null) === nullsFirst ? -1 : 1;
      const less = x < y;
      return less === !down ? -1 : 1;
    }
    return 0;
  });
}

function recordOf(row: Row, picked: readonly Picked[], object: ObjectDef, context: QueryContext): object {
  const out: Record<string, unknown> = { attributes: { type: object.name, url: `${context.root}/sobjects/${object.name}/${String(row.Id)}` } };
  for (const { raw, read } of picked) {
    const parts = raw.split('.');
    let at: Record<string, unknown> | null = out;
    let from: { object: ObjectDef; row: Row | undefined } = { object, row };
    for (const part of parts.slice(0, -1)) {
      const link = from.object.byRelationship.get(part.toLowerCase());
      const target = link?.referenceTo.map((t) => objectOf(context.world, t)).find((t) => t !== undefined);
      const id = link ? from.row?.[link.name] : null;
      if (!target || typeof id !== 'string') {
        at[part] = null;
        at = null;
        break;
      }
      at = (at[part] ??= { attributes: { type: target.name, url: `${context.root}/sobjects/${target.name}/${id}` } }) as Record<string, unknown>;
      from = { object: target, row: context.world.byId(target.name, id) };
    }
    if (at) at[from.object.byName.get(parts.at(-1)!.toLowerCase())?.name ?? parts.at(-1)!] = read(row);
  }
  return out;
}

type Fold = (values: readonly Cell[]) => Cell;
const numbers = (values: readonly Cell[]): number[] => values.filter((v): v is number => typeof v === 'number');
const FOLDS: Record<string, Fold> = {
  COUNT: (v) => v.filter((x) => x !== null).length, COUNT_DISTINCT: (v) => new Set(v.filter((x) => x !== null)).size,
  SUM: (v) => numbers(v).reduce((n, x) => n + x, 0), AVG: (v) => (numbers(v).length ? numbers(v).reduce((n, x) => n + x, 0) / numbers(v).length : null),
  MIN: (v) => v.filter((x) => x !== null).reduce<Cell>((m, x) => (m === null || x! < m ? x : m), null), MAX: (v) => v.filter((x) => x !== null).reduce<Cell>((m, x) => (m === null || x! > m ? x : m), null),
};

function aggregate(query: Query, rows: readonly Row[], path: ReturnType<typeof pathIn>, context: QueryContext): Answer {
  const by = ([query.groupBy ?? []].flat() as { field?: string }[]).map((g) => path(g.field ?? '').read);
  const groups = by.length === 0 ? new Map([['', [...rows]]]) : Map.groupBy(rows, (row) => JSON.stringify(by.map((read) => read(row))));
  let n = 0;
  const columns = (query.fields ?? []).map((f) => {
    if (f.type === 'Field') return { name: ('alias' in f && typeof f.alias === 'string' ? f.alias : f.field), of: (list: Row[]): Cell => path(f.field).read(list[0]!) };
    const fold = f.type === 'FieldFunctionExpression' ? FOLDS[f.functionName ?? ''] : undefined;
    const [argument] = f.type === 'FieldFunctionExpression' ? (f.parameters ?? []) : [];
    if (!fold || typeof argument !== 'string' || f.type !== 'FieldFunctionExpression') {
      context.unsupported(`SOQL aggregate ${JSON.stringify(f)}`);
      throw new SalesforceFault(400, 'MALFORMED_QUERY', 'this aggregate is not supported here');
    }
    const { read } = path(argument);
    return { name: f.alias ?? `expr${n++}`, of: (list: Row[]): Cell => fold(list.map(read)) };
  });
  const records = [...groups.values()].map((list) => ({ attributes: { type: 'AggregateResult' }, ...Object.fromEntries(columns.map((c) => [c.name, c.of(list)])) }));
  return { records, total: records.length };
}
