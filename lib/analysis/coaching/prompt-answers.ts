import type { PromptWord } from '../../model/coaching/prompt-word.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';

/** A prompt that was answered isn't asked again for this long; words of the same person within it are one answer. */
export const REST_MS = 14 * 86_400_000;

/** What one person did with one prompt on one deal, once. */
export interface PromptAnswer {
  promptId: string;
  dealId: string;
  personId: UserId;
  personName: string;
  audience: PromptWord['audience'];
  /** As it stands: the last word of those within two weeks of the first. */
  answer: PromptWord['answer'];
  /** The newest word why. */
  why: string | null;
  /** What applied besides, when it was first answered. */
  state: readonly string[];
  /** Of the first word, and of the last. Epoch milliseconds. */
  at: number;
  saidAt: number;
  /** Key of the last word's record. */
  key: string;
}

export interface AnswerRights {
  /** Whether somebody may answer for this side of a deal: its owner as the rep, who leads the owner as the manager. */
  mayAnswer(personId: UserId, dealId: string, audience: PromptWord['audience'], at: number): boolean;
}

/** What was answered, oldest first, read off all words in any order. A word by somebody who isn't that side of the deal, or about no deal, counts for nothing. */
export function promptAnswers(records: readonly SharedRecord<'promptWord'>[], rights: AnswerRights): PromptAnswer[] {
  const unique = new Map(records.map((r) => [r.key, r]));
  const sorted = [...unique.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const open = new Map<string, PromptAnswer>();
  const out: PromptAnswer[] = [];
  for (const { key, at, dealId, authorId, authorName, body } of sorted) {
    if (dealId === null || !rights.mayAnswer(authorId, dealId, body.audience, at)) continue;
    const place = JSON.stringify([authorId, dealId, body.promptId, body.audience]);
    const before = open.get(place);
    if (before && at - before.at < REST_MS) {
      Object.assign(before, { answer: body.answer, why: body.why ?? (body.answer === before.answer ? before.why : null), saidAt: at, key });
      continue;
    }
    const answer: PromptAnswer = { promptId: body.promptId, dealId, personId: authorId, personName: authorName, audience: body.audience, answer: body.answer, why: body.why, state: body.state, at, saidAt: at, key };
    open.set(place, answer);
    out.push(answer);
  }
  return out;
}
