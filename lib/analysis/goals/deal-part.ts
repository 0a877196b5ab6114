import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { Measure, MeasureData, Span } from '../measures/measure.ts';
import { assigneeText } from '../../model/goals/assignee.ts';
import { packBook, timelineOf } from '../../model/book.ts';

/** What one deal counts for a goal: as it stands, and if it were won with the date it has. In the measure's unit. */
export interface DealPart {
  now: number;
  ifWon: number;
}

/**
 * The deal is read by the goal's own measure as the only one in the book, once as it stands and once with a last change in which it is won: whatever the
 * measure counts (motions, credit, dates) holds here too. null where the measure doesn't add up, so that one deal has no part of its own.
 */
export function dealPart(deal: number, goal: Goal, measure: Measure, data: MeasureData, spans: (start: Day, end: Day) => readonly Span[] | null): DealPart | null {
  if (measure.adds !== 'sum' || measure.unit !== goal.target.unit || measure.isManual) return null;
  const timeline = timelineOf(data.book, deal);
  const last = timeline.states.at(-1);
  if (!last || timeline.head.deletedAt !== null) return null;
  const { start, end } = goal.period;
  const pipeline = timeline.head.pipelineId;
  const won = data.context.stages.find((s) => s.isWon && (s.pipelineId === null || pipeline === null || s.pipelineId === pipeline));
  const count = (book: MeasureData['book']): number =>
    measure.read({ ...data, book, activities: [], leads: [] }, { spans: spans(start, end), assignee: assigneeText(goal.assignee), start, end }).value ?? 0;
  const isOpen = !data.context.stages.some((s) => s.id === last.stageId && s.isClosed);
  const now = count(packBook([timeline]));
  if (!won || !isOpen) return { now, ifWon: now };
  const at = Math.max(last.at, data.now);
  const state = { ...last, at, stageId: won.id, category: 'closed' as const, probability: 1, byMachine: null };
  const head = { ...timeline.head, now: { ...timeline.head.now, stageId: won.id, category: 'closed' as const, probability: 1 } };
  return { now, ifWon: count(packBook([{ ...timeline, head, states: [...timeline.states, state] }])) };
}
