import type { DealId, UserId } from '../ids.ts';

/** What feedback is about: a deal, one of its fields, a moment of its history, or somebody's way of working. */
export type FeedbackAbout =
  | { kind: 'deal'; dealId: DealId }
  | { kind: 'field'; dealId: DealId; field: 'amount' | 'closeDate' | 'stage' | 'nextStep' }
  /** `at`: epoch milliseconds of the change; `what`: as it stood on the screen. */
  | { kind: 'moment'; dealId: DealId; at: number; what: string }
  | { kind: 'person' };

/** A name for a thing on a deal, the same for its mark on the screen and for the threads about it; null: nothing on a deal. */
export const anchorOf = (about: FeedbackAbout): string | null =>
  about.kind === 'person' ? null : about.kind === 'field' ? `field:${about.field}` : about.kind === 'moment' ? `moment:${about.at}` : 'deal';

/** Situation, behaviour, impact, and the question what was intended. Guidance: any part may be blank. */
export interface Sbi {
  situation: string;
  behaviour: string;
  impact: string;
  question: string;
}

/**
 * A word of feedback. A thread is opened once and then only added to; an edit is a word of its own and keeps the earlier ones. A
 * thread about a deal follows the deal's own visibility; one whose records are `between` two people is sealed to those two.
 */
export type FeedbackAct =
  /** `ask`: asks for feedback instead of giving it. `behaviourIds`: of the company's values. `toId`: who it is for, rep or manager. */
  | { act: 'open'; threadId: string; about: FeedbackAbout; toId: UserId; tone: 'praise' | 'advice' | 'ask'; text: string; sbi: Sbi | null; behaviourIds: string[] }
  | { act: 'reply'; threadId: string; text: string; behaviourIds: string[] }
  /** Other words for one's own record `of`. */
  | { act: 'edit'; threadId: string; of: string; text: string }
  /** Somebody has read these words, by the keys of their records: clocks differ from browser to browser, keys don't. */
  | { act: 'seen'; threadId: string; of: string[] };
