import type { Activity } from '../../model/activity.ts';
import type { DealHead } from '../../model/deal.ts';
import type { Day } from '../../model/day.ts';
import type { FollowInput } from './follow.ts';
import type { DealToday, Norms, SignalId } from './signal.ts';
import { dayOf } from '../../model/day.ts';
import { quarterOf } from '../../model/period.ts';
import { indexActivities } from './activity-index.ts';
import { SIGNALS } from './catalogue/index.ts';
import { countDeal, noCrowd, openDeals } from './crowd.ts';
import { makeFollower } from './follow.ts';
import { crowdOf, noExperience, normsBefore } from './norms.ts';
import { joinedAt, thenOf } from './then.ts';

export interface SignalsAtInput extends FollowInput {
  /** Only what was recorded strictly before this instant is used. */
  at: number;
  /** `at` is now, so that facts without a past (contacts, next step, what is planned) may be used too. */
  isNow: boolean;
  activities?: readonly Activity[];
}

/**
 * What a deal shows at an instant: each signal that holds, with what was counted; nothing for a deal that is not open then.
 * Works out what is usual once (a pass over all deals), then answers for any deal by its index.
 */
export function signalsAt(input: SignalsAtInput): (deal: number) => Map<SignalId, number> {
  const { book, context, at, isNow } = input;
  const lastDay = dayOf(at - 1, context.timeZone);
  const { norms, ownerDeals } = usualAt(input);
  const follower = makeFollower(input);
  const activities = input.activities ? indexActivities(input.activities) : null;
  const looker = { book, context, follower, activities, joined: joinedAt(book, context) };
  const usesNextStep = isNow && book.heads.some((h) => h.nextStep !== null);
  return (deal) => {
    const out = new Map<SignalId, number>();
    follower.begin(deal);
    follower.to(at);
    const t = follower.trail;
    if (book.cut[deal] === 1 || book.deleted[deal]! < at || !t.isOpen) return out;
    const head = book.heads[deal]!;
    const then = thenOf(looker, at, lastDay, t.owner >= 0 && context.knowledge.ownerHistory ? ownerDeals[t.owner]! : null);
    if (isNow && then.silentDays === null && head.lastActivityDay !== null) then.silentDays = Math.max(0, lastDay - head.lastActivityDay);
    const today = isNow ? todayOf(head, lastDay, then.closeDay, usesNextStep, context.timeZone) : null;
    const asked = { period: quarterOf(then.closeDay ?? lastDay, context.calendar), then, norms, today };
    for (const signal of SIGNALS) {
      if (signal.known === 'outcome' || (signal.id === 'noNextStep' && !usesNextStep)) continue;
      const value = signal.value(asked);
      if (value !== null && signal.holds(value, asked)) out.set(signal.id, value);
    }
    return out;
  };
}

function usualAt(input: SignalsAtInput): { norms: Norms; ownerDeals: Int32Array } {
  const { book, context, at } = input;
  const follower = makeFollower(input);
  const experience = noExperience();
  const crowd = noCrowd(1, book.ownerIds.length);
  for (let i = 0; i < book.heads.length; i++) if (book.cut[i] === 0) countDeal(book, follower, i, [at], crowd, experience);
  const ownerDeals = openDeals(crowd, 0);
  return { norms: { ...normsBefore(experience, at), crowd: context.knowledge.ownerHistory ? crowdOf(ownerDeals) : null }, ownerDeals };
}

function todayOf(head: DealHead, today: Day, closeDay: Day | null, usesNextStep: boolean, zone: string): DealToday {
  const next = head.nextActivityDay;
  return {
    contacts: head.contactCount, nextStep: usesNextStep ? head.nextStep : null, nextStepDays: head.nextStepChangedAt === null ? null : today - dayOf(head.nextStepChangedAt, zone),
    isPlanned: next === null ? null : next >= today && (closeDay === null || next <= closeDay),
  };
}
