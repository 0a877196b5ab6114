import type { Activity } from '../model/activity.ts';
import type { DealHead } from '../model/deal.ts';
import type { Day } from '../model/day.ts';

/** Last thing done and next thing planned on each deal, as of `today`. */
export function activityDays(activities: Iterable<Activity>, today: Day): Map<string, { last: Day | null; next: Day | null }> {
  const days = new Map<string, { last: Day | null; next: Day | null }>();
  for (const a of activities) {
    if (a.dealId === null || a.day === null || a.isDeleted) continue;
    let entry = days.get(a.dealId);
    if (!entry) days.set(a.dealId, (entry = { last: null, next: null }));
    const planned = a.day > today || !a.isDone;
    if (!planned && (entry.last === null || a.day > entry.last)) entry.last = a.day;
    if (planned && a.day >= today && (entry.next === null || a.day < entry.next)) entry.next = a.day;
  }
  return days;
}

/** A head with those days; what the CRM itself says of the last activity counts too. */
export function withActivityDays(head: DealHead, days: ReturnType<typeof activityDays>): DealHead {
  const found = days.get(head.id);
  if (!found) return head;
  const last = found.last !== null && (head.lastActivityDay === null || found.last > head.lastActivityDay) ? found.last : head.lastActivityDay;
  return { ...head, lastActivityDay: last, nextActivityDay: found.next ?? head.nextActivityDay };
}
