import type { Row } from '../types.ts';
import type { ObjectDef } from './describe.ts';
import type { World } from './world.ts';

/** A signed-in person: which rows they see, org-wide default private, by the role hierarchy. */
export interface Viewer {
  user: Row;
  userId: string;
  seesAll: boolean;
  sees(object: ObjectDef, row: Row): boolean;
}

/** Profiles with View All Data and View All Forecasts. The exports carry no profiles, so the job title stands for it. */
const VIEW_ALL = /admin|operations|finance|controller|chief|\b(ceo|cfo|cro|coo)\b/i;

export function makeViewer(world: World, user: Row): Viewer {
  const userId = String(user['Id']);
  const role = user['UserRoleId'];
  const seesAll = VIEW_ALL.test(`${user['Title'] ?? ''}`) || (role !== null && world.byId('UserRole', String(role))?.['ParentRoleId'] === null);
  const below = usersBelow(world, userId, role === null ? null : String(role));
  const owns = (id: unknown) => below.has(String(id));
  const sees = (object: ObjectDef, row: Row): boolean => {
    const sharing = object.source.sharing;
    if (seesAll || !sharing) return true;
    if ('owner' in sharing) return owns(row[sharing.owner]) || seesWhat(row['WhatId']);
    return seesWhat(row[sharing.opportunity]);
  };
  const seesWhat = (id: unknown) => {
    const deal = typeof id === 'string' && id.startsWith('006') ? world.byId('Opportunity', id) : undefined;
    return deal !== undefined && owns(deal['OwnerId']);
  };
  return { user, userId, seesAll, sees };
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
