import { hubspotPage } from './hubspot.ts';
import type { PageRef } from './page.ts';
import { salesforcePage } from './salesforce.ts';

const KINDS = [salesforcePage, hubspotPage];

/** What a tab's address says about the page in it; null where it is no page of a CRM that we know. */
export function pageOf(address: string | undefined): PageRef | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  for (const read of KINDS) {
    const page = read(url);
    if (page) return page;
  }
  return null;
}

/** Whether two addresses are the same page to us: then nothing needs drawing anew. */
export function samePage(a: PageRef | null, b: PageRef | null): boolean {
  if (!a || !b) return a === b;
  return a.crm === b.crm && a.orgKey === b.orgKey && a.dealId === b.dealId && a.leadId === b.leadId && a.isForecast === b.isForecast && a.webOrigin === b.webOrigin;
}
