import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Person } from '../../model/person.ts';
import type { CausedLine } from './loss-lines.ts';
import type { CutLine } from './cuts.ts';
import type { OwedLine } from './owed.ts';
import { rowAt, stateOf, timelineOf } from '../../model/book.ts';
import { periodEndInstant } from '../bridge/dates.ts';
import { isLossLine } from './loss-lines.ts';
import { lossInstant } from './loss-instant.ts';

/** A bridge's line with whom it is about, where it came from, and since when. */
export type MissLine = CutLine & OwedLine;

export interface MissLinesInput {
  book: DealBook;
  context: OrgContext;
  period: Period;
  t0: number;
  t1: number;
}

/**
 * Whose each line of a bridge is: the owner at t0 where that was recorded (of a deal that began later: its first owner), their
 * manager, its source, its stage at t0, and when its loss was decided. null where the CRM doesn't say: never today's owner instead.
 */
export function missLines(lines: readonly (CausedLine & { deal: number })[], { book, context, period, t0, t1 }: MissLinesInput): MissLine[] {
  const stages = new Map(context.stages.map((s) => [s.id, s]));
  const at = { t0, t1, periodEnd: periodEndInstant(period, context.timeZone), lastDay: period.end };
  return lines.map(({ deal, dealId, reason, amount }) => {
    const row = rowAt(book, deal, t0);
    const first = stateOf(book, row >= 0 ? row : book.first[deal]!);
    const ownerId = first.ownerId ?? null;
    const stage = row < 0 || first.stageId === undefined ? null : (stages.get(first.stageId)?.label ?? first.stageId);
    const since = isLossLine({ dealId, reason, amount }) ? lossInstant(timelineOf(book, deal), reason, at, stages) : Math.min(at.periodEnd, t1);
    return { dealId, reason, amount, ownerId, managerId: ownerId === null ? null : managerOf(context.people, ownerId), leadSource: book.heads[deal]!.leadSource, stage, since };
  });
}

/** Whom a person reports to: the reporting line, else the only one in the role above; null where neither says. */
export function managerOf(people: readonly Person[], id: UserId): UserId | null {
  const person = people.find((p) => p.id === id);
  if (!person) return null;
  if (person.managerId !== null) return person.managerId;
  const above = person.parentRoleId === null ? [] : people.filter((p) => p.roleId === person.parentRoleId && p.isActive && p.id !== id);
  return above.length === 1 ? above[0]!.id : null;
}

/** All managers above a person, nearest first; a reporting line that runs in a circle ends where it closes. */
export function managersAbove(people: readonly Person[], id: UserId): UserId[] {
  const above = new Set([id]);
  for (let next = managerOf(people, id); next !== null && !above.has(next); next = managerOf(people, next)) above.add(next);
  return [...above].slice(1);
}
