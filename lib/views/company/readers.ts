import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { peopleBelow } from '../../analysis/team.ts';

/** What a reader is to others, as the CRM's reporting line and roles say. Nobody clicks themselves into a role. */
export interface Standing {
  /** Everybody below the reader. */
  leads: ReadonlySet<UserId>;
  /** Finance by the CRM's own title or role. */
  isFinance: boolean;
  /** Nobody stands above. */
  isTop: boolean;
}

const FINANCE = /\b(?:finance|financial|controll(?:er|ing)|cfo|accounting|revenue operations|rev\s?ops|sales operations|fp&a|finanzen|finances|finanzas|treasur)/i;

export function standingOf(userId: UserId, context: OrgContext): Standing {
  const me = context.people.find((p) => p.id === userId);
  const leads = peopleBelow(context.people, userId);
  return { leads, isFinance: FINANCE.test(`${me?.title ?? ''} ${me?.roleName ?? ''}`), isTop: me !== undefined && me.managerId === null && leads.size > 0 };
}

/** The manager of somebody: the reporting line, else the one who stands a role above; null where neither says. */
export function managerOf(userId: UserId | null, context: OrgContext): UserId | null {
  const me = userId === null ? undefined : context.people.find((p) => p.id === userId);
  if (!me) return null;
  if (me.managerId !== null) return me.managerId;
  return me.parentRoleId === null ? null : (context.people.find((p) => p.roleId === me.parentRoleId && p.isActive)?.id ?? null);
}

export interface May {
  ok: boolean;
  /** Who may, in words, where this reader may not. */
  why: string;
}

const YES: May = { ok: true, why: '' };

/** Company settings are kept by finance and by whoever stands at the top, by the CRM's own titles and reporting line. */
export function mayEditSettings(userId: UserId, context: OrgContext): May {
  const me = standingOf(userId, context);
  return me.isFinance || me.isTop || context.people.length <= 1 ? YES : { ok: false, why: 'Finance and the leader at the top of the reporting line keep these. They are told by title, role and manager in the CRM.' };
}
