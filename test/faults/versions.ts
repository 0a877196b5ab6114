import { openDB, deleteDB, type IDBPDatabase } from 'idb';
import { FACTS_VERSION } from '../../lib/store/facts-schema.ts';
import { MIGRATIONS, migrate } from '../../lib/store/migrations/index.ts';
import { workspaceName } from '../../lib/store/workspace.ts';

type Which = 'workspace' | 'facts';
const nameOf = (which: Which, id: string): string => (which === 'workspace' ? workspaceName(id) : `facts:${id}`);
const NEWER = 99;

/** A tab that still runs the version before: it holds its database open and doesn't give way. */
export async function olderTab(id: string, which: Which): Promise<{ close(): void }> {
  const version = (which === 'workspace' ? MIGRATIONS.length : FACTS_VERSION) - 1;
  const db: IDBPDatabase = await openDB(nameOf(which, id), version, {
    upgrade(next, from, to) {
      if (which === 'workspace') return migrate(next, from, to ?? version);
      for (const store of ['head', 'chunks', 'activities', 'leads']) next.createObjectStore(store);
      next.createObjectStore('log', { keyPath: 'id' });
      next.createObjectStore('staging', { autoIncrement: true });
      next.createObjectStore('summaries', { keyPath: 'key' });
    },
  });
  return { close: () => db.close() };
}

interface Dump { version: number; stores: { name: string; rows: [IDBValidKey, unknown][] }[] }

async function dump(name: string): Promise<Dump | null> {
  if (!(await indexedDB.databases()).some((d) => d.name === name)) return null;
  const db = await openDB(name);
  const stores = await Promise.all([...db.objectStoreNames].map(async (store) => {
    const tx = db.transaction(store);
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return { name: store, rows: keys.map((key, i): [IDBValidKey, unknown] => [key, values[i]]) };
  }));
  const { version } = db;
  db.close();
  return { version, stores };
}

/** A newer version wrote the database, and then this one runs. `restore`: the update comes back; says what this version had changed meanwhile. */
export async function newerVersion(id: string, which: Which): Promise<{ restore(): Promise<string[]> }> {
  const name = nameOf(which, id);
  const before = await dump(name);
  if (!before) return { restore: () => Promise.resolve([]) };
  (await openDB(name, NEWER)).close();
  return {
    async restore() {
      const after = (await dump(name))!;
      const changed = JSON.stringify(after.stores) === JSON.stringify(before.stores) ? [] : [`An older version changed ${which} of a newer one`];
      await deleteDB(name);
      const db = await openDB(name, before.version, {
        upgrade(next, from, to, tx) {
          if (which === 'workspace') migrate(next as unknown as IDBPDatabase, 0, to ?? before.version);
          else {
            for (const store of ['head', 'chunks', 'activities', 'leads']) next.createObjectStore(store);
            next.createObjectStore('log', { keyPath: 'id' });
            next.createObjectStore('staging', { autoIncrement: true });
            next.createObjectStore('summaries', { keyPath: 'key' });
          }
          for (const { name: store, rows } of before.stores) for (const [key, value] of rows) void (tx.objectStore(store).keyPath === null ? tx.objectStore(store).put(value, key) : tx.objectStore(store).put(value));
        },
      });
      db.close();
      return changed;
    },
  };
}

/** A disk that lost or garbled part of what was read from the CRM. Says whether there was anything to break. */
export async function breakFacts(id: string, how: 'lost' | 'garbled' | 'activities'): Promise<boolean> {
  if (!(await indexedDB.databases()).some((d) => d.name === nameOf('facts', id))) return false;
  const db = await openDB(nameOf('facts', id));
  const store = how === 'activities' ? 'activities' : 'chunks';
  const [key] = await db.getAllKeys(store);
  if (key !== undefined && how === 'lost') await db.delete(store, key);
  else if (key !== undefined) await db.put(store, { heads: 'no heads', rows: null }, key);
  db.close();
  return key !== undefined;
}
