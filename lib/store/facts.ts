import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import type { Activity } from '../model/activity.ts';
import type { DealBook } from '../model/book.ts';
import type { Lead } from '../model/lead.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { PullBatch } from '../crm/port.ts';
import type { FactsHead, FactsSchema } from './facts-schema.ts';
import { packBook } from '../model/book.ts';
import { completeActivity, packActivities, unpackActivities } from './activity-pack.ts';
import { completeLead } from './complete-lead.ts';
import { RidealongError } from '../model/errors.ts';
import { dealId } from '../model/ids.ts';
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

/** Opens one connection's facts. Throws `dataTooNew` where a newer version of the extension wrote them. */
export async function openFacts(connectionId: string) {
  let db: IDBPDatabase<FactsSchema>;
  try {
    db = await openDB<FactsSchema>(factsName(connectionId), FACTS_VERSION, {
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
      blocking: () => db.close(),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new RidealongError('dataTooNew', 'Your data was written by a newer Ridealong', 'Update the extension; until then nothing is read or changed.', { cause: error });
    }
    throw error;
  }

  const head = async (): Promise<FactsHead> => (await db.get('head', 'head')) ?? emptyHead;

  return {
    head,
    close: () => db.close(),

    /** Changes the head alone: progress, failure. */
    async setHead(change: Partial<FactsHead>): Promise<void> {
      const tx = db.transaction('head', 'readwrite');
      await tx.store.put({ ...((await tx.store.get('head')) ?? emptyHead), ...change }, 'head');
      await tx.done;
    },

    /** Keeps a batch and the cursor behind it, in one step. */
    async stage({ cursor, progress, ...batch }: PullBatch, pull: { full: boolean; startedAt: number }): Promise<void> {
      const tx = db.transaction(['head', 'staging'], 'readwrite', { durability: 'strict' });
      await tx.objectStore('staging').add(batch);
      const before = (await tx.objectStore('head').get('head')) ?? emptyHead;
      await tx.objectStore('head').put({ ...before, cursor, pull: { ...pull, progress } }, 'head');
      await tx.done;
    },

    staged: () => db.getAll('staging'),

    /** Throws away an unfinished pull. */
    async dropStaged(): Promise<void> {
      const tx = db.transaction(['head', 'staging'], 'readwrite');
      await tx.objectStore('staging').clear();
      await tx.objectStore('head').put({ ...((await tx.objectStore('head').get('head')) ?? emptyHead), cursor: null, pull: null }, 'head');
      await tx.done;
    },

    /** Writes the next generation beside the old one, flips the head to it, and deletes the old one. */
    async replace(next: Generation, change: Pick<FactsHead, 'context' | 'syncedAt'>): Promise<void> {
      const { generation } = await head();
      const to = generation + 1;
      const tx = db.transaction(['head', 'chunks', 'log', 'staging', 'activities', 'leads'], 'readwrite', { durability: 'strict' });
      for (let i = 0; i < next.timelines.length; i += CHUNK_DEALS) void tx.objectStore('chunks').put(packBook(next.timelines.slice(i, i + CHUNK_DEALS)), [to, i]);
      for (let i = 0; i < next.activities.length; i += CHUNK_ACTIVITIES) void tx.objectStore('activities').put(packActivities(next.activities.slice(i, i + CHUNK_ACTIVITIES)), [to, i]);
      for (let i = 0; i < next.leads.length; i += CHUNK_ROWS) void tx.objectStore('leads').put(next.leads.slice(i, i + CHUNK_ROWS), [to, i]);
      void tx.objectStore('log').clear();
      void tx.objectStore('staging').clear();
      const before = (await tx.objectStore('head').get('head')) ?? emptyHead;
      void tx.objectStore('head').put({ ...before, ...change, generation: to, deals: next.timelines.length, pull: null, failed: null }, 'head');
      const old = IDBKeyRange.upperBound([to], true);
      for (const name of ['chunks', 'activities', 'leads'] as const) void tx.objectStore(name).delete(old);
      await tx.done;
    },

    /** Adds changed deals to the log and, where they changed, rewrites activities and leads. */
    async amend(timelines: readonly DealTimeline[], gone: readonly string[], around: { activities: Activity[] | null; leads: Lead[] | null }, change: Partial<FactsHead>): Promise<void> {
      const tx = db.transaction(['head', 'log', 'staging', 'activities', 'leads'], 'readwrite', { durability: 'strict' });
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
    async book(): Promise<DealBook> {
      const { generation } = await head();
      const [chunks, log] = await Promise.all([db.getAll('chunks', IDBKeyRange.bound([generation], [generation + 1], false, true)), db.getAll('log')]);
      const amended = log.map((l) => l.timeline).filter((t) => t !== null);
      return amendBook(joinBooks(chunks), amended, new Set(log.filter((l) => l.timeline === null).map((l) => dealId(l.id))));
    },

    logSize: () => db.count('log'),
    activities: async (): Promise<Activity[]> => (await db.getAll('activities')).flatMap((part) => (Array.isArray(part) ? part.map(completeActivity) : unpackActivities(part))),
    leads: async (): Promise<Lead[]> => (await db.getAll('leads')).flat().map(completeLead),

    summary: (key: string) => db.get('summaries', key),
    putSummary: (key: string, at: number, screen: unknown) => db.put('summaries', { key, at, screen }),

    /** Empties everything; for facts that can't be read any more. */
    async clear(): Promise<void> {
      const tx = db.transaction(STORES, 'readwrite');
      for (const name of STORES) void tx.objectStore(name).clear();
      await tx.done;
    },
  };
}
