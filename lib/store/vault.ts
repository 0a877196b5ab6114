import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Identity } from '../model/org.ts';

/** What is known of a connection without its secret. */
export interface StoredConnection {
  /** `salesforce:00D…:005…` */
  id: string;
  /** As in a page's PageRef. */
  orgKey: string;
  identity: Identity;
  how: { kind: 'session' } | { kind: 'token'; instanceUrl: string } | { kind: 'oauth'; instanceUrl: string; loginUrl: string; clientId: string } | { kind: 'key'; ownerId: string; uiHost: string | null };
  /** SHA-256 of the browser session last proven to be this person's; null for tokens and keys. */
  sessionHash: string | null;
  /** The person asked to keep the secret on this device. */
  kept: boolean;
}

interface VaultSchema extends DBSchema {
  connections: { key: string; value: StoredConnection };
  /** Pasted tokens and keys, only those a person asked to keep. Never a browser session. */
  secrets: { key: string; value: string };
}

const VERSION = 1;
export type Vault = ReturnType<typeof openVault>;

/** The extension's own database of connections and kept secrets. Local storage would be open to content scripts. */
export function openVault() {
  const db: Promise<IDBPDatabase<VaultSchema>> = openDB<VaultSchema>('vault', VERSION, {
    upgrade(next) {
      next.createObjectStore('connections', { keyPath: 'id' });
      next.createObjectStore('secrets');
    },
  });
  return {
    all: async (): Promise<StoredConnection[]> => (await db).getAll('connections'),
    get: async (id: string) => (await db).get('connections', id),
    put: async (connection: StoredConnection): Promise<void> => void (await (await db).put('connections', connection)),
    secret: async (id: string) => (await db).get('secrets', id),
    async keepSecret(id: string, secret: string | null): Promise<void> {
      if (secret === null) await (await db).delete('secrets', id);
      else await (await db).put('secrets', secret, id);
    },
    async forget(id: string): Promise<void> {
      const tx = (await db).transaction(['connections', 'secrets'], 'readwrite', { durability: 'strict' });
      void tx.objectStore('connections').delete(id);
      void tx.objectStore('secrets').delete(id);
      await tx.done;
    },
  };
}
