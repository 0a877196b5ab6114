import type { GoalRights } from '../../analysis/goals/standing.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { mayEditSettings, saysNothing, standingOf, type Standing } from './readers.ts';

/** Who may do what with goals, asks and strategy, by the CRM's own reporting line, titles and roles. */
export interface GoalStanding extends GoalRights {
  /** Publishes strategy and values: the top of the reporting line and who keeps the settings. */
  mayPublish(author: UserId): boolean;
  /** Everybody whose goals are somebody's to set. */
  leads(author: UserId): ReadonlySet<UserId>;
}

/**
 * A goal is set by who leads its bearer, by finance, by whoever keeps the settings and by the top; never by the bearer alone: they answer
 * with another number. A goal without a bearer in the CRM (company, function, open position, somebody without a seat) is set by its owner's
 * lead, or those. Where the CRM has no reporting line (HubSpot, the made-up company's visitor) anybody may.
 */
export function goalRights(context: OrgContext): GoalStanding {
  const standings = new Map<UserId, Standing>();
  const standing = (id: UserId): Standing => {
    const found = standings.get(id) ?? standingOf(id, context);
    standings.set(id, found);
    return found;
  };
  const open = context.crm === 'sample' || saysNothing(context);
  const wide = (id: UserId): boolean => mayEditSettings(id, context).ok;
  const bearer = (goal: Goal): UserId | null => (goal.assignee.kind === 'person' || goal.assignee.kind === 'team' ? goal.assignee.id : (goal.owner?.id ?? null));
  const leads = (author: UserId, of: UserId): boolean => standing(author).leads.has(of);
  return {
    maySet: (author, goal, before) => {
      if (open || wide(author)) return true;
      return [goal, ...(before ? [before] : [])].every((g) => {
        const to = bearer(g);
        return to !== null && to !== author && leads(author, to);
      });
    },
    isSide: (author, goal, side) => {
      const to = bearer(goal);
      if (side === 'assignee') return to === null ? open || wide(author) : to === author || (open && context.crm === 'sample');
      if (to === null) return open || wide(author);
      return open || leads(author, to) || (wide(author) && standing(to).isTop) || (author === to && standing(to).isTop);
    },
    mayComment: (author, goal) => {
      const to = bearer(goal);
      return to === null || open || wide(author) || to === author || leads(author, to) || peopleBelow(context.people, to).has(author);
    },
    mayPublish: (author) => open || standing(author).isTop || wide(author),
    leads: (author) => standing(author).leads,
  };
}
