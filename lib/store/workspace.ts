import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a person did with a prompt. */
export interface AnswerRecord {
  dealId: string;
  promptId: string;
  answer: 'taken' | 'later' | 'declined';
  at: number;
}

/** `workspace`: what people wrote here, one database per org and user. Never dropped without the person's word. */
interface WorkspaceSchema extends DBSchema {
  answers: { key: number; value: AnswerRecord; indexes: { deal: string } };
}

const VERSION = 1;
export const workspaceName = (connectionId: string): string => `workspace:${connectionId}`;
export const deleteWorkspace = (connectionId: string): Promise<void> => deleteDB(workspaceName(connectionId));
export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

export async function openWorkspace(connectionId: string) {
  const db: IDBPDatabase<WorkspaceSchema> = await openDB<WorkspaceSchema>(workspaceName(connectionId), VERSION, {
    upgrade(next) {
      next.createObjectStore('answers', { autoIncrement: true }).createIndex('deal', 'dealId');
    },
    blocking: () => db.close(),
  });
  return {
    close: () => db.close(),
    answersOn: (dealId: string): Promise<AnswerRecord[]> => db.getAllFromIndex('answers', 'deal', dealId),
    async answer(record: AnswerRecord): Promise<void> {
      const tx = db.transaction('answers', 'readwrite', { durability: 'strict' });
      await tx.store.add(record);
      await tx.done;
    },
  };
}
