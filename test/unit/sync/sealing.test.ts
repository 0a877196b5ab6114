import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../lib/model/records.ts';
import type { OutRecord, SealedRecord } from '../../../lib/model/sealed.ts';
import type { KeyStore } from '../../../lib/store/keys.ts';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { dealId, userId, type UserId } from '../../../lib/model/ids.ts';
import { isSealed } from '../../../lib/model/sealed.ts';
import { newIdentity } from '../../../lib/seal/identity.ts';
import { signBytes } from '../../../lib/seal/sign.ts';
import { openKeys } from '../../../lib/store/keys.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { changeKey, judgeKey, keyState, takeIdentity } from '../../../lib/sync/own-key.ts';
import { runOutbox } from '../../../lib/sync/outbox.ts';
import { ensureKey, makeSeal, type Sealing } from '../../../lib/sync/sealing.ts';
import { pullRecords } from '../../../lib/sync/records.ts';
import { signerOf, whoseSignature } from '../../../lib/sync/signing.ts';
import { EXAMPLES, NOW, causeRecord, fakeCrm, places, type FakeCrm } from '../support/records.ts';

const MINUTE = 60_000;
const signal = new AbortController().signal;
const NAMES: Record<string, string> = { A: 'Ann', B: 'Bob', C: 'Cleo' };

/** One CRM, written by everybody; each row lies under the name of whom it was written by. */
let rows: Map<string, OutRecord>;
/** A person's browser. */
interface Browser { workspace: Workspace; sealing: Sealing; crm: FakeCrm; sync(): Promise<{ sent: number; failed: number; kept: number }> }
let clock = NOW;
const open: { workspace: Workspace; id: string }[] = [];
let keys: KeyStore;

async function browser(person: string, device = 'Chrome on Linux', withPlace = true): Promise<Browser> {
  const connectionId = `salesforce:00D:${person}:${device}`;
  const workspace = await openWorkspace(connectionId);
  open.push({ workspace, id: connectionId });
  const me = { id: userId(person), name: NAMES[person]! };
  const sealing: Sealing = { keys, connectionId, me, device, nameOf: (id) => Promise.resolve(NAMES[id]) };
  const crm = fakeCrm({ places: () => ({ ...places('shared'), sealed: withPlace ? 'shared' : 'device' }) });
  crm.writeRecord = (record) => {
    crm.calls.push(`record ${record.key}`);
    if (!rows.has(record.key)) rows.set(record.key, { ...record, authorId: me.id, authorName: me.name } as OutRecord);
    return Promise.resolve();
  };
  crm.readRecords = () => Promise.resolve({
    found: [...rows.values()].filter((r) => !isSealed(r) || r.between.includes(me.id)).map((r) => (isSealed(r) ? { is: 'sealed' as const, sealed: r } : { is: 'record' as const, record: r })), incomplete: 0, next: 'n',
  });
  return {
    workspace, sealing, crm,
    async sync() {
      clock += 6 * MINUTE;
      await pullRecords({ workspace, writer: crm, me: me.id, sealing, now: clock, isAsked: true, signal });
      await ensureKey(workspace, sealing, clock);
      return runOutbox({ workspace, writer: crm, me: me.id, seal: makeSeal(workspace, sealing), now: () => clock, random: () => 0, signal });
    },
  };
}
beforeEach(() => { rows = new Map(); clock = NOW; keys = openKeys(); });
afterEach(async () => {
  for (const { workspace, id } of open.splice(0)) {
    workspace.close();
    await deleteWorkspace(id);
    await keys.forget(id);
  }
});

const session = (key: string, author: string, between: string[], over: Partial<AnyRecord> = {}): AnyRecord => ({ ...EXAMPLES.session, key, authorId: userId(author), authorName: NAMES[author]!, between: between.map(userId), at: clock, ...over } as AnyRecord);
const sessions = async (b: Browser) => (await b.workspace.records('session')).map((r) => `${r.key} ${r.authorId} ${r.state}`);
const sealedRows = (): SealedRecord[] => [...rows.values()].filter(isSealed);
const waitsFor = async (b: Browser) => (await b.workspace.waiting()).entries.map((e) => `${e.key}: ${e.error?.title}`);

