import 'fake-indexeddb/auto';
import { AsyncLocalStorage } from 'node:async_hooks';

/** A transaction of fake-indexeddb, with what a browser keeps to itself. */
type FakeTransaction = IDBTransaction & { _state: 'active' | 'finished'; _abort(error: string): void };

/** A worker, from its start to its end or its death. What it began belongs to it, however deep. */
export interface Life {
  /** Steps (a call out, a transaction, a write in one) until it dies; null: it lives on. */
  diesAt: number | null;
  isDead: boolean;
  /** Writes until one meets a full disk; null: none does. */
  quotaAt: number | null;
  died: Promise<void>;
  die(): void;
  /** How often the disk was full. */
  full: number;
  transactions: Set<FakeTransaction>;
  connections: Set<IDBDatabase>;
}

export function newLife({ diesAt = null, quotaAt = null }: { diesAt?: number | null; quotaAt?: number | null } = {}): Life {
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => { tell = resolve; });
  const life: Life = {
    diesAt, quotaAt, isDead: false, died, full: 0, transactions: new Set(), connections: new Set(),
    die() {
      if (life.isDead) return;
      life.isDead = true;
      // What wasn't committed is undone, as the browser does when a worker ends.
      for (const tx of life.transactions) if (tx._state !== 'finished') quietly(() => tx.abort());
      for (const db of life.connections) quietly(() => db.close());
      tell();
    },
  };
  return life;
}

const quietly = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    // It ended in the same moment.
    if (!(error instanceof DOMException)) throw error;
  }
};

interface Timer { at: number; run: () => void; life: Life | undefined }

const lives = new AsyncLocalStorage<Life>();
/** The worker that is running just now. */
export const lifeNow = (): Life | undefined => lives.getStore();
export const never = new Promise<never>(() => undefined);

/** Counts a step of the worker that runs; true: it died of it. */
export function step(life = lifeNow()): boolean {
  world.activity++;
  if (!life || life.isDead) return life?.isDead ?? false;
  if (life.diesAt !== null && --life.diesAt <= 0) life.die();
  return life.isDead;
}

const world = { now: 0, activity: 0, timers: new Map<number, Timer>(), next: 1 };
const immediate = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => { immediate(resolve); });

/** Turns of the event loop without a call or a write after which all that runs is taken to wait for the clock. */
const QUIET_TURNS = 24;

/** The clock of everything: it stands until all wait for it, then goes to the next thing that is due. */
export const clock = {
  now: (): number => world.now,
  set: (at: number): void => { world.now = at; },
  advance: (ms: number): void => { world.now += ms; },
  sleep: (ms: number): Promise<void> => new Promise((resolve) => { later(resolve, ms); }),
  /** Of the world's own, whatever becomes of the worker. */
  sleepAnyway: (ms: number): Promise<void> => lives.exit(() => new Promise((resolve) => { later(resolve, ms); })),
};

function later(run: () => void, ms: number): number {
  const id = world.next++;
  world.timers.set(id, { at: world.now + Math.max(0, Math.ceil(ms || 0)), run, life: lifeNow() });
  return id;
}

function fireNext(): boolean {
  let first: [number, Timer] | null = null;
  for (const entry of world.timers) if (!first || entry[1].at < first[1].at) first = entry;
  if (!first) return false;
  world.timers.delete(first[0]);
  world.now = Math.max(world.now, first[1].at);
  world.activity++;
  if (!first[1].life?.isDead) first[1].run();
  return true;
}

/** Runs what is given until all of it has ended. Throws where nothing could ever end it: a call that doesn't settle. */
export async function untilDone(works: readonly Promise<unknown>[]): Promise<void> {
  let isOver = false;
  const all = Promise.allSettled(works).then(() => { isOver = true; });
  let stuck = 0;
  while (!isOver) {
    const before = world.activity;
    for (let i = 0; i < QUIET_TURNS && !isOver; i++) await turn();
    if (isOver || world.activity !== before) stuck = 0;
    else if (fireNext()) stuck = 0;
    else if (++stuck > 40) throw new Error('Something waits for ever: no call, no write and no timer is left.');
  }
  await all;
  // What belonged to a worker ended with it; what is on its way to the CRM arrives.
  for (const [id, timer] of world.timers) if (timer.life) world.timers.delete(id);
}

