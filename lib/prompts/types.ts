import type { DealFacts } from '../analysis/deal-facts.ts';

/** How dates and money stand in an evidence line. */
export interface PromptWords {
  /** 18 December */
  longDay(d: number): string;
  /** 18 Dec 2026 */
  day(d: number): string;
  /** Minor units of the deal's own currency. */
  money(minor: number): string;
  percent(share: number): string;
}

/** A coaching prompt: when it applies, what it is based on, and what it asks. Nothing here judges a person. */
export interface Prompt {
  id: string;
  /** What the prompt is for, in a sentence; stands in the docs. */
  about: string;
  /** The question, as asked of the deal's owner and of who coaches them. */
  rep(facts: DealFacts, words: PromptWords): string;
  manager(facts: DealFacts, words: PromptWords): string;
  /** The behaviour it points to. */
  behaviour: string;
  step: 'Goal' | 'Reality' | 'Options' | 'Will';
  /** 1 worth a thought … 3 asks for something now. What helped here before, and what didn't, moves it by one; then money at stake ranks. */
  urgency: 1 | 2 | 3;
  /** The part of the deal's amount that hangs on it, in minor units of its currency, where that isn't the whole; null: not known. */
  stake?(facts: DealFacts): number | null;
  /** The evidence line where it applies, else null. Only recorded facts; nothing where they aren't known. */
  applies(facts: DealFacts, words: PromptWords): string | null;
  /** Facts in which it applies, over `EXAMPLE_FACTS` of the tests. */
  example: Partial<DealFacts>;
}
