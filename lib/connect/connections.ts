import type { Connected, Connection, CallReply } from '../messages/calls.ts';
import type { Cause } from '../model/cause.ts';
import type { Identity } from '../model/org.ts';
import type { PageRef } from '../pages/page.ts';
import type { StorageArea } from '../store/area.ts';
import type { StoredConnection, Vault } from '../store/vault.ts';
import type { KnownConnection, PageConnection } from '../views/desk-types.ts';
import type { BrowserSession, CookieJar } from './browser-session.ts';
import type { CrmPort } from '../crm/port.ts';
import { causeOf, FUNCTION_LABELS } from '../model/causes/merge.ts';
import { RidealongError } from '../model/errors.ts';
import { apiHostOf } from '../pages/salesforce.ts';
import { browserSession } from './browser-session.ts';
import { listHubspotOwners, openHubspot } from '../crm/hubspot/index.ts';
import { openSalesforce, webOriginOf } from '../crm/salesforce/index.ts';
import { openSample } from '../crm/sample/index.ts';
import { loginOrigin } from './login-origin.ts';
import { signIn, type AuthFlow, type OauthApp } from './oauth.ts';
import { oauthTokens } from './oauth-tokens.ts';
import { mayConnect, mayUse, readPolicy, type Policy } from './policy.ts';
import { secretBox } from './secret-box.ts';

export interface ConnectionsOptions {
  vault: Vault;
  /** Gone when the browser closes; the background's alone. */
  session: StorageArea;
  /** Settings that hold nothing of the CRM. */
  local: StorageArea;
  /** null: the person hasn't allowed it. */
  cookies(): Promise<CookieJar | null>;
  /** The company's causes as a connection's workspace has them: HubSpot keeps them in words. */
  causesOf(connectionId: string): Promise<readonly Cause[]>;
  /** The browser's policy; rejects or is empty where it has none. */
  managed(): Promise<Record<string, unknown>>;
  /** Opens a vendor's sign-in page. null: the person hasn't allowed it. */
  authFlow(): Promise<{ flow: AuthFlow; redirectUri: string } | null>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
  now(): number;
}

const SAMPLE = 'sample';
const wordsFor = (causes: readonly Cause[]) => (id: string) => {
  const cause = causeOf(causes, id);
  return cause && { label: cause.label, function: FUNCTION_LABELS[cause.function] };
};
const signedOut = (): RidealongError => new RidealongError('signIn', 'Salesforce asks you to sign in again', 'Your session has ended. Sign in on this page, then come back: the panel carries on by itself.');
const idOf = (identity: Identity): string => `${identity.crm}:${identity.orgId}:${identity.userId}`;
/** An address of the org that a browser would send its session to. */
const pageUrlOf = (connection: StoredConnection): string => `${connection.identity.webOrigin}/`;

