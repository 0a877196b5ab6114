import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { ScopeRef } from '../model/scope.ts';
import { carriersAmong, leadsCarriers, quotaIn, quotasByOwner, type QuotaSum } from './quotas-in.ts';

/** What some people were asked to bring in a period. */
export interface Plan {
  /** Minor units of the org's currency; null where no quota lies within the period. */
  amount: number | null;
  /** Quotas added up. */
  quotas: number;
  /** One number set for this very scope (a person's, a lead's, a team's, the company's), or the sum of the quotas below. */
  from: 'own' | 'below';
  /** Quotas that leave days of the period without one: the plan is then a part of a plan. */
  partial: number;
}

/**
 * The plan of a scope: the number set for it where there is one, else the sum of the quotas of its people, leads with quotas below
 * them left out. Quotas longer than the period aren't cut into it. A lead's number is the team's, so that there is none for the lead's own
 * deals. `owners`: the people of the scope; null: everybody.
 */
export function planOf(scope: ScopeRef, owners: ReadonlySet<UserId> | null, period: Period, context: OrgContext): Plan {
  const length = period.end - period.start + 1;
  const byOwner = quotasByOwner(period, context);
  const own = ownQuota(scope, byOwner, period, context);
  if (own) return { amount: own.amount, quotas: own.count, from: 'own', partial: own.days < length ? 1 : 0 };
  if (scope.kind === 'person') return { amount: null, quotas: 0, from: 'own', partial: 0 };
  const sum = carriersAmong(owners ?? byOwner.keys(), byOwner, context.people);
  return { amount: sum.count > 0 ? sum.amount : null, quotas: sum.each.reduce((n, q) => n + q.count, 0), from: 'below', partial: sum.each.filter((q) => q.days < length).length };
}

function ownQuota(scope: ScopeRef, byOwner: ReadonlyMap<UserId, QuotaSum>, period: Period, context: OrgContext): QuotaSum | undefined {
  if (scope.kind === 'team') return byOwner.get(scope.id);
  if (scope.kind === 'person') return leadsCarriers(scope.id, byOwner, context.people) ? undefined : byOwner.get(scope.id);
  const team = scope.kind === 'role' ? scope.id : null;
  return quotaIn(period, context.quotas.filter((q) => q.ownerId === null && q.teamId === team), context);
}
