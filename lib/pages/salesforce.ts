import { to18 } from '../model/salesforce-id.ts';
import type { PageRef } from './page.ts';

const LIGHTNING = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)\.lightning\.force\.com$/;
const API = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)\.my\.salesforce\.com$/;

/** An opportunity's id begins with its key prefix; the rest is 12 or 15 letters and digits. */
const OPPORTUNITY = /^006[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/;

/** A lead's, likewise. */
const LEAD = /^00Q[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/;

/**
 * The Forecasts tab: `/lightning/o/Forecasting3/home` (the number is the version of the feature), a tab of its own in an app, and
 * Classic's page. Salesforce documents none of these addresses.
 */
const FORECASTS = /^\/(?:lightning\/(?:o\/Forecasting\d*|n\/standard-\w*Forecast\w*)|_ui\/sales\/forecasting)(?:\/|$)/;

/**
 * A Salesforce page. Both the Lightning host and the API host (Classic, and Lightning in some orgs) lead to the same org.
 * The focused tab of a console is the path, its workspace tab stands in `ws`: a task's page within an opportunity is still
 * about that opportunity, and the path goes first.
 */
export function salesforcePage(url: URL): PageRef | null {
  const org = (LIGHTNING.exec(url.hostname) ?? API.exec(url.hostname))?.[1];
  if (!org) return null;
  const dealId = recordIn(url, OPPORTUNITY);
  const leadId = dealId === null ? recordIn(url, LEAD) : null;
  return {
    crm: 'salesforce', orgKey: `${org}.my.salesforce.com`, webOrigin: `https://${org}.lightning.force.com`,
    dealId, ...(leadId !== null && { leadId }), isForecast: FORECASTS.test(url.pathname), noun: 'opportunity',
  };
}

function recordIn(url: URL, kind: RegExp): string | null {
  const workspace = url.searchParams.get('ws');
  const places = [url.pathname, url.hash.slice(1), workspace ?? ''];
  for (const place of places) {
    const id = recordInPath(place, kind);
    if (id) return to18(id);
  }
  return null;
}

/** `/lightning/r/Opportunity/ID/view`, `/lightning/r/ID/view`, `/sObject/ID/view` (one.app), `/ID` (Classic). */
function recordInPath(path: string, kind: RegExp): string | null {
  const parts = (path.split('?')[0] ?? '').split('/').filter(Boolean);
  const isOne = (part: string | undefined): part is string => part !== undefined && kind.test(part);
  const [first, second] = parts;
  if (first === 'lightning' && second === 'r') return [parts[2], parts[3]].find(isOne) ?? null;
  if (first === 'sObject') return isOne(second) ? second : null;
  return isOne(first) ? first : null;
}

/** The API host of an org, from whatever of its addresses a person pasted; null where it is none of Salesforce's. */
export function apiHostOf(address: string): string | null {
  const full = /^https?:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(full)) return null;
  return salesforcePage(new URL(full))?.orgKey ?? null;
}
