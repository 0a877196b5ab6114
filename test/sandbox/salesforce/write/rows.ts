import type { Row } from '../../types.ts';
import type { ObjectDef } from '../describe.ts';
import type { Viewer } from '../viewer.ts';
import type { World } from '../world.ts';
import { SalesforceFault } from '../fault.ts';
import { instantOf, normaliseRow } from '../normalise.ts';
import { checkedCells } from './check.ts';

export interface WriteContext {
  world: World;
  viewer: Viewer;
  now: number;
}

/** What an object fills in by itself. */
const DEFAULTS: Record<string, Row> = { Task: { Status: 'Not Started', Priority: 'Normal', IsClosed: false, TaskSubtype: 'Task' } };

const readOnly = (): SalesforceFault => new SalesforceFault(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

function checkUnique(object: ObjectDef, row: Row, world: World): void {
  const pair = object.name === 'PermissionSetAssignment' ? ['AssigneeId', 'PermissionSetId'] : null;
  const twin = pair && world.rows(object.name).find((r) => pair.every((f) => r[f] === row[f]));
  if (twin) throw new SalesforceFault(400, 'DUPLICATE_VALUE', `duplicate value found: <unknown> duplicates value on record with id: ${String(twin.Id)}`);
  for (const field of object.fields.filter((f) => f.unique)) {
    const value = row[field.name] ?? null;
    const other = value === null ? undefined : world.index(object.name, field.name).get(value)?.[0];
    if (other) throw new SalesforceFault(400, 'DUPLICATE_VALUE', `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id)}`);
  }
}

/** A new row, checked as the vendor would and added. Its id. Throws SalesforceFault. */
export function createRow(object: ObjectDef, body: unknown, context: WriteContext): string {
  const { world, viewer, now } = context;
  if (!object.fields.some((f) => f.writable) || (object.name === 'PermissionSetAssignment' && !viewer.isAdmin)) throw readOnly();
  const cells = checkedCells(object, body, context);
  const { shareOf } = object.source;
  if (shareOf !== undefined) checkShare(shareOf, cells, context);
  for (const f of object.fields) if (f.masterDetail && (cells[f.name] ?? null) === null) throw new SalesforceFault(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${f.name}]`, [f.name]);
  checkUnique(object, cells, world);
  const at = instantOf(now);
  const id = world.nextId(object);
  const stamps: Row = { CreatedById: viewer.userId, CreatedDate: at, LastModifiedById: viewer.userId, LastModifiedDate: at, SystemModstamp: at, OwnerId: viewer.userId, IsDeleted: false };
  const whole = world.schema.get(object.name.toLowerCase())!;
  world.add(object.name, normaliseRow(whole, { ...stamps, ...DEFAULTS[object.name], ...cells, Id: id }));
  return id;
}

/** Changes a row in place; tracked fields leave a row in OpportunityFieldHistory. Throws SalesforceFault. */
export function updateRow(object: ObjectDef, row: Row, body: unknown, context: WriteContext): void {
  const { world, viewer, now } = context;
  if (!viewer.mayEdit(object, row)) throw readOnly();
  const cells = checkedCells(object, body, context);
  const at = instantOf(now);
  const history = world.schema.get('opportunityfieldhistory');
  for (const [name, value] of Object.entries(cells)) {
    const field = object.byName.get(name.toLowerCase())!;
    if (object.name !== 'Opportunity' || !field.tracked || !history || row[name] === value) continue;
    world.add(history.name, normaliseRow(history, { Id: world.nextId(history), OpportunityId: row.Id!, CreatedById: viewer.userId, CreatedDate: at, Field: name, DataType: field.type, OldValue: row[name] ?? null, NewValue: value }));
  }
  Object.assign(row, cells, { LastModifiedById: viewer.userId, LastModifiedDate: at, SystemModstamp: at });
  world.touched(object.name);
}

/** Sharing a row takes owning it; what was shared already stays one share. */
function checkShare(of: string, cells: Row, { world, viewer }: WriteContext): void {
  const parent = world.byId(of, String(cells.ParentId ?? ''));
  for (const name of ['ParentId', 'UserOrGroupId', 'AccessLevel']) if ((cells[name] ?? null) === null) throw new SalesforceFault(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${name}]`, [name]);
  if (!parent || !viewer.hasAll(world.schema.get(of.toLowerCase())!, parent)) throw new SalesforceFault(400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${String(cells.ParentId)}`);
  if (!['Read', 'Edit'].includes(String(cells.AccessLevel))) throw new SalesforceFault(400, 'FIELD_INTEGRITY_EXCEPTION', 'AccessLevel must be Read or Edit', ['AccessLevel']);
  if (parent.OwnerId === cells.UserOrGroupId) throw new SalesforceFault(400, 'FIELD_INTEGRITY_EXCEPTION', 'The owner has access already', ['UserOrGroupId']);
  if (world.byId('User', String(cells.UserOrGroupId))?.IsActive === false) throw new SalesforceFault(400, 'INACTIVE_OWNER_OR_USER', 'owner or user is inactive', ['UserOrGroupId']);
}

/** Takes a row away: an assignment for good, others into the recycle bin. Throws SalesforceFault. */
export function eraseRow(object: ObjectDef, row: Row, { world, viewer, now }: WriteContext): void {
  if (!viewer.mayErase(object, row)) throw readOnly();
  if (object.name === 'PermissionSetAssignment') world.remove(object.name, new Set([String(row.Id)]));
  else {
    Object.assign(row, { IsDeleted: true, SystemModstamp: instantOf(now), LastModifiedDate: instantOf(now) });
    world.touched(object.name);
  }
}

/** Remembers which rows there are; what it returns takes away those that came since. */
export function takeBackNew(world: World): () => void {
  const before = new Map([...world.schema.values()].map((o) => [o.name, new Set(world.rows(o.name).map((r) => String(r.Id)))]));
  return () => {
    for (const [object, ids] of before) {
      const added = world.rows(object).map((r) => String(r.Id)).filter((id) => !ids.has(id));
      if (added.length > 0) world.remove(object, new Set(added));
    }
  };
}
