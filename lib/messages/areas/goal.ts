import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { Unit } from '../../model/goals/measure.ts';
import type { Mark } from './map.ts';

export interface GoalMeasure {
  id: string;
  label: string;
  unit: Unit;
  /** What it is, with its formula. */
  how: string;
}

export interface GoalPeriod {
  id: string;
  label: string;
  start: Day;
  end: Day;
  calendarId: string;
}

/** What the fields of a goal can hold, for who may set one. */
export interface GoalForm {
  measures: GoalMeasure[];
  /** `id`: `assigneeText`; `group`: which heading it stands under. */
  assignees: { id: string; label: string; group: 'company' | 'team' | 'person' }[];
  /** Whether somebody without a seat, an open position and a function of other words may be chosen. */
  mayName: boolean;
  owners: { id: string; name: string }[];
  periods: GoalPeriod[];
  /** Goals that it can be part of; `parentId` keeps a goal from being put below itself. */
  parents: { id: string; label: string; parentId: string | null; serves: string | null }[];
  strategies: { id: string; label: string }[];
  functions: { id: string; label: string }[];
  /** The org's own first. */
  currencies: { code: string; digits: number }[];
  today: Day;
  /** Whose number it is unless somebody else is named. */
  me: { name: string; periodId: string };
}

/** Something that was said or done about a goal. */
export interface GoalEvent {
  is: 'set' | 'changed' | 'commit' | 'comment' | 'counter' | 'ended';
  /** "Priya Raghunathan", "Henrik Sjöberg, entered by Priya Raghunathan" */
  who: string;
  when: string;
  /** "Target €640,000, before €620,000" */
  lines: string[];
  /** What they said, as they wrote it. */
  text: string | null;
  /** "waits to be sent"; null where it is with the others. */
  waiting: string | null;
}

export interface GoalDetail {
  id: string;
  name: string;
  /** "Anneliese Brandt-Wittgenstein · Q4 2026" */
  kicker: string;
  isEnded: boolean;
  measure: GoalMeasure;
  target: string;
  unit: Unit;
  currency: string | null;
  /** Decimal places of its currency. */
  digits: number;
  facts: { label: string; text: string; detail: string | null }[];
  sides: { leader: { mark: Mark; text: string }; bearer: { mark: Mark; text: string } };
  /** Where they stand, in a sentence. */
  state: string;
  /** Newest first. */
  events: GoalEvent[];
  seenBy: string;
  /** Key of what stands: what is committed to. */
  versionKey: string;
  may: GoalMay;
  /** What can be changed; null where the reader may not. */
  form: GoalForm | null;
  goal: Goal;
}

/** What the reader can do here, now. */
export interface GoalMay {
  commitLeader: boolean;
  commitBearer: boolean;
  comment: boolean;
  counter: boolean;
  set: boolean;
  end: boolean;
  /** Somebody without a seat in the CRM, for whom the reader may enter a word. */
  behalfOf: string | null;
  /** Why nothing can be committed to, or changed, by the reader; a sentence each. */
  why: string[];
}
