import type { UserId } from '../../model/ids.ts';
import type { RoleAct, RoleExpectation } from '../../model/goals/role-expectation.ts';

/** A word about a role as it was recorded. */
export interface SaidOfRoles {
  key: string;
  authorId: UserId;
  authorName: string;
  at: number;
  body: RoleAct;
}

/** One state of a role's expectations: who set it, when, and why. */
export interface RoleVersion {
  role: RoleExpectation;
  /** Key of the record that set it: what people confirm. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
  why: string | null;
}

export interface RoleConfirmation {
  byId: UserId;
  by: string;
  at: number;
}

/** What was confirmed of one holder; null: that side hasn't yet. */
export interface RoleConfirmed {
  person: RoleConfirmation | null;
  leader: RoleConfirmation | null;
}

/** A role as it stands. */
export interface StandingRole {
  role: RoleExpectation;
  /** Oldest first; the last is what stands. */
  versions: RoleVersion[];
  /** By holder, of the expectations that stand; nobody else is in it. */
  confirmed: ReadonlyMap<UserId, RoleConfirmed>;
  ended: { by: string; at: number; why: string } | null;
}

/** Who may do what to roles, as the CRM's reporting line says. */
export interface RoleRights {
  maySet(author: UserId): boolean;
  /** Whether somebody may confirm for a person, as that person or as who leads them. */
  isSide(author: UserId, person: UserId, side: 'person' | 'leader'): boolean;
}

const NOBODY: RoleConfirmed = { person: null, leader: null };
const inOrder = (a: { at: number; key: string }, b: { at: number; key: string }): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
const sameLines = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

/** The same expectations: what people confirm. Another name, title or holder changes nothing of what is expected. */
export const sameExpectations = (a: RoleExpectation, b: RoleExpectation): boolean =>
  sameLines(a.responsibilities, b.responsibilities) && sameLines(a.behaviours, b.behaviours) && sameLines(a.measureIds, b.measureIds);

/**
 * What stands of roles, read off all that was said, in any order. A word by somebody who may not say it counts for nothing.
 * A confirmation names the version it confirms, so that it counts whatever the clocks say; once what is expected changes it is needed anew from both sides.
 * The first word of a side stands. A role that is set again after it was ended is there again.
 */
export function standingRoles(said: readonly SaidOfRoles[], rights: RoleRights): Map<string, StandingRole> {
  const roles = new Map<string, { versions: RoleVersion[]; ended: StandingRole['ended'] }>();
  const sorted = [...said].sort(inOrder);
  for (const { key, authorId, authorName, at, body } of sorted) {
    if (body.act === 'confirm' || !rights.maySet(authorId)) continue;
    if (body.act === 'set') {
      const was = roles.get(body.role.id);
      roles.set(body.role.id, { versions: [...(was?.versions ?? []), { role: body.role, key, byId: authorId, by: authorName, at, why: body.why }], ended: null });
      continue;
    }
    const ended = roles.get(body.roleId);
    if (ended) ended.ended = { by: authorName, at, why: body.why };
  }
  return new Map([...roles].map(([id, { versions, ended }]) => [id, { role: versions.at(-1)!.role, versions, confirmed: confirmedOf(versions, sorted, rights), ended }]));
}

function confirmedOf(versions: readonly RoleVersion[], sorted: readonly SaidOfRoles[], rights: RoleRights): Map<UserId, RoleConfirmed> {
  const standing = versions.at(-1)!.role;
  const since = versions.findLastIndex((v) => !sameExpectations(v.role, standing)) + 1;
  const keys = new Set(versions.slice(since).map((v) => v.key));
  const confirmed = new Map<UserId, RoleConfirmed>();
  for (const { authorId, authorName, at, body } of sorted) {
    if (body.act !== 'confirm' || !keys.has(body.of) || body.roleId !== standing.id || !rights.isSide(authorId, body.person, body.side)) continue;
    const was = confirmed.get(body.person) ?? NOBODY;
    if (!was[body.side]) confirmed.set(body.person, { ...was, [body.side]: { byId: authorId, by: authorName, at } });
  }
  return confirmed;
}

/** Active people who hold a role: by their title in the CRM, whatever its case, or named as a holder. */
export function holdersOf<P extends { id: UserId; title: string | null; isActive: boolean }>(role: RoleExpectation, people: readonly P[]): P[] {
  const titles = new Set(role.titles.map(plain).filter((t) => t !== ''));
  const named = new Set(role.holders);
  return people.filter((p) => p.isActive && (named.has(p.id) || (p.title !== null && titles.has(plain(p.title)))));
}

const plain = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();
