import type { Cells } from './absorb.ts';
import { wilson } from '../wilson.ts';
import { absorb, cellsUsed } from './absorb.ts';
import { studentP, studentQuantile } from './student.ts';

const Z95 = 1.959963984540054;

/** Rows to compare: `side` 1 shows the sign, 0 does not, 2 is not known and left out. */
export interface Rows {
  side: Uint8Array;
  /** 0 or 1. */
  outcome: Uint8Array;
  /** What makes rows alike: a difference is one within these, all at once. In a cell of the last both sides must stand to count. */
  alike: readonly Cells[];
  deal: Cells;
  person: Cells;
  /** One deal with one person. */
  stint: Cells;
}

export interface Compared {
  /** Distinct deals on each side with others beside them, and those whose outcome came. A deal that changed sides stands on both. */
  n: number;
  won: number;
  others: number;
  othersWon: number;
  /** Distinct people on each side. */
  people: number;
  otherPeople: number;
  /** Share of rows with the sign whose outcome came, and its 95 % interval. */
  rate: number;
  low: number;
  high: number;
  /** What it would be for others alike: `rate` less the difference within. */
  othersRate: number;
  difference: number;
  /** Two-sided, of no difference. */
  p: number;
}

/**
 * Compares two sides among rows that are alike. Rows of one deal and rows of one person are each one cluster (two-way,
 * https://doi.org/10.1198/jbes.2010.07136), their variance is found by leaving out one at a time, which holds with few (CR3 of
 * https://doi.org/10.3368/jhr.50.2.317), never smaller than as many independent deals would give; against Student's t with as
 * many degrees of freedom as unequal clusters are worth. null where one side is empty or nothing is alike.
 */
export function compareSides(rows: Rows): Compared | null {
  const { outcome, alike } = rows;
  const side = beside(rows);
  const used = side.map((s) => Number(s < 2));
  const counts = count({ ...rows, side });
  if (counts.n === 0 || counts.others === 0) return null;
  const x = absorb(side, alike, used);
  const y = absorb(outcome, alike, used);
  let [n, info, slope, withSign, wins] = [0, 0, 0, 0, 0];
  for (let r = 0; r < side.length; r++) {
    n += used[r]!;
    info += x[r]! * x[r]!;
    slope += x[r]! * y[r]!;
    if (side[r] === 1) { withSign++; wins += outcome[r]!; }
  }
  if (info < 1e-6) return null;
  const difference = slope / info;
  const rate = wins / withSign;
  const othersRate = Math.min(1, Math.max(0, rate - difference));
  const score = x.map((v, r) => v * (y[r]! - difference * v));
  const weight = x.map((v) => v * v);
  const byPerson = leaveOut(rows.person, score, weight);
  const cells = alike.reduce((sum, c) => sum + cellsUsed(c, used), 1 - alike.length);
  const spent = n / Math.max(1, n - cells);
  const pooled = (rate + othersRate) / 2;
  const independent = pooled * (1 - pooled) * (1 / counts.n + 1 / counts.others);
  const error = Math.sqrt(Math.max(spent * twoWay(rows, byPerson.variance, score, weight), independent));
  const df = Math.max(1, byPerson.worth - 1);
  const p = Number.isFinite(error) && error > 0 ? studentP(difference / error, df) : 1;
  return { ...counts, rate, othersRate, difference, ...interval({ ...rows, side }, rate, counts.n), p };
}

/** Sides without the rows that stand alone: a cell of the finest partition, the last, in which all are on one side tells nothing. */
function beside({ side, alike }: Rows): Uint8Array {
  const { label, labels } = alike.at(-1)!;
  const seen = new Uint8Array(labels);
  side.forEach((s, r) => { if (s < 2) seen[label[r]!]! |= 1 << s; });
  return side.map((s, r) => (seen[label[r]!] === 3 ? s : 2));
}

/** Variance of a mean Σ score ÷ Σ weight, leaving out one cluster at a time, and as how many equal clusters they are worth. */
function leaveOut({ label, labels }: Cells, score: ArrayLike<number>, weight: ArrayLike<number>): { variance: number; worth: number } {
  const u = new Float64Array(labels);
  const w = new Float64Array(labels);
  let total = 0;
  for (let r = 0; r < label.length; r++) {
    u[label[r]!]! += score[r]!;
    w[label[r]!]! += weight[r]!;
    total += weight[r]!;
  }
  let [clusters, sum, squares] = [0, 0, 0];
  for (let g = 0; g < labels; g++) {
    if (w[g]! <= 1e-12 * total) continue;
    clusters++;
    squares += w[g]! ** 2;
    sum += (u[g]! / Math.max(total - w[g]!, 0)) ** 2;
  }
  return clusters < 2 ? { variance: Infinity, worth: clusters } : { variance: (sum * (clusters - 1)) / clusters, worth: total ** 2 / squares };
}

function twoWay(rows: Rows, people: number, score: Float64Array, weight: ArrayLike<number>): number {
  const deals = leaveOut(rows.deal, score, weight).variance;
  if (rows.stint.labels === rows.deal.labels) return Math.max(people, deals);
  return people === Infinity || deals === Infinity ? Infinity : Math.max(people, deals, people + deals - leaveOut(rows.stint, score, weight).variance);
}

/** Wilson's interval of a clustered share, for as many independent deals as it is worth. */
function interval(rows: Rows, rate: number, n: number): { low: number; high: number } {
  const weight = rows.side.map((s) => Number(s === 1));
  const score = Float64Array.from(weight, (w, r) => w * (rows.outcome[r]! - rate));
  const people = leaveOut(rows.person, score, weight);
  const variance = twoWay(rows, people.variance, score, weight);
  const worth = variance === Infinity ? 1 : variance === 0 ? n : Math.min(n, (rate * (1 - rate)) / variance);
  const effective = worth * (Z95 / studentQuantile(0.05, Math.max(1, people.worth - 1))) ** 2;
  return wilson(rate * effective, effective);
}

/** Counts each deal and each person once a side. */
function count({ side, outcome, deal, person }: Rows): Pick<Compared, 'n' | 'won' | 'others' | 'othersWon' | 'people' | 'otherPeople'> {
  const distinct = (cells: Cells, counts: (r: number) => boolean): number => {
    const seen = new Uint8Array(cells.labels);
    for (let r = 0; r < side.length; r++) if (counts(r)) seen[cells.label[r]!] = 1;
    return seen.reduce((n, s) => n + s, 0);
  };
  const [mine, others] = [(r: number) => side[r] === 1, (r: number) => side[r] === 0];
  return {
    n: distinct(deal, mine), won: distinct(deal, (r) => mine(r) && outcome[r] === 1), others: distinct(deal, others),
    othersWon: distinct(deal, (r) => others(r) && outcome[r] === 1), people: distinct(person, mine), otherPeople: distinct(person, others),
  };
}
