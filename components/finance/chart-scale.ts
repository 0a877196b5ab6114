/** Below this a double has no room left for steps. */
const TINY = 1e-300;

/** The next round number up: 1, 2, 2.5 or 5 times a power of ten. 1 for anything that isn't above nothing. */
export function niceStep(rough: number): number {
  if (!(rough > TINY) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((m) => m * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** A line from values to a chart's units; `flipped` where the larger value stands higher. */
export interface Scale {
  /** Values at which a hairline and a figure stand, from the lowest. */
  ticks: number[];
  at(value: number): number;
}

/** From nothing to a round number over the largest value, in about `parts` steps, along `from`…`to`. */
export function scaleFrom0(values: readonly number[], from: number, to: number, parts = 2): Scale {
  const high = Math.max(0, ...values);
  const step = niceStep(high / parts);
  const top = Math.max(1, Math.ceil(high / step - 1e-9)) * step;
  return { ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step), at: (value) => from + ((to - from) * value) / top };
}

/** A path through the points that are there; a gap where one isn't. */
export function pathThrough(points: readonly ({ x: number; y: number } | null)[]): string {
  let isDown = false;
  return points.map((p) => {
    const part = p ? `${isDown ? 'L' : 'M'}${round(p.x)} ${round(p.y)}` : '';
    isDown = p !== null;
    return part;
  }).join('');
}

export const round = (n: number): number => Math.round(n * 10) / 10;
