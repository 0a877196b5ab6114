import type { Activity, ActivityKind } from '../../../model/activity.ts';
import type { Day } from '../../../model/day.ts';
import type { MeasureData, MeasureScope, Reading } from '../measure.ts';
import type { ByOwner } from './by-owner.ts';
import { byOwner, within } from './by-owner.ts';
import { keptFor } from './kept.ts';
import { countOf, notKnown } from './reading.ts';

type Done = Activity & { day: Day };

const doneByKind = keptFor((activities: readonly Activity[]): ReadonlyMap<ActivityKind, ByOwner<Done>> => {
  const done = activities.filter((a): a is Done => a.isDone && !a.isDeleted && a.day !== null);
  return new Map([...Map.groupBy(done, (a) => a.kind)].map(([kind, list]) => [kind, byOwner(list)]));
});

/** Things of one kind that were done, on their day, for whoever they are recorded for. What is planned isn't counted. */
export function activitiesDone(kind: ActivityKind, { activities, today }: MeasureData, scope: MeasureScope, counts: (a: Activity) => boolean = () => true): Reading {
  if (activities.length === 0) return notKnown('No activities were read from the CRM.');
  const index = doneByKind(activities).get(kind);
  const found = index ? within(index, { ...scope, end: Math.min(scope.end, today) as Day }).filter(counts) : [];
  return countOf(found, { activities: found.map((a) => a.id) });
}

/** Outcomes that say a meeting didn't take place, as CRMs and people write them. */
const NOT_HELD = /no[\s_-]*show|cancel|resched|declin|abgesagt|verschoben|annul|reprogram|nicht erschienen/i;
export const wasHeld = (a: Activity): boolean => a.outcome === null || !NOT_HELD.test(a.outcome);
