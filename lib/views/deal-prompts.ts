import type { DealFacts } from '../analysis/deal-facts.ts';
import type { PromptView } from '../messages/views.ts';
import type { AnswerRecord } from '../store/workspace.ts';
import type { PromptWords } from '../prompts/types.ts';
import { PROMPTS } from '../prompts/index.ts';

const AT_ONCE = 3;
/** A prompt that was answered isn't asked again for this long. */
const REST_MS = 14 * 86_400_000;

/** At most three prompts that apply and weren't answered lately: the more urgent first, then in the catalogue's order. */
export function dealPrompts(facts: DealFacts, audience: 'rep' | 'manager', answers: readonly AnswerRecord[], now: number, words: PromptWords): { prompts: PromptView[]; resting: number } {
  const lately = new Set(answers.filter((a) => now - a.at < REST_MS).map((a) => a.promptId));
  const applying = PROMPTS.map((p) => ({ p, evidence: p.applies(facts, words) })).filter((x): x is { p: (typeof PROMPTS)[number]; evidence: string } => x.evidence !== null);
  const fresh = applying.filter(({ p }) => !lately.has(p.id)).sort((a, b) => b.p.urgency - a.p.urgency || (a.p.id < b.p.id ? -1 : 1));
  return {
    prompts: fresh.slice(0, AT_ONCE).map(({ p, evidence }) => ({ id: p.id, question: p[audience](facts, words), evidence, behaviour: p.behaviour, step: p.step })),
    resting: applying.length - fresh.length,
  };
}
