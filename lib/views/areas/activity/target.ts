import type { WhatIfAsk } from '../../../messages/areas/activity.ts';
import type { ActivityKind } from '../../../model/activity.ts';
import type { Day } from '../../../model/day.ts';
import type { AreaInput } from '../input.ts';
import { spansOf } from '../../../analysis/goals/spans.ts';
import { measuresOf } from '../../../analysis/measures/index.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';

/** Measures that count one kind of activity, as the catalogue has them. */
export const MEASURE_KINDS: Readonly<Record<string, ActivityKind>> = { calls: 'call', emails: 'email', meetings: 'meeting', tasksDone: 'task' };

/** A target as so many of a kind a week from each of so many people; or why it can't be told as that. `none`: it isn't about activity. */
export type WeeklyTarget = { kind: ActivityKind; perWeek: number; people: number | null } | { why: string } | { none: true };

export function targetOf(ask: WhatIfAsk, { company, context, data: { activities } }: AreaInput): WeeklyTarget {
  if (ask.of === 'week') return ask.perWeek > 0 ? { kind: ask.kind, perWeek: ask.perWeek, people: null } : { none: true };
  const kind = MEASURE_KINDS[ask.measureId];
  const measure = measuresOf(company.measures).find((m) => m.id === ask.measureId);
  if (kind === undefined || !measure || measure.isManual || !(ask.value > 0) || ask.end < ask.start) return { none: true };
  const assignee = parseAssignee(ask.assignee);
  if (!assignee || assignee.kind === 'open' || assignee.kind === 'named') return { why: 'Whose activity this is can’t be told from the CRM, so that nothing is said of the number.' };
  const { spans } = spansOf(assignee, context, company.records('snapshot'), ask.start as Day, ask.end as Day);
  const inside = spans && new Set(spans.map((s) => s.id));
  const active = new Set(context.people.filter((p) => p.isActive).map((p) => p.id));
  const doers = new Set(activities.flatMap((a) => (a.kind === kind && a.isDone && !a.isDeleted && a.ownerId !== null && active.has(a.ownerId) && (inside === null || inside.has(a.ownerId)) ? [a.ownerId] : [])));
  const people = assignee.kind === 'person' ? 1 : doers.size;
  if (people === 0) return { why: 'Nobody among those it is for has any of this recorded, so that it can’t be told as a number a week from each.' };
  return { kind, perWeek: ask.value / people / ((ask.end - ask.start + 1) / 7), people };
}
