import type { Random } from '../../lib/crm/sample/generate/random.ts';
import type { KnownConnection } from '../../lib/views/desk-types.ts';
import type { CrmWorld } from './crm-world.ts';
import { random as stream } from '../../lib/crm/sample/generate/random.ts';
import { dealId, userId } from '../../lib/model/ids.ts';
import { deleteFacts } from '../../lib/store/facts.ts';
import { deleteWorkspace, openWorkspace } from '../../lib/store/workspace.ts';
import { openRooms } from '../../lib/views/rooms.ts';
import { compare } from './compare.ts';
import { crmWorld, START } from './crm-world.ts';
import { decide, wordOf, type Said, type Word } from './say.ts';
import { breakFacts, newerVersion, olderTab } from './versions.ts';
import { clock, inVirtualWorld, lifeNow, live, locks, newLife, untilDone } from './virtual.ts';
import { makeWire, type Wire } from './wire.ts';
import type { Vendor } from './wire-faults.ts';

export interface RunResult {
  seed: number;
  vendor: Vendor;
  kills: number;
  /** Fault → how often it happened. */
  faults: Record<string, number>;
  calls: number;
  /** What was kept to be written into the CRM. */
  writes: number;
  /** What was lost, doubled or out of order; empty where all is as it should be. */
  problems: string[];
}

const MOST_LIVES = 9;
/** Readings without faults after which all must have arrived. */
const CALM_READINGS = 6;
const HOURS_MS = 3_600_000;

/** What a worker may end with: its disk is full, or a newer version wrote the data. Everything else is a fault of ours. */
const isExpected = (error: unknown): boolean => (error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name))
  || (error instanceof Error && 'data' in error && (error.data as { kind?: string }).kind === 'dataTooNew');

