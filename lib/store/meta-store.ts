import type { WritingTx } from './all-or-nothing.ts';
import type { Database } from './open-database.ts';
import type { Meta, WorkspaceSchema } from './workspace-schema.ts';

/** Writes one value in a transaction that others share; undefined takes it away. */
export const putMeta = <N extends keyof Meta>(tx: WritingTx, name: N, value: Meta[N] | undefined): Promise<unknown> =>
  value === undefined ? tx.objectStore('meta').delete(name) : tx.objectStore('meta').put(value, name);

/** Small facts about the workspace itself: cursors, where records can lie, what went wrong last. */
export const metaStore = (database: Database<WorkspaceSchema>) => ({
  async meta<N extends keyof Meta>(name: N): Promise<Meta[N] | undefined> {
    return (await (await database.use()).get('meta', name)) as Meta[N] | undefined;
  },
  /** Nothing of it is anybody's word: where a newer version wrote the workspace, it is let lie. */
  async setMeta<N extends keyof Meta>(name: N, value: Meta[N] | undefined): Promise<void> {
    if (database.isReadOnly) return;
    const tx = (await database.use()).transaction('meta', 'readwrite');
    await (value === undefined ? tx.store.delete(name) : tx.store.put(value, name));
    await tx.done;
  },
});
