import type { UserId } from '../../model/ids.ts';
import type { Identity, OrgContext } from '../../model/org.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { saysNothing } from '../company/readers.ts';

const kept = new WeakMap<OrgContext, Map<UserId, ReadonlySet<UserId>>>();

/** Everybody who leads somebody, by the CRM's own reporting line and roles. */
export function leadersOf(id: UserId, context: OrgContext): ReadonlySet<UserId> {
  const of = kept.get(context) ?? new Map<UserId, ReadonlySet<UserId>>();
  kept.set(context, of);
  let above = of.get(id);
  if (!above) of.set(id, (above = new Set(context.people.filter((p) => p.id !== id && peopleBelow(context.people, p.id).has(id)).map((p) => p.id))));
  return above;
}

/**
 * Why the reader can't write to somebody; null: they can. Under a shared key feedback to who leads one stays off. Where the CRM
 * doesn't say who leads whom, nothing goes up for certain that goes to the owner of the deal it is about.
 */
export function whyNotTo(toId: UserId, { context, me }: { context: OrgContext; me: Pick<Identity, 'userId' | 'verified'> }, dealOwner: string | null): string | null {
  if (me.verified) return null;
  if (leadersOf(me.userId, context).has(toId)) return 'Under a HubSpot key nobody can be told apart for certain, so that feedback to who leads you stays off. Tell them yourself.';
  return saysNothing(context) && toId !== dealOwner ? 'Under a HubSpot key nobody can be told apart for certain, and HubSpot doesn’t say who leads whom: feedback goes to the owner of the deal that it is about.' : null;
}
