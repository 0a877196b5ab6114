import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeyIdentity } from '../seal/identity.ts';

interface KeysSchema extends DBSchema {
  identities: { key: string; value: KeyIdentity };
}

const VERSION = 1;
export type KeyStore = ReturnType<typeof openKeys>;

/** Private keys of the people who are connected here, by connection: a database of the extension's own origin. They never leave it but in a locked file. */
export function openKeys() {
  let db: Promise<IDBPDatabase<KeysSchema>> | null = null;
  const use = (): Promise<IDBPDatabase<KeysSchema>> => (db ??= openDB<KeysSchema>('keys', VERSION, { upgrade: (next) => { next.createObjectStore('identities'); } }));
  return {
    get: async (connectionId: string): Promise<KeyIdentity | null> => (await (await use()).get('identities', connectionId)) ?? null,
    /** Keeps one, in place of `before`; where another has come meanwhile, that stays. Returns what stands. */
    async put(connectionId: string, identity: KeyIdentity, before: string | null): Promise<KeyIdentity> {
      const tx = (await use()).transaction('identities', 'readwrite', { durability: 'strict' });
      const there = await tx.store.get(connectionId);
      const stands = there && there.recordKey !== before ? there : identity;
      if (stands === identity) await tx.store.put(identity, connectionId);
      await tx.done;
      return stands;
    },
    async forget(connectionId: string): Promise<void> {
      await (await use()).delete('identities', connectionId);
    },
  };
}
