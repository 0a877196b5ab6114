import type { Cells } from './cells.ts';
import { crossing, fitted, type Crossing } from './absorb.ts';
import { denseLabels } from './cells.ts';

/** Rows of people over periods: each row is one person in one period. */
export interface Panel {
  person: Cells;
  period: Cells;
  crossing: Crossing;
  /** How many means are taken out by `within`. */
  spent: number;
}

export function panelOf(person: ArrayLike<number>, period: ArrayLike<number>): Panel {
  const [people, periods] = [denseLabels(person), denseLabels(period)];
  return { person: people, period: periods, crossing: crossing(people, periods), spent: people.labels + periods.labels - 1 };
}

/** What is left of a column once each person's own level and each period's own level are taken out: busy people and busy seasons compare with themselves. */
export function within(panel: Panel, column: Float64Array): Float64Array {
  const { pair } = panel.crossing;
  const sum = new Float64Array(pair.labels);
  const n = new Float64Array(pair.labels);
  for (let r = 0; r < column.length; r++) {
    sum[pair.label[r]!]! += column[r]!;
    n[pair.label[r]!]!++;
  }
  const fit = fitted(panel.crossing, sum, n);
  return column.map((v, r) => v - fit[pair.label[r]!]!);
}
