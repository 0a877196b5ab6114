import type { IDBPObjectStore } from 'idb';
import type { AnyRecord, RecordKind } from '../model/records.ts';
import type { Stores } from './all-or-nothing.ts';
import type { Database } from './open-database.ts';
import type { Meta, OutboxEntry, OutboxWork, StoredRecord, WorkspaceSchema } from './workspace-schema.ts';
import { copyKey } from '../seal/envelope.ts';
import { allOrNothing } from './all-or-nothing.ts';

type Outbox = IDBPObjectStore<WorkspaceSchema, Stores, 'outbox', 'readwrite'>;
const UNTRIED = { tries: 0, notBefore: 0, isStopped: false };

function workKey(work: OutboxWork): string {
  return work.do === 'record' ? work.record.key : work.do === 'copy' ? copyKey(work.record.key, work.tag) : work.do === 'task' ? work.task.key : `field ${work.dealId} ${work.field}`;
}

const dealOf = (work: OutboxWork) => (work.do === 'record' || work.do === 'copy' ? work.record.dealId : work.do === 'task' ? work.task.dealId : work.dealId);

/** Puts work at the outbox's end. It replaces work of the same key: of a field, the newest value alone matters. */
export async function addWork(outbox: Outbox, work: OutboxWork, createdAt: number): Promise<void> {
  const key = workKey(work);
  await dropWork(outbox, key);
  const entry: Omit<OutboxEntry, 'id'> = { key, dealId: dealOf(work), work, tries: 0, notBefore: 0, error: null, isStopped: false, createdAt };
  await outbox.add(entry as OutboxEntry);
}

export async function dropWork(outbox: Outbox, key: string): Promise<void> {
  for (const id of await outbox.index('key').getAllKeys(key)) await outbox.delete(id);
}

/** What has still to reach the CRM, and what became of it. */
export const outboxStore = (database: Database<WorkspaceSchema>) => {
  const change = (work: (stores: { outbox: Outbox; setState(key: string, state: StoredRecord['state']): Promise<void> }) => Promise<void>): Promise<void> =>
    allOrNothing(database, (tx) => work({
      outbox: tx.objectStore('outbox'),
      async setState(key, state) {
        const record = await tx.objectStore('records').get(key);
        if (record) await tx.objectStore('records').put({ ...record, state });
      },
    }));

  return {
    /** All that waits, in the order of writing. */
    outbox: async (): Promise<OutboxEntry[]> => (await database.use()).getAll('outbox'),

    /** The first entry after one (0: the first of all). */
    async nextInOutbox(after: number): Promise<OutboxEntry | undefined> {
      return (await (await database.use()).getAll('outbox', IDBKeyRange.lowerBound(after, true), 1))[0];
    },

    /** The CRM confirmed it: the entry goes, its record counts as shared. */
    confirmSent: (entry: OutboxEntry): Promise<void> => change(async ({ outbox, setState }) => {
      await outbox.delete(entry.id);
      if (entry.work.do === 'record') await setState(entry.key, 'shared');
    }),

    /** It did not get through. What was replaced meanwhile doesn't come back. */
    noteFailure: (id: number, failed: Pick<OutboxEntry, 'tries' | 'notBefore' | 'error' | 'isStopped'>): Promise<void> => change(async ({ outbox }) => {
      const entry = await outbox.get(id);
      if (entry) await outbox.put({ ...entry, ...failed });
    }),

    /** The CRM has no place for it: it stays on this device, quietly. */
    keepOnDevice: (entry: OutboxEntry): Promise<void> => change(async ({ outbox, setState }) => {
      await outbox.delete(entry.id);
      if (entry.work.do === 'record') await setState(entry.key, 'device');
    }),

    /** A person tries again what was stopped or waits for its turn: one entry, or all. */
    tryAgain: (id: number | null = null): Promise<void> => change(async ({ outbox }) => {
      for (const entry of await outbox.getAll()) {
        if (id === null || entry.id === id) await outbox.put({ ...entry, ...UNTRIED });
      }
    }),

    /** A person gives up one thing that the CRM refuses. Its record stays on this device. */
    giveUp: (id: number): Promise<void> => change(async ({ outbox, setState }) => {
      const entry = await outbox.get(id);
      if (!entry) return;
      await outbox.delete(id);
      if (entry.work.do === 'record') await setState(entry.key, 'device');
    }),

    /**
     * The CRM has a place now: what `me` wrote of these kinds and kept on the device goes out after all, and what was stopped is
     * tried again. Records that came in from a file and are other people's stay: nothing is sent under a name that isn't its
     * author's. `withSealed`: what is between people has a place now, whatever its kind. Returns how many were on the device.
     */
    resendDeviceRecords: (me: string, kinds: readonly RecordKind[], withSealed = false): Promise<number> => allOrNothing(database, async (tx) => {
      const hasPlace = (r: AnyRecord): boolean => (r.between ? withSealed : kinds.includes(r.kind));
      const all = await tx.objectStore('records').index('state').getAll('device');
      const mine = all.filter((r) => r.authorId === me && hasPlace(r)).sort((a, b) => a.at - b.at);
      for (const { state: _, proof: __, ...record } of mine) {
        await tx.objectStore('records').put({ ...record, state: 'waiting' } as StoredRecord);
        await addWork(tx.objectStore('outbox'), { do: 'record', record: record as AnyRecord }, record.at);
      }
      for (const entry of await tx.objectStore('outbox').getAll()) {
        if (entry.isStopped && entry.work.do === 'record' && hasPlace(entry.work.record)) await tx.objectStore('outbox').put({ ...entry, ...UNTRIED });
      }
      return mine.length;
    }),

    /** For the panel: what waits and why, what stays on this device and why, and what stops everything. */
    async waiting(): Promise<Waiting> {
      const tx = (await database.use()).transaction(['records', 'outbox', 'meta'], 'readonly');
      const [entries, device, hold, places, trouble, pulled] = await Promise.all([
        tx.objectStore('outbox').getAll(), tx.objectStore('records').index('state').getAll('device'),
        tx.objectStore('meta').get('hold') as Promise<Meta['hold'] | undefined>, tx.objectStore('meta').get('places') as Promise<Meta['places'] | undefined>,
        tx.objectStore('meta').get('trouble') as Promise<Meta['trouble'] | undefined>, tx.objectStore('meta').get('pulled') as Promise<Meta['pulled'] | undefined>,
      ]);
      const closed = await tx.objectStore('meta').count(IDBKeyRange.bound('unopened:', 'unopened:\uffff'));
      return {
        entries, hold: hold ?? null, trouble: trouble ?? {},
        device: device.map(({ key, kind, dealId, at }) => ({ key, kind, dealId, at })), whyDevice: places?.places.why ?? null,
        unread: pulled?.unread ?? 0, left: pulled?.left ?? [], closed,
      };
    },
  };
};

export interface Waiting {
  /** In the order of writing; each with the error of its last try. */
  entries: OutboxEntry[];
  hold: Meta['hold'] | null;
  /** Why the last reading of records, snapshot or sending failed, by step. */
  trouble: Meta['trouble'];
  /** Records that the CRM has no place for. */
  device: Pick<StoredRecord, 'key' | 'kind' | 'dealId' | 'at'>[];
  whyDevice: string | null;
  /** Shared records of a newer version: at least so many. */
  unread: number;
  /** Shared records that are none any more: which, and why. */
  left: string[];
  /** Records between people that can't be opened on this device yet. */
  closed: number;
}
