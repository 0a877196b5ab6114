import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StorageArea } from '../../../lib/store/area.ts';
import { oauthTokens } from '../../../lib/connect/oauth-tokens.ts';
import { signIn, type AuthFlow } from '../../../lib/connect/oauth.ts';
import { openVault } from '../../../lib/store/vault.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { BLOCKED_APP, OAUTH_APP } from '../../sandbox/salesforce/oauth.ts';
import { salesforceHalf } from '../../sandbox/salesforce/index.ts';

const CALLBACK = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/salesforce';
const APP = { loginUrl: 'https://login.salesforce.com', clientId: OAUTH_APP };
const tables = { Organization: [{ Id: '00D000000000001AAA', Name: 'Acme' }], User: [{ Id: '005000000000001AAA', Username: 'ann@acme.example', Name: 'Ann', IsActive: true }] };

const half = salesforceHalf(tables, { now: () => 0, unsupported: (what) => { throw new Error(what); } });
const ask = async (url: string, init: { method?: string; body?: unknown } = {}) =>
  half.handle({ method: init.method ?? 'GET', host: new URL(url).hostname, url: new URL(url), headers: {}, body: Buffer.from(typeof init.body === 'string' ? init.body : '') });
const calls: string[] = [];
const fetch = async (url: string, init: RequestInit): Promise<Response> => {
  calls.push(`${new URL(url).pathname} ${new URLSearchParams(String(init.body)).get('grant_type') ?? ''}`);
  const { status, body } = await ask(url, { method: init.method ?? 'GET', body: init.body });
  return new Response(body == null ? null : JSON.stringify(body), { status });
};
/** Somebody who allows it (or `un: deny`) on the vendor's page. */
const flow = (un = 'ann@acme.example'): AuthFlow => async (url) => {
  const reply = await ask(`${url}&un=${encodeURIComponent(un)}`);
  const location = (reply.headers as Record<string, string> | undefined)?.Location;
  if (location === undefined) throw new Error('Authorization page could not be loaded.');
  return location;
};
const kindOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (e: unknown) => (e instanceof RidealongError ? e.data.title : String(e)));
beforeEach(() => { half.reset(); calls.length = 0; });

describe('signing in', () => {
  it('brings an access token, a refresh token and the org’s own address', async () => {
    const tokens = await signIn(APP, CALLBACK, flow(), fetch);
    expect([half.oauth.ofToken(tokens.accessToken)?.Name, tokens.refreshToken !== null, tokens.instanceUrl]).toEqual(['Ann', true, 'https://ridealong-demo.my.salesforce.com']);
  });
  it.each<[string, () => Promise<unknown>, string]>([
    ['denied', () => signIn(APP, CALLBACK, flow('deny'), fetch), 'You didn’t let Ridealong in'],
    ['blocked by the admin', () => signIn({ ...APP, clientId: BLOCKED_APP }, CALLBACK, flow(), fetch), 'Your admin has blocked this app'],
    ['the window was closed', () => signIn(APP, CALLBACK, () => Promise.reject(new Error('The user did not approve access.')), fetch), 'You were not signed in'],
    ['the vendor’s page said no', () => signIn({ ...APP, clientId: 'nobody' }, CALLBACK, flow(), fetch), 'You were not signed in'],
    ['the answer is to another sign-in', () => signIn(APP, CALLBACK, () => Promise.resolve(`${CALLBACK}?code=stolen&state=other`), fetch), 'That answer wasn’t to this sign-in'],
    ['nothing answers', () => signIn(APP, CALLBACK, flow(), () => Promise.reject(new TypeError('Failed to fetch'))), 'Salesforce’s sign-in doesn’t answer'],
    ['the token is for elsewhere', () => signIn(APP, CALLBACK, flow(), () => Promise.resolve(new Response(JSON.stringify({ access_token: 'x', instance_url: 'https://my.salesforce.com.evil.example' })))), 'Salesforce’s sign-in answered with something else'],
  ])('says in a sentence that it was not: %s', async (_, work, title) => expect(await kindOf(work())).toBe(title));
});

describe('the tokens of a connection', () => {
  const how = { ...APP, instanceUrl: 'https://ridealong-demo.my.salesforce.com' };
  const area = (): StorageArea & { all: Map<string, unknown> } => {
    const all = new Map<string, unknown>();
    return { all, get: (key) => Promise.resolve(all.has(key) ? { [key]: all.get(key) } : {}), set: (items) => { for (const [key, value] of Object.entries(items)) all.set(key, value); return Promise.resolve(); }, remove: (key) => { all.delete(key); return Promise.resolve(); } };
  };
  const turns = () => {
    let last: Promise<unknown> = Promise.resolve();
    return <T,>(_: string, work: () => Promise<T>): Promise<T> => (last = last.then(work, work)) as Promise<T>;
  };
  async function box(over: { fetch?: typeof fetch; keep?: boolean } = {}) {
    const session = area();
    const vault = openVault();
    const made = () => oauthTokens({ session, vault, fetch: over.fetch ?? fetch, inTurn });
    const inTurn = turns();
    const tokens = await signIn(APP, CALLBACK, flow(), fetch);
    await vault.forget('c');
    await made().keep('c', tokens, over.keep ?? false);
    return { session, vault, made, tokens };
  }
  it('are renewed once, however many ask at a time', async () => {
    const { made, tokens } = await box();
    half.oauth.endSessions();
    const got = await Promise.all(Array.from({ length: 5 }, () => made().refresh('c', how, false, tokens.accessToken)));
    expect([new Set(got).size, half.oauth.ofToken(got[0]!)?.Name, calls.filter((c) => c.includes('refresh_token')).length]).toEqual([1, 'Ann', 1]);
  });
  it('are stored before they are used: whoever dies after a rotation goes on with the new one', async () => {
    const { session, made, tokens } = await box();
    const first = await made().refresh('c', how, false, tokens.accessToken);
    expect(session.all.get('secret:c')).not.toBe(tokens.refreshToken);
    expect(half.oauth.ofToken((await made().refresh('c', how, false, first))!)?.Name).toBe('Ann');
  });
  it('outlive the browser only where the person asked for it, and then the refresh token alone', async () => {
    for (const keep of [false, true]) {
      const { session, vault, made, tokens } = await box({ keep });
      expect(await vault.secret('c')).toBe(keep ? tokens.refreshToken : undefined);
      session.all.clear();
      expect(await kindOf(made().current('c', how, keep))).toBe(keep ? 'none' : 'Salesforce asks you to sign in again');
    }
  });
  it('that are no longer good ask to sign in; a sign-in that can’t be reached is tried again later', async () => {
    const gone = await box();
    half.reset();
    expect(await gone.made().refresh('c', how, false, gone.tokens.accessToken)).toBeNull();
    const offline = await box({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await kindOf(offline.made().refresh('c', how, false, offline.tokens.accessToken))).toBe('Salesforce’s sign-in doesn’t answer');
    expect(offline.session.all.get('secret:c')).toBe(offline.tokens.refreshToken);
  });
  it('end at the vendor’s too when somebody signs out', async () => {
    const { session, made } = await box();
    expect(half.oauth.alive()).toBe(1);
    await made().drop('c', how);
    expect([half.oauth.alive(), session.all.size]).toEqual([0, 0]);
  });
});
