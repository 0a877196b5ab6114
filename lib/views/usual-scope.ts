import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { ScopeRef } from '../model/scope.ts';
import { sells } from '../analysis/goal.ts';
import { peopleBelow } from '../analysis/team.ts';

/** The widest scope that is a person's: the team they lead, else their own deals, else, for who neither sells nor leads, all they may see. */
export function usualScope(userId: UserId, context: OrgContext, book: DealBook): ScopeRef {
  const below = peopleBelow(context.people, userId);
  if (below.size > 0 && sells(new Set([userId, ...below]), book, context)) return { kind: 'team', id: userId };
  return book.ownerIds.includes(userId) ? { kind: 'person', id: userId } : { kind: 'org' };
}
