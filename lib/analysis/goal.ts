import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import { carriersAmong, quotasByOwner } from './quotas-in.ts';
import { peopleBelow } from './team.ts';

/** Whose goal it is, who counts towards it, and where its number comes from. */
export interface Goal {
  kind: 'own' | 'team' | 'company';
  /** null: everybody. */
  owners: ReadonlySet<UserId> | null;
  /** Minor units of the org's currency; null where no quota is set. */
  target: number | null;
  /** How many quotas were added up; 1 is a number set for this very person or team. */
  quotas: number;
  people: number;
}

/** Whether any of these people owns or owned a deal, or carries a quota: a team of marketing leads people and sells nothing. */
export const sells = (owners: ReadonlySet<UserId>, book: DealBook, context: OrgContext): boolean =>
  book.ownerIds.some((id) => owners.has(id as UserId)) || context.quotas.some((q) => q.ownerId !== null && owners.has(q.ownerId));

/**
 * The goal of a person in a period. Who leads people has the team's: their own quota where set, else the sum of the quotas
 * below. Who neither sells nor leads sees the company's.
 */
export function goalOf(userId: UserId, period: Period, context: OrgContext, book: DealBook): Goal {
  const below = peopleBelow(context.people, userId);
  const quotas = quotasByOwner(period, context);
  const own = quotas.get(userId) ?? { amount: 0, count: 0 };
  const owners = new Set([userId, ...below]);
  if (below.size > 0 && sells(owners, book, context)) {
    if (own.count > 0) return { kind: 'team', owners, target: own.amount, quotas: 1, people: below.size };
    const sum = carriersAmong(below, quotas, context.people);
    return { kind: 'team', owners, target: sum.count > 0 ? sum.amount : null, quotas: sum.count, people: below.size };
  }
  if (own.count > 0 || book.ownerIds.includes(userId)) {
    return { kind: 'own', owners: new Set([userId]), target: own.count > 0 ? own.amount : null, quotas: own.count > 0 ? 1 : 0, people: 1 };
  }
  const sum = carriersAmong(context.people.map((p) => p.id), quotas, context.people);
  return { kind: 'company', owners: null, target: sum.count > 0 ? sum.amount : null, quotas: sum.count, people: context.people.length };
}
