import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { RidealongError } from '../model/errors.ts';

/** How long another context that holds an older version open is waited for. */
const BLOCKED_MS = 4_000;
/** Who opens second isn't told that the first is held up: after this, that is taken to be so. */
const LONGEST_MS = 10_000;

export interface DatabaseOptions<S extends DBSchema> {
  name: string;
  version: number;
  /** Those that this version reads. */
  stores: readonly StoreNames<S>[];
  upgrade(db: IDBPDatabase<S>, from: number, to: number, tx: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>): void;
}

/** An open database that gives way to an upgrade or a deletion elsewhere, and comes back after the browser cut it off. */
export interface Database<S extends DBSchema> {
  /**
   * The open connection; opened again where it was cut off. Throws where the database was deleted or upgraded meanwhile. Of a database that a newer version wrote,
   * it reads alone: whatever would write throws `dataTooNew`.
   */
  use(): Promise<IDBPDatabase<S>>;
  /** A newer version wrote it. */
  readonly isReadOnly: boolean;
  close(): void;
}

/** Why nothing is written where a newer version was here before. */
export const tooNew = (cause?: unknown): RidealongError =>
  new RidealongError('dataTooNew', 'Your data was written by a newer Ridealong', 'Update the extension; until then what is here can be read, and nothing is read anew, sent or changed.', { cause });
const heldOpen = (): RidealongError =>
  new RidealongError('dataTooNew', 'Another tab still runs an older Ridealong', 'Reload the open tabs of your CRM and of Ridealong. What you wrote is kept.');
const removed = (): RidealongError =>
  new RidealongError('notSetUp', 'This connection was removed', 'Connect again to go on; what was kept here went with it.');

/** Reads go through; what would write throws. */
function forReading<S extends DBSchema>(db: IDBPDatabase<S>): IDBPDatabase<S> {
  const refuse = (): never => { throw tooNew(); };
  return new Proxy(db, {
    get(target, name) {
      if (name === 'put' || name === 'add' || name === 'delete' || name === 'clear') return refuse;
      if (name === 'transaction') return (stores: StoreNames<S>[], mode?: IDBTransactionMode) => (mode === 'readwrite' ? refuse() : target.transaction(stores));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

/**
 * Opens a database. One that a newer version wrote opens for reading, where it still has the stores of this version (`stores`). Throws `dataTooNew` where it hasn't, or
 * where a tab of an older version holds it open.
 */
export async function openDatabase<S extends DBSchema>({ name, version, stores, upgrade }: DatabaseOptions<S>): Promise<Database<S>> {
  let open: Promise<IDBPDatabase<S>> | null = null;
  /** A deletion is final: who still holds this must not make the database anew. */
  let isDeleted = false;
  let isReadOnly = false;

  const connectNewer = async (cause: unknown): Promise<IDBPDatabase<S>> => {
    const db = await openDB<S>(name, undefined, { blocking: (_, next, event) => { isDeleted = next === null; open = null; (event.target as IDBDatabase).close(); }, terminated: () => { open = null; } });
    if (stores.every((store) => db.objectStoreNames.contains(store))) {
      isReadOnly = true;
      return forReading(db);
    }
    db.close();
    throw tooNew(cause);
  };

  const connect = async (): Promise<IDBPDatabase<S>> => {
    let stopWaiting: (error: unknown) => void = () => undefined;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const calmDown = (): void => timers.splice(0).forEach((timer) => clearTimeout(timer));
    const gaveUp = new Promise<never>((_, reject) => { stopWaiting = reject; });
    timers.push(setTimeout(() => stopWaiting(heldOpen()), LONGEST_MS));
    const opening = openDB<S>(name, version, {
      upgrade(db, from, to, tx) {
        // Nobody is in the way any more, and how long it takes is its own affair.
        calmDown();
        upgrade(db, from, to ?? version, tx);
      },
      blocked: () => { timers.push(setTimeout(() => stopWaiting(heldOpen()), BLOCKED_MS)); },
      blocking: (_, next, event) => {
        isDeleted = next === null;
        open = null;
        (event.target as IDBDatabase).close();
      },
      terminated: () => { open = null; },
    });
    try {
      return await Promise.race([opening, gaveUp]);
    } catch (error) {
      void opening.then((late) => late.close(), () => undefined);
      if (error instanceof DOMException && error.name === 'VersionError') return await connectNewer(error);
      throw error;
    } finally {
      calmDown();
    }
  };

  const use = (): Promise<IDBPDatabase<S>> => {
    if (isDeleted) return Promise.reject(removed());
    if (!open) {
      const mine = connect();
      open = mine;
      mine.catch(() => { if (open === mine) open = null; });
    }
    return open;
  };

  await use();
  return {
    use,
    get isReadOnly() { return isReadOnly; },
    close() {
      void open?.then((db) => db.close(), () => undefined);
      open = null;
    },
  };
}
