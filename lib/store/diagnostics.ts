import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One thing that happened, told without names, amounts, addresses, ids or keys. */
export interface DiagnosticEvent {
  /** Epoch milliseconds. */
  at: number;
  /** Which part it happened in. */
  what: 'started' | 'installed' | 'read' | 'sent' | 'call' | 'dropped';
  /** Of an error. */
  code?: string;
  /** What was asked for, by the call's own name, or why the worker was installed. */
  name?: string;
  /** The connection, as a hash that is another one in each browser. */
  of?: string;
  ms?: number;
  /** Counts by name. */
  counts?: Record<string, number>;
}

interface DiagnosticsSchema extends DBSchema {
  events: { key: number; value: DiagnosticEvent };
  /** `salt`: random, made once, never leaves this database. */
  meta: { key: string; value: string };
}

/** Events that are kept; older ones go. */
export const MOST_EVENTS = 500;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export type DiagnosticsStore = ReturnType<typeof openDiagnostics>;

/** The last events of this browser, in a database of their own. Writing them never stops anything: what can't be kept is let go. */
export function openDiagnostics({ now }: { now(): number }) {
  let open: Promise<IDBPDatabase<DiagnosticsSchema>> | null = null;
  const use = (): Promise<IDBPDatabase<DiagnosticsSchema>> => {
    open ??= openDB<DiagnosticsSchema>('diagnostics', 1, {
      upgrade(db) {
        db.createObjectStore('events', { autoIncrement: true });
        db.createObjectStore('meta');
      },
      blocking: (_, __, event) => { open = null; (event.target as IDBDatabase).close(); },
      terminated: () => { open = null; },
    });
    open.catch(() => { open = null; });
    return open;
  };

  async function saltOf(db: IDBPDatabase<DiagnosticsSchema>): Promise<string> {
    const found = await db.get('meta', 'salt');
    if (found !== undefined) return found;
    const made = hex(crypto.getRandomValues(new Uint8Array(16)));
    await db.put('meta', made, 'salt');
    return made;
  }

  async function hashed(db: IDBPDatabase<DiagnosticsSchema>, id: string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${await saltOf(db)} ${id}`));
    return hex(new Uint8Array(digest)).slice(0, 12);
  }

  async function keep({ connection, ...event }: Told): Promise<void> {
    const db = await use();
    const of = connection === undefined ? {} : { of: await hashed(db, connection) };
    const tx = db.transaction('events', 'readwrite');
    await tx.store.add({ at: now(), ...event, ...of });
    const surplus = (await tx.store.count()) - MOST_EVENTS;
    if (surplus > 0) {
      const keys = await tx.store.getAllKeys(undefined, surplus);
      await tx.store.delete(IDBKeyRange.upperBound(keys.at(-1)!));
    }
    await tx.done;
  }

  return {
    /** Keeps an event, its connection as a hash. */
    tell: (event: Told): Promise<void> => keep(event).catch(() => undefined),
    /** All that is kept, oldest first. */
    all: async (): Promise<DiagnosticEvent[]> => (await use()).getAll('events'),
    close: (): void => { void open?.then((db) => db.close(), () => undefined); open = null; },
  };
}

export type Told = Omit<DiagnosticEvent, 'at' | 'of'> & { connection?: string };