/** Runs a worker: `work` until it ends or the worker dies. */
export function live(life: Life, work: () => Promise<void>): Promise<void> {
  return lives.run(life, () => Promise.race([life.died, work().catch((error: unknown) => {
    if (!life.isDead) throw error;
  })]));
}

type Patched = Record<string, unknown>;

/** Puts this clock, these wires and this disk in the place of the real ones, for as long as `work` runs. */
export async function inVirtualWorld<T>(wire: typeof fetch, work: () => Promise<T>): Promise<T> {
  const { setTimeout: realSet, clearTimeout: realClear, fetch: realFetch } = globalThis;
  const realTimeout = AbortSignal.timeout.bind(AbortSignal);
  const stores = IDBObjectStore.prototype as unknown as Patched;
  const databases = IDBDatabase.prototype as unknown as Patched;
  const factory = IDBFactory.prototype as unknown as Patched;
  const before = { put: stores.put, add: stores.add, delete: stores.delete, clear: stores.clear, transaction: databases.transaction, open: factory.open };
  Object.assign(globalThis, { setTimeout: (run: () => void, ms: number) => later(run, ms), clearTimeout: (id: number | undefined) => { if (id !== undefined) world.timers.delete(id); }, fetch: wire });
  AbortSignal.timeout = (ms) => {
    const limit = new AbortController();
    later(() => limit.abort(new DOMException('The time is over', 'TimeoutError')), ms);
    return limit.signal;
  };
  for (const name of ['put', 'add', 'delete', 'clear'] as const) {
    const real = before[name] as (...args: unknown[]) => unknown;
    stores[name] = function (this: { transaction: FakeTransaction }, ...args: unknown[]) {
      const life = lifeNow();
      const tx = this.transaction;
      const request = real.apply(this, args);
      step(life);
      if (life && !life.isDead && life.quotaAt !== null && (name === 'put' || name === 'add') && tx.mode === 'readwrite' && --life.quotaAt <= 0) {
        life.quotaAt = null;
        life.full++;
        tx._abort('QuotaExceededError');
      }
      return request;
    };
  }
  databases.transaction = function (this: IDBDatabase, ...args: unknown[]) {
    const life = lifeNow();
    if (step(life) && args[1] !== 'versionchange') throw new DOMException('This worker is dead.', 'InvalidStateError');
    const tx = (before.transaction as (...a: unknown[]) => FakeTransaction).apply(this, args);
    life?.transactions.add(tx);
    return tx;
  };
  factory.open = function (this: unknown, ...args: unknown[]) {
    const life = lifeNow();
    if (life?.isDead) throw new DOMException('This worker is dead.', 'InvalidStateError');
    world.activity++;
    const request = (before.open as (...a: unknown[]) => { result: IDBDatabase; addEventListener(type: string, then: () => void): void }).apply(this, args);
    request.addEventListener('success', () => {
      world.activity++;
      life?.connections.add(request.result);
      if (life?.isDead) request.result.close();
    });
    return request;
  };
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear, fetch: realFetch });
    AbortSignal.timeout = realTimeout;
    Object.assign(stores, { put: before.put, add: before.add, delete: before.delete, clear: before.clear });
    databases.transaction = before.transaction;
    factory.open = before.open;
    world.timers.clear();
  }
}

/** The browser's locks by name: who finds one taken is not let in; the death of its holder frees it. */
export function locks() {
  const holders = new Map<string, Life | undefined>();
  return async (name: string, work: () => Promise<void>): Promise<void> => {
    const holder = holders.get(name);
    if (holders.has(name) && !holder?.isDead) return;
    const me = lifeNow();
    holders.set(name, me);
    try {
      await work();
    } finally {
      if (holders.get(name) === me) holders.delete(name);
    }
  };
}
