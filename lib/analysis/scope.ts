import type { UserId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';

/** Everybody below a person: by reporting line, and by role where a person names no manager. The person is not among them. */
export function peopleBelow(people: readonly Person[], top: UserId): Set<UserId> {
  const topRole = people.find((p) => p.id === top)?.roleId ?? null;
  const parentOf = new Map<string, string | null>();
  for (const p of people) if (p.roleId) parentOf.set(p.roleId, p.parentRoleId);
  const roleIsBelow = (role: string | null): boolean => {
    const seen = new Set<string>();
    for (let at = role === null ? null : (parentOf.get(role) ?? null); at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
      if (at === topRole) return true;
      seen.add(at);
    }
    return false;
  };
  const below = new Set<UserId>();
  const add = (id: UserId) => {
    for (const p of people) {
      if (p.managerId !== id || p.id === top || below.has(p.id)) continue;
      below.add(p.id);
      add(p.id);
    }
  };
  add(top);
  if (topRole !== null) {
    for (const p of people) {
      if (p.id === top || p.managerId !== null || below.has(p.id) || !roleIsBelow(p.roleId)) continue;
      below.add(p.id);
      add(p.id);
    }
  }
  below.delete(top);
  return below;
}
