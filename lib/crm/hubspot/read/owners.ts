import type { HubspotClient } from '../wire/client.ts';
import type { UserId } from '../../../model/ids.ts';
import type { Person } from '../../../model/person.ts';
import { instantOf } from '../map/value.ts';
import { userId } from '../../../model/ids.ts';
import { ownerPage } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';

async function ownersPages(client: HubspotClient, archived: boolean, signal: AbortSignal, ownerOfUser = new Map<string, UserId>()): Promise<Person[]> {
  const people: Person[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.owners, { limit: 100, archived, after }, ownerPage, signal);
    for (const o of page.results) {
      const user = o.userId ?? o.userIdIncludingInactive;
      if (typeof user === 'number' && !ownerOfUser.has(String(user))) ownerOfUser.set(String(user), userId(o.id));
      const team = o.teams?.find((t) => t.primary) ?? o.teams?.[0];
      people.push({
        id: userId(o.id), name: [o.firstName, o.lastName].filter(Boolean).join(' ') || (o.email ?? `Owner ${o.id}`), isActive: !archived,
        managerId: null, roleId: team?.id ?? null, roleName: team?.name ?? null, parentRoleId: null, title: null,
        email: o.email ?? null, createdAt: instantOf(o.createdAt),
      });
    }
    after = page.paging?.next?.after;
    if (!after) return people;
  }
}

/**
 * Owners of deals, those who left included: old deals still carry them. HubSpot knows teams and no managers.
 * `ownerOfUser`: HubSpot user id → owner id; some records carry the one, deals the other.
 */
export async function readOwners(client: HubspotClient, signal: AbortSignal): Promise<{ people: Person[]; ownerOfUser: Map<string, UserId> }> {
  const ownerOfUser = new Map<string, UserId>();
  const active = await ownersPages(client, false, signal, ownerOfUser);
  const known = new Set(active.map((p) => p.id));
  const left = (await ownersPages(client, true, signal, ownerOfUser)).filter((p) => !known.has(p.id));
  return { people: [...active, ...left], ownerOfUser };
}

export const readActiveOwners = (client: HubspotClient, signal: AbortSignal): Promise<Person[]> => ownersPages(client, false, signal);
