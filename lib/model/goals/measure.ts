import type { Day } from '../day.ts';

/**
 * How a measure's number is counted. `money`: minor units of a currency. `count`: whole things. `share`: hundredths of a percent
 * (5,500 is 55 %). `days`: whole days. All are integers.
 */
export type Unit = 'money' | 'count' | 'share' | 'days';

/** A measure's definition: what it counts, in which unit, which way is better, and what it drives. The catalogue's are computed; a company's own are entered by hand. */
export interface MeasureDefinition {
  id: string;
  /** "Bookings, new" */
  label: string;
  unit: Unit;
  /** Which way is better. */
  better: 'more' | 'less';
  /** What it is, with its formula, in a sentence: "Amount of opportunities closed won in the period." */
  how: string;
  /** `sum`: parts make the whole, so children are added up; `rate`: they don't. */
  adds: 'sum' | 'rate';
  /** Entered by hand, by whoever answers for it. */
  isManual: boolean;
  /** Measures that it drives, by id: revenue = opportunities × win rate × size. */
  drives: string[];
  isOn: boolean;
}

/** A number that somebody entered for a measure. Entries are only added; the newest of a day stands. */
export interface MeasureEntry {
  measureId: string;
  /** `assigneeText` of whose number it is. */
  assignee: string;
  /** The day it is as of. */
  day: Day;
  /** In the measure's unit. For `sum` measures: what came in on that day. For `rate` measures: what it stood at. */
  value: number;
  /** ISO code, for money. */
  currency: string | null;
  note: string | null;
}
