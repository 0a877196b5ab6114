import type { Panel } from '../stats/panel.ts';
import { within } from '../stats/panel.ts';
import { percentile } from '../stats/percentile.ts';
import { seeded } from '../stats/seeded.ts';

/** Points that are tried, at most; draws of people for intervals and for chance. */
const POINTS = 30;
const DRAWS = 300;
/** How sure it must be that the curve bends, and that it bends more than a logarithm: more likely than not. */
const LEVEL = 0.04;
const SLOWING_LEVEL = 0.5;
/** A curve that bends beyond doubt needs less to be believed that it rose at first; and how sure that it doesn't go on rising half as fast behind. */
const BEYOND_DOUBT = 0.01;
const RISE_LEVEL = { sure: 0.03, else: 0.004 };
const GAIN_LEVEL = 0.1;
const STILL_GAINING = 0.5;
/** A rise behind the point that is sure, but smaller than this share of the one before it, is none that anybody would call a gain. */
const HARDLY = 0.2;
const ENOUGH_BEYOND = 20;
const ENOUGH_PEOPLE_BEYOND = 5;

/** The point above which no gain is seen, with its 95 % interval. */
export interface TurningPoint {
  value: number;
  low: number;
  high: number;
}

export interface Turning {
  point: TurningPoint | null;
  /** One more activity's effect below the point that bends most, and above it; with 90 % intervals. null: the activity never changes. */
  before: TurningPoint | null;
  after: TurningPoint | null;
  /** How often chance alone would bend a straight line as much, and how often a logarithm, which rises ever more slowly and never ends. */
  p: number;
  pSlowing: number;
  /** Why no point is named; null where one is. */
  why: string | null;
}

/** Sums of products over each person's weeks of what a model is fitted from. */
interface Sums {
  people: number;
  points: Float64Array;
  yy: Float64Array;
  xx: Float64Array;
  xy: Float64Array;
  /** Of the logarithm. */
  ll: Float64Array;
  ly: Float64Array;
  /** Of the square, for the parabola. */
  xq: Float64Array;
  qq: Float64Array;
  qy: Float64Array;
  /** By point and person: of what lies beyond the point, and of the parabola that ends in it. */
  xh: Float64Array[];
  lh: Float64Array[];
  hh: Float64Array[];
  hy: Float64Array[];
  pp: Float64Array[];
  py: Float64Array[];
}

/**
 * Where more of an activity stops bringing more, judged within people: each person's own level and each week's own level are taken out of
 * everything first. Three shapes are fitted: two lines that meet in a point, a parabola, and a parabola that goes on level from its top; the one that
 * fits best names the point. The point is told only where (1) a straight line is refuted: its score against every point at once, signs of people flipped
 * at random (https://doi.org/10.1198/jbes.2010.07136 on why whole people), and a logarithm, which rises ever more slowly and never ends, fits worse, (2) the effect rises before it, and (3) behind it it is sure not to rise half as fast
 * any more and not seen to rise. Its interval: people drawn anew with replacement, the shape chosen anew in each draw. Yields the share done.
 */
