import type { Activity } from './activity.ts';
import type { Lead } from './lead.ts';

/**
 * Activities with the lead they belong to. Once a lead is converted, what was done with it stands on the contact it became: such
 * an activity goes to the lead of that contact, of several to the one that was made last before it; what is older than each of
 * them is nobody's. Rows that change are new ones; the order stays.
 */
export function linkLeads(activities: readonly Activity[], leads: Iterable<Lead>): Activity[] {
  const byContact = new Map<string, Lead[]>();
  for (const lead of leads) {
    if (!lead.contactId || lead.isDeleted) continue;
    const list = byContact.get(lead.contactId);
    if (list) list.push(lead);
    else byContact.set(lead.contactId, [lead]);
  }
  for (const list of byContact.values()) list.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return activities.map((a) => {
    const list = a.contactId ? byContact.get(a.contactId) : undefined;
    if (!list) return a;
    const when = a.at ?? (a.day === null ? Infinity : (a.day + 1) * 86_400_000);
    const leadId = list.findLast((l) => l.createdAt <= when)?.id ?? null;
    return leadId === a.leadId ? a : { ...a, leadId };
  });
}
