import type { ThreadRights } from '../../analysis/coaching/standing-threads.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { mayJudge } from '../company/readers.ts';

const kept = new WeakMap<OrgContext, ThreadRights>();

/** Who leads whom, by the CRM's own reporting line; where the CRM keeps none (HubSpot), whoever is in the same team. */
export function coachingRights(context: OrgContext): ThreadRights {
  let rights = kept.get(context);
  if (!rights) {
    const below = new Map<UserId, ReadonlySet<UserId>>();
    const leadsOf = (author: UserId): ReadonlySet<UserId> => {
      const found = below.get(author) ?? peopleBelow(context.people, author);
      below.set(author, found);
      return found;
    };
    kept.set(context, (rights = { leads: (author, other) => mayJudge(author, other, context, leadsOf(author)) }));
  }
  return rights;
}
