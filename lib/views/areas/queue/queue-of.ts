import type { QueueDeal } from '../../../analysis/coaching/queue.ts';
import type { QueueReason } from '../../../model/coaching/queue.ts';
import type { Thread } from '../../../analysis/coaching/standing-threads.ts';
import type { DealBook } from '../../../model/book.ts';
import type { UserId } from '../../../model/ids.ts';
import type { SharedRecord } from '../../../model/records.ts';
import type { AreaInput } from '../input.ts';
import type { OwedOn } from './owed.ts';
import { rankQueue } from '../../../analysis/coaching/queue.ts';
import { REST_MS } from '../../../analysis/coaching/prompt-answers.ts';
import { rankPrompts } from '../../../analysis/coaching/rank-prompts.ts';
import { unreadIn } from '../../../analysis/coaching/standing-threads.ts';
import { dealFacts } from '../../../analysis/deal-facts.ts';
import { tellStory } from '../../../analysis/deal-story.ts';
import { timelineOf } from '../../../model/book.ts';
import { dayOf } from '../../../model/day.ts';
import { quarterOf, weekOf } from '../../../model/period.ts';
import { answeredIn } from '../../coaching/prompts/answers.ts';
import { promptsAround } from '../../coaching/prompts/around.ts';
import { coachingIn } from '../../coaching/standing.ts';
import { promptWordsOf } from '../../deal-asked.ts';
import { applying } from '../../deal-prompts.ts';
import { makeWords } from '../../format.ts';
import { owedOn } from './owed.ts';

/** Open deals that prompts are asked of: the largest of them. What somebody said or owes is looked for on all. */
export const MOST = 400;
/** Prompts below this aren't worth a place in a queue. */
const URGENT = 2;

export interface QueueWhy { kind: QueueReason; text: string }
export interface QueueItem extends QueueDeal<QueueWhy> {
  deal: number;
  ownerId: UserId | null;
}
export interface Queue {
  whose: 'team' | 'own';
  items: QueueItem[];
  /** Open deals of these owners, and how many of them prompts were asked of. */
  open: number;
  asked: number;
}

/** Whom the reader leads, by the CRM's reporting line. Where it keeps none nobody is led by anybody, and a queue is one's own. */
export function teamOf({ context, rights, me }: Pick<AreaInput, 'context' | 'rights' | 'me'>): ReadonlySet<UserId> {
  return context.people.some((p) => p.managerId !== null || p.parentRoleId !== null) ? rights.leads(me.userId) : new Set();
}

const kept = new WeakMap<DealBook, Map<string, Queue>>();

/** The deals that wait for the reader's word; worked out anew with each reading, each word and each day. */
export function queueOf(input: AreaInput, whose: 'team' | 'own'): Queue {
  const { company, data: { book, today }, me } = input;
  const of = kept.get(book) ?? new Map<string, Queue>();
  kept.set(book, of);
  const count = (['feedback', 'remark', 'cause', 'promptWord', 'setting'] as const).map((k) => [company.records(k).length, company.records(k).at(-1)?.key]);
  const key = JSON.stringify([whose, me.userId, today, count]);
  const found = of.get(key);
  if (found) return found;
  const made = build(input, whose);
  of.clear();
  of.set(key, made);
  return made;
}

