import type { OrgTables, Row, SandboxContext, SandboxHalf, SandboxReply, SandboxRequest } from '../types.ts';
import { makeCursors } from './cursors.ts';
import { SalesforceFault, invalidSession, notFound } from './fault.ts';
import { PACKAGE_1, assignPermissionSet, deployNow, setUpAlready } from './metadata/already-set-up.ts';
import { makeDeployments } from './metadata/resource.ts';
import { loginPage, salesforcePage } from './pages/index.ts';
import { makeOauth } from './oauth.ts';
import { answerRest } from './rest.ts';
import { makeSessions, sidCookie, type Sessions } from './sessions.ts';
import { makeViewer } from './viewer.ts';
import { makeWorld, objectOf, type World } from './world.ts';

/** My Domain of the sandbox's org, and of one that nobody here is connected to. */
export const MY_DOMAIN = 'ridealong-demo';
export const OTHER_DOMAIN = 'somewhere-else';
const HOSTS = new RegExp(`^(?:${MY_DOMAIN}|${OTHER_DOMAIN})(?:--[a-z0-9]+\\.sandbox)?\\.(?:my\\.salesforce|lightning\\.force)\\.com$|^(?:login|test)\\.salesforce\\.com$`);
const DAILY_LIMIT = 100_000;

export interface SalesforceHalf extends SandboxHalf {
  sessions: Sessions;
  oauth: ReturnType<typeof makeOauth>;
  /** The org's rows as they stand now, written ones among them. */
  rows(object: string): readonly Row[];
  /** What an admin does in Setup: gives people a permission set by its name. */
  assign(permissionSet: string, userIds: readonly string[]): void;
  /** What an admin does in Setup: managers see nothing of a private object's rows. */
  untickHierarchies(object: string): void;
  /** What an older version of the extension once deployed: one object, two permission sets. */
  deployOlder(): void;
  /** Somebody takes an object out of a permission set, in Setup. */
  takeFromSet(permissionSet: string, object: string): void;
  /** Rebuilds the org, with features switched off or fields hidden. */
  rebuild(switches: ReadonlySet<string>): void;
}

