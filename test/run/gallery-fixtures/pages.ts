import type { Connection, ConnectInfo } from '../../../lib/messages/calls.ts';
import type { ErrorData } from '../../../lib/model/errors.ts';

/** A page of the extension's own, with what its background would answer. */
const LEFT_OPEN = { oauthOnly: false, clientId: null, loginUrl: null, hubspotAllowed: true };

export interface PageFixture {
  page: 'connect' | 'options' | 'welcome';
  tabId?: number | null;
  info?: ConnectInfo;
  connections?: Connection[];
  owners?: { id: string; name: string; email: string | null }[];
  /** What connecting comes to instead. */
  refused?: ErrorData;
  /** What to fill in, by the field's id, then the ids of what is pressed, in turn. */
  fill?: Record<string, string>;
  press?: string[];
}

const acme: ConnectInfo = { crm: 'salesforce', host: 'acme-industrial.lightning.force.com', hasCookiesPermission: false, policy: LEFT_OPEN, redirectUri: 'https://ghcjeldibdbbgmbfmncpkkjfhnfcdgfj.chromiumapp.org/salesforce' };
const portal: ConnectInfo = { crm: 'hubspot', host: 'app-eu1.hubspot.com', hasCookiesPermission: false, policy: LEFT_OPEN, redirectUri: 'https://ghcjeldibdbbgmbfmncpkkjfhnfcdgfj.chromiumapp.org/salesforce' };
const none: ConnectInfo = { crm: null, host: null, hasCookiesPermission: false, policy: LEFT_OPEN, redirectUri: 'https://ghcjeldibdbbgmbfmncpkkjfhnfcdgfj.chromiumapp.org/salesforce' };
const owners = [
  { id: '11', name: 'Anneliese Brandt', email: 'a.brandt@example.com' },
  { id: '12', name: 'Katarzyna Wojciechowska-Zielińska', email: 'k.wojciechowska-zielinska@example.com' },
];
const connections: Connection[] = [
  { id: 'salesforce:00D1:0051', crm: 'salesforce', orgName: 'Acme Industrial', userName: 'Anneliese Brandt', verified: true, syncedAt: Date.UTC(2026, 10, 23, 8, 56), deals: 3912, kept: false, onlyHere: 3, calls: { used: 41_280, limit: 100_000, at: Date.UTC(2026, 10, 23, 8, 56) } },
  { id: 'hubspot:145:12', crm: 'hubspot', orgName: 'HubSpot account 14512345', userName: 'Katarzyna Wojciechowska-Zielińska', verified: false, syncedAt: null, deals: null, kept: true, onlyHere: 0, calls: null },
];
const refused: ErrorData = { kind: 'signIn', code: 'RA-101', title: 'HubSpot does not accept this key', message: 'This HubSpot key is no longer valid, or was copied incompletely. Make or rotate it in HubSpot under Development > Keys > Service keys, then connect again. What was read before is kept.', retryAt: null };

/** The pages and the states a person can bring them to. */
export const pages: Record<string, PageFixture> = {
  'page-connect-salesforce': { page: 'connect', tabId: 7, info: acme },
  'page-connect-oauth-only': { page: 'connect', tabId: 7, info: { ...acme, policy: { oauthOnly: true, clientId: '3MVG9', loginUrl: 'https://acme.my.salesforce.com', hubspotAllowed: false } } },
  'page-connect-done': { page: 'connect', tabId: 7, info: acme, connections, fill: { token: '00D…' }, press: ['connect-token'] },
  'page-connect-hubspot': { page: 'connect', tabId: 7, info: portal },
  'page-connect-owner': { page: 'connect', tabId: 7, info: portal, owners, fill: { 'hubspot-key': 'pat-eu1-0000' }, press: ['next'] },
  'page-connect-refused': { page: 'connect', tabId: 7, info: portal, refused, fill: { 'hubspot-key': 'pat-eu1-0000' }, press: ['next'] },
  'page-connect-anywhere': { page: 'connect', info: none },
  'page-options': { page: 'options', connections, press: ['sign-out'] },
  'page-options-empty': { page: 'options', connections: [] },
  'page-welcome': { page: 'welcome', press: ['use-sample'] },
};