describe('what is between people', () => {
  it('goes out sealed, and is read by whom it is between and by nobody else', async () => {
    const [ann, bob, cleo] = [await browser('A'), await browser('B'), await browser('C')];
    for (const b of [ann, bob, cleo, ann]) await b.sync();
    await ann.workspace.putOwn(session('s1', 'A', ['A', 'B']));
    await ann.sync();
    for (const b of [bob, cleo, ann]) await b.sync();
    expect([sealedRows().map((r) => r.key), JSON.stringify(sealedRows()).includes('The date of D1'), await sessions(ann), await sessions(bob), await sessions(cleo)]).toEqual([['s1'], false, ['s1 A shared'], ['s1 A shared'], []]);
  });

  it('that somebody is shown without being part of it is none of theirs: neither opened nor counted', async () => {
    const [ann, bob, cleo] = [await browser('A'), await browser('B'), await browser('C')];
    for (const b of [ann, bob, cleo, ann]) await b.sync();
    await ann.workspace.putOwn(session('s1', 'A', ['A', 'B']));
    await ann.sync();
    const all = cleo.crm.readRecords;
    cleo.crm.readRecords = async (...args) => ({ ...(await all(...args)), found: [...rows.values()].filter(isSealed).map((sealed) => ({ is: 'sealed' as const, sealed })) });
    await cleo.sync();
    expect([await sessions(cleo), (await cleo.workspace.waiting()).closed, (await cleo.workspace.meta('pulled'))!.left]).toEqual([[], 0, []]);
  });

  it('waits until the other has opened Ridealong once, says so, and goes by itself afterwards, in order; the deal doesn’t wait for it', async () => {
    const [ann, bob] = [await browser('A'), await browser('B')];
    await ann.sync();
    await ann.workspace.putOwn(session('s1', 'A', ['A', 'B'], { dealId: dealId('D1') }));
    await ann.workspace.putOwn(session('s2', 'A', ['B', 'A']));
    await ann.workspace.putOwn(causeRecord('c', { dealId: dealId('D1') }));
    const run = await ann.sync();
    await ann.sync();
    expect([run, await waitsFor(ann), rows.has('c'), await sessions(ann)]).toEqual([{ sent: 1, failed: 0, kept: 0 }, ['s1: Waits until Bob opens Ridealong once', 's2: undefined'], true, ['s1 A waiting', 's2 A waiting']]);
    await bob.sync();
    await ann.sync();
    expect([await waitsFor(ann), ann.crm.calls.filter((c) => /s\d$/.test(c))]).toEqual([[], ['record s1', 'record s2']]);
    await bob.sync();
    expect(await sessions(bob)).toEqual(['s1 A shared', 's2 A shared']);
  });

  it('never goes out open: a note of two people that doesn’t say whose it is stays on the device', async () => {
    const ann = await browser('A');
    await ann.sync();
    const { between: _, ...open } = session('s1', 'A', ['A', 'B']);
    await ann.workspace.putOwn(open as AnyRecord);
    await ann.workspace.putOwn({ ...EXAMPLES.factor, key: 'p', body: { act: 'personal', factorId: 'f', aboutId: userId('B'), support: ['time'], state: 'open', until: null } } as AnyRecord);
    await ann.sync();
    expect([[...rows.values()].map((r) => r.kind), await sessions(ann)]).toEqual([['personKey'], ['s1 A device']]);
  });

  it('stays on the device where the CRM has no private place, and goes once it has', async () => {
    const [before, bob] = [await browser('A', 'Chrome on Linux', false), await browser('B')];
    await before.workspace.putOwn(session('s1', 'A', ['A', 'B']));
    await before.sync();
    expect([await sessions(before), rows.size]).toEqual([['s1 A device'], 0]);
    await bob.sync();
    before.crm.places = () => Promise.resolve({ ...places('shared'), sealed: 'shared' as const });
    clock += 61 * MINUTE;
    await before.sync();
    await before.sync();
    expect([await sessions(before), sealedRows().length]).toEqual([['s1 A shared'], 1]);
  });

  it('makes one key for a person, whatever happens in between', async () => {
    const ann = await browser('A');
    await ann.sync();
    await ann.sync();
    const own = (await keys.get(ann.sealing.connectionId))!;
    expect([...rows.keys()]).toEqual([own.recordKey]);
    expect(rows.get(own.recordKey)).toMatchObject({ kind: 'personKey', body: { age: own.recipient, sign: own.sign, device: 'Chrome on Linux', replaces: null } });
  });
});

