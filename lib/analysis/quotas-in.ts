import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Person } from '../model/person.ts';
import type { Quota } from '../model/quota.ts';
import { conversionOn, convertMinor, sumMinor } from '../model/money.ts';
import { peopleBelow } from './team.ts';

/** Quotas added up. Minor units of the org's currency. */
export interface QuotaSum {
  amount: number;
  count: number;
  /** Days of the period that they cover. */
  days: number;
}

/**
 * Quotas that belong together (one owner's, one team's) within a period: those wholly inside it. Where a longer one is set, the
 * shorter ones over the same days (months of a quarter) are its parts and not added to it; quotas of the very same days are (one a
 * pipeline). In the org's currency at the rate of their first day; a quota without a rate is left out. undefined: none.
 */
export function quotaIn(period: Period, quotas: readonly Quota[], context: OrgContext): QuotaSum | undefined {
  const inside = quotas.filter((q) => q.start >= period.start && q.end <= period.end).sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const taken: Quota[] = [];
  const amounts: number[] = [];
  let days = 0;
  for (const q of inside) {
    const by = conversionOn(context.currencies, q.currency, q.start);
    const overlapping = taken.filter((t) => q.start <= t.end && t.start <= q.end);
    if (!by || overlapping.some((t) => t.start !== q.start || t.end !== q.end)) continue;
    if (overlapping.length === 0) days += q.end - q.start + 1;
    taken.push(q);
    amounts.push(convertMinor(q.amount, by));
  }
  return taken.length > 0 ? { amount: sumMinor(amounts), count: taken.length, days } : undefined;
}

/** Each person's own quota in a period; people without one aren't in it. */
export function quotasByOwner(period: Period, context: OrgContext): Map<UserId, QuotaSum> {
  const byOwner = new Map<UserId, Quota[]>();
  for (const q of context.quotas) if (q.ownerId !== null) byOwner.set(q.ownerId, [...(byOwner.get(q.ownerId) ?? []), q]);
  return new Map([...byOwner].flatMap(([id, list]) => { const sum = quotaIn(period, list, context); return sum ? [[id, sum] as const] : []; }));
}

/** People with a quota of their own and nobody with one below them, added up: so that no number counts twice. `count`: these people. */
export function carriersAmong(ids: Iterable<UserId>, quotas: ReadonlyMap<UserId, QuotaSum>, people: readonly Person[]): { amount: number; count: number; each: QuotaSum[] } {
  const each: QuotaSum[] = [];
  for (const id of new Set(ids)) {
    const own = quotas.get(id);
    if (!own) continue;
    if (!leadsCarriers(id, quotas, people)) each.push(own);
  }
  return { amount: sumMinor(each.map((q) => q.amount)), count: each.length, each };
}

/** Whether somebody below a person has a quota too: then the person's own is the team's. */
export function leadsCarriers(id: UserId, quotas: ReadonlyMap<UserId, QuotaSum>, people: readonly Person[]): boolean {
  for (const below of peopleBelow(people, id)) if (quotas.has(below)) return true;
  return false;
}
