import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { SandboxReply } from '../../../sandbox/types.ts';
import { HUBSPOT_KEYS } from '../../../sandbox/hubspot/index.ts';
import { createClient } from '../../../../lib/crm/hubspot/wire/client.ts';
import { errorData } from '../../../../lib/model/errors.ts';
import { listHubspotOwners, openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { collect, KEY, smallOrg, START, stored, world } from './world.ts';

const forever = new AbortController().signal;
const open = (w: ReturnType<typeof world>, key: string = KEY) => openHubspot({ key, ownerId: null, uiHost: null, now: w.now }, w.transport);
const failure = async (run: Promise<unknown>) => run.then(() => { throw new Error('it should have failed'); }, (error: unknown) => errorData(error));
const limit = (policyName: string, message: string, headers: Record<string, string> = {}): SandboxReply => ({ status: 429, headers, body: { status: 'error', errorType: 'RATE_LIMIT', policyName, message } });

describe('the HubSpot client', () => {
  it('waits as the refusal asks and then goes on', async () => {
    const w = world(smallOrg(1), START);
    w.faults.push(limit('TEN_SECONDLY_ROLLING', 'You have reached your ten_secondly_rolling limit.'), limit('SECONDLY', 'You have reached your secondly limit.'), limit('TEN_SECONDLY_ROLLING', 'x', { 'retry-after': '7' }), { status: 502, body: { message: 'no' } });
    await open(w);
    expect(w.slept).toEqual([10_000, 2_000, 7_000, 4_800]);
  });

  it('gives up on the daily limit at once', async () => {
    const w = world(smallOrg(1), START);
    w.faults.push(limit('DAILY', 'You have reached your daily limit.'));
    expect(await failure(open(w))).toMatchObject({ kind: 'rateLimited', title: 'HubSpot’s daily limit is used up' });
    expect(w.slept).toEqual([]);
  });

  it('says when to come back where the short limit stays', async () => {
    const w = world(smallOrg(1), START);
    w.faults.push(...Array.from({ length: 5 }, () => limit('TEN_SECONDLY_ROLLING', 'again')));
    expect(await failure(open(w))).toMatchObject({ kind: 'rateLimited', retryAt: w.now() + 50_000 });
  });

  it.each([
    ['an expired key', HUBSPOT_KEYS.expired, [], 'signIn', /key is no longer valid/],
    ['an unknown key', 'pat-na1-none-at-all', [], 'signIn', /key is no longer valid/],
    ['half a sentence as key', 'my key', [], 'signIn', /one line without spaces/],
    ['a web page', KEY, [{ status: 200, body: '<!doctype html><title>Sign in</title>' }], 'notRecognised', /web page instead of data/],
    ['another shape', KEY, [{ status: 200, body: { portalId: 'x' } }], 'notRecognised', /portalId/],
    ['a page with 404', KEY, [{ status: 404, body: '<html>gone</html>' }], 'notRecognised', /status 404/],
    ['missing scopes', KEY, [{ status: 403, body: { category: 'MISSING_SCOPES', message: 'no', errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.deals.read', 'oauth'] } }] } }], 'noPermission', /crm\.objects\.deals\.read, oauth/],
    ['no network', KEY, [new TypeError('fetch failed')], 'offline', /no answer/],
    ['five failures', KEY, Array.from({ length: 5 }, () => ({ status: 503, body: { message: 'down' } })), 'offline', /answered 503/],
  ] as const)('tells what to do about %s', async (_, key, faults, kind, words) => {
    const w = world(smallOrg(1), START);
    w.faults.push(...faults);
    const data = await failure(open(w, key));
    expect(data.kind).toBe(kind);
    expect(data.message).toMatch(words);
  });

  it('settles a request that nobody answers', async () => {
    const w = world({}, START);
    const fetch = (_: string, init: RequestInit) => new Promise<Response>((_resolve, reject) => { init.signal!.addEventListener('abort', () => { reject(init.signal!.reason as Error); }); });
    const client = createClient(KEY, { ...w.transport, fetch, timeoutMs: 5 });
    expect(await failure(client.get('/x', {}, v.unknown(), forever))).toMatchObject({ kind: 'offline' });
  });

  it('keeps searches under four a second and other calls under the account’s limit', async () => {
    const w = world(smallOrg(1), START);
    const at: Record<'search' | 'list', number[]> = { search: [], list: [] };
    const client = createClient(KEY, { ...w.transport, fetch: (url, init) => {
      at[url.endsWith('/search') ? 'search' : 'list'].push(w.now());
      return w.transport.fetch(url, init);
    } });
    for (let i = 0; i < 12; i++) await client.post('/crm/v3/objects/deals/search', { limit: 1 }, v.unknown(), forever);
    for (let i = 0; i < 400; i++) await client.get('/crm/v3/objects/deals', {}, v.unknown(), forever);
    for (let i = 4; i < at.search.length; i++) expect(at.search[i]! - at.search[i - 4]!).toBeGreaterThanOrEqual(1_000);
    for (let i = 190; i < at.list.length; i++) expect(at.list[i]! - at.list[i - 190]!).toBeGreaterThanOrEqual(10_000);
  });
});

describe('opening HubSpot', () => {
  it('says whose account it is and who the person says they are', async () => {
    const w = world(smallOrg(1), START);
    const owners = await listHubspotOwners({ key: KEY }, w.transport);
    expect(owners.map((o) => o.name)).toEqual(['Person 1', 'Person 2']);
    const port = await openHubspot({ key: KEY, ownerId: owners[1]!.id, uiHost: null, now: w.now }, w.transport);
    expect(port.identity).toEqual({ crm: 'hubspot', orgId: '48211307', orgName: 'HubSpot account 48211307', userId: owners[1]!.id, userName: 'Person 2', verified: false, webOrigin: 'https://app.hubspot.com' });
  });

  it('refuses a person who is not there', async () => {
    const w = world(smallOrg(1), START);
    expect(await failure(openHubspot({ key: KEY, ownerId: '1', uiHost: null, now: w.now }, w.transport))).toMatchObject({ kind: 'notSetUp' });
  });

  it('reads the rest where the key may not read goals, and says so', async () => {
    const w = world(smallOrg(5), START);
    const held = stored(await collect((await open(w, HUBSPOT_KEYS.withoutGoals)).pull(null, forever)));
    expect(held.deals.size).toBe(6);
    expect(held.context!.notes.join(' ')).toMatch(/No goals came along: .*crm\.objects\.goals\.read/);
  });
});
