import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** How often two people agreed to speak, in days; null: not agreed. */
export interface Cadence {
  feedbackDays: number | null;
  oneOnOneDays: number | null;
}

/** A word about the rhythm of a pair. What both agreed stands; `pairId` is made of the two ids (lib/analysis/coaching). */
export type RhythmAct =
  | { act: 'propose'; withId: UserId; cadence: Cadence; why: string }
  /** Agrees to the proposal of that record. */
  | { act: 'agree'; of: string; withId: UserId }
  | { act: 'held'; withId: UserId; day: Day }
  | { act: 'end'; withId: UserId; why: string };
