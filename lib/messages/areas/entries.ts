import type { Unit } from '../../model/goals/measure.ts';

/** What numbers entered by hand are asked for: of one measure and one bearer (`assigneeText`), or of all (null). */
export interface EntriesAsk {
  measureId: string | null;
  assignee: string | null;
}

/** A measure that numbers can be entered for by the reader. */
export interface EnterableMeasure {
  id: string;
  label: string;
  how: string;
  unit: Unit;
  /** "EUR", "%", "days"; blank for whole things. */
  unitWord: string;
  /** Decimal places of the currency; 0 for the rest. */
  digits: number;
  currency: string | null;
  /** What is entered: what came in on that day, or what it stood at. */
  asks: string;
  /** Whose numbers the reader may enter: id is `assigneeText`. */
  assignees: { id: string; label: string }[];
}

/** A number as somebody entered it. */
export interface EntryRow {
  key: string;
  /** `2026-11-20` */
  isoDay: string;
  /** "20 Nov 2026" */
  day: string;
  value: string;
  by: string;
  /** "on 21 Nov 2026, 14:05" */
  when: string;
  note: string | null;
  /** "Corrected by Ann on 22 Nov 2026"; null where it stands. */
  corrected: string | null;
  /** "waits to be sent", "on this device alone"; null where the others have it. */
  place: string | null;
}

/** Numbers of one measure and one bearer, newest day first; of a day the one that stands comes first. */
export interface EntryList {
  measureId: string;
  label: string;
  assignee: string;
  whose: string;
  /** "12 numbers, the last of 20 Nov 2026: 30 days" */
  summary: string;
  rows: EntryRow[];
  mayEnter: boolean;
}

export interface EntriesView {
  title: string;
  sentence: string;
  measures: EnterableMeasure[];
  lists: EntryList[];
  /** `2026-11-24` */
  today: string;
  /** Why there is nothing to enter for the reader; null where there is. */
  why: string | null;
}
