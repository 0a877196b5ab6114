import type { IDBPTransaction } from 'idb';
import type { Database } from './open-database.ts';
import type { WorkspaceSchema } from './workspace-schema.ts';

const STORES = ['records', 'outbox', 'meta'] as const;
export type Stores = (typeof STORES)[number][];
export type WritingTx = IDBPTransaction<WorkspaceSchema, Stores, 'readwrite'>;

/**
 * Runs `work` in one strict transaction over records, outbox and meta. What it throws undoes all of it: IndexedDB by itself
 * would commit what was asked for before a throw of ours.
 */
export async function allOrNothing<T>(database: Database<WorkspaceSchema>, work: (tx: WritingTx) => Promise<T>): Promise<T> {
  const tx: WritingTx = (await database.use()).transaction([...STORES], 'readwrite', { durability: 'strict' });
  try {
    const value = await work(tx);
    await tx.done;
    return value;
  } catch (error) {
    // A failed request has aborted it already, and then `done` tells the same error again.
    const ended = tx.done.catch(() => undefined);
    if (!(error instanceof DOMException && error.name === 'AbortError')) tryAbort(tx);
    await ended;
    throw error;
  }
}

function tryAbort(tx: WritingTx): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
