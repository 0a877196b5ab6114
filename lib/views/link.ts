import type { Identity } from '../model/org.ts';

/** The way from a deal to its page in the CRM; null in the made-up company, which has none. */
export function dealLink(identity: Identity): (dealId: string) => string | null {
  const origin = identity.webOrigin;
  if (identity.crm === 'salesforce') return (id) => `${origin}/lightning/r/Opportunity/${encodeURIComponent(id)}/view`;
  if (identity.crm === 'hubspot') return (id) => `${origin}/contacts/${encodeURIComponent(identity.orgId)}/record/0-3/${encodeURIComponent(id)}`;
  return () => null;
}

/** The way from a lead to its page in the CRM (in HubSpot: the contact's); null in the made-up company. */
export function leadLink(identity: Identity): (leadId: string) => string | null {
  const origin = identity.webOrigin;
  if (identity.crm === 'salesforce') return (id) => `${origin}/lightning/r/Lead/${encodeURIComponent(id)}/view`;
  if (identity.crm === 'hubspot') return (id) => `${origin}/contacts/${encodeURIComponent(identity.orgId)}/record/0-1/${encodeURIComponent(id)}`;
  return () => null;
}
