import type { ProvenRecord } from '../seal/envelope.ts';
import type { Pins } from '../seal/pins.ts';
import type { SealedRecord } from '../model/sealed.ts';
import type { WritingTx } from './all-or-nothing.ts';
import type { Database } from './open-database.ts';
import type { StoredRecord, WorkspaceSchema } from './workspace-schema.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { addWork } from './outbox-store.ts';
import { putMeta } from './meta-store.ts';

/** What came sealed and could not be opened here yet. `closed`: to no key of this device; `unconfirmed`: signed with a key that isn't trusted yet. */
export interface Unopened {
  row: SealedRecord;
  why: 'closed' | 'unconfirmed';
}

/** What opening did, laid down together with the records that it brought. */
export interface OpenedRows {
  unopened: readonly Unopened[];
  /** Keys of rows that are open now, or of no use any more. */
  done: readonly string[];
  pins?: Pins;
}

const PREFIX = 'unopened:';
const RANGE = (): IDBKeyRange => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

export async function putOpened(tx: WritingTx, { unopened, done, pins }: OpenedRows): Promise<void> {
  const meta = tx.objectStore('meta');
  for (const key of done) await meta.delete(`${PREFIX}${key}`);
  for (const one of unopened) await meta.put(one, `${PREFIX}${one.row.key}`);
  if (pins) await putMeta(tx, 'pins', pins);
}

/** Sealed rows that are kept closed, and copies for keys that came later. */
export const sealedStore = (database: Database<WorkspaceSchema>) => ({
  unopened: async (): Promise<Unopened[]> => (await (await database.use()).getAll('meta', RANGE())) as Unopened[],

  /** Records between people that are in the CRM or on their way; those that came from there with their author's signature. */
  async betweenPeople(): Promise<StoredRecord[]> {
    const db = await database.use();
    const [shared, waiting] = await Promise.all([db.getAllFromIndex('records', 'state', 'shared'), db.getAllFromIndex('records', 'state', 'waiting')]);
    return [...shared, ...waiting].filter((r) => r.between !== undefined);
  },

  /** Keeps what the reader said about somebody's key, with the copies that follow from it. */
  keepPins: (pins: Pins, copies: readonly { record: ProvenRecord; tag: string }[], now: number): Promise<void> => allOrNothing(database, async (tx) => {
    await putMeta(tx, 'pins', pins);
    for (const { record, tag } of copies) await addWork(tx.objectStore('outbox'), { do: 'copy', record, tag }, now);
  }),
});
