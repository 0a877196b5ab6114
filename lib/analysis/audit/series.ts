import type { UserId } from '../../model/ids.ts';
import type { Day } from '../../model/day.ts';
import type { Unit } from '../../model/goals/measure.ts';

/** How long one reading lasts: activity is read by the week, results by the quarter. */
export type Span = 'week' | 'quarter';

/** One measure read for each person in each period. `value`: NaN where it isn't known. Shares are `part ÷ whole`, both kept so that groups can be pooled. */
export interface Series {
  id: string;
  /** "Calls" */
  label: string;
  better: 'more' | 'less';
  unit: Unit;
  /** What is divided and by what, for shares ("of calls led to a meeting"); null for counts, sums and medians. */
  share: { part: Float64Array; whole: Float64Array; words: string } | null;
  value: Float64Array;
  /** Of volumes: what they are a volume of; deals at all their stages are one flow. null: it says how good, not how much. */
  flow: string | null;
}

/** People's readings, row by row: row r is person `person[r]` in the period that begins on `periods[period[r]]`. */
export interface PersonPeriods {
  span: Span;
  people: UserId[];
  /** First days. */
  periods: Day[];
  person: Int32Array;
  period: Int32Array;
  series: Series[];
}
