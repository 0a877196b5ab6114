import { createHash, randomBytes } from 'node:crypto';
import type { Row, SandboxReply, SandboxRequest } from '../types.ts';
import { document } from './pages/frame.ts';
import { html } from './pages/html.ts';
import { text } from './pages/show.ts';
import type { World } from './world.ts';

/** The External Client App that this org knows: public, PKCE needed, refresh tokens rotated. And one that its admin has blocked. */
export const OAUTH_APP = '3MVG9.RIDEALONG.SANDBOX';
export const BLOCKED_APP = '3MVG9.BLOCKED';
const CALLBACK = /^https:\/\/[a-p]{32}\.chromiumapp\.org\/salesforce$|^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/salesforce$/;

interface Code { user: Row; redirectUri: string; challenge: string }

/**
 * The web-server flow as Salesforce documents it for a public client: a code works once, with its verifier; a refresh token works once, and using it again ends the whole sign-in.
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm
 */
export function makeOauth(world: () => World, users: () => Row[], instance: string) {
  const codes = new Map<string, Code>();
  const access = new Map<string, Row>();
  /** Refresh token → who, and whether it was used. */
  const refresh = new Map<string, { user: Row; used: boolean; family: string }>();

  const grant = (user: Row, family: string): Record<string, string> => {
    const org = world().orgId;
    const token = `${org.slice(0, 15)}!AO.${randomBytes(24).toString('hex')}`;
    const next = `5Aep861.${randomBytes(24).toString('hex')}`;
    access.set(token, user);
    refresh.set(next, { user, used: false, family });
    return { access_token: token, refresh_token: next, instance_url: instance, id: `https://login.salesforce.com/id/${org}/${text(user.Id)}`, token_type: 'Bearer', issued_at: String(Date.now()), signature: 'c2lnbmF0dXJl', scope: 'api refresh_token' };
  };
  const end = (family: string): void => { for (const [token, r] of refresh) if (r.family === family) { refresh.delete(token); for (const [a, u] of access) if (u === r.user) access.delete(a); } };
  const no = (error: string, error_description: string): SandboxReply => ({ status: 400, body: { error, error_description } });

  function authorize(request: SandboxRequest): SandboxReply {
    const asked = request.url.searchParams;
    const back = asked.get('redirect_uri') ?? '';
    const client = asked.get('client_id');
    if (client !== OAUTH_APP && client !== BLOCKED_APP) return document({ title: 'Error', style: '', csp: "default-src 'none'" }, html`<p>error=invalid_client_id&amp;error_description=client%20identifier%20invalid</p>`);
    if (!CALLBACK.test(back)) return document({ title: 'Error', style: '', csp: "default-src 'none'" }, html`<p>error=redirect_uri_mismatch&amp;error_description=redirect_uri%20must%20match%20configuration</p>`);
    const answer = (params: Record<string, string>): SandboxReply => ({ status: 302, headers: { Location: `${back}?${new URLSearchParams({ ...params, ...(asked.get('state') === null ? {} : { state: asked.get('state')! }) }).toString()}` } });
    if (client === BLOCKED_APP) return answer({ error: 'OAUTH_APP_BLOCKED', error_description: 'this app is blocked by admin' });
    if (asked.get('response_type') !== 'code') return answer({ error: 'unsupported_response_type', error_description: 'response type not supported' });
    const challenge = asked.get('code_challenge');
    if (!challenge || asked.get('code_challenge_method') !== 'S256') return answer({ error: 'invalid_request', error_description: 'missing required code challenge' });
    const chosen = asked.get('un');
    if (chosen === 'deny') return answer({ error: 'access_denied', error_description: 'end-user denied authorization' });
    const user = users().find((u) => text(u.Username) === chosen);
    if (!user) {
      const to = (un: string): string => { const q = new URLSearchParams(asked); q.set('un', un); return `/services/oauth2/authorize?${q.toString()}`; };
      const links = users().map((u) => html`<p><a href="${to(text(u.Username))}">Allow as ${text(u.Name)}</a></p>`);
      return document({ title: 'Allow Access?', style: '', csp: "default-src 'none'" }, html`<main><h1>Allow Access?</h1>${links}<p><a href="${to('deny')}">Deny</a></p></main>`);
    }
    const code = `aPrx${randomBytes(20).toString('hex')}==`;
    codes.set(code, { user, redirectUri: back, challenge });
    return answer({ code });
  }

  function token(form: URLSearchParams): SandboxReply {
    if (form.get('client_id') !== OAUTH_APP) return no('invalid_client_id', 'client identifier invalid');
    if (form.get('client_secret') !== null) return no('invalid_client', 'client secret not expected');
    if (form.get('grant_type') === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      if (!code) return no('invalid_grant', 'invalid authorization code');
      if (code.redirectUri !== form.get('redirect_uri')) return no('redirect_uri_mismatch', 'redirect_uri must match configuration');
      if (createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') !== code.challenge) return no('invalid_grant', 'invalid code verifier');
      return { status: 200, body: grant(code.user, randomBytes(8).toString('hex')) };
    }
    if (form.get('grant_type') === 'refresh_token') {
      const old = refresh.get(form.get('refresh_token') ?? '');
      if (!old) return no('invalid_grant', 'expired access/refresh token');
      if (old.used) { end(old.family); return no('invalid_grant', 'token already used'); }
      old.used = true;
      return { status: 200, body: grant(old.user, old.family) };
    }
    return no('unsupported_grant_type', 'grant type not supported');
  }

  return {
    ofToken: (given: string): Row | undefined => access.get(given),
    /** Signs nobody out, and ends every access token: what a session's time-out does. */
    endSessions: (): void => access.clear(),
    /** How many sign-ins are alive. */
    alive: (): number => new Set([...refresh.values()].filter((r) => !r.used).map((r) => r.family)).size,
    /** null: no path of its own. */
    handle(request: SandboxRequest): SandboxReply | null {
      const { pathname } = request.url;
      if (request.method === 'GET' && pathname === '/services/oauth2/authorize') return authorize(request);
      const form = new URLSearchParams(request.body.toString('utf8'));
      if (request.method === 'POST' && pathname === '/services/oauth2/token') return token(form);
      if (request.method === 'POST' && pathname === '/services/oauth2/revoke') {
        const family = refresh.get(form.get('token') ?? '')?.family;
        if (family === undefined && !access.has(form.get('token') ?? '')) return no('unsupported_token_type', 'this token is not supported');
        if (family !== undefined) end(family);
        access.delete(form.get('token') ?? '');
        return { status: 200 };
      }
      return null;
    },
    reset(): void { codes.clear(); access.clear(); refresh.clear(); },
  };
}