/** Salesforce, holding the org that the tables describe. */
export function salesforceHalf(tables: OrgTables, context: SandboxContext): SalesforceHalf {
  let switches: ReadonlySet<string> = new Set();
  const build = (): World => {
    const made = makeWorld(withSwitches(tables, switches), switches);
    if (switches.has('recordsSetUp')) setUpAlready(made, context.now());
    return made;
  };
  let world = build();
  const cursors = makeCursors();
  const deployments = makeDeployments();
  const oauth = makeOauth(() => world, () => world.rows('User').filter((u) => u.IsActive !== false), `https://${MY_DOMAIN}.my.salesforce.com`);
  const sessions = makeSessions(() => world, (token) => oauth.ofToken(token));
  let used = 0;

  function api(request: SandboxRequest): SandboxReply {
    const user = sessions.ofBearer(request);
    const usage = { used: ++used, limit: DAILY_LIMIT };
    const headers = { 'Sforce-Limit-Info': `api-usage=${used}/${DAILY_LIMIT}` };
    try {
      if (user === 'page') throw new SalesforceFault(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');
      if (!user) throw invalidSession();
      const isData = !/^multipart\//i.test(request.headers['content-type'] ?? '');
      let body: unknown = isData ? null : request.body;
      if (isData && request.body.length > 0) {
        try {
          body = JSON.parse(request.body.toString('utf8'));
        } catch (error) {
          throw new SalesforceFault(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : 'Unexpected character');
        }
      }
      const viewer = makeViewer(world, user);
      const reply = answerRest({ method: request.method, url: request.url, headers: request.headers, body }, { world, viewer, cursors, deployments, now: context.now(), instance: `https://${request.host}`, usage, switches, unsupported: context.unsupported });
      return { ...reply, headers: { ...headers, ...reply.headers } };
    } catch (error) {
      if (error instanceof SalesforceFault) return { status: error.status, headers, body: error.body };
      throw error;
    }
  }

  function page(request: SandboxRequest): SandboxReply {
    const { url, host } = request;
    const start = url.searchParams.get('startURL') ?? '/lightning/page/home';
    const lightning = `${host.split('.')[0]!}${host.includes('.sandbox.') ? '.sandbox' : ''}.lightning.force.com`;
    const asked = url.searchParams.get('un');
    if (asked !== null) {
      const user = sessions.byName(asked);
      if (!user) return loginPage({ users: sessions.active(), startUrl: start, host, problem: `There is no user ${asked}.` });
      // The API host sets its own session, then sends the browser to Lightning, which sets one without API access.
      if (host.endsWith('.lightning.force.com')) return { status: 302, headers: { Location: start, 'Set-Cookie': sidCookie(sessions.pageToken(user)) } };
      return { status: 302, headers: { Location: `https://${lightning}/?un=${encodeURIComponent(asked)}&startURL=${encodeURIComponent(start)}`, 'Set-Cookie': sidCookie(sessions.apiToken(user)) } };
    }
    const user = sessions.ofCookie(request);
    if (!user) {
      if (host.endsWith('.lightning.force.com')) return { status: 302, headers: { Location: `https://${host.replace('.lightning.force.com', '.my.salesforce.com')}/?startURL=${encodeURIComponent(url.pathname + url.search)}` } };
      return loginPage({ users: sessions.active(), startUrl: start, host });
    }
    if (host.endsWith('.my.salesforce.com') && url.pathname === '/') return { status: 302, headers: { Location: `https://${lightning}${start}` } };
    const viewer = makeViewer(world, user);
    const rows = (object: string): Row[] => {
      const def = objectOf(world, object);
      return def ? world.rows(def.name).filter((r) => r.IsDeleted !== true && viewer.sees(def, r)) : [];
    };
    const drawn = salesforcePage({ url, rows, byId: (object, id) => { const def = objectOf(world, object); const row = def && world.byId(def.name, id); return def && row && row.IsDeleted !== true && viewer.sees(def, row) ? row : undefined; }, user, users: world.rows('User'), orgName: String(world.rows('Organization')[0]?.Name ?? '') });
    if (drawn) return drawn;
    if (url.pathname === '/favicon.ico') return { status: 404 };
    context.unsupported(`${request.method} ${host}${url.pathname}`);
    return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'Not found' };
  }

  return {
    name: 'salesforce', owns: (host) => HOSTS.test(host), sessions, oauth,
    handle(request) {
      if (request.url.pathname.startsWith('/services/')) {
        if (request.host.endsWith('.lightning.force.com')) return { status: 302, headers: { Location: `https://${request.host.replace('.lightning.force.com', '.my.salesforce.com')}${request.url.pathname}${request.url.search}` } };
        if (request.url.pathname.startsWith('/services/data')) return api(request);
        const signedIn = oauth.handle(request);
        if (signedIn) return signedIn;
        context.unsupported(`${request.method} ${request.url.pathname}`);
        const { status, body } = notFound();
        return { status, body };
      }
      return page(request);
    },
    rows: (object) => world.rows(object),
    assign: (name, userIds) => assignPermissionSet(world, name, userIds),
    untickHierarchies: (object) => void world.hierarchiesOff.add(object),
    deployOlder: () => deployNow(world, PACKAGE_1, context.now()),
    takeFromSet: (set, object) => void world.grants.get(set)?.objects.delete(object),
    rebuild(next) {
      switches = next;
      world = build();
      cursors.clear();
      deployments.clear();
    },
    reset() {
      used = 0;
      oauth.reset();
      this.rebuild(new Set());
    },
  };
}

/** The org with features off: `emptyOrg` has people and stages but no deals, `noForecasting` no quotas, `deletedRecord:ID` lost one deal. */
export function withSwitches(tables: OrgTables, switches: ReadonlySet<string>): OrgTables {
  const off = switches.has('noForecasting') ? ['ForecastingQuota', 'ForecastingType', 'ForecastingItem', 'ForecastingAdjustment', 'ForecastingOwnerAdjustment'] : [];
  const out: OrgTables = Object.fromEntries(Object.entries(tables).filter(([name]) => !off.includes(name)));
  if (switches.has('emptyOrg')) for (const name of ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory', 'OpportunityContactRole', 'Task', 'Event', 'Lead', 'ForecastingQuota', 'ForecastingItem', 'ForecastingAdjustment', 'ForecastingOwnerAdjustment', 'OpportunitySplit']) out[name] = [];
  for (const s of switches) {
    const id = /^deletedRecord:(\w+)$/.exec(s)?.[1];
    if (id) out.Opportunity = (out.Opportunity ?? []).map((r) => (r.Id === id ? { ...r, IsDeleted: true, SystemModstamp: new Date().toISOString() } : r));
  }
  return out;
}
