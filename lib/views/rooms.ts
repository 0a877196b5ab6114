import type { DealBook } from '../model/book.ts';
import type { CrmPort } from '../crm/port.ts';
import type { FieldMap } from '../model/facts.ts';
import type { Facts } from '../store/facts.ts';
import type { FactsHead } from '../store/facts-schema.ts';
import type { KeyStore } from '../store/keys.ts';
import type { Workspace } from '../store/workspace.ts';
import type { KnownConnection } from './desk-types.ts';
import { areasOf } from './company/areas.ts';
import { readCompany } from './company/company.ts';
import { BrokenFacts, openFacts } from '../store/facts.ts';
import { tooNew } from '../store/open-database.ts';
import { RidealongError } from '../model/errors.ts';
import { openWorkspace } from '../store/workspace.ts';
import { runOutbox } from '../sync/outbox.ts';
import { askPlacesAgain, placesFor } from '../sync/places.ts';
import { keepsOf } from '../sync/keeps.ts';
import { makeSeal, type Sealing } from '../sync/sealing.ts';
import { sync } from '../sync/sync.ts';
import { makeSnapshot } from '../analysis/daily-snapshot.ts';

/** A view asks the CRM again when what is stored is older than this, and, while it is open, this often. */
export const REFRESH_MS = 5 * 60_000;
/** Nothing tries again sooner than this after a failure, unless a person asks. */
const RETRY_MS = 60_000;
const SIGN_IN_MS = 3_000;

export interface RoomsOptions {
  /** Runs `work` unless another worker is at it already: then not at all. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
  now(): number;
  /** From 0 to 1; spreads retries. */
  random(): number;
  /** Private keys, and which device this is, in words; absent: what is between people stays on this device. */
  sealing?: { keys: KeyStore; device: string };
}

/** One connected org and user while somebody looks. */
export interface Room {
  connection: KnownConnection;
  facts: Facts;
  workspace: Workspace;
  /** Deals in memory, for the head they were read under. */
  book: { key: string; book: DealBook } | null;
  running: { done: Promise<void>; abort: AbortController } | null;
  /** The end of what was asked of the CRM last: a reading and what is sent wait for each other. */
  turn: Promise<void>;
  /** When the last try began, whatever became of it. */
  triedAt: number;
  /** The person stopped the first reading. */
  stopped: boolean;
  watchers: Set<() => void>;
}

export type Rooms = ReturnType<typeof openRooms>;

