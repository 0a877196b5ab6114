import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { StageId } from '../../model/ids.ts';
import type { Stage } from '../../model/stage.ts';
import type { Cells } from '../stats/cells.ts';
import type { DealStory } from '../deal-story.ts';
import { rowAt, timelineOf } from '../../model/book.ts';
import { addDays, startOfDay } from '../../model/day.ts';
import { shiftQuarter } from '../../model/period.ts';
import { booksClosed } from '../bridge/dates.ts';
import { INSIDE, YES, makeReader } from '../bridge/reader.ts';
import { tellStory } from '../deal-story.ts';
import { compareSides } from '../stats/compared.ts';
import { crossing } from '../stats/absorb.ts';
import { denseLabels } from '../stats/cells.ts';
import { wilson } from '../wilson.ts';
import { dueWeek } from './due.ts';
import { ENOUGH_DEALS, ENOUGH_PEOPLE } from './silence.ts';

const LOOK_BACK = 12;

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
  const rows: { deal: number; sign: boolean; won: boolean; owner: number; quarter: number; due: number }[] = [];
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
      rows.push({ deal: i, sign: sign(tellStory(timelineOf(book, i), stages, snapshot)), won, owner: book.owner[row]!, quarter: n, due: dueWeek(book.closeDay[row]!, quarter, addDays(quarter.start, (week - 1) * 7)) });
    }
  }
  const a = rows.filter((r) => r.sign);
  const b = rows.filter((r) => !r.sign);
  if (a.length < ENOUGH_DEALS || b.length < ENOUGH_DEALS) return null;
  const wins = a.filter((r) => r.won).length;
  return {
    withSign: { n: a.length, won: wins, ...wilson(wins, a.length) }, without: { n: b.length, won: b.filter((r) => r.won).length },
    isClear: isClear(rows, asked),
  };
}

/** Whether the two sides differ among deals of the same quarter and due as soon, people by people. */
function isClear(rows: readonly { deal: number; sign: boolean; won: boolean; owner: number; quarter: number; due: number }[], asked: number): boolean {
  const cells = (of: (r: (typeof rows)[number]) => number): Cells => denseLabels(rows.map(of));
  const deal = cells((r) => r.deal);
  const found = compareSides({
    side: Uint8Array.from(rows, (r) => Number(r.sign)), outcome: Uint8Array.from(rows, (r) => Number(r.won)), alike: crossing(cells((r) => r.quarter), cells((r) => r.due)),
    deal, person: cells((r) => r.owner), stint: deal,
  });
  return found !== null && Math.min(found.n, found.others) >= ENOUGH_DEALS && Math.min(found.people, found.otherPeople) >= ENOUGH_PEOPLE && found.p < 0.05 / asked;
}
