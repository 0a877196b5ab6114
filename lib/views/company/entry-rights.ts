import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Assignee } from '../../model/goals/assignee.ts';
import type { MeasureEntry } from '../../model/goals/measure.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { GoalStanding } from './goal-rights.ts';
import { assigneeText, parseAssignee } from '../../model/goals/assignee.ts';
import { mayEditSettings } from './readers.ts';

export interface EntryRightsInput {
  context: OrgContext;
  goals: ReadonlyMap<string, StandingGoal>;
  rights: GoalStanding;
}

/** Whether somebody may enter a number of somebody's. */
export type MayEnter = (author: UserId, measureId: string, assignee: Assignee) => boolean;

/**
 * A number is entered by whom it concerns: a person or a team's lead for themselves and by who leads them; of a company, a function or an open position,
 * by who owns a goal with that measure there and by who leads that owner; and by who keeps the settings. Where the CRM has no reporting line anybody may.
 */
export function mayEnter({ context, goals, rights }: EntryRightsInput): MayEnter {
  const owners = new Map<string, UserId[]>();
  for (const { goal, ended } of goals.values()) {
    if (ended || goal.owner?.id == null) continue;
    const key = `${goal.measureId} ${assigneeText(goal.assignee)}`;
    owners.set(key, [...(owners.get(key) ?? []), goal.owner.id]);
  }
  const concerns = (author: UserId, who: UserId): boolean => author === who || rights.leads(author).has(who);
  return (author, measureId, assignee) => {
    if (mayEditSettings(author, context).ok) return true;
    if ((assignee.kind === 'person' || assignee.kind === 'team') && concerns(author, assignee.id)) return true;
    return (owners.get(`${measureId} ${assigneeText(assignee)}`) ?? []).some((owner) => concerns(author, owner));
  };
}

/** Entries that count: by who may enter them. Whoever may write a record of ours could else set anybody's number. */
export function entriesThatCount(entries: readonly SharedRecord<'entry'>[], may: MayEnter): SharedRecord<'entry'>[] {
  return entries.filter(({ authorId, body }) => {
    const assignee = parseAssignee(body.assignee);
    return assignee !== null && may(authorId, body.measureId, assignee);
  });
}

/** Measure, bearer and day: what one number is of. The newest entry of it stands. */
export const entryPlace = (entry: MeasureEntry): string => `${entry.measureId} ${entry.assignee} ${entry.day}`;
