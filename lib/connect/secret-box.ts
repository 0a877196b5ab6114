import type { StorageArea } from '../store/area.ts';
import type { Vault } from '../store/vault.ts';

const keyOf = (id: string): string => `secret:${id}`;

/** Pasted tokens and keys: for as long as the browser is open; longer only where the person asked to keep them on the device. */
export function secretBox(session: StorageArea, vault: Vault) {
  return {
    async put(id: string, secret: string, keep: boolean): Promise<void> {
      await session.set({ [keyOf(id)]: secret });
      await vault.keepSecret(id, keep ? secret : null);
    },
    async get(id: string): Promise<string | null> {
      const found = (await session.get(keyOf(id)))[keyOf(id)];
      return typeof found === 'string' ? found : ((await vault.secret(id)) ?? null);
    },
    async drop(id: string): Promise<void> {
      await session.remove(keyOf(id));
      await vault.keepSecret(id, null);
    },
  };
}
