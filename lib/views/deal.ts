import type { DealView } from '../messages/views.ts';
import type { DealStory } from '../analysis/deal-story.ts';
import type { Activity } from '../model/activity.ts';
import type { StageId } from '../model/ids.ts';
import type { Lead } from '../model/lead.ts';
import type { Stage } from '../model/stage.ts';
import type { Identity } from '../model/org.ts';
import type { AnswerRecord } from '../store/workspace.ts';
import type { Company } from './company/company.ts';
import type { AreaInput } from './areas/input.ts';
import type { GoalInput } from './goal.ts';
import { digitsOf } from '../model/currency.ts';
import { dayOf } from '../model/day.ts';
import { CATEGORY_LABEL, changeRows } from './changes.ts';
import { changeWords } from './change-words.ts';
import type { Asked } from './asked.ts';
import { answeredIn } from './coaching/prompts/answers.ts';
import { asksForCause, dealAsked } from './deal-asked.ts';
import { dealCauses } from './deal-causes.ts';
import { dealEffect } from './deal-effect.ts';
import { dealPrompts } from './deal-prompts.ts';
import { makeWords, times, type Words } from './format.ts';
import { stripView } from './strip.ts';

export interface DealInput extends GoalInput {
  company: Company;
  me: Identity;
  asked: Asked;
  dealId: string;
  /** What this device remembers of prompts from before answers were shared. */
  answers: AnswerRecord[];
  /** What was read besides deals; absent: what rests on it is not known. */
  besides?: { activities: readonly Activity[]; leads: readonly Lead[] } | null;
  /** Recorded goals; null where there are none, or the area is off: the CRM's quota stands. */
  goals?: AreaInput | null;
  /** Threads of feedback on this deal, and on a change at an instant; absent: the area is off. */
  threads?: number;
  threadsAt?: (at: number) => number;
}

/** One deal: what it does for its owner's goal, how it got here, what is worth asking. null: no such deal is known. */
export function dealView(input: DealInput): DealView | null {
  const { context, now, dealId } = input;
  const asked = dealAsked(input);
  if (!asked) return null;
  const { deal: i, timeline, story, facts, audience, recorded, goal } = asked;
  const { head } = timeline;
  const words = makeWords(input.locale);
  const org = context.currencies.org;
  const orgMoney = (minor: number): string => words.money(minor, org, digitsOf(context.currencies, org));
  const last = timeline.states.at(-1)!;
  const currency = last.currency ?? org;
  const money = (minor: number, code = currency): string => words.money(minor, code || org, digitsOf(context.currencies, code || org));
  const stages = new Map<StageId, Stage>(context.stages.map((s) => [s.id, s]));
  const people = new Map(context.people.map((p) => [String(p.id), p.name]));
  const owner = head.now.ownerId ?? null;
  const isOwn = owner === input.userId;
  const deal = asked.around.facts.dealOf.get(i);
  const said = recorded?.facts ?? null;
  const ownerName = owner === null ? null : (people.get(owner) ?? 'the owner');
  const isDeleted = head.deletedAt !== null;
  const { effect, noEffect } = isDeleted ? { effect: null, noEffect: 'This deal was deleted. It counts for no goal.' } : dealEffect({ facts: goal, deal: said?.deal ?? deal, recorded: said, owner: isOwn ? null : ownerName, money: orgMoney, words });

  const today = dayOf(now, context.timeZone);
  const causes = isDeleted && input.company.records('cause').every((r) => r.body.dealId !== dealId) ? [] : dealCauses({ timeline, context, company: input.company, me: input.me, asked: input.asked, now, locale: input.locale });
  const answered = answeredIn({ company: input.company, book: input.book, context, now });
  const { prompts, resting } = isDeleted ? { prompts: [], resting: 0 } : dealPrompts({
    facts, audience, me: input.userId, mayAnswer: asked.mayAnswer, answers: answered.answers.filter((a) => a.dealId === dealId), before: input.answers, effects: answered.effects,
    askedElsewhere: new Set(asksForCause(causes) ? ['cause-owed'] : []), now, zone: context.timeZone, promptWords: asked.promptWords, words,
  });
  const stage = last.stageId === undefined ? 'stage not known' : (stages.get(last.stageId)?.label ?? last.stageId);
  return {
    dealId, name: head.name, href: input.link(dealId),
    amount: typeof last.amount === 'number' ? { minor: last.amount, currency, text: money(last.amount) } : null,
    meta: metaLine(typeof last.amount === 'number' ? money(last.amount) : last.amount === null ? 'no amount' : 'amount not known', facts.state, stage, last.category ?? null, last.closeDay ?? null, words, isOwn ? null : ownerName),
    effect, noEffect, parts: isDeleted ? [] : (recorded?.parts ?? []),
    strip: stripView({ story, created: dayOf(head.createdAt, context.timeZone), today, closeDay: last.closeDay ?? null, firstCloseDay: story.dates[0]?.from ?? last.closeDay ?? null, dayOfInstant: (at) => dayOf(at, context.timeZone), amountText: (m) => money(m), words }),
    facts: storyFacts(story, (m) => money(m), words),
    changes: changeRows(timeline, changeWords(context, words), input.threadsAt), threads: input.threads ?? 0,
    historyNote: timeline.cut ? 'Its first part was not recorded: what stands here begins where the record does.' : null,
    causes,
    audience, prompts, promptsSeenBy: prompts.length === 0 ? null : 'Answers are seen by who can open this deal.', promptNote: prompts.length > 0 || isDeleted ? null : resting > 0 ? 'What was worth asking has been answered. It may come back in two weeks.' : 'Nothing on this deal stands out just now.',
  };
}

