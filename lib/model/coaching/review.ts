import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** What a template asks, for a role: results by measure, behaviours by id, and questions. The same for everybody of the role. */
export interface ReviewTemplate {
  id: string;
  name: string;
  roleId: string;
  measureIds: string[];
  /** Ids of the company's behaviours, or plain words. */
  behaviourIds: string[];
  questions: ReviewQuestion[];
  /** Words of the two axes, lowest first; a place on an axis is always a person's choice. */
  results: string[];
  behaviours: string[];
}

export interface ReviewQuestion {
  id: string;
  text: string;
  side: 'self' | 'manager' | 'both';
}

/** A goal as it stood on a day. Values in the goal's unit; money in minor units. */
export interface FrozenGoal {
  goalId: string;
  title: string;
  /** Its own first and last day. */
  from: Day;
  to: Day;
  /** null: it can't be told in the org's currency. */
  target: number | null;
  actual: number | null;
  unit: 'money' | 'count' | 'share' | 'days';
  currency: string | null;
}

/** Goals as they stood at the end of a day. */
export interface FrozenGoals {
  on: Day;
  goals: FrozenGoal[];
}

/** Something that an answer rests on: its key (a record's, `goal:ID`, `deal:ID`) and what it said when it was named, so that the review can be read when it is gone. */
export interface ReviewEvidence {
  key: string;
  says: string;
}

/** An answer, or a place on an axis, with what it rests on. */
export interface ReviewAnswer {
  /** A question's id, `results` or `behaviours` for the axes, `measure:ID`, `behaviour:ID`. */
  to: string;
  text: string;
  /** Index into the axis's words; null: no place. */
  place: number | null;
  evidence: ReviewEvidence[];
}

/** A word in a review. Sealed to the two. */
export type ReviewAct =
  /** Names as they were: both sign them. */
  | { act: 'start'; reviewId: string; cycleId: string; template: ReviewTemplate; personId: UserId; personName: string; managerId: UserId; managerName: string; from: Day; to: Day; goals: FrozenGoals }
  | { act: 'part'; reviewId: string; side: 'self' | 'manager'; answers: ReviewAnswer[] }
  | { act: 'talk'; reviewId: string; day: Day; text: string }
  /** Closes what can be said. `of`: the keys of every record that counts; the canonical content is made of them and of this one. */
  | { act: 'close'; reviewId: string; of: string[]; goals: FrozenGoals }
  /**
   * `of`: the close that is signed. `digest`: SHA-256 of the canonical content (RFC 8785), base64. `signature` (Ed25519, base64) over this record without it, by the key of
   * the `personKey` record `keyRecord`. `agrees`: with the content; one may sign that one has read it and say what one sees otherwise.
   */
  | { act: 'sign'; reviewId: string; of: string; digest: string; keyRecord: string; signature: string; agrees: boolean; note: string }
  /** The person hands a signed review to who leads them now: `copy` is its records as JSON text, each signed as it was. Sealed to those two. */
  | { act: 'handOver'; reviewId: string; toId: UserId; copy: string };

/** What one side has written of its part and not shared: it is its author's alone and stays on the device. */
export interface ReviewDraft {
  reviewId: string;
  side: 'self' | 'manager';
  answers: ReviewAnswer[];
}

/** A cycle: which template for whom, set once by who may. A role has one template in it. */
export type ReviewCycle =
  | { act: 'open'; cycleId: string; name: string; from: Day; to: Day; due: Day; templates: ReviewTemplate[]; people: { personId: UserId; templateId: string }[] }
  | { act: 'end'; cycleId: string; why: string };

/** From so many signed reviews on a manager's places are told, as sums, to who looks at how even a cycle was. */
export const FEWEST_TOLD = 5;

/** How often each place was given in a manager's signed reviews of one template; sealed to who looks at how even a cycle was. */
export interface ReviewSums {
  cycleId: string;
  templateId: string;
  reviews: number;
  /** By index of the axis's words. */
  results: number[];
  behaviours: number[];
}
