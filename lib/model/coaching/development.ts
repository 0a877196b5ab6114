import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** A step of a plan: by doing, with somebody, or by a course; with a date and how one will notice. */
export interface DevelopmentStep {
  id: string;
  way: 'experience' | 'others' | 'course';
  what: string;
  withId: UserId | null;
  by: Day;
  noticedBy: string;
}

/** What somebody builds: a behaviour of the company's values or a skill in words. Sealed to the person and `withId`, who leads them; who they are stays. */
export type DevelopmentAct =
  | { act: 'set'; planId: string; personId: UserId; withId: UserId; behaviourIds: string[]; skill: string; why: string; steps: DevelopmentStep[] }
  /** What either noticed of a step, and that it is done. */
  | { act: 'noticed'; planId: string; stepId: string; text: string }
  | { act: 'done'; planId: string; stepId: string; text: string }
  | { act: 'end'; planId: string; why: string };
