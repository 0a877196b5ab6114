import type { PromptAnswer } from '../../../analysis/coaching/prompt-answers.ts';
import type { PromptEffects } from '../../../analysis/coaching/prompt-effect.ts';
import type { DealBook } from '../../../model/book.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Company } from '../../company/company.ts';
import { promptAnswers } from '../../../analysis/coaching/prompt-answers.ts';
import { promptEffects } from '../../../analysis/coaching/prompt-effect.ts';
import { dayOf } from '../../../model/day.ts';
import { answerRights } from './answer-rights.ts';

export interface Answered {
  answers: PromptAnswer[];
  effects: PromptEffects;
}

const kept = new WeakMap<DealBook, { key: string; answered: Answered }>();

/** What was done with prompts in this org, and what came of it; worked out anew once a day, with each reading and each word. */
export function answeredIn({ company, book, context, now }: { company: Company; book: DealBook; context: OrgContext; now: number }): Answered {
  const words = company.records('promptWord');
  const key = JSON.stringify([words.length, words.at(-1)?.key ?? null, dayOf(now, context.timeZone)]);
  const found = kept.get(book);
  if (found?.key === key) return found.answered;
  const answers = promptAnswers(words, answerRights(book, context));
  const answered = { answers, effects: promptEffects({ answers, book, context, now }) };
  kept.set(book, { key, answered });
  return answered;
}
