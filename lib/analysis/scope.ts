import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Person } from '../model/person.ts';
import type { ScopeRef } from '../model/scope.ts';
import type { DailySnapshot } from '../model/snapshot.ts';
import { peopleBelow } from './team.ts';

/** Whose deals a scope meant at an instant, and how that is known. */
export interface ScopeAt {
  /** null: everybody's. */
  owners: ReadonlySet<UserId> | null;
  /** `snapshot`: from a day's record of who was where; `today`: nobody recorded it, so it is the team as it is now. */
  asOf: 'snapshot' | 'today';
  /** The snapshot's day, `2026-07-08`. */
  day?: string;
}

/**
 * S(t): the people of a scope at an instant, by the latest snapshot taken before it, else as of today. A person and the whole org
 * are the same at any time. Roles that had nobody in them aren't in a snapshot; their place in the hierarchy is today's.
 */
export function scopeAt(scope: ScopeRef, context: Pick<OrgContext, 'people'>, snapshots: readonly DailySnapshot[], instant: number): ScopeAt {
  if (scope.kind === 'org') return { owners: null, asOf: 'today' };
  if (scope.kind === 'person') return { owners: new Set([scope.id]), asOf: 'today' };
  let found: DailySnapshot | null = null;
  for (const s of snapshots) if (s.takenAt < instant && (found === null || s.takenAt > found.takenAt || (s.takenAt === found.takenAt && s.day > found.day))) found = s;
  if (found === null) return { owners: scopeMembers(scope, context.people), asOf: 'today' };
  return { owners: scopeMembers(scope, found.people, context.people), asOf: 'snapshot', day: found.day };
}

type Place = Pick<Person, 'id' | 'managerId' | 'roleId' | 'parentRoleId'>;

/** The people of a scope. `also`: people whose roles fill gaps in the hierarchy, and who are themselves not counted. null: everybody. */
export function scopeMembers(scope: ScopeRef, people: readonly Place[], also: readonly Place[] = []): ReadonlySet<UserId> | null {
  switch (scope.kind) {
    case 'org': return null;
    case 'person': return new Set([scope.id]);
    case 'team': return new Set([scope.id, ...peopleBelow(people, scope.id)]);
    case 'role': return peopleOfRole(scope.id, people, also);
  }
}

function peopleOfRole(role: string, people: readonly Place[], also: readonly Place[]): Set<UserId> {
  const parentOf = new Map<string, string | null>();
  for (const p of [...also, ...people]) if (p.roleId !== null) parentOf.set(p.roleId, p.parentRoleId);
  const isUnder = (from: string | null): boolean => {
    const seen = new Set<string>();
    for (let r = from; r !== null && !seen.has(r); r = parentOf.get(r) ?? null) {
      if (r === role) return true;
      seen.add(r);
    }
    return false;
  };
  return new Set(people.filter((p) => isUnder(p.roleId)).map((p) => p.id));
}
