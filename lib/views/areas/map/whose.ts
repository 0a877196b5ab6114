import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { MapLook } from '../../../messages/areas/map.ts';
import type { Assignee } from '../../../model/goals/assignee.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { GoalWords } from './goal-words.ts';
import { functionName } from '../../../model/goals/function.ts';

/** Whose goals are, in words. */

/** Who answers for a goal with a seat in the CRM; null: nobody does. */
export const bearerId = ({ assignee: a, owner }: Goal): UserId | null => (a.kind === 'person' || a.kind === 'team' ? a.id : (owner?.id ?? null));

/** "Sales", "Tomasz Wiśniewski’s team", "Yusuf Abdelrahman", "Open position, from 1 December" */
export function assigneeName(a: Assignee, w: GoalWords, written: string | null = null): string {
  if (a.kind === 'company') return 'Company';
  if (a.kind === 'function') return functionName(a.id);
  if (a.kind === 'team') return `${w.person(a.id, written)}’s team`;
  if (a.kind === 'person') return w.person(a.id, written);
  return a.kind === 'open' && !/position/i.test(a.name) ? `Open position: ${a.name}` : a.name;
}

/** The name that a goal's bearer is called by: an owner's, or the assignee's own. null: nobody yet. */
export function bearerName(goal: Goal, w: GoalWords): string | null {
  const { assignee: a, owner } = goal;
  if (a.kind === 'team' || a.kind === 'person') return w.person(a.id, owner?.id === a.id ? owner.name : null);
  if (a.kind === 'named') return a.name;
  return owner && (owner.id === null ? owner.name : w.person(owner.id, owner.name));
}

/** Somebody without a seat in the CRM who bears a goal: others enter what they say. null: the bearer speaks for themselves, or there is none. */
export function seatless(goal: Goal): string | null {
  if (bearerId(goal) !== null || goal.assignee.kind === 'open') return null;
  return goal.assignee.kind === 'named' ? goal.assignee.name : (goal.owner?.name ?? null);
}

/** What a goal is called, and what stands below its name. */
export function goalName(goal: Goal, measure: string, w: GoalWords): { name: string; sub: string | null } {
  const { title, assignee: a } = goal;
  const who = assigneeName(a, w, goal.owner?.name ?? null);
  const owner = bearerName(goal, w);
  if (a.kind === 'company') return { name: title ?? `${measure}, company`, sub: owner };
  if (a.kind === 'function') return { name: title ?? `${measure}, ${who.toLowerCase()}`, sub: [who, owner].filter((t) => t !== null).join(', ') };
  if (a.kind === 'team') return { name: title ?? who, sub: title === null ? null : owner };
  if (a.kind === 'open') return { name: title ?? who, sub: [title === null ? null : who, owner].filter((t) => t !== null).join(', ') || null };
  return { name: title ?? who, sub: title === null ? null : who };
}

const LOOK: Record<Assignee['kind'], MapLook> = { company: 'goal', function: 'goal', team: 'team', person: 'person', named: 'person', open: 'person' };
export const lookOf = (a: Assignee): MapLook => LOOK[a.kind];

const KINDS: readonly Assignee['kind'][] = ['company', 'function', 'team', 'person', 'named', 'open'];

/** From the company down, side by side by name: nobody is put before another by their number. */
export function sideBySide(name: (g: StandingGoal) => string, locale: string): (a: StandingGoal, b: StandingGoal) => number {
  const { compare } = new Intl.Collator(locale);
  const names = new Map<StandingGoal, string>();
  const nameOf = (g: StandingGoal): string => {
    const found = names.get(g) ?? name(g);
    names.set(g, found);
    return found;
  };
  return (a, b) => KINDS.indexOf(a.goal.assignee.kind) - KINDS.indexOf(b.goal.assignee.kind) || compare(nameOf(a), nameOf(b)) || a.goal.period.start - b.goal.period.start || (a.goal.id < b.goal.id ? -1 : 1);
}

/** Who leads the bearer, by the CRM's reporting line: the one who commits first. null where the CRM names nobody. */
export function leaderName(goal: Goal, context: OrgContext): string | null {
  const id = bearerId(goal);
  const bearer = context.people.find((p) => p.id === id);
  return context.people.find((p) => p.id === bearer?.managerId)?.name ?? null;
}
