import type { OrgContext } from '../model/org.ts';
import type { Company } from './company/company.ts';
import type { DealInput } from './deal.ts';
import type { DeskOptions } from './desk.ts';
import type { Room } from './rooms.ts';
import { isOn } from '../model/goals/areas.ts';
import { dealLink } from './link.ts';
import { areaInput } from './office/areas.ts';
import { bookOf } from './rooms.ts';

/** Whether any goal is recorded, and the area is on. */
export const hasGoals = (company: Company): boolean => isOn(company.areas, 'goals') && (company.records('goal').length > 0 || company.records('ownGoal').length > 0);

/** Everything that one deal's screen is worked out from, as stored now. */
export async function dealInput({ now, locale }: Pick<DeskOptions, 'now' | 'locale'>, room: Room, context: OrgContext, company: Company, dealId: string): Promise<DealInput> {
  const head = await room.facts.head();
  const { identity } = room.connection;
  const at = now();
  const all = await areaInput(room, context, { syncedAt: head.syncedAt ?? at, now: at, locale }, company);
  return {
    book: await bookOf(room, head), context, userId: identity.userId, now: at, locale, link: dealLink(identity), dealId, company, me: identity,
    answers: await room.workspace.answersOn(dealId), asked: (await room.workspace.meta('asked')) ?? {}, goals: hasGoals(company) ? all : null, besides: all.data,
  };
}
