import type { DealFacts } from '../deal-facts.ts';
import type { PromptEffects } from './prompt-effect.ts';

/** What ranking has to know of a prompt: lib/prompts lies above this room. */
interface Ranked {
  id: string;
  urgency: number;
  stake?(facts: DealFacts): number | null;
}

/**
 * Orders prompts that apply to a deal, the first to be asked first: by urgency, one higher where it helped here before, one lower where it was asked often
 * and made no difference that shows; then by the money that hangs on it (the deal's amount, or the part that the prompt names); then by id.
 */
export function rankPrompts<P extends Ranked>(prompts: readonly P[], facts: DealFacts, effects: PromptEffects): P[] {
  const weight = ({ id, urgency }: P): number => urgency + (effects.get(id)?.verdict === 'helps' ? 1 : effects.get(id)?.verdict === 'noDifference' ? -1 : 0);
  const stake = (p: P): number => (p.stake ? p.stake(facts) : facts.amount) ?? 0;
  return [...prompts].sort((a, b) => weight(b) - weight(a) || stake(b) - stake(a) || (a.id < b.id ? -1 : 1));
}
