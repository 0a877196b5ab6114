import type { Activity, ActivityKind } from '../../../model/activity.ts';
import { keptFor } from '../../../analysis/measures/read/kept.ts';

/** Fewer than these of an outcome, and there is nothing to compare. */
const ENOUGH = 60;
const MOST = 12;

/** Outcomes that a CRM has of enough done activities of a kind, the most frequent first. */
export const outcomesOf = keptFor((activities: readonly Activity[], kind: ActivityKind): { outcome: string; n: number }[] => {
  const counts = new Map<string, number>();
  for (const a of activities) if (a.kind === kind && a.isDone && !a.isDeleted && a.outcome !== null && a.outcome.trim() !== '') counts.set(a.outcome, (counts.get(a.outcome) ?? 0) + 1);
  return [...counts].map(([outcome, n]) => ({ outcome, n })).filter(({ n }) => n >= ENOUGH).sort((a, b) => b.n - a.n || (a.outcome < b.outcome ? -1 : 1)).slice(0, MOST);
});
