import type { AnswerRights } from '../../../analysis/coaching/prompt-answers.ts';
import type { DealBook } from '../../../model/book.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import { peopleBelow } from '../../../analysis/team.ts';
import { rowAt, stateOf } from '../../../model/book.ts';
import { mayJudge, saysNothing } from '../../company/readers.ts';

/** Who owned a deal at an instant; where owners of the past aren't recorded, who owns it now. */
function ownerAt(book: DealBook, deal: number, at: number): UserId | null {
  const row = rowAt(book, deal, at + 1);
  const then = row < 0 ? undefined : stateOf(book, row).ownerId;
  return then === undefined ? (book.heads[deal]!.now.ownerId ?? null) : then;
}

/** Whether somebody coaches an owner: leads them; where the CRM has no reporting line and no teams, anybody else. */
export function coaches(me: UserId, owner: UserId | null, context: OrgContext, leads?: ReadonlySet<UserId>): boolean {
  return owner !== null && owner !== me && (mayJudge(me, owner, context, leads) || saysNothing(context));
}

/** A deal's owner answers as the rep, who coaches them as the manager. */
export function answerRights(book: DealBook, context: OrgContext): AnswerRights {
  const indexOf = new Map<string, number>(book.heads.map((h, i) => [h.id, i]));
  const below = new Map<UserId, ReadonlySet<UserId>>();
  const leadsOf = (id: UserId): ReadonlySet<UserId> => {
    let found = below.get(id);
    if (!found) below.set(id, (found = peopleBelow(context.people, id)));
    return found;
  };
  return {
    mayAnswer(personId, dealId, audience, at) {
      const deal = indexOf.get(dealId);
      if (deal === undefined) return false;
      const owner = ownerAt(book, deal, at);
      return audience === 'rep' ? owner === personId : coaches(personId, owner, context, leadsOf(personId));
    },
  };
}
