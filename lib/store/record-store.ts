import type { AnyRecord, RecordKind, SettingValue } from '../model/records.ts';
import type { ProvenRecord } from '../seal/envelope.ts';
import type { Database } from './open-database.ts';
import type { Kept, OutboxWork, Pulled, StoredRecord, WorkspaceSchema } from './workspace-schema.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { addWork, dropWork } from './outbox-store.ts';
import { putMeta } from './meta-store.ts';
import { putOpened, type OpenedRows } from './sealed-store.ts';

type Settings = { [S in SettingValue as S['name']]: S['value'] };
const inOrder = (a: AnyRecord, b: AnyRecord): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Records of ours: written once, read often. */
export const recordStore = (database: Database<WorkspaceSchema>) => {
  const recordsOf = async <K extends RecordKind>(kind: K, from = -Infinity): Promise<Kept<K>[]> => {
    const found = await (await database.use()).getAllFromIndex('records', 'kindAt', IDBKeyRange.bound([kind, from], [kind, Infinity]));
    return found.sort(inOrder) as Kept<K>[];
  };

  return {
    /**
     * Keeps a record together with all that has to reach the CRM because of it, in one step: itself first, then `follow`.
     * false: a record of this key is here already, and nothing was changed (a second click, the day's snapshot).
     */
    putOwn: (record: AnyRecord, follow: readonly OutboxWork[] = []): Promise<boolean> => allOrNothing(database, async (tx) => {
      if ((await tx.objectStore('records').getKey(record.key)) !== undefined) return false;
      await tx.objectStore('records').put({ ...record, state: 'waiting' });
      for (const work of [{ do: 'record' as const, record }, ...follow]) await addWork(tx.objectStore('outbox'), work, record.at);
      return true;
    }),

    /** Keeps records that belong together, all of them or none, each to be sent. */
    putAllOwn: (records: readonly AnyRecord[]): Promise<void> => allOrNothing(database, async (tx) => {
      for (const record of records) {
        if ((await tx.objectStore('records').getKey(record.key)) !== undefined) continue;
        await tx.objectStore('records').put({ ...record, state: 'waiting' });
        await addWork(tx.objectStore('outbox'), { do: 'record', record }, record.at);
      }
    }),

    /** All records of a kind (since an instant), oldest first; those of one instant by key. */
    records: recordsOf,

    /** What everybody said about one deal, oldest first. */
    async recordsOn(dealId: string): Promise<StoredRecord[]> {
      return (await (await database.use()).getAllFromIndex('records', 'deal', dealId)).sort(inOrder);
    },

    hasRecord: async (key: string): Promise<boolean> => (await (await database.use()).getKey('records', key)) !== undefined,

    /** Records that the CRM has no place for. */
    async deviceRecords(): Promise<StoredRecord[]> {
      return (await (await database.use()).getAllFromIndex('records', 'state', 'device')).sort(inOrder);
    },

    /** A company's setting as it stands: of the newest record of that name; null where nobody decided. */
    async latestSetting<N extends keyof Settings>(name: N): Promise<Settings[N] | null> {
      const found = (await recordsOf('setting')).findLast((r) => r.body.name === name);
      return found ? (found.body.value as Settings[N]) : null;
    },

    /**
     * Lays what the CRM has over what is here, together with where the next reading begins. The CRM's copy stands and needs no
     * sending any more. A record of ours that another author's has the key of is kept as it is: those keys are returned.
     */
    mergePulled: (records: readonly ProvenRecord[], pulled?: Pulled, opened?: OpenedRows): Promise<{ added: number; clashes: string[] }> => allOrNothing(database, async (tx) => {
      const out = { added: 0, clashes: [] as string[] };
      for (const record of records) {
        const mine = await tx.objectStore('records').get(record.key);
        if (mine && mine.state !== 'shared' && mine.authorId !== record.authorId) {
          out.clashes.push(record.key);
          continue;
        }
        if (!mine) out.added++;
        else if (mine.state === 'waiting') await dropWork(tx.objectStore('outbox'), record.key);
        await tx.objectStore('records').put({ ...record, state: 'shared' });
      }
      if (opened) await putOpened(tx, opened);
      if (pulled) await putMeta(tx, 'pulled', { ...pulled, left: [...new Set([...pulled.left, ...out.clashes.map((key) => `${key}: somebody else’s record has the same key`)])] });
      return out;
    }),
  };
};
