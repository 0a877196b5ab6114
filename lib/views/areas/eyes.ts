import type { MeasureData } from '../../analysis/measures/measure.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from './input.ts';
import { activityEyes, type ActivityEyes } from '../company/activity-eyes.ts';

const doers = new WeakMap<MeasureData['activities'], ReadonlySet<UserId>>();
const kept = new WeakMap<MeasureData, Map<string, ActivityEyes>>();

/** Everybody of whom any activity is recorded; read once for each reading of the CRM. */
function doersOf(activities: MeasureData['activities']): ReadonlySet<UserId> {
  let found = doers.get(activities);
  if (!found) {
    const ids = new Set<UserId>();
    for (const a of activities) if (a.ownerId !== null && a.isDone && !a.isDeleted) ids.add(a.ownerId);
    doers.set(activities, (found = ids));
  }
  return found;
}

/** Whose activity the reader of an area sees. */
export function eyesOf({ company, context, data, me, rights }: Pick<AreaInput, 'company' | 'context' | 'data' | 'me' | 'rights'>): ActivityEyes {
  let of = kept.get(data);
  if (!of) kept.set(data, (of = new Map()));
  const who = `${me.userId} ${company.activityAgreement?.allows ?? ''}`;
  let found = of.get(who);
  if (!found) of.set(who, (found = activityEyes({ context, me: me.userId, doers: doersOf(data.activities), leads: rights.leads(me.userId), agreement: company.activityAgreement })));
  return found;
}