function build(input: AreaInput, whose: 'team' | 'own'): Queue {
  const { company, context, me, now, data: { book, activities, leads, today } } = input;
  const owners: ReadonlySet<UserId> = whose === 'team' ? teamOf(input) : new Set([me.userId]);
  const audience = whose === 'team' ? 'manager' : 'rep';
  const around = promptsAround({ book, context, ownSteps: company.ownSteps, now, besides: { activities, leads } });
  const words = makeWords(input.locale);
  const stages = new Map(context.stages.map((s) => [s.id, s]));
  const { answers, effects } = answeredIn({ company, book, context, now });
  const lately = new Set(answers.filter((a) => a.audience === audience && now - a.saidAt < REST_MS).map((a) => `${a.dealId} ${a.promptId}`));
  const owed = owedOn(input, owners);
  const said = saidOn(input);
  const { week } = weekOf(today, quarterOf(today, context.calendar));
  const isTheirs = (deal: number): boolean => { const owner = book.heads[deal]!.now.ownerId; return owner != null && owners.has(owner) && book.deleted[deal] === Infinity; };
  const open = [...around.facts.dealOf.values()].filter((d) => d.state === 'open' && isTheirs(d.deal)).sort((a, b) => b.amount - a.amount || a.deal - b.deal);
  const asked = new Set(open.slice(0, MOST).map((d) => d.deal));
  const items: QueueItem[] = [];
  for (let deal = 0; deal < book.heads.length; deal++) {
    const head = book.heads[deal]!;
    const reasons: QueueWhy[] = said(head.id);
    if (!isTheirs(deal) && reasons.length === 0) continue;
    const now_ = around.facts.dealOf.get(deal);
    const due = owed.get(head.id);
    for (const o of due?.owed ?? []) if (o.userId === me.userId) { reasons.push({ kind: 'cause', text: causeText(o.what, due!) }); break; }
    if (isTheirs(deal) && now_?.state === 'open' && now_.closeDay < today) reasons.push({ kind: 'overdue', text: `Still open; its close date was ${words.longDay(now_.closeDay)}.` });
    if (asked.has(deal)) {
      const timeline = timelineOf(book, deal);
      const facts = dealFacts({
        // What a deal does for its owner's goal is asked on the deal itself: here it would need every owner's goals.
        deal, context, timeline, story: tellStory(timeline, stages), around: around.facts, now, week, shareOfGap: null, activitiesKnown: around.activitiesKnown, ownSteps: company.ownSteps,
        comparisons: { pushedTwice: null, wentBack: null }, besides: { signs: around.signs(deal), sponsor: around.sponsor(deal), source: around.source(deal), miss: due?.miss ?? null },
      });
      const promptWords = promptWordsOf(input.locale, facts.currency, { context });
      const found = applying(facts, promptWords).filter(({ prompt: p }) => p.urgency >= URGENT && p.id !== 'overdue-date' && p.id !== 'cause-owed' && !lately.has(`${head.id} ${p.id}`));
      for (const p of rankPrompts(found.map((f) => f.prompt), facts, effects).slice(0, 3)) reasons.push({ kind: 'prompt', text: `${p[audience](facts, promptWords)} ${found.find((f) => f.prompt === p)!.evidence}` });
    }
    if (reasons.length > 0) items.push({ dealId: head.id, deal, amount: now_?.valued ? now_.amount : null, reasons, ownerId: head.now.ownerId ?? null });
  }
  return { whose, items: rankQueue<QueueWhy, QueueItem>(items), open: open.length, asked: asked.size };
}

const causeText = (what: 'state' | 'answer' | 'judge', { miss }: OwedOn): string =>
  what === 'state' ? `${miss.title}: nobody has said why.` : what === 'answer' ? `${miss.title}: your cause was answered otherwise.` : `${miss.title}: ${miss.saidBy ?? 'the owner'} named a cause, and nobody has agreed or answered.`;

/** What people wait for the reader to answer on a deal: feedback that is unread or asked of them, and questions. */
function saidOn(input: AreaInput): (dealId: string) => QueueWhy[] {
  const { company, context, me: { userId: me } } = input;
  const words = makeWords(input.locale);
  const day = (at: number): string => words.longDay(dayOf(at, context.timeZone));
  const out = new Map<string, QueueWhy[]>();
  const add = (dealId: string, why: QueueWhy): void => { out.set(dealId, [...(out.get(dealId) ?? []), why]); };
  for (const t of coachingIn(input).threads.values()) if (t.dealId !== null && waits(t, me)) add(t.dealId, { kind: 'feedback', text: `${t.words.at(-1)!.by} wrote on ${day(t.lastAt)}, and waits for you.` });
  const remarks = company.records('remark');
  const answered = new Set(remarks.map((r) => r.body.answers));
  for (const r of remarks) if (isOpenQuestion(r, me, answered)) add(r.body.dealId!, { kind: 'question', text: `${r.authorName} asked a question on ${day(r.at)}.` });
  return (dealId) => [...(out.get(dealId) ?? [])];
}

/** The last word is the other side's, and unread or a question. */
function waits(t: Thread, me: UserId): boolean {
  const last = t.words.at(-1)!;
  return (t.fromId === me || t.toId === me) && last.byId !== me && (unreadIn(t, me).length > 0 || (t.tone === 'ask' && t.toId === me));
}

const isOpenQuestion = (r: SharedRecord<'remark'>, me: UserId, answered: ReadonlySet<string | null>): boolean =>
  r.body.answers === null && r.body.dealId !== null && r.authorId !== me && r.body.asked.includes(me) && !answered.has(r.key);
