import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { RidealongError } from '../model/errors.ts';

/** How long another context that holds an older version open is waited for. */
const BLOCKED_MS = 4_000;

export interface DatabaseOptions<S extends DBSchema> {
  name: string;
  version: number;
  upgrade(db: IDBPDatabase<S>, from: number, to: number, tx: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>): void;
}

/** An open database that gives way to an upgrade or a deletion elsewhere, and comes back after the browser cut it off. */
export interface Database<S extends DBSchema> {
  /** The open connection; opened again where it was cut off. Throws where the database was deleted or upgraded meanwhile. */
  use(): Promise<IDBPDatabase<S>>;
  close(): void;
}

const tooNew = (cause: unknown): RidealongError =>
  new RidealongError('dataTooNew', 'Your data was written by a newer Ridealong', 'Update the extension; until then nothing is read or changed.', { cause });
const heldOpen = (): RidealongError =>
  new RidealongError('dataTooNew', 'Another tab still runs an older Ridealong', 'Reload the open tabs of your CRM and of Ridealong. What you wrote is kept.');
const removed = (): RidealongError =>
  new RidealongError('notSetUp', 'This connection was removed', 'Connect again to go on; what was kept here went with it.');

/** Opens a database. Throws `dataTooNew` where a newer version wrote it, or an older one holds it open. */
export async function openDatabase<S extends DBSchema>({ name, version, upgrade }: DatabaseOptions<S>): Promise<Database<S>> {
  let open: Promise<IDBPDatabase<S>> | null = null;
  /** A deletion is final: who still holds this must not make the database anew. */
  let isDeleted = false;

  const connect = async (): Promise<IDBPDatabase<S>> => {
    let stopWaiting: (error: unknown) => void = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gaveUp = new Promise<never>((_, reject) => { stopWaiting = reject; });
    const opening = openDB<S>(name, version, {
      upgrade: (db, from, to, tx) => upgrade(db, from, to ?? version, tx),
      blocked: () => { timer = setTimeout(() => stopWaiting(heldOpen()), BLOCKED_MS); },
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
      throw error instanceof DOMException && error.name === 'VersionError' ? tooNew(error) : error;
    } finally {
      clearTimeout(timer);
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
    close() {
      void open?.then((db) => db.close(), () => undefined);
      open = null;
    },
  };
}
