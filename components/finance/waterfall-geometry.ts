import type { StepKind } from '../../lib/messages/finance-line.ts';
import { niceStep } from './chart-scale.ts';

/** One step of the waterfall, in minor units: a total's own height, or by how much the running total moves. */
export interface Step {
  kind: StepKind;
  minor: number;
}

/** A bar in percent of the plot: `top` and `height` from its upper edge, `x` and `width` from its left. */
export interface Bar {
  x: number;
  width: number;
  top: number;
  height: number;
  /** Where the running total stands after it, in percent from the upper edge. */
  after: number;
  /** The running total before and after it, in minor units. */
  from: number;
  to: number;
  /** Its amount stands above it: totals and what goes up. Else below. */
  isLabelAbove: boolean;
}

export interface Waterfall {
  /** Where the axis begins, in minor units. Totals are drawn broken where that isn't 0. */
  start: number;
  bars: Bar[];
  /** The line that totals stand on, in percent from the upper edge: 100, or higher where something lies below nothing. */
  ground: number;
  /** Levels of the hairlines behind, in percent from the upper edge. */
  rules: number[];
}

/** Room over the highest bar, and the least height of a bar, in percent of the plot. */
const HEADROOM = 8;
const LEAST = 1;
/** A bar's share of its column, and the most of the plot that it takes: few bars don't become slabs. */
const SHARE = 0.58;
const WIDEST = 6;

/** The running total before and after each step. A total starts anew from the axis. */
export function levels(steps: readonly Step[]): { from: number; to: number }[] {
  let at = 0;
  return steps.map(({ kind, minor }) => {
    const from = kind === 'total' ? 0 : at;
    at = kind === 'total' ? minor : at + minor;
    return { from, to: at };
  });
}

/**
 * Where the axis begins. At nothing, unless every level lies in the upper part and the picture would be all one bar: then at a
 * round number below the lowest. Below nothing where a level is.
 */
export function axisStart(reached: readonly number[]): number {
  const low = Math.min(...reached, Number.POSITIVE_INFINITY);
  const high = Math.max(...reached, 0);
  if (!Number.isFinite(low) || low <= 0) return Math.min(0, Number.isFinite(low) ? low : 0);
  const spread = high - low;
  if (low < high * 0.4 || spread === 0) return 0;
  const step = niceStep(spread / 5);
  return Math.max(0, Math.floor((low - spread * 0.15) / step) * step);
}

/** Places all bars. Any steps give a picture: none, all zero, below nothing. */
export function waterfall(steps: readonly Step[]): Waterfall {
  const spans = levels(steps);
  const start = axisStart(spans.map((s) => s.to));
  const high = Math.max(0, ...spans.flatMap((s) => [s.from, s.to]));
  const range = high - start || 1;
  const fall = (level: number): number => HEADROOM + (100 - HEADROOM) * (1 - (Math.max(level, start) - start) / range);
  const column = 100 / Math.max(1, steps.length);
  const wide = Math.min(column * SHARE, WIDEST);
  const bars = spans.map(({ from, to }, i): Bar => {
    const isTotal = steps[i]!.kind === 'total';
    const edges = [fall(isTotal ? Math.max(0, start) : from), fall(to)];
    const top = Math.min(...edges);
    const height = Math.max(LEAST, Math.max(...edges) - top);
    return { x: column * (i + 0.5) - wide / 2, width: wide, top: Math.min(top, 100 - height), height, after: fall(to), from, to, isLabelAbove: isTotal || to > from };
  });
  const step = niceStep(range / 4);
  const first = Math.floor(start / step + 1) * step;
  const rules = Array.from({ length: Math.max(0, Math.ceil((high - first) / step)) }, (_, i) => fall(first + i * step));
  return { start, bars, ground: fall(Math.max(0, start)), rules };
}

/** Consecutive steps of one class, with the row its label stands in: 0, or 1 (higher) where the one before it is too narrow for its own. */
export interface Bracket {
  kind: StepKind;
  first: number;
  last: number;
  row: number;
}

/** `columns(kind)`: how many columns the label of that class takes. */
export function brackets(steps: readonly Step[], columns: (kind: StepKind) => number): Bracket[] {
  const found: Bracket[] = [];
  steps.forEach(({ kind }, i) => {
    if (kind === 'total' || kind === 'judged') return;
    const last = found.at(-1);
    if (last && last.kind === kind && last.last === i - 1) last.last = i;
    else found.push({ kind, first: i, last: i, row: 0 });
  });
  found.forEach((bracket, i) => {
    const before = found[i - 1];
    if (before && before.row === 0 && before.first + columns(before.kind) > bracket.first) bracket.row = 1;
  });
  return found;
}
