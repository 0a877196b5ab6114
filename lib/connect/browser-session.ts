import type { SessionCookie } from '../crm/salesforce/session.ts';
import { SESSION_DOMAINS, pickSession } from '../crm/salesforce/session.ts';

/** The browser's cookies, as much of the API as is used; null where the permission isn't granted. */
export interface CookieJar {
  get(details: { url: string; name: string; storeId?: string }): Promise<SessionCookie | null>;
  getAll(details: { name: string; domain: string; secure?: boolean; storeId?: string }): Promise<SessionCookie[]>;
}

export interface BrowserSession {
  token: string;
  instanceUrl: string;
  /** SHA-256 of the token, in hex: tells two sessions apart without keeping either. */
  hash: string;
}

/** The session with API access that this browser has for the org of a page; null where nobody is signed in. */
export async function browserSession(jar: CookieJar, pageUrl: string): Promise<BrowserSession | null> {
  const page = await jar.get({ url: pageUrl, name: 'sid' });
  const lists = await Promise.all(SESSION_DOMAINS.map((domain) => jar.getAll({ name: 'sid', domain, secure: true })));
  const picked = pickSession(lists.flat(), page, new URL(pageUrl).hostname);
  if (!picked) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(picked.token));
  return { token: picked.token, instanceUrl: picked.instanceUrl, hash: Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('') };
}