function metaLine(amount: string, state: 'open' | 'won' | 'lost', stage: string, category: string | null, closeDay: number | null, words: Words, owner: string | null): string {
  const closes = closeDay === null ? 'no close date' : state === 'open' ? `closes ${words.day(closeDay)}` : `closed ${words.day(closeDay)}`;
  return [amount, state === 'open' ? CATEGORY_LABEL[category ?? ''] === 'not known' ? stage : CATEGORY_LABEL[category ?? '']! : stage, closes, owner].filter((t) => t !== null).join(' · ');
}

/** The story in figures: pushed, grown or shrunk, moved back. */
function storyFacts(story: DealStory, money: (minor: number) => string, words: Words): { strong: string; rest: string }[] {
  const out: { strong: string; rest: string }[] = [];
  const first = story.dates[0];
  const lastDate = story.dates.at(-1);
  if (story.pushes.length > 0 && first && lastDate) out.push({ strong: `Pushed ${times(story.pushes.length)},`, rest: ` ${words.count(story.daysPushed)}\u00a0days: ${words.shortDay(first.from)} → ${words.shortDay(lastDate.to)}` });
  const pulled = story.dates.filter((d) => d.days < 0);
  if (pulled.length > 0) out.push({ strong: `Moved earlier ${times(pulled.length)},`, rest: ` ${words.count(pulled.reduce((n, d) => n - d.days, 0))}\u00a0days in all` });
  if (story.amounts.length > 1) {
    const [a] = story.amounts;
    const b = story.amounts.at(-1)!;
    const change = a!.amount > 0 ? `${b.amount > a!.amount ? '+' : ''}${words.percent((b.amount - a!.amount) / a!.amount)}` : 'changed';
    out.push({ strong: `Amount ${change}:`, rest: ` ${shorten(story.amounts.map((x) => money(x.amount))).join(' → ')}` });
  }
  const back = story.stages.filter((s) => s.back);
  const lastBack = back.at(-1);
  if (lastBack) out.push({ strong: `Moved back ${times(back.length)}:`, rest: ` ${lastBack.from.label} → ${lastBack.to.label}` });
  if (story.owners.length > 0) out.push({ strong: `Changed hands ${times(story.owners.length)}`, rest: '' });
  return out;
}

/** Five amounts at most: the first, the last ones, and a sign that there were more. */
const shorten = (list: string[]): string[] => (list.length <= 5 ? list : [list[0]!, '…', ...list.slice(-3)]);
