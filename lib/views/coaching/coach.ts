import type { AboutChoice, CoachView, ThreadView } from '../../messages/coaching.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { CoachingAround, CoachingWords } from './around.ts';
import { isSide } from '../../analysis/coaching/standing-threads.ts';
import { timelineOf } from '../../model/book.ts';
import { digitsOf } from '../../model/currency.ts';
import { changesInWords } from '../changes.ts';
import { changeWords } from '../change-words.ts';
import { composeView, formsAround } from './compose.ts';
import { coachingWords } from './around.ts';
import { dueViews, threadViews } from './order.ts';
import { nounOf } from './words.ts';

/** Changes of a deal that can be annotated: the latest. */
const MOMENTS = 12;
const MOST_LABEL = 90;

/**
 * The panel's coaching view. On a deal: its threads, what was agreed on it, and the form for a new word. Without one: the reader's own threads that aren't
 * over, and what is due. null: no such deal is known.
 */
export function coachView(around: CoachingAround, dealId: string | null): CoachView | null {
  const w = coachingWords(around);
  const { coaching, me, book, context } = around;
  if (dealId === null) {
    const threads = threadViews([...coaching.threads.values()].filter((t) => isSide(t, me.userId)), around, w);
    const due = dueViews([...coaching.actions.values()].filter((a) => a.whoId === me.userId), around, w);
    return { deal: null, sentence: ownSentence(threads, due.length), threads, due, compose: null, around: formsAround(around, w) };
  }
  const i = book.heads.findIndex((h) => h.id === dealId);
  if (i < 0) return null;
  const head = book.heads[i]!;
  const threads = threadViews([...coaching.threads.values()].filter((t) => t.dealId === dealId), around, w);
  const due = dueViews([...coaching.actions.values()].filter((a) => a.dealId === dealId && !threads.some((t) => t.actions.some((x) => x.id === a.id))), around, w);
  const owner = head.now.ownerId ?? null;
  return {
    deal: { id: head.id, name: head.name, meta: owner === null ? '' : owner === me.userId ? 'Your own' : `Owner: ${w.fullName(owner as UserId)}` }, sentence: dealSentence(threads, nounOf(context.crm)),
    threads, due, compose: head.deletedAt === null ? composeView(around, w, likely(owner as UserId | null, threads, around), { abouts: aboutChoices(i, around, w), dealOwner: owner }) : null, around: formsAround(around, w),
  };
}

/** Whoever was spoken with on this deal, its owner, who leads the reader. */
function likely(owner: UserId | null, threads: readonly ThreadView[], { me, context }: CoachingAround): UserId[] {
  const manager = context.people.find((p) => p.id === me.userId)?.managerId ?? null;
  return [...(owner !== null && owner !== me.userId ? [owner] : []), ...(manager ? [manager] : []), ...threads.map((t) => t.other.id as UserId)];
}

/** The deal, its fields as they stand, and its latest changes. */
function aboutChoices(i: number, { book, context }: CoachingAround, w: CoachingWords): AboutChoice[] {
  const timeline = timelineOf(book, i);
  const { head } = timeline;
  const dealId = head.id as DealId;
  const last = timeline.states.at(-1)!;
  const words = changeWords(context, w.words);
  const currency = last.currency ?? context.currencies.org;
  const fields = {
    closeDate: last.closeDay === undefined ? 'not known' : last.closeDay === null ? 'none' : w.words.day(last.closeDay),
    amount: last.amount === undefined ? 'not known' : last.amount === null ? 'none' : w.words.money(last.amount, currency, digitsOf(context.currencies, currency)),
    stage: words.stage(last.stageId), nextStep: head.nextStep ?? 'none',
  } as const;
  const label = { closeDate: 'Close date', amount: 'Amount', stage: 'Stage', nextStep: 'Next step' } as const;
  const noun = nounOf(context.crm);
  return [
    { anchor: 'deal', label: `This ${noun} as a whole`, about: { kind: 'deal', dealId } },
    ...(['closeDate', 'amount', 'stage', 'nextStep'] as const).map((field): AboutChoice => ({ anchor: `field:${field}`, label: short(`${label[field]}: ${fields[field]}`), about: { kind: 'field', dealId, field } })),
    ...changesInWords(timeline, words).slice(0, MOMENTS).map(({ at, when, what }): AboutChoice => ({ anchor: `moment:${at}`, label: short(`${when}: ${what}`), about: { kind: 'moment', dealId, at, what } })),
  ];
}

const short = (text: string): string => (text.length > MOST_LABEL ? `${text.slice(0, MOST_LABEL - 1)}…` : text);

function dealSentence(threads: readonly ThreadView[], noun: string): string {
  const unread = threads.reduce((n, t) => n + t.unread, 0);
  if (threads.length === 0) return `Nobody has written on this ${noun} yet. A sentence while it is fresh helps more than a page at the year’s end.`;
  const first = threads.length === 1 ? 'One thread' : `${threads.length} threads`;
  return unread > 0 ? `${first}, ${unread === 1 ? 'one word' : `${unread} words`} of them new to you.` : `${first}, nothing new to you.`;
}

function ownSentence(threads: readonly ThreadView[], due: number): string {
  const unread = threads.filter((t) => t.unread > 0).length;
  const read = unread === 0 ? 'Nothing is unread' : unread === 1 ? 'One thread has something new for you' : `${unread} threads have something new for you`;
  return `${read}${due === 0 ? ', and you have agreed nothing that is still open.' : due === 1 ? ', and one thing that you agreed is open.' : `, and ${due} things that you agreed are open.`}`;
}

