import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Quota } from '../model/quota.ts';
import { conversionOn, convertMinor, sumMinor } from '../model/money.ts';
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

/**
 * The quotas that lie wholly inside a period, in the org's currency at the rate of their first day. Where one is set for the
 * very period, the parts of it (months of a quarter) are not added to it. A quota without a rate is left out.
 */
function quotaIn(period: Period, context: OrgContext, owner: UserId): { amount: number; count: number } {
  const inside = context.quotas.filter((q) => q.ownerId === owner && q.start >= period.start && q.end <= period.end);
  const whole = inside.filter((q) => q.start === period.start && q.end === period.end);
  const amounts = (whole.length > 0 ? whole : inside).flatMap((q) => valueOf(q, context));
  return { amount: sumMinor(amounts), count: amounts.length };
}

function valueOf(q: Quota, context: OrgContext): number[] {
  const by = conversionOn(context.currencies, q.currency, q.start);
  return by ? [convertMinor(q.amount, by)] : [];
}

/** People with a quota of their own in the period and nobody with one below them: adding these counts no number twice. */
function quotaCarriers(ids: Iterable<UserId>, context: OrgContext, period: Period): { amount: number; count: number } {
  const amounts: number[] = [];
  for (const id of ids) {
    const own = quotaIn(period, context, id);
    if (own.count === 0) continue;
    const below = peopleBelow(context.people, id);
    if ([...below].some((b) => quotaIn(period, context, b).count > 0)) continue;
    amounts.push(own.amount);
  }
  return { amount: sumMinor(amounts), count: amounts.length };
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
  const own = quotaIn(period, context, userId);
  const owners = new Set([userId, ...below]);
  if (below.size > 0 && sells(owners, book, context)) {
    if (own.count > 0) return { kind: 'team', owners, target: own.amount, quotas: 1, people: below.size };
    const sum = quotaCarriers(below, context, period);
    return { kind: 'team', owners, target: sum.count > 0 ? sum.amount : null, quotas: sum.count, people: below.size };
  }
  if (own.count > 0 || book.ownerIds.includes(userId)) {
    return { kind: 'own', owners: new Set([userId]), target: own.count > 0 ? own.amount : null, quotas: own.count > 0 ? 1 : 0, people: 1 };
  }
  const sum = quotaCarriers(context.people.map((p) => p.id), context, period);
  return { kind: 'company', owners: null, target: sum.count > 0 ? sum.amount : null, quotas: sum.count, people: context.people.length };
}
