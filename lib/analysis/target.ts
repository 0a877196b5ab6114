import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Quota } from '../model/quota.ts';
import { conversionOn, convertMinor, sumMinor } from '../model/money.ts';
import { peopleBelow } from './scope.ts';

/** What somebody is asked to reach in a period, and whose deals count towards it (null: everybody's). */
export interface Target {
  /** Minor units of the org's currency; null where nobody set one. */
  minor: number | null;
  kind: 'own' | 'team' | 'company';
  /** How many people's quotas were added up. */
  people: number;
  owners: ReadonlySet<UserId> | null;
  /** Quotas left out because their currency has no rate. */
  withoutRate: number;
}

interface Sum { minor: number; found: boolean; withoutRate: number }

/** Quotas of exactly this period go before those of its months, so that neither is counted twice. */
function sumQuotas(quotas: readonly Quota[], context: OrgContext, period: Period): Sum {
  const exact = quotas.filter((q) => q.start === period.start && q.end === period.end);
  const used = exact.length > 0 ? exact : quotas.filter((q) => q.start >= period.start && q.end <= period.end);
  const converted = used.map((q) => {
    const by = conversionOn(context.currencies, q.currency, q.start);
    return by ? convertMinor(q.amount, by) : null;
  });
  const known = converted.filter((n) => n !== null);
  return { minor: sumMinor(known), found: known.length > 0, withoutRate: used.length - known.length };
}

function sumOf(ids: Iterable<UserId>, context: OrgContext, period: Period): { minor: number | null; people: number; withoutRate: number } {
  const sums = [...ids].map((id) => sumQuotas(context.quotas.filter((q) => q.ownerId === id), context, period));
  const found = sums.filter((s) => s.found);
  return { minor: found.length ? sumMinor(found.map((s) => s.minor)) : null, people: found.length, withoutRate: sums.reduce((n, s) => n + s.withoutRate, 0) };
}

/** A person's own quota; a leader's team; for those who carry none, the company. */
export function targetFor(context: OrgContext, user: UserId, period: Period): Target {
  const below = peopleBelow(context.people, user);
  const owners = new Set([user, ...below]);
  const own = sumOf([user], context, period);
  if (own.minor !== null) return { ...own, kind: 'own', owners };
  const team = sumOf(below, context, period);
  if (team.minor !== null) return { ...team, kind: 'team', owners };
  const everybody = sumOf(new Set(context.quotas.flatMap((q) => q.ownerId ?? [])), context, period);
  if (everybody.minor !== null) return { ...everybody, kind: 'company', owners: null };
  const company = sumQuotas(context.quotas.filter((q) => q.ownerId === null && q.teamId === null), context, period);
  return { minor: company.found ? company.minor : null, kind: 'company', people: 0, owners: null, withoutRate: company.withoutRate };
}