export function* turningPoint(panel: Panel, x: Float64Array, y: Float64Array): Generator<number, Turning> {
  const none = (why: string): Turning => ({ point: null, before: null, after: null, p: 1, pSlowing: 1, why });
  const points = pointsOf(panel, x);
  if (points.length < 3) return none('The number of activities hardly changes, so that no point can be told from another.');
  const sums = yield* sumsOf(panel, x, y, points);
  const once = new Float64Array(sums.people).fill(1);
  const whole = fit(sums, once);
  if (!whole) return none('The number of activities of a person hardly changes from week to week.');
  const p = bends(sums, { ff: sums.xx, fy: sums.xy, fh: sums.xh }, once);
  const pSlowing = bends(sums, { ff: sums.ll, fy: sums.ly, fh: sums.lh }, once);
  const [found, before, after]: [number[], number[], number[]] = [[], [], []];
  const draw = seeded(20_261);
  for (let b = 0; b < DRAWS; b++) {
    if (b % 25 === 0) yield 0.6 + (0.4 * b) / DRAWS;
    const weight = new Float64Array(sums.people);
    for (let i = 0; i < sums.people; i++) weight[Math.floor(draw() * sums.people)]!++;
    const again = fit(sums, weight);
    if (!again) continue;
    found.push(again.point);
    before.push(again.before);
    after.push(again.after);
  }
  const at = (list: number[], share: number): number => percentile(list, share)!;
  const slopes = { before: { value: whole.before, low: at(before, 0.05), high: at(before, 0.95) }, after: { value: whole.after, low: at(after, 0.05), high: at(after, 0.95) } };
  const share = (is: (b: number) => boolean): number => before.filter((_, b) => is(b)).length / before.length;
  // Points lie on a grid, and draws of people know nothing of how effects smear over weeks: both ends give way by a step.
  const step = (points.at(-1)! - points[0]!) / (points.length - 1);
  const why = p > LEVEL ? 'It can’t be told from a straight line: more activity went with as much more effect throughout, or there are too few weeks to see otherwise.'
    : pSlowing > SLOWING_LEVEL ? 'The gain grows smaller without an end that can be seen: a curve that rises ever more slowly fits as well.'
    : share((b) => before[b]! <= 0) > (p <= BEYOND_DOUBT ? RISE_LEVEL.sure : RISE_LEVEL.else) ? 'No clear gain is seen at any number, so that there is no point at which it would end.'
    : slopes.after.low > 0 && whole.after > HARDLY * whole.before ? 'The gain grows smaller, and is still seen at the highest numbers.'
    : share((b) => after[b]! > STILL_GAINING * before[b]!) > GAIN_LEVEL ? 'The gain seems to grow smaller, but there are too few weeks with high numbers to say that it ends.' : null;
  return { ...slopes, p, pSlowing, why, point: why === null ? { value: whole.point, low: Math.max(0, Math.min(whole.point, at(found, 0.015)) - step), high: Math.max(whole.point, at(found, 0.985)) + step } : null };
}

