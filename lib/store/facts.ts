import { deleteDB } from 'idb';
import type { Activity } from '../model/activity.ts';
import type { DealBook } from '../model/book.ts';
import type { Lead } from '../model/lead.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { PullBatch } from '../crm/port.ts';
import type { FactsHead, FactsSchema } from './facts-schema.ts';
import type { Database } from './open-database.ts';
import { packBook } from '../model/book.ts';
import { completeActivity, packActivities, unpackActivities } from './activity-pack.ts';
import { completeLead } from './complete-lead.ts';
import { RidealongError } from '../model/errors.ts';
import { dealId } from '../model/ids.ts';
import { openDatabase, tooNew } from './open-database.ts';
import { amendBook, joinBooks } from '../model/join-books.ts';
import { CHUNK_ACTIVITIES, CHUNK_DEALS, CHUNK_ROWS, FACTS_VERSION, emptyHead } from './facts-schema.ts';

/** A pull's whole outcome, ready to become the next generation. */
export interface Generation {
  timelines: DealTimeline[];
  activities: Activity[];
  leads: Lead[];
}

export type Facts = Awaited<ReturnType<typeof openFacts>>;

const factsName = (connectionId: string): string => `facts:${connectionId}`;

/** Wipes one connection's facts. */
export const deleteFacts = (connectionId: string): Promise<void> => deleteDB(factsName(connectionId));

const STORES = ['head', 'chunks', 'log', 'staging', 'activities', 'leads', 'summaries'] as const;

/** What is stored can't be read: it is dropped (`clear`) and read from the CRM again. */
export class BrokenFacts extends Error {
  override readonly name = 'BrokenFacts';
}

async function whole<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A connection that was cut off, or a worker that ends, says nothing about what is stored.
    if (error instanceof RidealongError || error instanceof BrokenFacts || (error instanceof DOMException && error.name !== 'DataError')) throw error;
    throw new BrokenFacts('What was stored of the CRM can’t be read', { cause: error });
  }
}

const openOnce = (connectionId: string): Promise<Database<FactsSchema>> => openDatabase<FactsSchema>({
  name: factsName(connectionId), version: FACTS_VERSION, stores: STORES,
  upgrade(next, from, _to, tx) {
    if (from === 1) {
      // What is stored stays to be seen; the next pull reads everything, and anything unfinished begins anew.
      const heads = tx.objectStore('head');
      void tx.objectStore('staging').clear();
      void heads.get('head').then((head) => (head ? heads.put({ ...head, cursor: null, pull: null }, 'head') : undefined));
      return;
    }
    next.createObjectStore('head');
    next.createObjectStore('chunks');
    next.createObjectStore('log', { keyPath: 'id' });
    next.createObjectStore('staging', { autoIncrement: true });
    next.createObjectStore('activities');
    next.createObjectStore('leads');
    next.createObjectStore('summaries', { keyPath: 'key' });
  },
});

/** A database that the browser can't open any more is deleted and begun anew: all of it comes from the CRM. */
async function openOrBeginAnew(connectionId: string): Promise<Database<FactsSchema>> {
  try {
    return await openOnce(connectionId);
  } catch (error) {
    if (!(error instanceof DOMException) || !['UnknownError', 'NotFoundError', 'DataError', 'InvalidStateError'].includes(error.name)) throw error;
    await deleteFacts(connectionId);
    return openOnce(connectionId);
  }
}

/**
 * Opens one connection's facts; those that a newer version wrote, for reading alone. Reading what is broken throws BrokenFacts. Throws `dataTooNew` where a tab of an
 * older version holds them open.
 */