/** Who is connected to what. Alone knows tokens; gives out adapters. */
export function makeConnections({ vault, session, local, cookies, causesOf, managed, authFlow, fetch, inTurn, now }: ConnectionsOptions) {
  const secrets = secretBox(session, vault);
  const oauth = oauthTokens({ session, vault, fetch, inTurn });
  const policy = (): Promise<Policy> => readPolicy(managed);

  async function sessionFor(pageUrl: string): Promise<BrowserSession | null> {
    const jar = await cookies();
    return jar && browserSession(jar, pageUrl);
  }

  async function openWith(found: BrowserSession, pageUrl: string, webOrigin: string): Promise<CrmPort> {
    return openSalesforce({ instanceUrl: found.instanceUrl, token: found.token, webOrigin, now, refresh: async () => (await sessionFor(pageUrl))?.token ?? null });
  }

  async function save(port: CrmPort, orgKey: string, how: StoredConnection['how'], extra: { sessionHash?: string; kept?: boolean } = {}): Promise<StoredConnection> {
    mayConnect(port.identity, await policy());
    const stored: StoredConnection = { id: idOf(port.identity), orgKey, identity: port.identity, how, sessionHash: extra.sessionHash ?? null, kept: extra.kept ?? false };
    await vault.put(stored);
    await local.set({ sample: false });
    return stored;
  }

  async function open(stored: StoredConnection): Promise<CrmPort> {
    const { how, identity } = stored;
    const allowed = await policy();
    mayUse(how.kind, allowed);
    mayConnect(identity, allowed);
    let port: CrmPort;
    if (how.kind === 'oauth') {
      let token = await oauth.current(stored.id, how, stored.kept);
      port = await openSalesforce({
        instanceUrl: how.instanceUrl, token, webOrigin: identity.webOrigin, now,
        refresh: async () => { const next = await oauth.refresh(stored.id, how, stored.kept, token); if (next !== null) token = next; return next; },
      });
    } else if (how.kind === 'session') {
      const found = await sessionFor(pageUrlOf(stored));
      if (!found) throw signedOut();
      port = await openWith(found, pageUrlOf(stored), identity.webOrigin);
      if (port.identity.userId === identity.userId && port.identity.orgId === identity.orgId) await vault.put({ ...stored, sessionHash: found.hash });
    } else {
      const secret = await secrets.get(stored.id);
      if (secret === null) throw new RidealongError('signIn', how.kind === 'key' ? 'HubSpot asks for the key again' : 'Salesforce asks for the token again', 'It was kept for as long as the browser was open. Connect again; what was read is still here.');
      port = how.kind === 'key' ? await openHubspot({ key: secret, ownerId: how.ownerId, uiHost: how.uiHost, now, causeWords: wordsFor(await causesOf(stored.id)) }) : await openSalesforce({ instanceUrl: how.instanceUrl, token: secret, webOrigin: identity.webOrigin, now });
    }
    if (idOf(port.identity) !== stored.id) throw new RidealongError('otherOrg', 'Somebody else is signed in here now', `These numbers are ${identity.userName}’s. Sign in as that person, or connect as yourself: each keeps their own.`);
    return port;
  }

  const known = (stored: StoredConnection): KnownConnection => ({ id: stored.id, identity: stored.identity, open: () => open(stored) });

  /** A browser session that isn't the one proven last may be another person's: it is asked before anything is shown. */
  async function isProven(stored: StoredConnection): Promise<boolean> {
    if (stored.how.kind !== 'session') return true;
    const found = await sessionFor(pageUrlOf(stored));
    // Signed out: what was read stays, with its age, and the next reading asks to sign in.
    if (!found || found.hash === stored.sessionHash) return true;
    const port = await openWith(found, pageUrlOf(stored), stored.identity.webOrigin);
    if (idOf(port.identity) !== stored.id) return false;
    await vault.put({ ...stored, sessionHash: found.hash });
    return true;
  }

  return {
    async forPage(page: PageRef): Promise<PageConnection> {
      if ((await local.get(SAMPLE)).sample === true) {
        const port = await openSample({ now: now() });
        return { is: 'connected', connection: { id: SAMPLE, identity: port.identity, open: () => openSample({ now: now() }) } };
      }
      const all = await vault.all();
      const here = all.filter((c) => c.identity.crm === page.crm && c.orgKey === page.orgKey);
      for (const stored of here) if (await isProven(stored)) return { is: 'connected', connection: known(stored) };
      const others = all.filter((c) => c.identity.crm === page.crm && c.orgKey !== page.orgKey).map((c) => c.identity);
      return here.length === 0 && others.length > 0 ? { is: 'otherOrg', connected: others } : { is: 'none' };
    },

    /** The made-up company, while it is shown in place of a CRM; else null. */
    async sampleConnection(): Promise<Connection | null> {
      if ((await local.get(SAMPLE)).sample !== true) return null;
      const { identity } = await openSample({ now: now() });
      return { id: SAMPLE, crm: 'sample', orgName: identity.orgName, userName: identity.userName, verified: identity.verified, syncedAt: null, deals: null, kept: true, onlyHere: 0, calls: null };
    },

    /** A connection by its id, as our own pages name it. */
    async byId(id: string): Promise<KnownConnection | null> {
      if (id === SAMPLE) {
        const port = await openSample({ now: now() });
        return { id: SAMPLE, identity: port.identity, open: () => openSample({ now: now() }) };
      }
      const stored = await vault.get(id);
      return stored ? known(stored) : null;
    },

    useSample: (on: boolean): Promise<void> => local.set({ sample: on }),

    async connectSession(pageUrl: string): Promise<Connected> {
      mayUse('session', await policy());
      if (!(await cookies())) throw new RidealongError('noPermission', 'The browser didn’t give leave to read the session', 'Ridealong needs it to use the session of this browser. Click again and allow it, or paste a token.');
      const found = await sessionFor(pageUrl);
      if (!found) throw new RidealongError('signIn', 'You are not signed in to Salesforce in this browser', 'Sign in on the Salesforce page, then connect.');
      const apiHost = new URL(found.instanceUrl).hostname;
      const port = await openWith(found, pageUrl, webOriginOf(apiHost));
      return { connected: describe(await save(port, apiHost, { kind: 'session' }, { sessionHash: found.hash })) };
    },

    /** Signs in through the company's own app. What policy names goes before what the person typed. */
    async connectOauth({ loginUrl, clientId, keep }: { loginUrl: string; clientId: string; keep: boolean }): Promise<Connected> {
      const allowed = await policy();
      const origin = allowed.loginUrl ?? loginOrigin(loginUrl);
      if (!origin) throw new RidealongError('notRecognised', 'That is no address to sign in to Salesforce', 'It is https://login.salesforce.com, https://test.salesforce.com for a sandbox, or your own domain, such as https://acme.my.salesforce.com.');
      const app: OauthApp = { loginUrl: origin, clientId: (allowed.clientId ?? clientId).trim() };
      if (app.clientId === '') throw new RidealongError('notRecognised', 'The consumer key is missing', 'Your admin finds it in Salesforce’s Setup, in the External Client App for Ridealong.');
      const way = await authFlow();
      if (!way) throw new RidealongError('noPermission', 'The browser didn’t give leave to open Salesforce’s sign-in', 'Click again and allow it.');
      const tokens = await signIn(app, way.redirectUri, way.flow, fetch);
      const { hostname } = new URL(tokens.instanceUrl);
      const port = await openSalesforce({ instanceUrl: tokens.instanceUrl, token: tokens.accessToken, webOrigin: webOriginOf(hostname), now });
      await oauth.keep(idOf(port.identity), tokens, keep);
      return { connected: describe(await save(port, hostname, { kind: 'oauth', instanceUrl: tokens.instanceUrl, ...app }, { kept: keep })) };
    },

    /** What the connect page may offer, by the browser's policy. */
    async ways(): Promise<{ oauthOnly: boolean; clientId: string | null; loginUrl: string | null; hubspotAllowed: boolean }> {
      const { oauthOnly, clientId, loginUrl, hubspotAllowed } = await policy();
      return { oauthOnly, clientId, loginUrl, hubspotAllowed };
    },

    async connectToken(instanceUrl: string, token: string, keep: boolean): Promise<Connected> {
      mayUse('token', await policy());
      const apiHost = apiHostOf(instanceUrl);
      if (!apiHost) throw new RidealongError('notRecognised', 'That is no address of a Salesforce org', 'Copy the address of any page of your org, for example https://acme.my.salesforce.com.');
      const port = await openSalesforce({ instanceUrl: `https://${apiHost}`, token: token.trim(), webOrigin: webOriginOf(apiHost), now });
      const stored = await save(port, apiHost, { kind: 'token', instanceUrl: `https://${apiHost}` }, { kept: keep });
      await secrets.put(stored.id, token.trim(), keep);
      return { connected: describe(stored) };
    },

    async connectKey(key: string, ownerId: string | null, keep: boolean, uiHost: string | null): Promise<CallReply<'connectKey'>> {
      mayUse('key', await policy());
      if (ownerId === null) return { chooseOwner: await listHubspotOwners({ key: key.trim() }) };
      const port = await openHubspot({ key: key.trim(), ownerId, uiHost, now });
      const stored = await save(port, port.identity.orgId, { kind: 'key', ownerId, uiHost }, { kept: keep });
      await secrets.put(stored.id, key.trim(), keep);
      return { connected: describe(stored) };
    },

    all: async (): Promise<StoredConnection[]> => vault.all(),
    describe,

    async forget(id: string): Promise<void> {
      const stored = await vault.get(id);
      if (stored?.how.kind === 'oauth') await oauth.drop(id, stored.how);
      await secrets.drop(id);
      await vault.forget(id);
    },
  };
}

function describe({ id, identity, kept }: StoredConnection): Connection {
  return { id, crm: identity.crm, orgName: identity.orgName, userName: identity.userName, verified: identity.verified, syncedAt: null, deals: null, kept, onlyHere: 0, calls: null };
}
