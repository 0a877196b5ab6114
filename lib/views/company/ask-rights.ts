import type { AskRights } from '../../analysis/goals/standing-asks.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { FunctionId } from '../../model/goals/function.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { functionName } from '../../model/goals/function.ts';
import { mayEditSettings, saysNothing } from './readers.ts';

/**
 * Who leads a function: whoever owns a goal of it that stands; else whoever leads people under a title or role that names it ("VP Marketing"),
 * the highest of them.
 */
export function functionLeads(context: OrgContext, goals: Iterable<Goal>): (id: FunctionId) => ReadonlySet<UserId> {
  const owners = new Map<FunctionId, Set<UserId>>();
  for (const { assignee, owner } of goals) {
    if (assignee.kind === 'function' && owner?.id) owners.set(assignee.id, (owners.get(assignee.id) ?? new Set()).add(owner.id));
  }
  const found = new Map<FunctionId, ReadonlySet<UserId>>();
  return (id) => {
    const known = owners.get(id) ?? found.get(id);
    if (known) return known;
    const words = functionName(id).toLowerCase();
    const named = context.people.filter((p) => p.isActive && ` ${(p.title ?? '').toLowerCase()} ${(p.roleName ?? '').toLowerCase()} `.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
    const below = new Map(named.map((p) => [p.id, peopleBelow(context.people, p.id)]));
    const leads = named.filter((p) => below.get(p.id)!.size > 0 && !named.some((o) => o.id !== p.id && below.get(o.id)!.has(p.id)));
    const ids = new Set(leads.map((p) => p.id));
    found.set(id, ids);
    return ids;
  };
}

/**
 * Who may change, review or end an ask: who entered it, who asks it, whoever leads one of these two or the function that asks or is asked, and who keeps
 * the settings. Where the CRM has no reporting line (HubSpot, the made-up company) anybody may, since nobody can be told apart. Who asks without
 * a seat in the CRM is spoken for by the leaders of the asking function and by who keeps the settings.
 */
export function askRights(context: OrgContext, goals: Iterable<Goal>): AskRights {
  const open = context.crm === 'sample' || saysNothing(context);
  const leadsOf = functionLeads(context, goals);
  const below = new Map<UserId, ReadonlySet<UserId>>();
  const leads = (author: UserId, of: UserId | null): boolean => {
    if (of === null) return false;
    let mine = below.get(author);
    if (!mine) below.set(author, (mine = peopleBelow(context.people, author)));
    return mine.has(of);
  };
  const keeps = (author: UserId): boolean => mayEditSettings(author, context).ok;
  return {
    mayChange: (author, { askedBy, of }, enteredBy) =>
      open || author === enteredBy || author === askedBy.id || leads(author, askedBy.id) || leads(author, enteredBy) || leadsOf(askedBy.function).has(author) || leadsOf(of).has(author) || keeps(author),
    speaksForAsker: (author, { askedBy }) => (askedBy.id === null ? leadsOf(askedBy.function).has(author) || keeps(author) : author === askedBy.id || leads(author, askedBy.id)),
  };
}
