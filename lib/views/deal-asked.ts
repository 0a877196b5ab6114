import type { DealFacts } from '../analysis/deal-facts.ts';
import type { DealStory } from '../analysis/deal-story.ts';
import type { CauseCard } from '../messages/views.ts';
import type { PromptWord } from '../model/coaching/prompt-word.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { DealInput } from './deal.ts';
import type { PromptsAround } from './coaching/prompts/around.ts';
import { dealFacts } from '../analysis/deal-facts.ts';
import { tellStory } from '../analysis/deal-story.ts';
import { compareSign } from '../analysis/signals/compare.ts';
import { timelineOf } from '../model/book.ts';
import { digitsOf } from '../model/currency.ts';
import { dayOf } from '../model/day.ts';
import { userId } from '../model/ids.ts';
import { weekOf } from '../model/period.ts';
import { coaches } from './coaching/prompts/answer-rights.ts';
import { promptsAround } from './coaching/prompts/around.ts';
import { missOf } from './coaching/prompts/miss.ts';
import { missesOf } from './deal-causes.ts';
import { applying } from './deal-prompts.ts';
import { makeWords } from './format.ts';
import { goalFacts, type GoalFacts } from './goal.ts';
import { goalContext } from './goals/context.ts';
import { dealGoals } from './goals/deal-parts.ts';
import type { PromptWords } from '../prompts/types.ts';

/** What a deal's prompts are decided on, and who is asked. */
export interface DealAsked {
  deal: number;
  timeline: DealTimeline;
  story: DealStory;
  around: PromptsAround;
  facts: DealFacts;
  promptWords: PromptWords;
  audience: PromptWord['audience'];
  /** The reader owns the deal or coaches its owner; others read. */
  mayAnswer: boolean;
  /** Goal and won so far of the owner, as the screen shows them. */
  goal: GoalFacts;
  recorded: ReturnType<typeof dealGoals> | null;
}

/** null: no such deal is known. */
export function dealAsked(input: DealInput): DealAsked | null {
  const { book, context, company, now, dealId } = input;
  const i = book.heads.findIndex((h) => h.id === dealId);
  if (i < 0) return null;
  const timeline = timelineOf(book, i);
  const { head } = timeline;
  const story = tellStory(timeline, new Map(context.stages.map((s) => [s.id, s])));
  const owner = head.now.ownerId ?? null;
  const around = promptsAround({ book, context, ownSteps: company.ownSteps, now, besides: input.besides ?? null });
  const deal = around.facts.dealOf.get(i);
  const byQuota = goalFacts(input, owner === null ? input.userId : userId(owner));
  const recorded = input.goals && owner !== null ? dealGoals(i, deal, userId(owner), goalContext(input.goals)) : null;
  const said = recorded?.facts ?? null;
  const goal = said ? { ...byQuota, period: said.period, won: said.won, goal: { ...byQuota.goal, target: said.target } } : byQuota;
  const gap = goal.goal.target === null ? null : goal.goal.target - goal.won;
  const { week } = weekOf(dayOf(now, context.timeZone), goal.period);
  const compare = (sign: (s: DealStory) => boolean) => compareSign({ book, context, period: goal.period, week, now, sign, asked: 2 });
  const facts = dealFacts({
    deal: i, context, timeline, story, around: around.facts, now, week, ownSteps: company.ownSteps, activitiesKnown: around.activitiesKnown,
    shareOfGap: gap !== null && gap > 0 && deal?.valued && deal.closeDay >= goal.period.start && deal.closeDay <= goal.period.end ? deal.amount / gap : null,
    comparisons: {
      pushedTwice: story.pushes.length >= 2 ? compare((s) => s.pushes.length >= 2) : null,
      wentBack: story.stages.some((s) => s.back) ? compare((s) => s.stages.some((m) => m.back)) : null,
    },
    besides: { signs: around.signs(i), sponsor: around.sponsor(i), source: around.source(i), miss: missOf(missesOf({ timeline, context, company, now }), timeline, context, company) },
  });
  return {
    deal: i, timeline, story, around, facts, promptWords: promptWordsOf(input.locale, facts.currency, input), audience: owner === input.userId ? 'rep' : 'manager',
    mayAnswer: owner === input.userId || coaches(input.userId, owner, context) || context.crm === 'sample', goal, recorded,
  };
}

export function promptWordsOf(locale: string, currency: string, { context }: Pick<DealInput, 'context'>): PromptWords {
  const words = makeWords(locale);
  const code = currency || context.currencies.org;
  return { longDay: words.longDay, day: words.day, percent: words.percent, money: (minor) => words.money(minor, code, digitsOf(context.currencies, code)) };
}

/** Ids of the prompts that apply besides one: the state in which it is answered. */
export const stateBesides = ({ facts, promptWords }: DealAsked, promptId: string): string[] => applying(facts, promptWords).map((a) => a.prompt.id).filter((id) => id !== promptId);

/** Whether the screen's own card asks for the cause: then no prompt does. */
export const asksForCause = (cards: readonly CauseCard[]): boolean =>
  cards.some((c) => (c.may === 'state' && !c.isPutOff && (!c.said || c.said.judged !== null)) || (c.may === 'judge' && c.said !== null && c.said.judged === null));
