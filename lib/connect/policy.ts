import * as v from 'valibot';
import type { Identity } from '../model/org.ts';
import { RidealongError } from '../model/errors.ts';
import { loginOrigin } from './login-origin.ts';

/** What an admin decided for this browser, by its policy (`public/managed.json`). null: left to the person. */
export interface Policy {
  /** OAuth alone: no session of the browser's, no pasted token. */
  oauthOnly: boolean;
  clientId: string | null;
  loginUrl: string | null;
  hubspotAllowed: boolean;
  /** Ids of orgs and accounts, Salesforce's as their first 15 characters. */
  orgs: readonly string[] | null;
}

const NO_POLICY: Policy = { oauthOnly: false, clientId: null, loginUrl: null, hubspotAllowed: true, orgs: null };

const Managed = v.object({
  'salesforce.auth': v.optional(v.picklist(['any', 'oauth'])), 'salesforce.clientId': v.optional(v.string()), 'salesforce.loginUrl': v.optional(v.pipe(v.string(), v.check((t) => loginOrigin(t) !== null, 'no address to sign in to Salesforce'))),
  'hubspot.allowed': v.optional(v.boolean()), orgs: v.optional(v.array(v.string())),
});

const idKey = (id: string): string => (/^00D/i.test(id) ? id.slice(0, 15) : id).trim();

/**
 * The policy of this browser. A browser without one rejects, or answers with nothing: then there is none. One that can't be
 * understood stops every connection, since guessing what an admin meant could open what they closed. Throws `noPermission` then.
 */
export async function readPolicy(managed: () => Promise<Record<string, unknown>>): Promise<Policy> {
  const set = await managed().catch(() => ({}));
  const read = v.safeParse(Managed, set);
  if (!read.success) {
    const [issue] = read.issues;
    throw new RidealongError('noPermission', 'Your company’s policy for Ridealong can’t be understood', `“${v.getDotPath(issue) ?? 'policy'}”: ${issue.message}. Nothing is connected until your admin has mended it in the browser’s policy.`);
  }
  const p = read.output;
  if (p['salesforce.auth'] === 'oauth' && !p['salesforce.clientId']) throw new RidealongError('noPermission', 'Your company’s policy for Ridealong isn’t complete', 'It asks for OAuth and names no “salesforce.clientId”. Nothing is connected until your admin has added it to the browser’s policy.');
  return {
    oauthOnly: p['salesforce.auth'] === 'oauth', clientId: p['salesforce.clientId'] ?? null, loginUrl: p['salesforce.loginUrl'] ? loginOrigin(p['salesforce.loginUrl']) : null,
    hubspotAllowed: p['hubspot.allowed'] ?? true, orgs: p.orgs ? p.orgs.map(idKey) : NO_POLICY.orgs,
  };
}

/** Which way somebody wants to connect. */
export type Way = 'session' | 'token' | 'oauth' | 'key';

/** Throws, with a sentence, where the policy doesn't let this way be used. */
export function mayUse(way: Way, policy: Policy): void {
  if (way === 'key' && !policy.hubspotAllowed) throw new RidealongError('noPermission', 'Your company doesn’t let HubSpot be connected by key', 'A key is the account’s, not yours. Your admin decided this in the browser’s policy.');
  if ((way === 'session' || way === 'token') && policy.oauthOnly) throw new RidealongError('noPermission', 'Your company asks for its own sign-in', 'Connect with “Sign in with Salesforce”. Your admin decided this in the browser’s policy.');
}

/** Throws where the policy names the orgs that may be connected, and this isn't one of them. */
export function mayConnect({ orgId, orgName }: Identity, { orgs }: Policy): void {
  if (orgs !== null && !orgs.includes(idKey(orgId))) throw new RidealongError('noPermission', `${orgName} isn’t among the orgs that your company connects`, 'Your admin named them in the browser’s policy. Nothing was read or kept.');
}
