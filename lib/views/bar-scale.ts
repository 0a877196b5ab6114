export interface BarScale {
  /** Where bars start, in minor units; 0 unless the picture would be all one bar. */
  from: number;
  percent(value: number): number;
}

/** Room kept at the end of the bars, in percent. */
const WIDTH = 98.2;

/** The scale of a standing bridge. Where all running totals lie far from nothing, it starts at a round number below them, and says so. */
export function barScale(start: number, steps: readonly number[], end: number): BarScale {
  let at = start;
  const totals = [start, end, ...steps.map((s) => (at += s))];
  const high = Math.max(0, ...totals);
  const low = Math.min(...totals);
  const spread = high - low;
  const from = low > 0 && low > high * 0.5 && spread > 0 ? floorRound(low - spread * 0.2) : Math.min(0, low);
  const width = high - from || 1;
  return { from: Math.max(0, from), percent: (value) => Math.round(Math.min(100, Math.max(0, ((value - from) / width) * WIDTH)) * 10) / 10 };
}

/** The next lower number with two figures that matter. */
function floorRound(n: number): number {
  if (n <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.floor(n / step) * step;
}
