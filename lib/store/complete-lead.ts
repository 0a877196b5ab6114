import type { Lead } from '../model/lead.ts';

/** A lead that an earlier version stored: what it didn't know is blank, never undefined. */
export const completeLead = (lead: Lead): Lead => {
  const { campaign, statuses, qualifiedAt, contactId } = lead as Partial<Lead>;
  return { ...lead, campaign: campaign ?? null, statuses: statuses ?? null, qualifiedAt: qualifiedAt ?? null, contactId: contactId ?? null };
};
