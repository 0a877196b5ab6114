import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { StageId } from '../../model/ids.ts';
import type { Stage } from '../../model/stage.ts';
import type { DealStory } from '../deal-story.ts';
import { rowAt, timelineOf } from '../../model/book.ts';
import { addDays, startOfDay } from '../../model/day.ts';
import { shiftQuarter } from '../../model/period.ts';
import { booksClosed } from '../bridge/dates.ts';
import { INSIDE, YES, makeReader } from '../bridge/reader.ts';
import { tellStory } from '../deal-story.ts';
import { wilson } from '../wilson.ts';

const LOOK_BACK = 12;
/** Under this many deals on either side nothing is said. */
export const ENOUGH_DEALS = 20;
/** Under this many owners on either side a difference may be theirs and not the sign's. */
const ENOUGH_OWNERS = 5;

/** How deals with a sign fared against deals without it, in the same basis at the same week of their quarter. */
export interface Comparison {
  withSign: { n: number; won: number; low: number; high: number };
  without: { n: number; won: number };
  /** Set apart clearly enough to be told, clusters and the number of questions asked considered. */
  isClear: boolean;
}

export interface CompareInput {
  book: DealBook;
  context: OrgContext;
  /** The running quarter; earlier ones whose books are closed at `now` are looked at. */
  period: Period;
  week: number;
  now: number;
  /** True where a deal shows the sign, from what was known at the snapshot. */
  sign(story: DealStory): boolean;
  /** How many signs are asked about at once; the error of 5 % is shared among them. */
  asked: number;
}

/**
 * Of open deals due in their quarter at this week of it, which were won in it. Known at the snapshot, outcome strictly after.
 * A deal counts in its first such quarter alone, so that no deal speaks twice; deals of one owner are taken as one cluster.
 */
export function compareSign({ book, context, period, week, now, sign, asked }: CompareInput): Comparison | null {
  const stages = new Map<StageId, Stage>(context.stages.map((s) => [s.id, s]));
  const seen = new Set<number>();
  const rows: { sign: boolean; won: boolean; owner: number }[] = [];
  let quarter = period;
  for (let n = 0; n < LOOK_BACK; n++) {
    quarter = shiftQuarter(quarter, -1, context.calendar);
    const end = booksClosed(quarter, context.timeZone);
    if (end > now) continue;
    const snapshot = startOfDay(addDays(quarter.start, (week - 1) * 7), context.timeZone);
    const reader = makeReader(book, context, quarter, 'pipeline', null);
    for (let i = 0; i < book.heads.length; i++) {
      if (seen.has(i) || book.cut[i] === 1 || book.deleted[i]! < snapshot) continue;
      const row = rowAt(book, i, snapshot);
      if (row < 0 || reader.place(row) !== INSIDE || reader.won(row) === YES || reader.inBasis(row) !== YES) continue;
      seen.add(i);
      const after = rowAt(book, i, end);
      const won = book.deleted[i]! >= end && reader.won(after) === YES && reader.place(after) === INSIDE;
      rows.push({ sign: sign(tellStory(timelineOf(book, i), stages, snapshot)), won, owner: book.owner[row]! });
    }
  }
  const a = rows.filter((r) => r.sign);
  const b = rows.filter((r) => !r.sign);
  if (a.length < ENOUGH_DEALS || b.length < ENOUGH_DEALS) return null;
  const wins = a.filter((r) => r.won).length;
  return {
    withSign: { n: a.length, won: wins, ...wilson(wins, a.length) }, without: { n: b.length, won: b.filter((r) => r.won).length },
    isClear: owners(a) >= ENOUGH_OWNERS && owners(b) >= ENOUGH_OWNERS && Math.abs(clusteredZ(a, b)) > quantile(0.05 / asked),
  };
}

type Outcome = { won: boolean; owner: number };
const owners = (list: readonly Outcome[]): number => new Set(list.map((r) => r.owner)).size;

/** Difference of two shares in standard errors, deals of one owner counted as one cluster. */
function clusteredZ(a: readonly Outcome[], b: readonly Outcome[]): number {
  const share = (list: readonly Outcome[]): number => list.filter((r) => r.won).length / list.length;
  const pa = share(a);
  const pb = share(b);
  const sums = new Map<number, number>();
  for (const r of a) sums.set(r.owner, (sums.get(r.owner) ?? 0) + (Number(r.won) - pa) / a.length);
  for (const r of b) sums.set(r.owner, (sums.get(r.owner) ?? 0) - (Number(r.won) - pb) / b.length);
  const clusters = sums.size;
  const clustered = [...sums.values()].reduce((n, s) => n + s * s, 0) * (clusters / Math.max(1, clusters - 1));
  const plain = (pa * (1 - pa)) / a.length + (pb * (1 - pb)) / b.length;
  const error = Math.sqrt(Math.max(clustered, plain));
  return error === 0 ? 0 : (pa - pb) / error;
}

/** Two-sided normal quantile, by bisection on the complementary error function's series. */
function quantile(p: number): number {
  let low = 0;
  let high = 8;
  for (let i = 0; i < 60; i++) {
    const mid = (low + high) / 2;
    if (2 * (1 - normal(mid)) > p) low = mid;
    else high = mid;
  }
  return low;
}

/** Standard normal distribution. Abramowitz and Stegun 26.2.17, off by less than 7.5e-8. */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) * poly;
}
