import { deleteDB, type IDBPDatabase } from 'idb';
import type { AnswerRecord, WorkspaceSchema } from './workspace-schema.ts';
import { metaStore } from './meta-store.ts';
import { MIGRATIONS, migrate } from './migrations/index.ts';
import { openDatabase } from './open-database.ts';
import { outboxStore } from './outbox-store.ts';
import { recordStore } from './record-store.ts';
import { sealedStore } from './sealed-store.ts';
import { transferStore } from './transfer.ts';

export type { AnswerRecord } from './workspace-schema.ts';

export const workspaceName = (connectionId: string): string => `workspace:${connectionId}`;
/** Wipes what people wrote under one connection; `exportAll` first, where something is here alone. */
export const deleteWorkspace = (connectionId: string): Promise<void> => deleteDB(workspaceName(connectionId));
export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

/** Opens one connection's workspace, brought to this version's layout; one that a newer version wrote, for reading alone. Never dropped, whatever it is like. */
export async function openWorkspace(connectionId: string) {
  const database = await openDatabase<WorkspaceSchema>({
    name: workspaceName(connectionId), version: MIGRATIONS.length, stores: ['answers', 'records', 'outbox', 'meta'],
    upgrade: (db, from, to) => migrate(db as unknown as IDBPDatabase, from, to),
  });
  return {
    /** A newer version wrote it: whatever would change it throws `dataTooNew`. */
    get isReadOnly() { return database.isReadOnly; },
    close: () => database.close(),
    /** What this device remembers of prompts from before answers became records that are shared. Nothing is added to it. */
    answersOn: async (dealId: string): Promise<AnswerRecord[]> => (await database.use()).getAllFromIndex('answers', 'deal', dealId),
    ...recordStore(database), ...outboxStore(database), ...metaStore(database), ...transferStore(database, connectionId), ...sealedStore(database),
  };
}
