import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** What a template asks, for a role: results by measure, behaviours by id, and questions. The same for everybody of the role. */
export interface ReviewTemplate {
  id: string;
  name: string;
  roleId: string;
  measureIds: string[];
  behaviourIds: string[];
  questions: { id: string; text: string; side: 'self' | 'manager' | 'both' }[];
  /** Words of the two axes, lowest first; a place on an axis is always a person's choice. */
  results: string[];
  behaviours: string[];
}

/** A goal as it stood, frozen at a cycle's start or end. Values in the goal's unit. */
export interface FrozenGoal {
  goalId: string;
  title: string;
  target: number;
  actual: number | null;
  unit: 'money' | 'count' | 'share' | 'days';
  currency: string | null;
}

/** An answer, or a place on an axis, with the keys of the records and the rows it rests on. */
export interface ReviewAnswer {
  /** A question's id, `results` or `behaviours` for the axes, `measure:ID`, `behaviour:ID`. */
  to: string;
  text: string;
  /** Index into the axis's words; null: no place. */
  place: number | null;
  evidence: string[];
}

/** A word in a review. Sealed to the two. A `draft` is the manager's alone until shared and never leaves their device. */
export type ReviewAct =
  | { act: 'start'; reviewId: string; cycleId: string; template: ReviewTemplate; personId: UserId; managerId: UserId; from: Day; to: Day; goals: FrozenGoal[] }
  | { act: 'part'; reviewId: string; side: 'self' | 'manager'; answers: ReviewAnswer[] }
  | { act: 'talk'; reviewId: string; day: Day; text: string }
  /** Closes what can be said: the canonical content is made of everything before it. */
  | { act: 'close'; reviewId: string; goals: FrozenGoal[] }
  /** `digest`: SHA-256 of the canonical content (RFC 8785), base64; `signature` over it by the key in `keyRecord`. `agrees`: with its content; one may sign that one has read it. */
  | { act: 'sign'; reviewId: string; digest: string; signature: string; keyRecord: string; agrees: boolean; note: string };

/** A cycle: which template for whom, set once by who may. */
export type ReviewCycle =
  | { act: 'open'; cycleId: string; name: string; from: Day; to: Day; due: Day; templates: ReviewTemplate[]; personIds: UserId[] }
  | { act: 'end'; cycleId: string; why: string };
