import type { PageRef } from './page.ts';

const HOST = /^app(?:-[a-z]{2}\d)?\.hubspot\.com$/;

/** The type id of deals in HubSpot's addresses. */
const DEALS = '0-3';
/** And of contacts: what leads are there. */
const CONTACTS = '0-1';

/**
 * A HubSpot page: the portal id is the second part of the path in every tool (`/contacts/123/…`, `/forecasting/123/…`).
 * Deals are `/contacts/P/record/0-3/ID` and, older, `/contacts/P/deal/ID`. A preview opened on the board stands in the
 * query (`preview=ID`, not documented by the vendor), and counts only where the list is one of deals. Contacts are
 * `/contacts/P/record/0-1/ID` and, older, `/contacts/P/contact/ID`.
 */
export function hubspotPage(url: URL): PageRef | null {
  if (!HOST.test(url.hostname)) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  const portal = parts[1];
  if (!portal || !/^\d+$/.test(portal)) return null;
  const leadId = contactIn(parts);
  return { crm: 'hubspot', orgKey: portal, webOrigin: url.origin, dealId: dealIn(parts, url.searchParams), ...(leadId !== null && { leadId }), isForecast: parts[0] === 'forecasting', noun: 'deal' };
}

function dealIn(parts: string[], query: URLSearchParams): string | null {
  const [tool, , kind, first, second] = parts;
  if (tool !== 'contacts') return null;
  if (kind === 'deal') return recordId(first);
  if (kind === 'record' && first === DEALS) return recordId(second);
  if ((kind === 'objects' && first === DEALS) || kind === 'deals') {
    return recordId(query.get('preview') ?? query.get('previewId') ?? undefined);
  }
  return null;
}

function contactIn([tool, , kind, first, second]: string[]): string | null {
  if (tool !== 'contacts') return null;
  return kind === 'contact' ? recordId(first) : kind === 'record' && first === CONTACTS ? recordId(second) : null;
}

function recordId(part: string | undefined): string | null {
  return part !== undefined && /^\d+$/.test(part) ? part : null;
}
