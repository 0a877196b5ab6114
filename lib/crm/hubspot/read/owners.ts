import type { HubspotClient } from '../wire/client.ts';
import type { Person } from '../../../model/person.ts';
import { instantOf } from '../map/value.ts';
import { userId } from '../../../model/ids.ts';
import { ownerPage } from '../wire/shapes.ts';
import { paths } from '../wire/paths.ts';

async function ownersPages(client: HubspotClient, archived: boolean, signal: AbortSignal): Promise<Person[]> {
  const people: Person[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.owners, { limit: 100, archived, after }, ownerPage, signal);
    for (const o of page.results) {
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

/** Owners of deals, those who left included: old deals still carry them. HubSpot knows teams and no managers. */
export async function readOwners(client: HubspotClient, signal: AbortSignal): Promise<Person[]> {
  const active = await ownersPages(client, false, signal);
  const known = new Set(active.map((p) => p.id));
  return [...active, ...(await ownersPages(client, true, signal)).filter((p) => !known.has(p.id))];
}

export const readActiveOwners = (client: HubspotClient, signal: AbortSignal): Promise<Person[]> => ownersPages(client, false, signal);
