import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { StageId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Stage } from '../../model/stage.ts';
import type { Experience } from './norms.ts';
import { BLANK_DAY, UNKNOWN, UNKNOWN_DAY } from '../../model/book.ts';
import { day, monthStart, startOfDay } from '../../model/day.ts';
import { NO, YES, makeReader } from '../bridge/reader.ts';
import { openOrder, stageMove } from '../deal-story.ts';
import { add, addStage } from './norms.ts';

export const DAY_MS = 86_400_000;
/** Both CRMs write a new deal's first rows within a minute of it. */
const SAME_SAVE_MS = 60_000;

export interface FollowInput {
  book: DealBook;
  context: OrgContext;
  basis: Basis;
  /** Stages that are a step of the company's own; none where it mapped none. */
  ownSteps?: ReadonlySet<StageId>;
}

/** One deal's running facts: what its rows so far say. Instants in epoch milliseconds; NaN: never, or not known. */
export interface Trail {
  deal: number;
  /** The last row taken in; before the first, −1. */
  row: number;
  stage: number;
  stageSince: number;
  category: number;
  categoryRow: number;
  closeDay: number;
  dateMoves: number;
  pushes: number;
  daysPushed: number;
  back: number;
  skipped: number;
  amounts: { at: number; amount: number; currency: number }[];
  owner: number;
  ownerSince: number;
  enteredAt: number;
  leadDays: number;
  bornIn: boolean;
  ownStepMs: number;
  isOpen: boolean;
  /** Open, and in the basis. */
  isIn: boolean;
}

export interface Follower {
  readonly trail: Trail;
  /** Stage ids of the book as stages; undefined for those the org no longer knows. */
  readonly stages: readonly (Stage | undefined)[];
  readonly isOwnStep: readonly boolean[];
  /** 00:00 of a day. */
  start(d: number): number;
  begin(deal: number): void;
  /** Takes in all rows strictly before an instant. What is learnt on the way goes to `experience`. */
  to(instant: number, experience?: Experience): void;
}

const ANY: Period = { id: '', label: '', kind: 'custom', start: day(0), end: day(0) };

/** Follows deals of a book through their rows, each row once. */
export function makeFollower({ book, context, basis, ownSteps }: FollowInput): Follower {
  const reader = makeReader(book, context, ANY, basis, null);
  const known = new Map<string, Stage>(context.stages.map((s) => [s.id, s]));
  const stages = book.stageIds.map((id) => known.get(id));
  const order = openOrder(new Map(context.stages.map((s) => [s.id, s])));
  const isOwnStep = book.stageIds.map((id) => ownSteps?.has(id as StageId) ?? false);
  const starts = new Map<number, number>();
  const start = (d: number): number => {
    let at = starts.get(d);
    if (at === undefined) starts.set(d, (at = startOfDay(day(d), context.timeZone)));
    return at;
  };
  const inStage = new Float64Array(book.stageIds.length);
  const t: Trail = { deal: -1, row: -1, stage: -1, stageSince: NaN, category: -1, categoryRow: -1, closeDay: NaN, dateMoves: 0, pushes: 0, daysPushed: 0, back: 0, skipped: 0, amounts: [], owner: UNKNOWN, ownerSince: NaN, enteredAt: NaN, leadDays: NaN, bornIn: false, ownStepMs: 0, isOpen: false, isIn: false };
  let hasWon = false;

  function takeDate(row: number): void {
    const d = book.closeDay[row]!;
    if (d === BLANK_DAY || d === UNKNOWN_DAY || d === t.closeDay) return;
    if (!Number.isNaN(t.closeDay)) {
      t.dateMoves++;
      if (d > t.closeDay) t.daysPushed += d - t.closeDay;
      if (monthStart(day(d)) > monthStart(day(t.closeDay))) t.pushes++;
    }
    t.closeDay = d;
  }

  function takeStage(row: number, at: number): void {
    const s = book.stage[row]!;
    if (s < 0 || s === t.stage) return;
    if (t.stage >= 0) {
      inStage[t.stage]! += at - t.stageSince;
      if (isOwnStep[t.stage]) t.ownStepMs = Math.max(t.ownStepMs, at - t.stageSince);
      const [from, to] = [stages[t.stage], stages[s]];
      if (from && to) {
        const move = stageMove(at, from, to, order);
        if (move.back) t.back++;
        if (move.skipped) t.skipped++;
      }
    }
    t.stage = s;
    t.stageSince = at;
  }

  function takeRest(row: number, at: number): void {
    const c = book.category[row]!;
    if (c >= 0 && c !== t.category) { t.category = c; t.categoryRow = row; }
    const amount = book.amount[row]!;
    if (Number.isFinite(amount)) {
      const last = t.amounts.at(-1);
      const currency = book.currency[row]!;
      if (!last || last.amount !== amount || last.currency !== currency) t.amounts.push({ at, amount, currency });
    }
    const o = book.owner[row]!;
    if (o !== UNKNOWN) {
      if (t.owner >= 0 && o >= 0 && o !== t.owner) t.ownerSince = at;
      t.owner = o;
    }
  }

  function takeBasis(row: number, at: number, experience?: Experience): void {
    t.isOpen = reader.won(row) === NO && reader.lost(row) === NO;
    const isIn = t.isOpen && reader.inBasis(row) === YES;
    if (isIn && !t.isIn) {
      t.enteredAt = at;
      t.bornIn = at - book.created[t.deal]! <= SAME_SAVE_MS;
      t.leadDays = Number.isNaN(t.closeDay) ? NaN : Math.ceil((start(t.closeDay) - at) / DAY_MS);
      if (experience) {
        if (!Number.isNaN(t.leadDays)) add(experience.lead, at, t.leadDays);
        const converted = book.heads[t.deal]!.leadConvertedAt;
        if (converted !== null && converted <= at && !t.bornIn) add(experience.qualification, at, (at - converted) / DAY_MS);
      }
    }
    if (!isIn && t.isIn && experience) add(experience.tenure, at, (at - t.enteredAt) / DAY_MS);
    t.isIn = isIn;
    if (experience && !hasWon && reader.won(row) === YES) {
      hasWon = true;
      inStage.forEach((ms, s) => { if (ms > 0 && stages[s] && !stages[s].isClosed) addStage(experience, book.stageIds[s]!, at, ms / DAY_MS); });
      if (t.ownStepMs > 0) add(experience.ownStep, at, t.ownStepMs / DAY_MS);
    }
  }

  return {
    trail: t, stages, isOwnStep, start,
    begin(deal) {
      Object.assign(t, { deal, row: -1, stage: -1, stageSince: NaN, category: -1, categoryRow: -1, closeDay: NaN, dateMoves: 0, pushes: 0, daysPushed: 0, back: 0, skipped: 0, amounts: [], owner: UNKNOWN, ownerSince: NaN, enteredAt: NaN, leadDays: NaN, bornIn: false, ownStepMs: 0, isOpen: false, isIn: false } satisfies Trail);
      inStage.fill(0);
      hasWon = false;
    },
    to(instant, experience) {
      const end = book.first[t.deal + 1]!;
      for (let row = t.row < 0 ? book.first[t.deal]! : t.row + 1; row < end && book.at[row]! < instant; row++) {
        const at = book.at[row]!;
        takeDate(row);
        takeStage(row, at);
        takeRest(row, at);
        takeBasis(row, at, experience);
        t.row = row;
      }
    },
  };
}
