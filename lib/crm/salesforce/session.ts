import { to18 } from '../../model/salesforce-id.ts';

/** A cookie as the browser's cookies API gives it; what is used of it. */
export interface SessionCookie {
  name: string;
  value: string;
  domain: string;
}

/**
 * Domains under which the session with API access may live, in the order to look. A Lightning page's own `sid` has no API
 * access. From Salesforce Inspector Reloaded, which found them in the field.
 */
export const SESSION_DOMAINS = ['salesforce.com', 'cloudforce.com', 'salesforce.mil', 'cloudforce.mil', 'sfcrmproducts.cn', 'force.com'] as const;

/**
 * The host that answers the API for a Salesforce page: `acme--uat.sandbox.lightning.force.com` →
 * `acme--uat.sandbox.my.salesforce.com`. null where the host is none of Salesforce's. Calling the Lightning host itself
 * would redirect, and the token would be dropped on the way.
 */
export function apiHostOf(pageHost: string): string | null {
  const host = pageHost.toLowerCase().replace(/\.mcas\.ms$/, '');
  const china = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)\.lightning\.sfcrmapps\.cn$/.exec(host);
  if (china) return `${china[1]}.my.sfcrmproducts.cn`;
  const visualforce = /^([a-z0-9]+(?:-[a-z0-9]+)*)(--[a-z0-9-]+)?((?:\.[a-z]+)?)\.(?:vf|visual)\.force\.(com|mil)$/.exec(host);
  if (visualforce) {
    const parts = visualforce[2]?.slice(2).split('--') ?? [];
    // In a sandbox's Visualforce host the package follows the sandbox's name: acme--uat--c.sandbox.vf.force.com.
    const sandbox = parts.length > 1 ? `--${parts[0]}` : '';
    return `${visualforce[1]}${sandbox}${visualforce[3] ?? ''}.my.salesforce.${visualforce[4]}`;
  }
  const lightning = /^([a-z0-9-]+(?:\.[a-z]+)?)\.lightning\.(?:crm)?force\.(com|mil)$/.exec(host) ?? /^([a-z0-9-]+)\.lightning(\.[a-z0-9]+)\.force\.com$/.exec(host);
  if (lightning) return lightning[2]!.startsWith('.') ? `${lightning[1]}.my${lightning[2]}.salesforce.com` : `${lightning[1]}.my.salesforce.${lightning[2]}`;
  const setup = /^(.+\.my)\.salesforce-setup\.(com|mil)$/.exec(host);
  if (setup) return `${setup[1]}.salesforce.${setup[2]}`;
  return /\.(?:salesforce\.(?:com|mil)|cloudforce\.(?:com|mil)|sfcrmproducts\.cn)$/.test(host) && !/^(?:help|login|test|www)\./.test(host) ? host : null;
}

/** The origin for links to records: the Lightning host that belongs to an API host. */
export const webOriginOf = (apiHost: string): string =>
  `https://${apiHost.replace(/\.my\.salesforce\.(com|mil)$/, (_, tld: string) => `.lightning.force.${tld}`).replace(/\.my\.sfcrmproducts\.cn$/, '.lightning.sfcrmapps.cn')}`;

/** The org (18 characters) a session belongs to: what stands before the `!`. null where the value is no session. */
export function orgOfSession(value: string): string | null {
  const m = /^(00D[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)!/.exec(value);
  return m ? to18(m[1]!) : null;
}

export interface PickedSession {
  token: string;
  /** `https://acme.my.salesforce.com` */
  instanceUrl: string;
  orgId: string;
}

const bare = (domain: string): string => domain.replace(/^\./, '').toLowerCase();
const under = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * The session with API access among all `sid` cookies: of the org whose page is open (its own cookie names it), on the
 * page's API host first, else by the order of domains. Without a page cookie, only one on that very host counts. null: none.
 */
export function pickSession(cookies: readonly SessionCookie[], pageCookie: SessionCookie | null, pageHost: string): PickedSession | null {
  const org = pageCookie ? orgOfSession(pageCookie.value) : null;
  const apiHost = apiHostOf(pageHost);
  const candidates = cookies.filter((c) => {
    const host = bare(c.domain);
    const of = orgOfSession(c.value);
    return c.name === 'sid' && of !== null && host !== 'help.salesforce.com' && !host.includes('.lightning.') && (org === null ? host === apiHost : of === org);
  });
  const rank = (c: SessionCookie): number => {
    const host = bare(c.domain);
    const at = SESSION_DOMAINS.findIndex((domain) => under(host, domain));
    return host === apiHost ? -1 : at < 0 ? SESSION_DOMAINS.length : at;
  };
  const best = candidates.sort((a, b) => rank(a) - rank(b))[0];
  return best ? { token: best.value, instanceUrl: `https://${bare(best.domain)}`, orgId: orgOfSession(best.value)! } : null;
}
