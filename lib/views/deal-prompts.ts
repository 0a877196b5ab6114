import type { PromptAnswer } from '../analysis/coaching/prompt-answers.ts';
import type { PromptEffects } from '../analysis/coaching/prompt-effect.ts';
import type { DealFacts } from '../analysis/deal-facts.ts';
import type { PromptView } from '../messages/views.ts';
import type { PromptWord } from '../model/coaching/prompt-word.ts';
import type { UserId } from '../model/ids.ts';
import type { Prompt, PromptWords } from '../prompts/types.ts';
import type { AnswerRecord } from '../store/workspace.ts';
import { REST_MS } from '../analysis/coaching/prompt-answers.ts';
import { rankPrompts } from '../analysis/coaching/rank-prompts.ts';
import { dayOf } from '../model/day.ts';
import { PROMPTS } from '../prompts/index.ts';
import { effectSentence } from './coaching/prompts/effect-words.ts';
import type { Words } from './format.ts';

/** Prompts on one deal at a time. */
const AT_ONCE = 3;

export interface DealPromptsInput {
  facts: DealFacts;
  audience: PromptWord['audience'];
  me: UserId;
  mayAnswer: boolean;
  /** What was answered on this deal. */
  answers: readonly PromptAnswer[];
  /** What this device remembers from before answers were shared. */
  before: readonly AnswerRecord[];
  effects: PromptEffects;
  /** Prompts that another part of the screen asks already. */
  askedElsewhere: ReadonlySet<string>;
  now: number;
  zone: string;
  promptWords: PromptWords;
  words: Words;
}

/** Prompts that apply, with the evidence of each. */
export const applying = (facts: DealFacts, words: PromptWords): { prompt: Prompt; evidence: string }[] =>
  PROMPTS.flatMap((prompt) => { const evidence = prompt.applies(facts, words); return evidence === null ? [] : [{ prompt, evidence }]; });

/**
 * At most three prompts that apply: those that the reader answered today, as they stand, then those that nobody on this side of the deal answered in the
 * last two weeks, ranked. `resting`: how many apply and were answered lately.
 */
export function dealPrompts(input: DealPromptsInput): { prompts: PromptView[]; resting: number } {
  const { facts, audience, me, effects, now, zone, promptWords, words } = input;
  const mine = input.answers.filter((a) => a.audience === audience && now - a.saidAt < REST_MS && a.saidAt <= now);
  const lately = new Set([...mine.map((a) => a.promptId), ...input.before.filter((a) => now - a.at < REST_MS).map((a) => a.promptId)]);
  const today = new Map(mine.filter((a) => a.personId === me && dayOf(a.saidAt, zone) === dayOf(now, zone)).map((a) => [a.promptId, a]));
  const found = applying(facts, promptWords).filter(({ prompt }) => !input.askedElsewhere.has(prompt.id) || today.has(prompt.id));
  const evidenceOf = new Map(found.map(({ prompt, evidence }) => [prompt.id, evidence]));
  const ranked = rankPrompts(found.map((f) => f.prompt), facts, effects);
  const fresh = ranked.filter((p) => !lately.has(p.id));
  const shown = [...ranked.filter((p) => today.has(p.id)), ...fresh].slice(0, AT_ONCE);
  return {
    prompts: ranked.filter((p) => shown.includes(p)).map((p) => {
      const said = today.get(p.id);
      return {
        id: p.id, question: p[audience](facts, promptWords), evidence: evidenceOf.get(p.id)!, behaviour: p.behaviour, step: p.step,
        effect: effectSentence(effects.get(p.id), words), mayAnswer: input.mayAnswer, said: said ? { answer: said.answer, why: said.why } : null,
      };
    }),
    resting: ranked.length - fresh.length,
  };
}
