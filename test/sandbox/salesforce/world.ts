import type { Cell, OrgTables, Row } from '../types.ts';
import { to18 } from '../../../lib/model/salesforce-id.ts';
import { makeSchema } from './describe.ts';
import type { ObjectDef, Schema } from './describe.ts';
import { normaliseRow } from './normalise.ts';

/** The org as the API sees it: schema, rows by object, indexes made when first asked for. */
export interface World {
  schema: Schema;
  orgId: string;
  timeZone: string;
  fiscalStartMonth: number;
  rows(object: string): Row[];
  byId(object: string, id: string): Row | undefined;
  index(object: string, field: string): Map<Cell, Row[]>;
  add(object: string, row: Row): void;
  /** An object that a deployment made or changed; rows stay. */
  define(object: ObjectDef): void;
  /** Permission set's name → what it lets its people do. */
  grants: Map<string, Grant>;
  /** Private objects of whose rows managers see nothing: the admin unticked “Grant Access Using Hierarchies”. */
  hierarchiesOff: Set<string>;
  /** Tabs that a deployment made. */
  tabs: Set<string>;
  /** Takes rows away for good. */
  remove(object: string, ids: ReadonlySet<string>): void;
  /** The next id of an object's rows. */
  nextId(object: ObjectDef): string;
  /** After rows of an object were changed in place. */
  touched(object: string): void;
  picklist(object: string, field: string): string[];
}

export interface Grant {
  objects: Map<string, { read: boolean; create: boolean; edit: boolean; erase: boolean; seesAll: boolean; changesAll: boolean }>;
  /** `Object.Field` */
  fields: Map<string, { read: boolean; edit: boolean }>;
}

export function makeWorld(tables: OrgTables, switches: ReadonlySet<string>): World {
  const schema = makeSchema(tables, switches);
  const rows = new Map<string, Row[]>();
  for (const def of schema.values()) rows.set(def.name, (tables[def.name] ?? []).map((row) => normaliseRow(def, row)));
  const indexes = new Map<string, Map<Cell, Row[]>>();
  const of = (object: string) => rows.get(object) ?? [];
  const index = (object: string, field: string) => {
    const key = `${object}.${field}`;
    let found = indexes.get(key);
    if (!found) indexes.set(key, (found = Map.groupBy(of(object), (row) => row[field] ?? null)));
    return found;
  };
  const touched = (object: string) => { for (const key of indexes.keys()) if (key.startsWith(`${object}.`)) indexes.delete(key); };
  const org = of('Organization')[0];
  let made = 0;
  return {
    schema, index, touched, rows: of,
    orgId: to18(String(org?.['Id'] ?? '00DRA0000000001')),
    timeZone: String(org?.['TimeZoneSidKey'] ?? 'UTC'),
    fiscalStartMonth: Number(org?.['FiscalYearStartMonth'] ?? 1),
    byId: (object, id) => index(object, 'Id').get(to18(id))?.[0],
    add: (object, row) => { of(object).push(row); touched(object); },
    define: (object) => {
      schema.set(object.name.toLowerCase(), object);
      rows.set(object.name, (rows.get(object.name) ?? []).map((row) => normaliseRow(object, row)));
      touched(object.name);
    },
    grants: new Map(), tabs: new Set(), hierarchiesOff: new Set(),
    remove: (object, ids) => { rows.set(object, of(object).filter((r) => !ids.has(String(r['Id'])))); touched(object); },
    nextId: (object) => to18(`${object.source.prefix}RvW${String(++made).padStart(9, '0')}`),
    picklist: (object, field) => {
      if (field === 'StageName') return of('OpportunityStage').map((row) => String(row['MasterLabel']));
      return [...new Set(of(object).map((row) => row[field]))].filter((value): value is string => typeof value === 'string').sort();
    },
  };
}

export const objectOf = (world: World, name: string): ObjectDef | undefined => world.schema.get(name.toLowerCase());