export async function openFacts(connectionId: string) {
  const database = await openOrBeginAnew(connectionId);
  const use = database.use;

  const stored = async (): Promise<FactsHead> => (await (await use()).get('head', 'head')) ?? emptyHead;
  const head = async (): Promise<FactsHead> => {
    const found = await stored();
    return database.isReadOnly ? { ...found, failed: { error: tooNew().data, at: found.failed?.at ?? found.syncedAt ?? 0 } } : found;
  };

  return {
    head,
    /** A newer version wrote them: whatever would change them throws `dataTooNew`. */
    get isReadOnly() { return database.isReadOnly; },
    close: () => database.close(),

    /** Changes the head alone: progress, failure. */
    async setHead(change: Partial<FactsHead>): Promise<void> {
      const tx = (await use()).transaction('head', 'readwrite');
      await tx.store.put({ ...((await tx.store.get('head')) ?? emptyHead), ...change }, 'head');
      await tx.done;
    },

    /** Keeps a batch and the cursor behind it, in one step. */
    async stage({ cursor, progress, ...batch }: PullBatch, pull: { full: boolean; startedAt: number }): Promise<void> {
      const tx = (await use()).transaction(['head', 'staging'], 'readwrite', { durability: 'strict' });
      await tx.objectStore('staging').add(batch);
      const before = (await tx.objectStore('head').get('head')) ?? emptyHead;
      await tx.objectStore('head').put({ ...before, cursor, pull: { ...pull, progress } }, 'head');
      await tx.done;
    },

    staged: async () => (await use()).getAll('staging'),

    /** Throws away an unfinished pull. */
    async dropStaged(): Promise<void> {
      const tx = (await use()).transaction(['head', 'staging'], 'readwrite');
      await tx.objectStore('staging').clear();
      await tx.objectStore('head').put({ ...((await tx.objectStore('head').get('head')) ?? emptyHead), cursor: null, pull: null }, 'head');
      await tx.done;
    },

    /** Writes the next generation beside the old one, flips the head to it, and deletes the old one. */
    async replace(next: Generation, change: Pick<FactsHead, 'context' | 'syncedAt'>): Promise<void> {
      const { generation } = await stored();
      const to = generation + 1;
      const tx = (await use()).transaction(['head', 'chunks', 'log', 'staging', 'activities', 'leads'], 'readwrite', { durability: 'strict' });
      for (let i = 0; i < next.timelines.length; i += CHUNK_DEALS) void tx.objectStore('chunks').put(packBook(next.timelines.slice(i, i + CHUNK_DEALS)), [to, i]);
      for (let i = 0; i < next.activities.length; i += CHUNK_ACTIVITIES) void tx.objectStore('activities').put(packActivities(next.activities.slice(i, i + CHUNK_ACTIVITIES)), [to, i]);
      for (let i = 0; i < next.leads.length; i += CHUNK_ROWS) void tx.objectStore('leads').put(next.leads.slice(i, i + CHUNK_ROWS), [to, i]);
      void tx.objectStore('log').clear();
      void tx.objectStore('staging').clear();
      const before = (await tx.objectStore('head').get('head')) ?? emptyHead;
      void tx.objectStore('head').put({ ...before, ...change, generation: to, deals: next.timelines.length, packed: next.timelines.length, pull: null, failed: null }, 'head');
      const old = IDBKeyRange.upperBound([to], true);
      for (const name of ['chunks', 'activities', 'leads'] as const) void tx.objectStore(name).delete(old);
      await tx.done;
    },

    /** Adds changed deals to the log and, where they changed, rewrites activities and leads. */
    async amend(timelines: readonly DealTimeline[], gone: readonly string[], around: { activities: Activity[] | null; leads: Lead[] | null }, change: Partial<FactsHead>): Promise<void> {
      const tx = (await use()).transaction(['head', 'log', 'staging', 'activities', 'leads'], 'readwrite', { durability: 'strict' });
      for (const t of timelines) void tx.objectStore('log').put({ id: t.head.id, timeline: t });
      for (const id of gone) void tx.objectStore('log').put({ id, timeline: null });
      void tx.objectStore('staging').clear();
      const before = (await tx.objectStore('head').get('head')) ?? emptyHead;
      const write = <T>(name: 'activities' | 'leads', rows: T[], most: number, put: (part: T[], n: number) => void): void => {
        void tx.objectStore(name).clear();
        for (let i = 0; i < rows.length; i += most) put(rows.slice(i, i + most), i);
      };
      if (around.activities) write('activities', around.activities, CHUNK_ACTIVITIES, (part, n) => void tx.objectStore('activities').put(packActivities(part), [before.generation, n]));
      if (around.leads) write('leads', around.leads, CHUNK_ROWS, (part, n) => void tx.objectStore('leads').put(part, [before.generation, n]));
      void tx.objectStore('head').put({ ...before, ...change, pull: null, failed: null }, 'head');
      await tx.done;
    },

    /** All deals, with the log laid over the packed generation. */
    book: (): Promise<DealBook> => whole(async () => {
      const { generation, packed } = await stored();
      const db = await use();
      const [chunks, log] = await Promise.all([db.getAll('chunks', IDBKeyRange.bound([generation], [generation + 1], false, true)), db.getAll('log')]);
      const joined = joinBooks(chunks);
      if (packed !== undefined && joined.heads.length !== packed) throw new BrokenFacts(`${joined.heads.length} deals are stored instead of ${packed}`);
      const amended = log.map((l) => l.timeline).filter((t) => t !== null);
      return amendBook(joined, amended, new Set(log.filter((l) => l.timeline === null).map((l) => dealId(l.id))));
    }),

    logSize: async () => (await use()).count('log'),
    activities: (): Promise<Activity[]> => whole(async () => (await (await use()).getAll('activities')).flatMap((part) => (Array.isArray(part) ? part.map(completeActivity) : unpackActivities(part)))),
    leads: (): Promise<Lead[]> => whole(async () => (await (await use()).getAll('leads')).flat().map(completeLead)),

    summary: async (key: string) => (await use()).get('summaries', key),
    async putSummary(key: string, at: number, screen: unknown): Promise<void> {
      if (!database.isReadOnly) await (await use()).put('summaries', { key, at, screen });
    },

    /** Empties everything; for facts that can't be read any more. */
    async clear(): Promise<void> {
      const tx = (await use()).transaction(STORES, 'readwrite');
      for (const name of STORES) void tx.objectStore(name).clear();
      await tx.done;
    },
  };
}