it('goes on where it was stopped: a key that was made and not published yet is published, and no second one is made', async () => {
  const ann = await browser('A');
  await pullRecords({ workspace: ann.workspace, writer: ann.crm, me: userId('A'), sealing: ann.sealing, now: clock, isAsked: true, signal });
  const made = await keys.put(ann.sealing.connectionId, await newIdentity({ recordKey: 'personKey:stopped', device: 'x', replaces: null, older: [], madeAt: NOW }), null);
  await ann.sync();
  expect([...rows.keys(), (await keys.get(ann.sealing.connectionId))!.recipient]).toEqual(['personKey:stopped', made.recipient]);
});

it('signs as its owner, and tells whose signature something is', async () => {
  const [ann, bob] = [await browser('A'), await browser('B')];
  for (const b of [ann, bob, ann]) await b.sync();
  const bytes = new TextEncoder().encode('ridealong review 1\n{}');
  const [signer, other] = [(await signerOf(bob.sealing))!, await newIdentity({ recordKey: 'personKey:x', device: 'x', replaces: null, older: [], madeAt: NOW })];
  const signature = await signer.sign(bytes);
  const whose = (by: string, said = signature) => whoseSignature(ann.workspace, userId('B'), bytes, { by, signature: said });
  expect([await whose(signer.publicKey), await whose(other.sign), await whose(other.sign, await signBytes(other.signKey, bytes)), rows.has(signer.recordKey)]).toEqual(['theirs', 'no', 'unconfirmed', true]);
});

describe('a key that was lost', () => {
  const lost = async () => {
    const [ann, bob] = [await browser('A'), await browser('B')];
    for (const b of [ann, bob, ann, bob]) await b.sync();
    await ann.workspace.putOwn(session('by-ann', 'A', ['A', 'B']));
    await bob.workspace.putOwn(session('by-bob', 'B', ['A', 'B']));
    for (const b of [ann, bob, ann, bob]) await b.sync();
    const again = await browser('B', 'Firefox on macOS');
    await again.sync();
    return { ann, bob, again };
  };

  it('leaves what was sealed to it closed on a new device: kept, counted, and nothing is made over the person’s head', async () => {
    const { again } = await lost();
    expect([await sessions(again), (await again.workspace.waiting()).closed, await keys.get(again.sealing.connectionId), (await keyState(again.workspace, again.sealing)).own]).toMatchObject([[], 2, null, { is: 'elsewhere', keys: [{ device: 'Chrome on Linux' }] }]);
    await again.workspace.putOwn(session('new', 'B', ['A', 'B']));
    await again.sync();
    expect(await waitsFor(again)).toEqual(['new: Your key is on another device']);
  });

  it('is replaced by a new one, which isn’t used until the others have said that it is theirs; then all is sealed to it again, the lost one’s own words too', async () => {
    const { ann, bob, again } = await lost();
    await changeKey(again.workspace, again.sealing, { isLost: true, now: clock });
    await again.sync();
    await ann.sync();
    const { changed } = await keyState(ann.workspace, ann.sealing);
    await ann.workspace.putOwn(session('meanwhile', 'A', ['A', 'B']));
    await ann.sync();
    await again.sync();
    expect([changed.map((k) => [k.personName, k.device]), await sessions(again), (await again.workspace.waiting()).closed]).toEqual([[['Bob', 'Firefox on macOS']], [], 3]);
    await judgeKey(ann.workspace, ann.sealing, { key: changed[0]!, isTheirs: true, now: clock });
    await ann.sync();
    await again.sync();
    expect([await sessions(again), (await again.workspace.waiting()).closed]).toEqual([['by-ann A shared', 'by-bob B shared', 'meanwhile A shared'], 0]);
    // The old key is used no more.
    await ann.workspace.putOwn(session('after', 'A', ['A', 'B']));
    await ann.sync();
    for (const b of [bob, again]) await b.sync();
    expect([(await sessions(again)).includes('after A shared'), (await sessions(bob)).includes('after A shared')]).toEqual([true, false]);
  });

  it('isn’t believed where the reader says that it isn’t theirs', async () => {
    const { ann, again } = await lost();
    await changeKey(again.workspace, again.sealing, { isLost: true, now: clock });
    await again.sync();
    await ann.sync();
    const { changed } = await keyState(ann.workspace, ann.sealing);
    await judgeKey(ann.workspace, ann.sealing, { key: changed[0]!, isTheirs: false, now: clock });
    await again.workspace.putOwn(session('forged', 'B', ['A', 'B']));
    await again.sync();
    await ann.sync();
    await ann.sync();
    expect([(await keyState(ann.workspace, ann.sealing)).changed, (await sessions(ann)).includes('forged B shared'), (await ann.workspace.waiting()).closed, sealedRows().filter((r) => r.key.includes('~'))]).toEqual([[], false, 1, []]);
  });
});

