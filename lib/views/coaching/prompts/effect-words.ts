import type { PromptEffect } from '../../../analysis/coaching/prompt-effect.ts';
import type { Words } from '../../format.ts';
import { between, counted } from '../../format.ts';

/** What came of a prompt, in a sentence with its counts; null where nothing may be said yet. */
export function effectSentence(effect: PromptEffect | undefined, words: Words): string | null {
  if (!effect?.verdict || !effect.compared) return null;
  const { n, others, rate, low, high, othersRate } = effect.compared;
  const counts = `taken on ${counted(words, n, 'deal')}, ${words.percent(rate)} moved on (${between(words, low, high)}); declined by the same people, alike, on ${words.count(others)}: ${words.percent(othersRate)}`;
  return effect.verdict === 'helps' ? `Went with moving on here: ${counts}.` : `Made no difference here that shows: ${counts}.`;
}
