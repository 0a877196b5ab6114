import type { FeedbackAsk, FeedbackView } from '../../messages/areas/feedback.ts';
import type { ThreadView } from '../../messages/coaching.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from './input.ts';
import { isSide } from '../../analysis/coaching/standing-threads.ts';
import { coachingWords, type CoachingAround } from '../coaching/around.ts';
import { composeView } from '../coaching/compose.ts';
import { dueViews, threadViews } from '../coaching/order.ts';
import { coachingInput, coachingOf } from '../coaching/standing.ts';

/** Everything that a coaching screen of the dashboard is made with. */
export function coachingAround(input: AreaInput): CoachingAround {
  const read = coachingInput(input);
  return { ...read, coaching: coachingOf(read), now: input.now, locale: input.locale, link: input.link };
}

/** The reader's own threads, given and received, what is unread first, and what was agreed in them. */
export function feedbackView(input: AreaInput, ask: FeedbackAsk): FeedbackView {
  const around = coachingAround(input);
  const w = coachingWords(around);
  const { coaching, me, context } = around;
  const own = threadViews([...coaching.threads.values()].filter((t) => isSide(t, me.userId)), around, w);
  const shown = own.filter((t) => (ask.way === null || t.way === ask.way) && (ask.withId === null || t.other.id === ask.withId) && (ask.dealId === null || t.deal?.id === ask.dealId));
  const actions = [...coaching.actions.values()];
  const manager = context.people.find((p) => p.id === me.userId)?.managerId;
  return {
    kicker: context.orgName, ...headline(own), way: ask.way, withId: ask.withId, dealId: ask.dealId, people: grouped(own, (t) => t.other, input.locale), deals: grouped(own, (t) => t.deal, input.locale), threads: shown, total: own.length,
    mine: dueViews(actions.filter((a) => a.whoId === me.userId), around, w), theirs: dueViews(actions.filter((a) => a.whoId !== me.userId && a.agreedById === me.userId), around, w),
    compose: composeView(around, w, [...(manager ? [manager] : []), ...own.map((t) => t.other.id as UserId)], { abouts: [], dealOwner: null }),
    seenBy: 'Here stand your own threads, given and received; each says who else sees it.',
  };
}

function headline(own: readonly ThreadView[]): { headline: string; sentence: string } {
  const unread = own.filter((t) => t.unread > 0).length;
  const received = own.filter((t) => t.way === 'received').length;
  const [got, gave] = [received, own.length - received];
  const praise = own.filter((t) => t.tone === 'praise').length;
  return {
    headline: own.length === 0 ? 'No feedback yet, to you or from you' : unread === 0 ? 'Nothing is unread' : unread === 1 ? 'One thread has something new for you' : `${unread} threads have something new for you`,
    sentence: own.length === 0 ? 'Write the first sentence below, or on a deal in the panel: what you saw somebody do, and what it did.'
      : `${got} came to you, ${gave} went out from you; ${praise === 0 ? 'none of them is praise' : praise === 1 ? 'one of them is praise' : `${praise} of them are praise`}.`,
  };
}

function grouped(own: readonly ThreadView[], of: (t: ThreadView) => { id: string; name: string } | null, locale: string): FeedbackView['people'] {
  const groups = new Map<string, FeedbackView['people'][number]>();
  for (const t of own) {
    const key = of(t);
    if (!key) continue;
    const g = groups.get(key.id) ?? { id: key.id, name: key.name, threads: 0, unread: 0 };
    groups.set(key.id, { ...g, threads: g.threads + 1, unread: g.unread + (t.unread > 0 ? 1 : 0) });
  }
  const { compare } = new Intl.Collator(locale);
  return [...groups.values()].sort((a, b) => compare(a.name, b.name));
}
