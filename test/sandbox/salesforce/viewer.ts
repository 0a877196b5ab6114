import type { Row } from '../types.ts';
import type { ObjectDef } from './describe.ts';
import type { World } from './world.ts';
import { objectDef } from './describe.ts';
import { objectOf } from './world.ts';

/** A signed-in person: which rows they see, org-wide default private, by the role hierarchy. */
export interface Viewer {
  user: Row;
  userId: string;
  seesAll: boolean;
  sees(object: ObjectDef, row: Row): boolean;
  mayEdit(object: ObjectDef, row: Row): boolean;
  mayErase(object: ObjectDef, row: Row): boolean;
  /** Owns it, or may do anything with it: may share it with others. */
  hasAll(object: ObjectDef, row: Row): boolean;
  /** Customize Application, Modify Metadata, Modify All Data. */
  isAdmin: boolean;
  /** The object as this person has it: undefined where it isn't there for them, without the fields they may not see. */
  object(name: string): ObjectDef | undefined;
}

/** Profiles with View All Data and View All Forecasts. The exports carry no profiles, so the job title stands for it. */
const ADMIN = /admin/i;
const VIEW_ALL = /admin|operations|finance|controller|chief|\b(ceo|cfo|cro|coo)\b/i;

export function makeViewer(world: World, user: Row): Viewer {
  const userId = String(user['Id']);
  const role = user['UserRoleId'];
  const seesAll = VIEW_ALL.test(`${user['Title'] ?? ''}`) || (role !== null && world.byId('UserRole', String(role))?.['ParentRoleId'] === null);
  const below = usersBelow(world, userId, role === null ? null : String(role));
  const owns = (id: unknown) => below.has(String(id));
  const isShared = (object: ObjectDef, row: Row): boolean => (world.index(object.name.replace(/__c$/, '__Share'), 'ParentId').get(row['Id'] ?? null) ?? [])
    .some((s) => s['UserOrGroupId'] === userId || (!world.hierarchiesOff.has(object.name) && owns(s['UserOrGroupId'])));
  const sees = (object: ObjectDef, row: Row): boolean => {
    const { sharing, shareOf } = object.source;
    if (seesAll) return true;
    if (shareOf !== undefined) {
      const parent = world.byId(shareOf, String(row['ParentId']));
      return parent !== undefined && hasAll(objectOf(world, shareOf)!, parent);
    }
    if (!sharing) return true;
    if (object.custom && 'owner' in sharing) return hasAll(object, row) || isShared(object, row) || right(object, 'seesAll');
    if ('forecast' in sharing) return owns(row[sharing.forecast]);
    if ('owner' in sharing) return owns(row[sharing.owner]) || seesWhat(row['WhatId']);
    if ('lead' in sharing) return owns(world.byId('Lead', String(row[sharing.lead]))?.['OwnerId']);
    return seesWhat(row[sharing.opportunity]);
  };
  const seesWhat = (id: unknown) => {
    const deal = typeof id === 'string' && id.startsWith('006') ? world.byId('Opportunity', id) : undefined;
    return deal !== undefined && owns(deal['OwnerId']);
  };
  const isAdmin = ADMIN.test(String(user['Title'] ?? ''));
  const grants = () => [...(world.index('PermissionSetAssignment', 'AssigneeId').get(userId) ?? [])]
    .map((a) => world.grants.get(String(world.byId('PermissionSet', String(a['PermissionSetId']))?.['Name']))).filter((g) => g !== undefined);
  const right = (def: ObjectDef, what: 'edit' | 'erase' | 'seesAll' | 'changesAll'): boolean => grants().some((g) => g.objects.get(def.name)?.[what]);
  const hasAll = (def: ObjectDef, row: Row): boolean => isAdmin || row['OwnerId'] === userId || (!world.hierarchiesOff.has(def.name) && owns(row['OwnerId'])) || right(def, 'changesAll');
  const object = (name: string): ObjectDef | undefined => {
    const def = objectOf(world, name);
    if (def?.source.shareOf !== undefined) return object(def.source.shareOf) && def;
    if (!def?.custom) return def;
    const mine = grants();
    const of = mine.map((g) => g.objects.get(def.name)).filter((o) => o !== undefined);
    if (!of.some((o) => o.read)) return undefined;
    const mayCreate = of.some((o) => o.create);
    return objectDef(def.name, def.source, def.fields.flatMap((field) => {
      if (!field.custom || field.masterDetail) return [{ ...field, writable: field.writable && mayCreate }];
      const access = mine.map((g) => g.fields.get(`${def.name}.${field.name}`)).filter((f) => f !== undefined);
      return access.some((f) => f.read) ? [{ ...field, writable: mayCreate && access.some((f) => f.edit) }] : [];
    }), true);
  };
  const mayEdit = (def: ObjectDef, row: Row): boolean => isAdmin || (def.custom
    ? right(def, 'edit') && (row['OwnerId'] === userId || right(def, 'changesAll') || followsMaster(def, row))
    : owns(row['OwnerId']));
  const followsMaster = (def: ObjectDef, row: Row): boolean => {
    const link = def.fields.find((f) => f.masterDetail);
    const master = link && world.byId(link.referenceTo[0]!, String(row[link.name]));
    return master !== undefined && (link!.masterDetail!.readIsEnough ? seesAll || owns(master['OwnerId']) : isAdmin || owns(master['OwnerId']));
  };
  const mayErase = (def: ObjectDef, row: Row): boolean => def.name === 'PermissionSetAssignment' ? isAdmin : def.custom === true && (isAdmin || (right(def, 'erase') && mayEdit(def, row)));
  return { user, userId, seesAll, sees, mayEdit, mayErase, hasAll, isAdmin, object };
}

function usersBelow(world: World, userId: string, roleId: string | null): Set<string> {
  const out = new Set([userId]);
  const queue = roleId ? [roleId] : [];
  const seen = new Set(queue);
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const child of world.index('UserRole', 'ParentRoleId').get(at) ?? []) {
      const id = String(child['Id']);
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(id);
      for (const user of world.index('User', 'UserRoleId').get(id) ?? []) out.add(String(user['Id']));
    }
  }
  return out;
}
