import * as v from 'valibot';
import type { CrmPort } from '../port.ts';
import type { Identity } from '../../model/org.ts';
import type { Salesforce } from './client.ts';
import type { Wait } from './transport.ts';
import { orgId, userId } from '../../model/ids.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { openClient } from './client.ts';
import { unreadable } from './failures.ts';
import { read, readAll } from './pages.ts';
import { pull } from './pull.ts';
import { realWait } from './transport.ts';
import { openWriter } from './write/index.ts';

export * from './session.ts';

export interface SalesforceOptions {
  /** `https://acme.my.salesforce.com` */
  instanceUrl: string;
  token: string;
  webOrigin: string;
  /** A newer token, or null where there is none. */
  refresh?: () => Promise<string | null>;
  now: () => number;
  wait?: Wait;
}

const Root = v.object({ identity: v.string() });

/** Who the token speaks for, as the API itself says. Two API calls. */
async function salesforceIdentity(sf: Salesforce, webOrigin: string, signal: AbortSignal): Promise<Identity> {
  const root = v.safeParse(Root, await sf.json('GET', sf.base, undefined, { signal }));
  const ids = root.success ? /\/(00D[a-zA-Z0-9]{12,15})\/(005[a-zA-Z0-9]{12,15})$/.exec(root.output.identity) : null;
  if (!ids) throw unreadable('who is signed in');
  const [org, user] = [to18(ids[1]!), to18(ids[2]!)];
  const found = await readAll(sf, [read('org', 'Organization', ['Id', 'Name']), read('user', 'User', ['Id', 'Name'], `Id = '${user}'`)], signal);
  return {
    crm: 'salesforce', orgId: orgId(org), orgName: String(found.org?.[0]?.Name ?? 'Salesforce'), userId: userId(user),
    userName: String(found.user?.[0]?.Name ?? user), verified: true, webOrigin,
  };
}

/** A connected Salesforce org. Rejects with RidealongError where the token isn't good or the org can't be read. */
export async function openSalesforce(options: SalesforceOptions): Promise<CrmPort> {
  const sf = openClient(options);
  const identity = await salesforceIdentity(sf, options.webOrigin, new AbortController().signal);
  const writer = openWriter(sf, identity, { now: options.now, wait: options.wait ?? realWait });
  return { identity, writer, usage: () => sf.usage(), pull: (from, signal, fields) => pull(sf, from, signal, { now: options.now, ...(fields && { fields }) }) };
}
