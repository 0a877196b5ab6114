import type { Activity } from '../../model/activity.ts';
import type { Day } from '../../model/day.ts';

/** When something was done on which deal. */
export interface ActivityIndex {
  /** By deal id: days on which something was done, ascending. */
  done: ReadonlyMap<string, Int32Array>;
  /** The first day anything at all was recorded; deals that are older may have been spoken to unrecorded. */
  since: Day;
}

/**
 * Done and undeleted activities by deal. Whether a task was done is known as of today: one that was ticked off later counts on
 * its own day. null where no activity is known at all.
 */
export function indexActivities(activities: readonly Activity[]): ActivityIndex | null {
  const lists = new Map<string, number[]>();
  let since = Infinity;
  for (const a of activities) {
    if (a.day === null || a.isDeleted || !a.isDone) continue;
    since = Math.min(since, a.day);
    if (a.dealId === null) continue;
    const list = lists.get(a.dealId);
    if (list) list.push(a.day);
    else lists.set(a.dealId, [a.day]);
  }
  return since === Infinity ? null : { done: new Map([...lists].map(([id, days]) => [id, Int32Array.from(days).sort()])), since: since as Day };
}

/** The last day up to `day` on which something was done; −1 for none. */
export function lastDone(days: Int32Array | undefined, day: Day): number {
  let last = -1;
  for (let i = 0; days && i < days.length && days[i]! <= day; i++) last = days[i]!;
  return last;
}
