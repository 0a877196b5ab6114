import type { UserId } from '../model/ids.ts';
import type { AnyRecord, SharedRecord } from '../model/records.ts';
import type { SealedRecord } from '../model/sealed.ts';
import type { KeyIdentity } from '../seal/identity.ts';
import type { Pins, PublishedKey } from '../seal/pins.ts';
import type { KeyStore } from '../store/keys.ts';
import type { OpenedRows, Unopened } from '../store/sealed-store.ts';
import type { Workspace } from '../store/workspace.ts';
import { RidealongError } from '../model/errors.ts';
import { copyKey, openRecord, prove, sealRecord, type ProvenRecord } from '../seal/envelope.ts';
import { judged, pinFirst, printOf, publishedKeys, recipientsOf, signersOf } from '../seal/pins.ts';
import { newIdentity } from '../seal/identity.ts';

/** Whose keys they are, and where they lie. */
export interface Sealing {
  keys: KeyStore;
  connectionId: string;
  me: { id: UserId; name: string };
  /** In words, which device this is. */
  device: string;
  /** A person's name for a sentence; undefined where it isn't known. */
  nameOf(id: UserId): Promise<string | undefined>;
}

/**
 * Where a person's own key stands on this device. `elsewhere`: they have one that was made on another device, and have to bring it or make another;
 * `unread`: what others wrote hasn't been read, so nobody knows yet.
 */
export type OwnKey = { is: 'here'; identity: KeyIdentity } | { is: 'elsewhere'; keys: PublishedKey[] } | { is: 'none' } | { is: 'unread' };

export async function ownKey(workspace: Workspace, { keys, connectionId, me }: Pick<Sealing, 'keys' | 'connectionId' | 'me'>): Promise<OwnKey> {
  const identity = await keys.get(connectionId);
  if (identity) return { is: 'here', identity };
  if (!(await workspace.meta('pulled'))) return { is: 'unread' };
  const mine = publishedKeys(await workspace.records('personKey')).filter((k) => k.personId === me.id);
  return mine.length > 0 ? { is: 'elsewhere', keys: mine } : { is: 'none' };
}

const recordOf = ({ recordKey, recipient, sign, device, replaces, madeAt }: KeyIdentity, me: Sealing['me']): SharedRecord<'personKey'> & AnyRecord => ({
  key: recordKey, kind: 'personKey', dealId: null, authorId: me.id, authorName: me.name, at: madeAt, version: 1, body: { age: recipient, sign, device, replaces },
});

/** Keeps a key as this device's own: its public halves are published, and trusted here. */
export async function useIdentity(workspace: Workspace, { me }: Pick<Sealing, 'me'>, identity: KeyIdentity): Promise<void> {
  const record = recordOf(identity, me);
  const pins = (await workspace.meta('pins')) ?? {};
  const key: PublishedKey = { record: record.key, personId: me.id, personName: me.name, ...record.body, at: record.at };
  if (!pins[me.id]?.trusted.some((t) => printOf(t) === printOf(key) && t.replaces === key.replaces)) await workspace.setMeta('pins', judged(pins, key, true));
  await workspace.putOwn(record);
}

/**
 * Makes this person's key at first need: as soon as there is a place for what is sealed, and what others wrote was read. Who has one on another device
 * decides themselves. Returns whether anything was made; doing it again, or after a stop anywhere, ends the same.
 */
export async function ensureKey(workspace: Workspace, sealing: Sealing, now: number): Promise<boolean> {
  const places = (await workspace.meta('places'))?.places;
  if (places?.sealed !== 'shared' || places.kinds.personKey !== 'shared') return false;
  const own = await ownKey(workspace, sealing);
  if (own.is === 'here') {
    await useIdentity(workspace, sealing, own.identity);
    return false;
  }
  if (own.is !== 'none') return false;
  const made = await newIdentity({ recordKey: `personKey:${crypto.randomUUID()}`, device: sealing.device, replaces: null, older: [], madeAt: now });
  await useIdentity(workspace, sealing, await sealing.keys.put(sealing.connectionId, made, null));
  return true;
}

/** Seals one record after another, with the keys as they stand when it begins. */
export type Seal = (record: AnyRecord, tag?: string) => Promise<SealedRecord>;

