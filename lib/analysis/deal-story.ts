import type { Day } from '../model/day.ts';
import type { DealState } from '../model/deal.ts';
import type { StageId } from '../model/ids.ts';
import type { Stage } from '../model/stage.ts';
import type { DealTimeline } from '../model/timeline.ts';
import { monthStart } from '../model/day.ts';

/** One move of the close date. `pushed`: to a later month. */
export interface DateMove {
  at: number;
  from: Day;
  to: Day;
  days: number;
  pushed: boolean;
}

export interface StageMove {
  at: number;
  from: Stage;
  to: Stage;
  /** Went to a lower order; or forward past two or more open stages at once. */
  back: boolean;
  skipped: boolean;
}

/** What became of a deal, told by its changes. Only what was recorded; blanks in between are passed over. */
export interface DealStory {
  dates: DateMove[];
  pushes: DateMove[];
  daysPushed: number;
  /** Amounts in order, each with the instant it came. Minor units of the deal's currency. */
  amounts: { at: number; amount: number }[];
  stages: StageMove[];
  owners: { at: number; from: string; to: string }[];
  /** Since when the deal is in the stage it is in now. */
  inStageSince: number | null;
}

/** Tells a timeline. `until`: changes from this instant on are not yet known. */
export function tellStory(timeline: DealTimeline, stages: ReadonlyMap<StageId, Stage>, until = Infinity): DealStory {
  const story: DealStory = { dates: [], pushes: [], daysPushed: 0, amounts: [], stages: [], owners: [], inStageSince: null };
  const order = openOrder(stages);
  let last: Partial<Pick<DealState, 'closeDay' | 'amount' | 'stageId' | 'ownerId'>> = {};
  for (const s of timeline.states) {
    if (s.at >= until) break;
    if (typeof s.closeDay === 'number') {
      if (typeof last.closeDay === 'number' && s.closeDay !== last.closeDay) story.dates.push(dateMove(s.at, last.closeDay, s.closeDay));
      last = { ...last, closeDay: s.closeDay };
    }
    if (typeof s.amount === 'number') {
      if (s.amount !== last.amount) story.amounts.push({ at: s.at, amount: s.amount });
      last = { ...last, amount: s.amount };
    }
    if (s.stageId !== undefined) {
      if (s.stageId !== last.stageId) story.inStageSince = s.at;
      const from = last.stageId === undefined ? undefined : stages.get(last.stageId);
      const to = stages.get(s.stageId);
      if (from && to && from !== to) story.stages.push(stageMove(s.at, from, to, order));
      last = { ...last, stageId: s.stageId };
    }
    if (typeof s.ownerId === 'string') {
      if (typeof last.ownerId === 'string' && s.ownerId !== last.ownerId) story.owners.push({ at: s.at, from: last.ownerId, to: s.ownerId });
      last = { ...last, ownerId: s.ownerId };
    }
  }
  story.pushes = story.dates.filter((d) => d.pushed);
  story.daysPushed = story.dates.reduce((n, d) => n + Math.max(0, d.days), 0);
  return story;
}

const dateMove = (at: number, from: Day, to: Day): DateMove => ({ at, from, to, days: to - from, pushed: monthStart(to) > monthStart(from) });

/** Place of each open stage within its pipeline, 0 first. */
export function openOrder(stages: ReadonlyMap<StageId, Stage>): Map<Stage, number> {
  const place = new Map<Stage, number>();
  const count = new Map<string | null, number>();
  for (const s of [...stages.values()].filter((x) => !x.isClosed).sort((a, b) => a.order - b.order)) {
    const n = count.get(s.pipelineId) ?? 0;
    place.set(s, n);
    count.set(s.pipelineId, n + 1);
  }
  return place;
}

/** Says of a move between two stages whether it went back, or past two or more open ones at once. */
export function stageMove(at: number, from: Stage, to: Stage, order: ReadonlyMap<Stage, number>): StageMove {
  const a = order.get(from);
  const b = order.get(to);
  const comparable = a !== undefined && b !== undefined && from.pipelineId === to.pipelineId;
  return { at, from, to, back: (comparable && b < a) || (from.isClosed && !to.isClosed), skipped: comparable && b - a >= 2 };
}