/** One org and one person through lives of the worker with faults of every kind, then in peace; after that CRM and store are compared. The same seed is the same run. */
export async function faultRun(seed: number): Promise<RunResult> {
  const random = stream(seed * 7919 + 13);
  clock.set(START);
  const vendor: Vendor = random.chance(0.6) ? 'salesforce' : 'hubspot';
  const result: RunResult = { seed, vendor, kills: 0, faults: {}, calls: 0, writes: 0, problems: [] };
  const wire = makeWire(crmWorld(vendor, !random.chance(0.2)), random, random.pick([0.05, 0.1, 0.2, 0.35]));
  await inVirtualWorld(wire.fetch, () => runIn(wire, random, result)).catch((error: unknown) => { result.problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error)); });
  result.faults = Object.fromEntries(Object.entries(wire.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  result.calls = wire.calls;
  return result;
}

async function runIn(wire: Wire, random: Random, result: RunResult): Promise<void> {
  const { crm, count } = wire;
  const id = `${crm.vendor}:faults:${result.seed}`;
  const problem = (text: string): void => { if (!result.problems.includes(text)) result.problems.push(text); };
  const peace = async <T>(work: () => Promise<T>): Promise<T> => wire.inPeace(async () => {
    let value!: T;
    await untilDone([work().then((v) => { value = v; }, (error: unknown) => problem(`The world broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))]);
    return value;
  });
  const { identity } = await peace(() => crm.open('me'));
  const connection: KnownConnection = { id, identity, open: () => crm.open('me') };
  const said: Said = { kept: new Map(), unsure: new Map() };
  const others: string[] = [];
  const lock = locks();
  let older = random.chance(0.1) ? await olderTab(id, random.pick(['workspace', 'facts'] as const)) : null;
  let isInOrder = true;
  let n = 0;

  for (let i = random.int(2, MOST_LIVES); i > 0; i--) {
    if (older && random.chance(0.6)) { older.close(); older = null; }
    const newer = !older && random.chance(0.05) ? await newerVersion(id, random.pick(['workspace', 'facts'] as const)) : null;
    const isTwo = random.chance(0.15);
    if (!older && !newer && random.chance(0.06) && await breakFacts(id, random.pick(['lost', 'garbled', 'activities'] as const))) count('broken facts');
    if (older) count('blocked upgrade');
    if (newer) count('newer version');
    if (isTwo) { count('two tabs'); isInOrder = false; }
    const before = older || newer ? null : (await waitingIn(id)).keys;
    const workers = Array.from({ length: isTwo ? 2 : 1 }, () => newLife({ diesAt: random.chance(0.6) ? random.int(1, random.pick([30, 120, 400])) : null, quotaAt: random.chance(0.15) ? random.int(1, 60) : null }));
    await untilDone(workers.map((life, tab) => live(life, () => workersDay({ connection, lock, random, said, count, words: random.int(0, 3), say: () => wordOf(crm, random, `${result.seed}-${++n}`, tab === 0) })).catch((error: unknown) => {
      if (!isExpected(error)) problem(`The worker broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    })));
    for (const life of workers) {
      if (life.isDead) { result.kills++; count('kill'); }
      count('quota exceeded', life.full);
      life.die();
    }
    if (newer) for (const p of await newer.restore()) problem(p);
    if (!older) {
      const now = await waitingIn(id);
      decide(said, (key) => now.records.has(key));
      if (now.isStopped) isInOrder = false;
      const gone = [...(before ?? [])].filter((key) => !now.keys.has(key));
      if (gone.length > 0) for (const p of await peace(() => notThere(gone, crm, now.onDevice))) problem(p);
    }
    clock.advance(random.pick([1_000, 20_000, 90_000, HOURS_MS, 30 * HOURS_MS]));
    if (random.chance(0.3)) await peace(() => somebodyWorks(crm, random, `c${result.seed}-${i}`, others));
    if (!crm.isSetUp() && random.chance(0.4)) await peace(() => crm.setUp());
  }

  older?.close();
  crm.restoreAll();
  if (!crm.isSetUp()) await peace(() => crm.setUp());
  // Late answers of the last life arrive before anything is compared.
  clock.advance(HOURS_MS);
  wire.end();
  for (let i = 0; i < CALM_READINGS; i++) {
    clock.advance(2 * HOURS_MS);
    await untilDone([live(newLife(), () => calmDay(connection, lock)).catch((error: unknown) => problem(`In peace it broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))]);
    if (i === 0) decide(said, await recordsIn(id));
    if ((await waitingIn(id)).keys.size === 0 && i > 1) break;
  }
  for (const p of (await peace(() => compare({ id, crm, connection, said, others, wasMangled: wire.wasMangled(), isInOrder }))) ?? []) problem(p);
  result.writes = [...said.kept.values()].reduce((sum, { follow }) => sum + 1 + follow.length, 0);
  await Promise.all([deleteWorkspace(id), deleteFacts(id)]);
  if (crm.unsupported.length > 0) problem(`The sandbox doesn’t know ${crm.unsupported.join(', ')}`);
}

const recordsIn = async (id: string) => { const { records } = await waitingIn(id); return (key: string) => records.has(key); };

async function waitingIn(id: string): Promise<{ keys: Set<string>; records: Set<string>; onDevice: Set<string>; isStopped: boolean }> {
  const workspace = await openWorkspace(id);
  const entries = await workspace.outbox();
  const records = (await Promise.all((['cause', 'remark', 'entry', 'snapshot'] as const).map((kind) => workspace.records(kind)))).flat();
  workspace.close();
  return { keys: new Set(entries.map((e) => e.key)), records: new Set(records.map((r) => r.key)), onDevice: new Set(records.filter((r) => r.state === 'device').map((r) => r.key)), isStopped: entries.some((e) => e.isStopped) };
}

/** What left the outbox has to be in the CRM, or to stay on the device in plain sight. */
async function notThere(gone: readonly string[], crm: CrmWorld, onDevice: ReadonlySet<string>): Promise<string[]> {
  const there = await crm.contents();
  return gone.filter((key) => !onDevice.has(key) && !there.records.includes(key) && !there.tasks.includes(key) && !there.fields.has(key.replace(/^field /, ''))).map((key) => `${key} left the outbox and is nowhere`);
}

interface Day {
  connection: KnownConnection;
  lock: ReturnType<typeof locks>;
  random: Random;
  said: Said;
  say(): Word;
  count(name: string): void;
  words: number;
}

/** A worker's life: it opens what is kept, reads, takes what is said, sends. */
async function workersDay({ connection, lock, random, said, say, count, words }: Day): Promise<void> {
  const rooms = openRooms({ alone: lock, now: clock.now, random: () => random.next() });
  const room = await rooms.roomOf(connection);
  const reading = rooms.refresh(room, random.chance(0.3)).catch((error: unknown) => { if (!isExpected(error)) throw error; });
  for (let i = 0; i < words; i++) {
    const word = say();
    // A worker that dies before it can tell may have kept it all the same.
    said.unsure.set(word.record.key, word);
    try {
      await room.workspace.putOwn(word.record, word.follow);
    } catch (error) {
      if (lifeNow()?.isDead) throw error;
      said.unsure.delete(word.record.key);
      if (!isExpected(error)) throw error;
      count('refused to the person');
      continue;
    }
    said.unsure.delete(word.record.key);
    said.kept.set(word.record.key, word);
    void rooms.send(room);
    if (random.chance(0.3)) await room.turn;
    if (random.chance(0.1)) await room.workspace.tryAgain();
  }
  await reading;
  for (let last; last !== room.turn;) await (last = room.turn);
  room.facts.close();
  room.workspace.close();
}

/** A person tries again what was stopped, and reads. */
async function calmDay(connection: KnownConnection, lock: ReturnType<typeof locks>): Promise<void> {
  const rooms = openRooms({ alone: lock, now: clock.now, random: () => 0.5 });
  const room = await rooms.roomOf(connection);
  await room.workspace.setMeta('hold', undefined);
  await room.workspace.tryAgain();
  await rooms.refresh(room, true);
  room.facts.close();
  room.workspace.close();
}

/** A colleague writes, changes a deal, deletes one or brings it back. */
async function somebodyWorks(crm: CrmWorld, random: Random, key: string, others: string[]): Promise<void> {
  const { writer } = await crm.open('colleague');
  const signal = new AbortController().signal;
  const deal = dealId(random.pick(crm.deals));
  if (crm.isSetUp()) {
    await writer!.writeRecord({ key, kind: 'remark', dealId: deal, authorId: userId(crm.colleague), authorName: 'Vera', at: clock.now(), version: 1, body: { answers: null, periodId: '2026-Q3', scope: 'org', dealId: deal, reason: 'slipped', text: key, asked: [] } }, signal);
    others.push(key);
  }
  if (random.chance(0.5) && !crm.isDeleted(deal)) await writer!.setDealField(deal, crm.nameField, `Renamed ${key}`, signal);
  if (random.chance(0.3)) crm.turnDeleted(random.int(0, crm.deals.length - 1));
}
