import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Person } from '../../model/person.ts';
import { FINANCE_TITLE } from '../../model/goals/function-titles.ts';
import { peopleBelow } from '../../analysis/team.ts';

/** What a reader is to others, as the CRM's reporting line and roles say. Nobody clicks themselves into a role. */
export interface Standing {
  /** Everybody below the reader. */
  leads: ReadonlySet<UserId>;
  /** Finance by a permission set that an administrator gave, or by the CRM's own title or role. */
  isFinance: boolean;
  /** Administers the CRM, by a permission set, or by the CRM's own title or role. */
  isAdmin: boolean;
  /** Nobody stands above. */
  isTop: boolean;
}

/** Whoever administers the CRM. */
const ADMIN = /\b(?:(?:crm|salesforce|hubspot|system)[\s-]+(?:admin\w*|owner|manager)|admin(?:istrator)?)\b/i;

const isFinance = (p: Person): boolean => p.duties?.includes('finance') === true || FINANCE_TITLE.test(`${p.title ?? ''} ${p.roleName ?? ''}`);

export function standingOf(userId: UserId, context: OrgContext): Standing {
  const me = context.people.find((p) => p.id === userId);
  const leads = peopleBelow(context.people, userId);
  return { leads, isFinance: me !== undefined && isFinance(me), isAdmin: me !== undefined && (me.duties?.includes('admin') === true || ADMIN.test(`${me.title ?? ''} ${me.roleName ?? ''}`)), isTop: me !== undefined && me.managerId === null && leads.size > 0 };
}

export interface May {
  ok: boolean;
  /** Who may, in words, where this reader may not. */
  why: string;
}

const YES: May = { ok: true, why: '' };

/** Nobody can be told apart: no reporting line, no finance. HubSpot has teams alone, and a small account not even those. */
export const saysNothing = ({ people }: OrgContext): boolean => people.every((p) => p.managerId === null && p.parentRoleId === null && !isFinance(p));

/**
 * Whether somebody may agree or disagree with what an owner says: who leads them; where the CRM keeps no reporting line
 * (HubSpot), whoever is in the same team. `leads`: everybody below `me`, where that is known already.
 */
export function mayJudge(me: UserId, owner: UserId | null, context: OrgContext, leads: ReadonlySet<UserId> = peopleBelow(context.people, me)): boolean {
  if (owner === null || owner === me) return false;
  if (leads.has(owner)) return true;
  const team = (id: UserId): string | null => context.people.find((p) => p.id === id)?.roleId ?? null;
  return context.people.every((p) => p.managerId === null && p.parentRoleId === null) && team(me) !== null && team(me) === team(owner);
}

/**
 * Company settings are kept by finance, whoever administers the CRM and whoever stands at the top, by permission sets, the CRM's own titles and its reporting line. Where the CRM
 * has neither, by anybody; in the made-up company by whoever looks around.
 */
export function mayEditSettings(userId: UserId, context: OrgContext): May {
  const me = standingOf(userId, context);
  return context.crm === 'sample' || me.isFinance || me.isAdmin || me.isTop || saysNothing(context) ? YES : { ok: false, why: 'Finance, the CRM’s administrator and the leader at the top of the reporting line keep these. Who that is comes from title, role and manager in the CRM.' };
}
