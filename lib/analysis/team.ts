import type { UserId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';

/** Everybody below a person, by reporting line and by role hierarchy, the person not among them. */
export function peopleBelow(people: readonly Pick<Person, 'id' | 'managerId' | 'roleId' | 'parentRoleId'>[], id: UserId): Set<UserId> {
  const below = new Set<UserId>();
  const roleOf = new Map(people.map((p) => [p.id, p.roleId]));
  const parentOf = new Map(people.filter((p) => p.roleId !== null).map((p) => [p.roleId!, p.parentRoleId]));
  const roles = new Set<string>();
  const mine = roleOf.get(id) ?? null;
  const isUnder = (roleId: string | null): boolean => {
    const seen = new Set<string>();
    for (let r = roleId === null ? null : (parentOf.get(roleId) ?? null); r !== null && !seen.has(r); r = parentOf.get(r) ?? null) {
      if (r === mine) return true;
      seen.add(r);
    }
    return false;
  };
  if (mine !== null) for (const p of people) if (p.roleId !== null && isUnder(p.roleId)) roles.add(p.roleId);
  for (const p of people) if (p.roleId !== null && roles.has(p.roleId)) below.add(p.id);
  for (let grew = true; grew; ) {
    grew = false;
    for (const p of people) {
      if (p.id === id || below.has(p.id) || p.managerId === null) continue;
      if (p.managerId === id || below.has(p.managerId)) {
        below.add(p.id);
        grew = true;
      }
    }
  }
  below.delete(id);
  return below;
}
