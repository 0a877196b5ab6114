import type { CauseWords } from './write/words.ts';
import type { CrmPort } from '../port.ts';
import type { Transport } from './wire/client.ts';
import { RidealongError } from '../../model/errors.ts';
import { accountName, readAccount } from './read/context.ts';
import { browserTransport, createClient } from './wire/client.ts';
import { createWriter } from './write/index.ts';
import { isTimeZone } from '../../model/day.ts';
import { orgId, userId } from '../../model/ids.ts';
import { pullHubspot } from './pull/index.ts';
import { readActiveOwners } from './read/owners.ts';

export type { CauseWords } from './write/words.ts';
export type { Transport } from './wire/client.ts';

/**
 * Opens a HubSpot account by a service key or an existing private-app token. The key is the account's, not the person's:
 * `ownerId` is who the person says they are, so the identity is unverified. `uiHost` (the page's host) stands in where the
 * account doesn't name its own. Nothing is written as long as nobody is chosen. `causeWords`: what the company calls its causes, for
 * what people read in HubSpot; without it, ids stand taken apart. Errors: lib/model/errors.ts.
 */
export async function openHubspot({ key, ownerId, uiHost, now, causeWords = () => null }: { key: string; ownerId: string | null; uiHost: string | null; now: () => number; causeWords?: CauseWords }, transport: Partial<Transport> = {}): Promise<CrmPort> {
  const client = createClient(checkKey(key), { ...browserTransport(now), ...transport });
  const signal = new AbortController().signal;
  const account = await readAccount(client, signal);
  const owner = ownerId ? (await readActiveOwners(client, signal)).find((o) => o.id === ownerId) : undefined;
  if (ownerId && !owner) {
    throw new RidealongError('notSetUp', 'That person isn’t in this HubSpot account', `Account ${account.portalId} has no active owner ${ownerId}. Choose yourself again on the connect page.`);
  }
  return {
    identity: {
      crm: 'hubspot', orgId: orgId(String(account.portalId)), orgName: accountName(account), userId: userId(ownerId ?? ''),
      userName: owner?.name ?? 'Nobody chosen', verified: false, webOrigin: `https://${account.uiDomain || uiHost || 'app.hubspot.com'}`,
    },
    usage: () => client.usage(),
    pull: (from, stop, fields) => pullHubspot(client, from, now, stop, fields),
    ...(owner ? { writer: createWriter(client, { key: checkKey(key), zone: isTimeZone(account.timeZone) ? account.timeZone : 'UTC', causeWords }) } : {}),
  };
}

/** The people a key's holder can say they are, active ones alone, by name. */
export async function listHubspotOwners({ key }: { key: string }, transport: Partial<Transport> = {}): Promise<{ id: string; name: string; email: string | null }[]> {
  const client = createClient(checkKey(key), { ...browserTransport(Date.now), ...transport });
  const owners = await readActiveOwners(client, new AbortController().signal);
  return owners.map(({ id, name, email }) => ({ id: String(id), name, email })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A key goes into a header: what couldn't stand there is a slip of copying. */
function checkKey(key: string): string {
  const trimmed = key.trim();
  if (!/^[\x21-\x7e]{8,}$/.test(trimmed)) {
    throw new RidealongError('signIn', 'That doesn’t look like a HubSpot key', 'A key is one line without spaces, such as pat-na1-…. Copy it again from HubSpot under Development > Keys > Service keys.');
  }
  return trimmed;
}
