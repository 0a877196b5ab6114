import * as v from 'valibot';
import { RidealongError } from '../model/errors.ts';

/**
 * Salesforce's web-server flow with PKCE for a public client: no secret, S256. RFC 7636, RFC 6749;
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm
 */
export interface OauthApp {
  /** `https://login.salesforce.com` or the org's own domain. */
  loginUrl: string;
  /** Consumer key of the company's External Client App. */
  clientId: string;
}

export interface OauthTokens {
  accessToken: string;
  /** null where the app gives none (scope refresh_token): then one signs in again when the session ends. */
  refreshToken: string | null;
  /** `https://acme.my.salesforce.com` */
  instanceUrl: string;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** Opens the vendor's page and answers with the address it ended at. */
export type AuthFlow = (url: string) => Promise<string | undefined>;

const Token = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), refresh_token: v.optional(v.string()), instance_url: v.optional(v.pipe(v.string(), v.url())) });
const Refused = v.object({ error: v.string(), error_description: v.optional(v.string()) });
const LIMIT_MS = 30_000;

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
/** 43 characters, of 256 random bits. */
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What Salesforce said no with, as a sentence and what to do. Its own words come last, cut short. */
function refused(code: string, words: string | undefined): RidealongError {
  if (code === 'access_denied') return new RidealongError('noPermission', 'You didn’t let Ridealong in', 'On Salesforce’s page you chose not to, or may not use this app. Try again, or ask your admin to admit you to it.');
  if (code === 'OAUTH_APP_BLOCKED' || code === 'OAUTH_APP_ACCESS_DENIED') return new RidealongError('noPermission', 'Your admin has blocked this app', 'Ask them to allow the External Client App for Ridealong in Salesforce’s Setup, under Connected Apps OAuth Usage.');
  if (code === 'invalid_client_id' || code === 'invalid_client') return new RidealongError('notRecognised', 'Salesforce doesn’t know this app', 'Check the consumer key, and that you sign in where the app lives (production, sandbox or your own domain). A new app takes up to ten minutes.');
  if (code === 'redirect_uri_mismatch') return new RidealongError('notRecognised', 'The app has another callback address', 'Your admin adds the callback address that is shown on this page to the External Client App.');
  return new RidealongError('signIn', 'Salesforce didn’t sign you in', `It said: ${(words ?? code).slice(0, 200)}. Try again.`);
}

async function post(fetch: Fetch, url: string, form: Record<string, string>): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }, body: new URLSearchParams(form).toString(), signal: AbortSignal.timeout(LIMIT_MS), credentials: 'omit', redirect: 'error' });
  } catch (error) {
    throw new RidealongError('offline', 'Salesforce’s sign-in doesn’t answer', 'Check the connection and try again.', { cause: error });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const no = v.safeParse(Refused, body);
  if (!no.success && response.status >= 500) throw new RidealongError('offline', 'Salesforce’s sign-in doesn’t work just now', 'Try again in a moment.');
  throw no.success ? refused(no.output.error, no.output.error_description) : refused(`HTTP ${response.status}`, undefined);
}

/** Signs somebody in on the vendor's own page. Rejects with a sentence where it doesn't come to that. */
export async function signIn(app: OauthApp, redirectUri: string, flow: AuthFlow, fetch: Fetch): Promise<OauthTokens> {
  const [verifier, state] = [random(), random()];
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  const ask = new URLSearchParams({ response_type: 'code', client_id: app.clientId, redirect_uri: redirectUri, scope: 'api refresh_token', state, code_challenge: challenge, code_challenge_method: 'S256' });
  let ended: string | undefined;
  try {
    ended = await flow(`${app.loginUrl}/services/oauth2/authorize?${ask.toString()}`);
  } catch (error) {
    throw new RidealongError('signIn', 'You were not signed in', 'The window was closed before Salesforce had answered, or its page could not be opened. Try again.', { cause: error });
  }
  if (ended === undefined || !ended.startsWith(redirectUri)) throw new RidealongError('signIn', 'You were not signed in', 'Salesforce’s answer didn’t come back. Try again.');
  const answer = new URL(ended).searchParams;
  // Of an answer that isn't to this question nothing is believed, not even an error.
  if (answer.get('state') !== state) throw new RidealongError('signIn', 'That answer wasn’t to this sign-in', 'Close other windows that sign in to Salesforce, and try again.');
  const error = answer.get('error');
  if (error !== null) throw refused(error, answer.get('error_description') ?? undefined);
  const code = answer.get('code');
  if (!code) throw refused('no code', undefined);
  return tokensIn(await post(fetch, `${app.loginUrl}/services/oauth2/token`, { grant_type: 'authorization_code', code, client_id: app.clientId, redirect_uri: redirectUri, code_verifier: verifier }));
}

/** A new access token, and the refresh token to use from now on: where the org rotates them the old one is dead. Rejects with `signIn` where it is no longer good. */
export async function renew(app: OauthApp, refreshToken: string, instanceUrl: string, fetch: Fetch): Promise<OauthTokens> {
  const got = tokensIn(await post(fetch, `${app.loginUrl}/services/oauth2/token`, { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: app.clientId }), instanceUrl);
  return { ...got, refreshToken: got.refreshToken ?? refreshToken };
}

/** Tells Salesforce that a token is no longer to be used. */
export async function revoke(app: OauthApp, token: string, fetch: Fetch): Promise<void> {
  await post(fetch, `${app.loginUrl}/services/oauth2/revoke`, { token });
}

function tokensIn(body: unknown, known?: string): OauthTokens {
  const read = v.safeParse(Token, body);
  const url = read.success ? (read.output.instance_url ?? known) : undefined;
  const host = url === undefined ? '' : new URL(url).hostname;
  // The address comes from outside, and the token goes there next.
  if (!read.success || !/(?:^|\.)my\.salesforce\.com$/.test(host)) throw new RidealongError('notRecognised', 'Salesforce’s sign-in answered with something else', 'No token came along, or it is for an address that isn’t an org’s own domain. Try again.');
  return { accessToken: read.output.access_token, refreshToken: read.output.refresh_token ?? null, instanceUrl: `https://${host}` };
}
