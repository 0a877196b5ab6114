import type { LeadWordRights } from '../../analysis/leads/words.ts';
import type { MeasureData } from '../../analysis/measures/measure.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';
import type { LeadSide } from '../../model/leads/lead-word.ts';
import type { OrgContext } from '../../model/org.ts';
import { worksIn } from '../../model/goals/function-titles.ts';
import { functionLeads } from './ask-rights.ts';
import { mayEditSettings, saysNothing } from './readers.ts';

type Facts = Pick<MeasureData, 'book' | 'leads' | 'activities'>;

/**
 * Whoever owns a lead, or did something with it, or has or had the deal it became, may flag work on it. A function is spoken for by who works in it, by title
 * or role, by who leads it and by who keeps the settings; where the CRM tells nobody apart (HubSpot, the made-up company), by anybody.
 */
export function leadWordRights(context: OrgContext, { book, leads, activities }: Facts, goals: Iterable<Goal>): LeadWordRights {
  const open = context.crm === 'sample' || saysNothing(context);
  const leadsOf = functionLeads(context, goals);
  const leadOwner = kept(() => new Map(leads.map((l) => [l.id, l.ownerId])));
  const dealAt = kept(() => new Map<string, number>(book.heads.map((h, i) => [h.id, i])));
  const touched = kept(() => new Set(activities.flatMap((a) => (a.ownerId === null || a.isDeleted ? [] : [...(a.leadId === null ? [] : [`${a.ownerId} ${a.leadId}`]), ...(a.dealId === null ? [] : [`${a.ownerId} ${a.dealId}`])]))));
  const hadDeal = (author: UserId, dealId: string): boolean => {
    const deal = dealAt().get(dealId);
    if (deal === undefined) return false;
    for (let row = book.first[deal]!; row < book.first[deal + 1]!; row++) if (book.owner[row]! >= 0 && book.ownerIds[book.owner[row]!] === author) return true;
    return book.heads[deal]!.now.ownerId === author;
  };
  return {
    worksOn: (author, { leadId, dealId }) =>
      (leadId !== null && (leadOwner().get(leadId) === author || touched().has(`${author} ${leadId}`))) || (dealId !== null && (hadDeal(author, dealId) || touched().has(`${author} ${dealId}`))),
    speaksFor: (author, side) => {
      const person = context.people.find((p) => p.id === author);
      return open || (person !== undefined && worksIn(person, side)) || leadsOf(side).has(author) || mayEditSettings(author, context).ok;
    },
  };
}

/** Who to tell on a side: whoever leads it, else who works in it where that is one alone. */
export function tellOn(side: LeadSide, context: OrgContext, goals: Iterable<Goal>): UserId[] {
  const leads = [...functionLeads(context, goals)(side)].filter((id) => context.people.some((p) => p.id === id && p.isActive));
  if (leads.length > 0) return leads;
  const all = context.people.filter((p) => p.isActive && worksIn(p, side));
  return all.length === 1 ? [all[0]!.id] : [];
}

function kept<T>(make: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= make());
}
