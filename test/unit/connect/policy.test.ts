import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/model/org.ts';
import { loginOrigin } from '../../../lib/connect/login-origin.ts';
import { mayConnect, mayUse, readPolicy } from '../../../lib/connect/policy.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { orgId, userId } from '../../../lib/model/ids.ts';

const policy = (set: Record<string, unknown> = {}) => readPolicy(() => Promise.resolve(set));
const titleOf = (work: () => unknown): string => { try { work(); return 'none'; } catch (e) { return e instanceof RidealongError ? e.data.title : String(e); } };
const acme: Identity = { crm: 'salesforce', orgId: orgId('00D000000000001AAA'), orgName: 'Acme', userId: userId('005'), userName: 'Ann', verified: true, webOrigin: '' };

describe('the browser’s policy', () => {
  it('is none where the browser has none, or can’t say', async () => {
    expect([await policy(), await readPolicy(() => Promise.reject(new Error('No managed storage manifest found')))].map((p) => [p.oauthOnly, p.hubspotAllowed, p.orgs])).toEqual([[false, true, null], [false, true, null]]);
  });
  it('can make OAuth the only way, with the app and the place to sign in', async () => {
    const p = await policy({ 'salesforce.auth': 'oauth', 'salesforce.clientId': '3MVG9', 'salesforce.loginUrl': 'acme.my.salesforce.com/' });
    expect([p.clientId, p.loginUrl, ...(['session', 'token', 'oauth', 'key'] as const).map((way) => titleOf(() => { mayUse(way, p); }))]).toEqual(['3MVG9', 'https://acme.my.salesforce.com', 'Your company asks for its own sign-in', 'Your company asks for its own sign-in', 'none', 'none']);
  });
  it('can forbid HubSpot’s keys, and name the orgs that may be connected, by either length of id', async () => {
    const p = await policy({ 'hubspot.allowed': false, orgs: ['00D000000000001', '14512345'] });
    expect([titleOf(() => { mayUse('key', p); }), titleOf(() => { mayConnect(acme, p); }), titleOf(() => { mayConnect({ ...acme, crm: 'hubspot', orgId: orgId('14512345') }, p); }), titleOf(() => { mayConnect({ ...acme, orgId: orgId('00D000000000002AAA') }, p); })])
      .toEqual(['Your company doesn’t let HubSpot be connected by key', 'none', 'none', 'Acme isn’t among the orgs that your company connects']);
  });
  it.each([{ 'salesforce.auth': 'sso' }, { 'salesforce.loginUrl': 'https://evil.example' }, { 'hubspot.allowed': 'no' }, { orgs: 'all' }, { 'salesforce.auth': 'oauth' }])('stops every connection where it can’t be understood: %j', async (set) => {
    await expect(policy(set)).rejects.toMatchObject({ data: { kind: 'noPermission' } });
  });
  it('knows the names that admins are given, and no others', async () => {
    const schema = JSON.parse(await readFile('public/managed.json', 'utf8')) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toEqual(['salesforce.auth', 'salesforce.clientId', 'salesforce.loginUrl', 'hubspot.allowed', 'orgs']);
  });
});

it.each<[string, string | null]>([
  ['https://login.salesforce.com', 'https://login.salesforce.com'], ['test.salesforce.com', 'https://test.salesforce.com'], ['https://acme--dev.sandbox.my.salesforce.com/lightning', 'https://acme--dev.sandbox.my.salesforce.com'],
  ['http://login.salesforce.com', null], ['https://login.salesforce.com.evil.example', null], ['https://login.salesforce.com:8443', null], ['https://evil.example/login.salesforce.com', null], ['', null], ['https://user@evil.example', null],
])('people sign in at %s: %s', (text, origin) => expect(loginOrigin(text)).toBe(origin));