/** Throws RidealongError `keyMissing` where this device, or somebody a record is between, has no key yet. */
export function makeSeal(workspace: Workspace, sealing: Sealing): Seal {
  let begun: Promise<{ own: OwnKey; pins: Pins }> | null = null;
  return async (record, tag) => {
    begun ??= (async () => ({ own: await ownKey(workspace, sealing), pins: (await workspace.meta('pins')) ?? {} }))();
    const { own, pins } = await begun;
    if (own.is === 'elsewhere') throw new RidealongError('keyMissing', 'Your key is on another device', 'Bring it here as a file, or make a new one: under Set-up, My key. Until then it waits here.');
    if (own.is !== 'here') throw new RidealongError('keyMissing', 'Your key isn’t made yet', 'That happens by itself with the next reading; then this goes out.');
    const { identity } = own;
    const between = [...new Set(record.between)];
    const missing = between.filter((id) => id !== sealing.me.id && recipientsOf(pins, id).length === 0);
    if (missing.length > 0) {
      const names = await Promise.all(missing.map(async (id) => (await sealing.nameOf(id)) ?? 'somebody who isn’t in the CRM any more'));
      const who = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
      throw new RidealongError('keyMissing', `Waits until ${who} ${names.length === 1 ? 'opens' : 'open'} Ridealong once`, 'Their browser makes a key then, and this is sealed to it and goes out by itself. Until then it is on this device alone.');
    }
    const recipients = [...new Set([identity.recipient, ...between.flatMap((id) => recipientsOf(pins, id))])];
    const proof = record.authorId === sealing.me.id ? await prove(record, identity.signKey, identity.sign) : (record as ProvenRecord).proof!;
    const copy = tag === undefined ? {} : { copy: { key: copyKey(record.key, tag), by: sealing.me } };
    return sealRecord({ ...record, between: record.between! }, { recipients, proof, ...copy });
  };
}

export interface OpenedAll {
  records: ProvenRecord[];
  /** What is neither closed nor a record, a sentence each. */
  bad: string[];
  newer: number;
  rows: OpenedRows;
}

/**
 * Opens rows with this device's keys. `published`: what records of keys there are, those of the same reading among them; people of whom none was known are
 * trusted from now on. What can't be opened is kept as it is.
 */
export async function openRows(workspace: Workspace, sealing: Sealing, rows: readonly SealedRecord[], published: readonly PublishedKey[]): Promise<OpenedAll> {
  const identity = await sealing.keys.get(sealing.connectionId);
  const pins = pinFirst((await workspace.meta('pins')) ?? {}, published);
  const out = { records: [] as ProvenRecord[], bad: [] as string[], newer: 0, unopened: [] as Unopened[], done: [] as string[] };
  const options = { secrets: identity ? [identity.secret, ...identity.older] : [], signers: (id: UserId) => signersOf(pins, id) };
  for (const row of rows) {
    // Who may see everything in the CRM, or leads one of the two, is shown rows that are none of theirs.
    if (!row.between.includes(sealing.me.id)) continue;
    const opened = await openRecord(row, options);
    if (opened.is === 'closed' || opened.is === 'unconfirmed') out.unopened.push({ row, why: opened.is });
    else {
      out.done.push(row.key);
      if (opened.is === 'record') out.records.push(opened.record);
      else if (opened.is === 'newer') out.newer++;
      else out.bad.push(`${row.key}: ${opened.why}`);
    }
  }
  // One copy that opens is as good as the row it was made of, and so is what this device has anyway.
  const known = new Set(out.records.map((r) => r.key));
  const original = (key: string): string => key.replace(/~[^~]*$/, '');
  const closed: Unopened[] = [];
  for (const one of out.unopened) {
    const key = original(one.row.key);
    if (known.has(key) || (await workspace.hasRecord(key))) out.done.push(one.row.key);
    else closed.push(one);
  }
  return { records: out.records, bad: out.bad, newer: out.newer, rows: { unopened: closed, done: [...out.done, ...known], pins } };
}

/** Tries again what was kept closed: a key came, or was confirmed. Returns how many records that brought. */
export async function openAgain(workspace: Workspace, sealing: Sealing): Promise<number> {
  const before = await workspace.unopened();
  if (before.length === 0) return 0;
  const { records, rows } = await openRows(workspace, sealing, before.map((u) => u.row), publishedKeys(await workspace.records('personKey')));
  return (await workspace.mergePulled(records, undefined, rows)).added;
}
