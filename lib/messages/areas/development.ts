import type { DevelopmentStep } from '../../model/coaching/development.ts';
import type { Named, PairChoice, SaidLine } from './coaching-parts.ts';

/** Development plans that the reader is part of. `personId`: of one person; null: their own first, else everybody’s whom they lead. */
export interface DevelopmentAsk {
  personId: string | null;
}

export interface StepView {
  id: string;
  /** "By doing", "With others: Ann", "By a course" */
  way: string;
  what: string;
  /** "by 15 Dec" */
  due: string;
  isLate: boolean;
  noticedBy: string;
  noticed: SaidLine[];
  /** null: it isn’t done. */
  done: SaidLine | null;
}

export interface DevelopmentPlanView {
  id: string;
  /** "Close plans" */
  title: string;
  /** "Anneliese’s, with Tomasz" */
  whose: string;
  behaviours: string[];
  why: string;
  /** "1 of 3 steps done; the next is due on 15 Dec" */
  sentence: string;
  steps: StepView[];
  /** Earlier versions, newest first: "Changed by Tomasz on 3 Nov". */
  history: string[];
  ended: string | null;
  /** As it stands, to be changed; null once it ended. */
  draft: DevelopmentDraft | null;
}

export interface DevelopmentDraft {
  planId: string;
  personId: string;
  withId: string;
  behaviourIds: string[];
  skill: string;
  why: string;
  steps: DevelopmentStep[];
}

/** A wish that was said in a session, and what a plan of it would begin with. */
export interface WishView {
  /** "Close plans, said by Anneliese on 2 Dec" */
  text: string;
  line: string;
  personId: string;
  withId: string;
  behaviourIds: string[];
}

export interface DevelopmentView {
  kicker: string;
  title: string;
  sentence: string;
  /** Whose plans are shown; more than one where the reader leads people. */
  people: Named[];
  personId: string | null;
  plans: DevelopmentPlanView[];
  ended: DevelopmentPlanView[];
  wishes: WishView[];
  form: { pairs: PairChoice[]; me: Named; behaviours: Named[]; people: Named[]; today: string; by: string };
  seenBy: string;
}
