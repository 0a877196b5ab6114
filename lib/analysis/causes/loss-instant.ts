import type { Day } from '../../model/day.ts';
import type { DealState } from '../../model/deal.ts';
import type { StageId } from '../../model/ids.ts';
import type { Stage } from '../../model/stage.ts';
import type { DealTimeline } from '../../model/timeline.ts';

/**
 * When a bridge's line was decided: the change since which, until t1, what the reason says has held (the date beyond the period,
 * the loss, the win); of a deletion its instant; of what nobody touched the period's end. What was known of the deal before its
 * loss is what was known before this instant.
 */
export function lossInstant(timeline: DealTimeline, reason: string, { t0, t1, periodEnd, lastDay }: { t0: number; t1: number; periodEnd: number; lastDay: Day }, stages: ReadonlyMap<StageId, Stage>): number {
  if (reason === 'removed') return timeline.head.deletedAt ?? t1;
  const stage = (s: DealState): Stage | undefined => (s.stageId === undefined ? undefined : stages.get(s.stageId));
  const holds: Record<string, (s: DealState) => boolean> = {
    slipped: (s) => s.closeDay === null || (typeof s.closeDay === 'number' && s.closeDay > lastDay),
    lost: (s) => stage(s)?.isClosed === true && !stage(s)!.isWon,
    reversed: (s) => stage(s)?.isWon !== true,
    wonForLess: (s) => stage(s)?.isWon === true,
    wonForMore: (s) => stage(s)?.isWon === true,
  };
  const test = holds[reason];
  if (!test) return Math.min(periodEnd, t1);
  let since: number | null = null;
  for (const s of timeline.states) {
    if (s.at >= t1) break;
    if (!test(s)) since = null;
    else since ??= s.at;
  }
  return since === null ? Math.min(periodEnd, t1) : Math.max(since, t0);
}