/** Rooms by connection: their stores, opened once, and the reading that keeps them fresh. The panel's desk and the dashboard share them. */
export function openRooms(options: RoomsOptions) {
  const rooms = new Map<string, Promise<Room>>();

  const roomOf = (connection: KnownConnection): Promise<Room> => {
    let room = rooms.get(connection.id);
    if (!room) {
      room = (async () => ({
        connection, facts: await openFacts(connection.id), workspace: await openWorkspace(connection.id), book: null, running: null, turn: Promise.resolve(), triedAt: 0, stopped: false, watchers: new Set<() => void>(),
      }))();
      rooms.set(connection.id, room);
      room.catch(() => rooms.delete(connection.id));
    }
    return room;
  };

  /** After what is under way: two of a room at once, and the second would find it taken and be dropped. */
  const inTurn = (room: Room, work: () => Promise<void>): Promise<void> => {
    const done = room.turn.then(() => options.alone(`sync:${room.connection.id}`, work));
    room.turn = done.catch(() => undefined);
    return done;
  };

  /** With whose keys what is between people is sealed; undefined where it can't be: under a key of the account's nobody could tell whose key it is. */
  const sealingOf = (room: Room): Sealing | undefined => {
    const { id, identity } = room.connection;
    return options.sealing && identity.verified ? {
      ...options.sealing, connectionId: id, me: { id: identity.userId, name: identity.userName },
      nameOf: async (person) => (await room.facts.head()).context?.people.find((p) => p.id === person)?.name,
    } : undefined;
  };

  /** `isAsked`: a person wants it now. Goes along with a reading that is running. */
  const refresh = (room: Room, isAsked = false): Promise<void> => {
    if (room.running) return room.running.done;
    if (isReadOnly(room)) return sayTooNew(room, options.now());
    const abort = new AbortController();
    room.triedAt = options.now();
    room.stopped = false;
    const done = inTurn(room, () => sync({
      facts: room.facts, isAsked, ours: { workspace: room.workspace, random: options.random, makeSnapshot, fieldMap: () => fieldMapOf(room), keeps: async () => keepsOf(await areasOf(room.workspace, (await room.facts.head()).context)), sealing: sealingOf(room) }, open: () => room.connection.open(), now: options.now, changed: () => changed(room), signal: abort.signal,
    })).finally(() => {
      room.running = null;
      changed(room);
    });
    room.running = { done, abort };
    return done;
  };

  const isDue = (room: Room, head: FactsHead): boolean => {
    const now = options.now();
    if (room.stopped) return false;
    // Who signs in again and comes back is not kept waiting.
    if (head.failed?.error.kind === 'signIn') return now >= head.failed.at + SIGN_IN_MS;
    if (head.failed && now < Math.max(head.failed.at + RETRY_MS, head.failed.error.retryAt ?? 0)) return false;
    return head.pull !== null || head.syncedAt === null || now - head.syncedAt >= REFRESH_MS;
  };

  /** Runs `work` with the room's adapter, after a reading that is going on. A CRM that can't be reached now is tried with the next reading. */
  const withPort = async (room: Room, work: (port: CrmPort) => Promise<void>): Promise<void> => {
    if (isReadOnly(room)) throw tooNew();
    await inTurn(room, async () => work(await room.connection.open()));
    changed(room);
  };
  const outbox = (room: Room, port: CrmPort) => {
    const sealing = sealingOf(room);
    return runOutbox({ workspace: room.workspace, writer: port.writer ?? null, me: port.identity.userId, now: options.now, random: options.random, signal: new AbortController().signal, ...(sealing && { seal: makeSeal(room.workspace, sealing) }) });
  };

  /** Sends what has just been written. What doesn't get through waits in the outbox, with its reason. */
  const send = (room: Room): Promise<void> => withPort(room, async (port) => { await outbox(room, port); }).catch(() => changed(room));

  /** There may be a place in the CRM now for what had to stay on this device. */
  const placesChanged = (room: Room): Promise<void> => withPort(room, async (port) => {
    await askPlacesAgain(room.workspace);
    if (port.writer) await placesFor(room.workspace, port.writer, { me: port.identity.userId, now: options.now(), signal: new AbortController().signal });
    await outbox(room, port);
  });

  return { roomOf, refresh, isDue, send, placesChanged, sealingOf };
}

/** A newer version was here before: what is stored is shown as it is, and nothing is read, sent or kept. */
const isReadOnly = (room: Room): boolean => room.facts.isReadOnly || room.workspace.isReadOnly;

async function sayTooNew(room: Room, at: number): Promise<void> {
  // Where the facts themselves are newer, they say so by themselves.
  if (!room.facts.isReadOnly) await room.facts.setHead({ failed: { error: tooNew().data, at } });
  changed(room);
}

/** The company's field map, of those who may set it. Who that is stands in what was read: before the first reading nobody has. */
async function fieldMapOf(room: Room): Promise<FieldMap | undefined> {
  const { context } = await room.facts.head();
  return context ? (await readCompany(room.workspace, context)).fieldMap : undefined;
}

/** Something on screen may be different now. */
export const changed = (room: Room): void => room.watchers.forEach((w) => w());

/** All deals of a room, kept in memory while the head is the same. What can't be read is dropped: the next reading brings all of it. */
export async function bookOf(room: Room, head: FactsHead): Promise<DealBook> {
  const key = `${head.generation} ${head.syncedAt}`;
  if (room.book?.key !== key) room.book = { key, book: await room.facts.book().catch((error: unknown) => dropBroken(room, error)) };
  return room.book.book;
}

async function dropBroken(room: Room, error: unknown): Promise<never> {
  if (!(error instanceof BrokenFacts) || room.facts.isReadOnly) throw error;
  await room.facts.clear();
  room.book = null;
  throw new RidealongError('notRecognised', 'What was stored of the CRM could not be read', 'It was dropped, and is read again from the beginning: a moment, then try again. What people wrote here is kept apart from it, and is untouched.', { cause: error });
}
