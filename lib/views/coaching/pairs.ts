import type { PairChoice } from '../../messages/areas/coaching-parts.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import { managerOf, managersAbove } from '../../analysis/causes/lines.ts';
import { coachingRights } from './rights.ts';

/** Two people, one of whom coaches the other. */
export interface Pair {
  repId: UserId;
  managerId: UserId;
}

/** A pair with what the reader is in it. */
export interface OwnPair extends Pair {
  /** Of the reader. */
  side: 'rep' | 'manager';
  otherId: UserId;
  choice: PairChoice;
}

const GONE = 'Somebody who is no longer in the CRM';

/**
 * Whom the reader speaks with: who leads them by the CRM's reporting line, nearest first, then those who report to them, by name; where the CRM keeps no line, whoever is in the same
 * team, as either. `also`: pairs that there are already, whatever the line says today.
 */
export function pairsOf({ context, me: { userId: me }, locale }: AreaInput, also: readonly Pair[] = []): OwnPair[] {
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const active = new Set(context.people.filter((p) => p.isActive).map((p) => p.id));
  const { leads } = coachingRights(context);
  const { compare } = new Intl.Collator(locale);
  const byName = (a: UserId, b: UserId): number => compare(names.get(a) ?? GONE, names.get(b) ?? GONE) || (a < b ? -1 : 1);
  const hasLine = context.people.some((p) => p.managerId !== null || p.parentRoleId !== null);
  const mine = context.people.find((p) => p.id === me);
  const mates = hasLine || !mine?.roleId ? [] : context.people.filter((p) => p.id !== me && p.roleId === mine.roleId && leads(me, p.id)).map((p) => p.id);
  const above = hasLine ? managersAbove(context.people, me) : [...mates].sort(byName);
  const below = (hasLine ? context.people.filter((p) => p.id !== me && managerOf(context.people, p.id) === me).map((p) => p.id) : mates).sort(byName);
  const pair = (side: OwnPair['side'], otherId: UserId): OwnPair => ({
    side, otherId, ...(side === 'rep' ? { repId: me, managerId: otherId } : { repId: otherId, managerId: me }),
    choice: { id: `${side}:${otherId}`, side, label: `${names.get(otherId) ?? GONE}, ${side === 'rep' ? 'who coaches you' : 'whom you coach'}` },
  });
  const known = also.filter((p) => p.repId === me || p.managerId === me).map((p) => (p.repId === me ? pair('rep', p.managerId) : pair('manager', p.repId)));
  const all = [...above.filter((id) => active.has(id)).map((id) => pair('rep', id)), ...below.filter((id) => active.has(id)).map((id) => pair('manager', id)), ...known];
  return [...new Map(all.map((p) => [p.choice.id, p])).values()];
}
