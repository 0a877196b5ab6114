import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Sliced } from '../accuracy/sliced.ts';
import type { Observed } from './observed.ts';
import { rowAt } from '../../model/book.ts';
import { addDays, dayOf, startOfDay, weekday } from '../../model/day.ts';
import { slotAt, slotsIn, slotsOf } from '../accuracy/owner-slots.ts';
import { cycleOf, type Cycle } from './cycle.ts';
import { observed } from './observed.ts';

const CHUNK = 1024;

/** Deals said to be won with one probability, and how many were. */
export interface SaidAndWon extends Observed {
  /** What was said, 0 to 1: mean of the deals in the bin. */
  p: number;
  /** Not closed yet, and so among those not won. */
  stillOpen: number;
}

/** *Won ever*, for stage probabilities. */
export interface StageCalibration {
  /** By what was said, lowest first. */
  stages: SaidAndWon[];
  /** Mean of (said − came true)² over every deal and probability; null without any. 0 is perfect. */
  brier: number | null;
  /** What the score would be if the same probability, the overall share won, had been said of all. */
  brierOfShare: number | null;
  observations: number;
  deals: number;
  /** Snapshots later than this aren't matured; null where too few deals closed to tell the org's cycle. */
  maturedBefore: number | null;
  cycle: Cycle | null;
  /** Deals left out: their history begins later than they do, or what became of them isn't recorded. */
  leftOut: number;
}

export interface StageCalibrationInput {
  book: DealBook;
  context: OrgContext;
  now: number;
  /** Whose deals, by the owner at the snapshot. */
  owners: ReadonlySet<UserId> | null;
  /** Snapshots before this are not looked at. */
  from?: number;
}

interface Bin {
  said: number;
  low: number;
  high: number;
  squares: number;
  n: number;
  won: number;
  open: number;
}

/**
 * Snapshots are taken at 00:00 of each Monday. An open deal counts once for each probability it stood at, at the first snapshot that
 * shows it; all such deals count whose snapshot lies at least the org's own 90th percentile of time to close back, whatever became
 * of them: taking closed deals alone would show what closes fast. What is still open or deleted by now has not been won.
 * Probabilities that no stage has are put into the nearest tenth.
 */
export function* stageCalibration({ book, context, now, owners, from = -Infinity }: StageCalibrationInput): Sliced<StageCalibration> {
  const cycle = yield* cycleOf(book, context, now);
  const out: StageCalibration = { stages: [], brier: null, brierOfShare: null, observations: 0, deals: 0, maturedBefore: cycle && now - cycle.ninety, cycle, leftOut: 0 };
  if (out.maturedBefore === null) return out;
  const instants = mondays(book, Math.max(from, earliest(book)), out.maturedBefore, context.timeZone);
  const states = stateOf(book, context);
  const inScope = new Uint8Array(slotsOf(book));
  for (const slot of slotsIn(book.ownerIds, owners)) inScope[slot] = 1;
  const named = new Set(context.stages.flatMap((s) => (s.probability === null || s.isClosed ? [] : [Math.round(s.probability * 1e4)])));
  const binOf = (p: number): number => { const own = Math.round(p * 1e4); return named.has(own) ? own : Math.round(p * 10) * 1000; };
  const bins = new Map<number, Bin>();

  for (let i = 0; i < book.heads.length; i++) {
    if (i > 0 && i % CHUNK === 0) yield i;
    const last = rowAt(book, i, now);
    if (last < 0) continue;
    const end = book.deleted[i]! < now ? LOST : states[book.stage[last]!] ?? UNKNOWN;
    const seen: number[] = [];
    let hidden = false;
    for (let r = book.first[i]!; r <= last; r++) {
      const p = book.probability[r]!;
      if (states[book.stage[r]!] !== OPEN || !(p >= 0 && p <= 1)) continue;
      const s = firstAfter(instants, book.at[r]!);
      const until = Math.min(r < last ? book.at[r + 1]! : now, book.deleted[i]!);
      if (s > until || inScope[slotAt(book, i, r)] === 0) continue;
      if (book.cut[i] === 1 || end === UNKNOWN) {
        hidden = true;
        continue;
      }
      const key = binOf(p);
      if (seen.includes(key)) continue;
      seen.push(key);
      count(bins, key, p, end);
    }
    if (seen.length > 0) out.deals++;
    if (hidden) out.leftOut++;
  }

  const list = [...bins.entries()].sort((a, b) => a[0] - b[0]).map(([, bin]) => bin);
  out.stages = list.map((b) => ({ p: b.low === b.high ? b.low : b.said / b.n, stillOpen: b.open, ...observed(b.won, b.n) }));
  out.observations = list.reduce((n, b) => n + b.n, 0);
  if (out.observations > 0) {
    const share = list.reduce((n, b) => n + b.won, 0) / out.observations;
    out.brier = list.reduce((n, b) => n + b.squares, 0) / out.observations;
    out.brierOfShare = share * (1 - share);
  }
  return out;
}

const UNKNOWN = 0;
const OPEN = 1;
const WON = 2;
const LOST = 3;

const stateOf = (book: DealBook, context: OrgContext): number[] => {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  return book.stageIds.map((id) => { const s = stages.get(id); return !s ? UNKNOWN : s.isWon ? WON : s.isClosed ? LOST : OPEN; });
};

function count(bins: Map<number, Bin>, key: number, p: number, end: number): void {
  let bin = bins.get(key);
  if (!bin) bins.set(key, (bin = { said: 0, low: p, high: p, squares: 0, n: 0, won: 0, open: 0 }));
  bin.n++;
  bin.said += p;
  bin.low = Math.min(bin.low, p);
  bin.high = Math.max(bin.high, p);
  bin.squares += (p - Number(end === WON)) ** 2;
  if (end === WON) bin.won++;
  if (end === OPEN) bin.open++;
}

const earliest = (book: DealBook): number => book.created.reduce((a, b) => Math.min(a, b), Infinity);

/** 00:00 of each Monday after `from`, up to `until`. */
function mondays(book: DealBook, from: number, until: number, zone: string): Float64Array {
  const out: number[] = [];
  if (book.heads.length === 0 || !(from < until)) return new Float64Array();
  const first = dayOf(from, zone);
  for (let d = addDays(first, (7 - weekday(first)) % 7); ; d = addDays(d, 7)) {
    const t = startOfDay(d, zone);
    if (t > until) return Float64Array.from(out);
    if (t > from) out.push(t);
  }
}

/** The first of ascending instants later than one; Infinity where none is. */
function firstAfter(instants: Float64Array, at: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (instants[mid]! > at) high = mid;
    else low = mid + 1;
  }
  return instants[low] ?? Infinity;
}
