import type { Cells } from './cells.ts';
import type { Crossing } from './absorb.ts';
import { wilson } from '../wilson.ts';
import { fitted } from './absorb.ts';
import { studentP, studentQuantile } from './student.ts';

const Z95 = 1.959963984540054;

/** Rows to compare: `side` 1 shows the sign, 0 does not, 2 is not known and left out. */
export interface Rows {
  side: Uint8Array;
  /** 0 or 1. */
  outcome: Uint8Array;
  /** What makes rows alike: a difference is one within both at once. In a cell of the second both sides must stand to count. */
  alike: Crossing;
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
  const { outcome, alike: { pair: { label } } } = rows;
  const side = beside(rows);
  const counts = count({ ...rows, side });
  if (counts.n === 0 || counts.others === 0) return null;
  const within = demeaned(side, outcome, rows.alike);
  const score = new Float64Array(side.length);
  const weight = new Float64Array(side.length);
  let [n, info, slope, withSign, wins] = [0, 0, 0, 0, 0];
  for (let r = 0; r < side.length; r++) {
    if (side[r] === 2) continue;
    const x = side[r]! - within.side[label[r]!]!;
    n++;
    info += weight[r] = x * x;
    slope += score[r] = x * (outcome[r]! - within.outcome[label[r]!]!);
    if (side[r] === 1) { withSign++; wins += outcome[r]!; }
  }
  if (info < 1e-6) return null;
  const difference = slope / info;
  for (let r = 0; r < side.length; r++) score[r]! -= difference * weight[r]!;
  const rate = wins / withSign;
  const othersRate = Math.min(1, Math.max(0, rate - difference));
  const byPerson = leaveOut(rows.person, score, weight);
  const spent = n / Math.max(1, n - within.cells);
  const pooled = (rate + othersRate) / 2;
  const independent = pooled * (1 - pooled) * (1 / counts.n + 1 / counts.others);
  const error = Math.sqrt(Math.max(spent * twoWay(rows, byPerson.variance, score, weight), independent));
  const df = Math.max(1, byPerson.worth - 1);
  const p = Number.isFinite(error) && error > 0 ? studentP(difference / error, df) : 1;
  return { ...counts, rate, othersRate, difference, ...interval({ ...rows, side }, rate, counts.n), p };
}

/** What likeness alone says of side and outcome, by crossing, and how many cells that took. */
function demeaned(side: Uint8Array, outcome: Uint8Array, alike: Crossing): { side: Float64Array; outcome: Float64Array; cells: number } {
  const { label, labels } = alike.pair;
  const [n, x, y] = [new Float64Array(labels), new Float64Array(labels), new Float64Array(labels)];
  for (let r = 0; r < side.length; r++) {
    if (side[r] === 2) continue;
    const p = label[r]!;
    n[p]!++;
    x[p]! += side[r]!;
    y[p]! += outcome[r]!;
  }
  const used = (of: Int32Array): number => new Set(of.filter((_, p) => n[p]! > 0)).size;
  return { side: fitted(alike, x, n), outcome: fitted(alike, y, n), cells: used(alike.firstOf) + used(alike.secondOf) - 1 };
}

/** Sides without the rows that stand alone: a cell in which all are on one side tells nothing. */
function beside({ side, alike: { second: { label, labels } } }: Rows): Uint8Array {
  const seen = new Uint8Array(labels);
  for (let r = 0; r < side.length; r++) if (side[r]! < 2) seen[label[r]!]! |= 1 << side[r]!;
  return side.map((s, r) => (seen[label[r]!] === 3 ? s : 2));
}

/** Variance of a mean Σ score ÷ Σ weight, leaving out one cluster at a time, and as how many equal clusters they are worth. */
function leaveOut({ label, labels }: Cells, score: Float64Array, weight: Float64Array): { variance: number; worth: number } {
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

function twoWay(rows: Rows, people: number, score: Float64Array, weight: Float64Array): number {
  const deals = leaveOut(rows.deal, score, weight).variance;
  return people === Infinity || deals === Infinity ? Infinity : Math.max(people, deals, people + deals - leaveOut(rows.stint, score, weight).variance);
}

/** Wilson's interval of a clustered share, for as many independent deals as it is worth. */
function interval(rows: Rows, rate: number, n: number): { low: number; high: number } {
  const weight = new Float64Array(rows.side.length);
  const score = new Float64Array(rows.side.length);
  for (let r = 0; r < weight.length; r++) if (rows.side[r] === 1) { weight[r] = 1; score[r] = rows.outcome[r]! - rate; }
  const people = leaveOut(rows.person, score, weight);
  const variance = twoWay(rows, people.variance, score, weight);
  const worth = variance === Infinity ? 1 : variance === 0 ? n : Math.min(n, (rate * (1 - rate)) / variance);
  const effective = worth * (Z95 / studentQuantile(0.05, Math.max(1, people.worth - 1))) ** 2;
  return wilson(rate * effective, effective);
}

/** Counts each deal and each person once a side. */
function count({ side, outcome, deal, person }: Rows): Pick<Compared, 'n' | 'won' | 'others' | 'othersWon' | 'people' | 'otherPeople'> {
  // Bits 1 and 2: seen without and with the sign; bits 4 and 8: and won.
  const deals = new Uint8Array(deal.labels);
  const people = new Uint8Array(person.labels);
  for (let r = 0; r < side.length; r++) {
    if (side[r] === 2) continue;
    deals[deal.label[r]!]! |= (1 << side[r]!) | (outcome[r]! << (2 + side[r]!));
    people[person.label[r]!]! |= 1 << side[r]!;
  }
  const having = (bits: Uint8Array, bit: number): number => bits.reduce((n, b) => n + (b & bit ? 1 : 0), 0);
  return { n: having(deals, 2), won: having(deals, 8), others: having(deals, 1), othersWon: having(deals, 4), people: having(people, 2), otherPeople: having(people, 1) };
}