/** Whole numbers that have weeks of enough people on both sides, evenly taken. */
function pointsOf(panel: Panel, x: Float64Array): Float64Array {
  const [low, high] = [percentile(x, 0.1)!, percentile(x, 0.95)!];
  const all = [...new Set(x)].filter((v) => v > low && v <= high).sort((a, b) => a - b).filter((v) => {
    const beyond = x.reduce((n, w) => n + (w > v ? 1 : 0), 0);
    return beyond >= ENOUGH_BEYOND && new Set(panel.person.label.filter((_, r) => x[r]! > v)).size >= ENOUGH_PEOPLE_BEYOND;
  });
  const step = Math.max(1, all.length / POINTS);
  return Float64Array.from({ length: Math.min(POINTS, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

function* sumsOf(panel: Panel, x: Float64Array, y: Float64Array, points: Float64Array): Generator<number, Sums> {
  const { label, labels } = panel.person;
  const product = (a: Float64Array, b: Float64Array): Float64Array => {
    const out = new Float64Array(labels);
    for (let r = 0; r < a.length; r++) out[label[r]!]! += a[r]! * b[r]!;
    return out;
  };
  const [cx, cy, cq, cl] = [within(panel, x), within(panel, y), within(panel, x.map((v) => v * v)), within(panel, x.map(Math.log1p))];
  const sums: Sums = { people: labels, points, yy: product(cy, cy), xx: product(cx, cx), xy: product(cx, cy), ll: product(cl, cl), ly: product(cl, cy), xq: product(cx, cq), qq: product(cq, cq), qy: product(cq, cy), xh: [], lh: [], hh: [], hy: [], pp: [], py: [] };
  for (const [k, c] of points.entries()) {
    yield (0.6 * k) / points.length;
    const h = within(panel, x.map((v) => Math.max(0, v - c)));
    const top = within(panel, x.map((v) => (v < c ? 2 * c * v - v * v : c * c)));
    sums.xh.push(product(cx, h));
    sums.lh.push(product(cl, h));
    sums.hh.push(product(h, h));
    sums.hy.push(product(h, cy));
    sums.pp.push(product(top, top));
    sums.py.push(product(top, cy));
  }
  return sums;
}

const dot = (a: Float64Array, w: Float64Array): number => { let n = 0; for (let i = 0; i < a.length; i++) n += a[i]! * w[i]!; return n; };

interface Fitted {
  point: number;
  before: number;
  after: number;
}

/** The best shape for people counted so often each, and the two lines' slopes. null where nothing moves. */
function fit(s: Sums, weight: Float64Array): Fitted | null {
  const [yy, xx, xy, xq, qq, qy] = [dot(s.yy, weight), dot(s.xx, weight), dot(s.xy, weight), dot(s.xq, weight), dot(s.qq, weight), dot(s.qy, weight)];
  if (xx <= 1e-9 || yy <= 0) return null;
  let lines = { left: Infinity, point: NaN, before: NaN, after: NaN };
  let level = { left: Infinity, point: NaN };
  for (let k = 0; k < s.points.length; k++) {
    const [xh, hh, hy] = [dot(s.xh[k]!, weight), dot(s.hh[k]!, weight), dot(s.hy[k]!, weight)];
    const det = xx * hh - xh * xh;
    if (det > 1e-9 * xx * hh) {
      const [b, bend] = [(hh * xy - xh * hy) / det, (xx * hy - xh * xy) / det];
      const left = yy - b * xy - bend * hy;
      if (bend < 0 && left < lines.left) lines = { left, point: s.points[k]!, before: b, after: b + bend };
    }
    const [pp, py] = [dot(s.pp[k]!, weight), dot(s.py[k]!, weight)];
    if (pp > 0 && py > 0 && yy - (py * py) / pp < level.left) level = { left: yy - (py * py) / pp, point: s.points[k]! };
  }
  if (lines.left === Infinity) return { point: s.points.at(-1)!, before: xy / xx, after: xy / xx };
  const det = xx * qq - xq * xq;
  const [a1, a2] = det > 1e-12 * xx * qq ? [(qq * xy - xq * qy) / det, (xx * qy - xq * xy) / det] : [0, 0];
  const top = a2 < 0 ? -a1 / (2 * a2) : Infinity;
  const isInside = top >= s.points[0]! && top <= s.points.at(-1)!;
  const parabola = isInside ? yy - a1 * xy - a2 * qy : Infinity;
  // The point of two lines is one more number to fit than the other shapes have.
  const best = Math.min(lines.left, parabola, level.left);
  const point = best === lines.left ? lines.point : best === parabola ? top : level.point;
  return { point, before: lines.before, after: lines.after };
}

/** A shape that is to be refuted: its products with itself, with the effect and with what lies beyond each point. */
interface Null {
  ff: Float64Array;
  fy: Float64Array;
  fh: readonly Float64Array[];
}

/** How often flipping whole people's signs bends a shape's rest as far down as it is, at any point. */
function bends(s: Sums, { ff, fy, fh }: Null, once: Float64Array): number {
  const size = dot(ff, once);
  const slope = dot(fy, once) / size;
  const scores = s.points.length === 0 ? [] : Array.from(s.points, (_, k) => {
    const share = dot(fh[k]!, once) / size;
    const u = Float64Array.from(fy, (y, i) => s.hy[k]![i]! - slope * fh[k]![i]! - share * (y - slope * ff[i]!));
    return { u, size: Math.sqrt(u.reduce((n, v) => n + v * v, 0)) };
  }).filter((score) => score.size > 1e-9);
  const least = (sign: Float64Array): number => scores.reduce((low, score) => Math.min(low, dot(score.u, sign) / score.size), Infinity);
  const seen = least(once);
  const draw = seeded(7_919);
  let as = 1;
  const flips = 399;
  for (let b = 0; b < flips; b++) if (least(once.map(() => (draw() < 0.5 ? -1 : 1))) <= seen) as++;
  return as / (flips + 1);
}