describe('a second device', () => {
  it('reads everything with the key brought from the first, and nobody has to confirm anything', async () => {
    const [ann, bob] = [await browser('A'), await browser('B')];
    for (const b of [ann, bob, ann, bob]) await b.sync();
    await ann.workspace.putOwn(session('s1', 'A', ['A', 'B']));
    await ann.sync();
    const second = await browser('B', 'Firefox on macOS');
    await second.sync();
    await takeIdentity(second.workspace, second.sealing, (await keys.get(bob.sealing.connectionId))!);
    expect([await sessions(second), (await second.workspace.waiting()).closed]).toEqual([['s1 A shared'], 0]);
    await second.workspace.putOwn(session('s2', 'B', ['A', 'B']));
    await second.sync();
    await ann.sync();
    expect([await sessions(ann), (await keyState(ann.workspace, ann.sealing)).changed]).toEqual([['s1 A shared', 's2 B shared'], []]);
  });

  it('with a key of its own, once confirmed, is sealed to beside the first', async () => {
    const [ann, bob] = [await browser('A'), await browser('B')];
    for (const b of [ann, bob, ann]) await b.sync();
    const second = await browser('B', 'Firefox on macOS');
    await second.sync();
    await changeKey(second.workspace, second.sealing, { isLost: false, now: clock });
    await second.sync();
    await ann.sync();
    await judgeKey(ann.workspace, ann.sealing, { key: (await keyState(ann.workspace, ann.sealing)).changed[0]!, isTheirs: true, now: clock });
    await ann.workspace.putOwn(session('s1', 'A', ['A', 'B']));
    await ann.sync();
    for (const b of [bob, second]) await b.sync();
    expect([await sessions(bob), await sessions(second)]).toEqual([['s1 A shared'], ['s1 A shared']]);
  });
});

it('a key whose record was changed in the CRM is shown, and not used', async () => {
  const [ann, bob, eve] = [await browser('A'), await browser('B'), await browser('C')];
  for (const b of [ann, bob, eve, ann]) await b.sync();
  const [theirs, hers] = await Promise.all([bob, eve].map(async (b) => (await keys.get(b.sealing.connectionId))!));
  rows.set(theirs!.recordKey, { ...rows.get(theirs!.recordKey)!, body: { age: hers!.recipient, sign: hers!.sign, device: 'x', replaces: null } } as OutRecord);
  await ann.sync();
  await ann.workspace.putOwn(session('s1', 'A', ['A', 'B']));
  await ann.sync();
  rows.set('s1', { ...rows.get('s1')!, between: ['A', 'B', 'C'] as UserId[] } as OutRecord);
  await eve.sync();
  expect([(await keyState(ann.workspace, ann.sealing)).changed.map((k) => k.personName), await sessions(eve), (await eve.workspace.waiting()).closed]).toEqual([['Bob'], [], 1]);
});
