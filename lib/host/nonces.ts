import type { StorageArea } from '../store/area.ts';

const keyOf = (nonce: string): string => `nonce:${nonce}`;

/** Nonces that let one frame of one tab in, once. They outlive the worker, not the browser. */
export function makeNonces(session: StorageArea) {
  /** Being redeemed right now: two ports with one nonce can't both win the race. */
  const taken = new Set<string>();
  return {
    async register(nonce: string, tabId: number): Promise<void> {
      await session.set({ [keyOf(nonce)]: tabId });
    },
    /** A fresh nonce for a tab. */
    async issue(tabId: number): Promise<string> {
      const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
      await session.set({ [keyOf(nonce)]: tabId });
      return nonce;
    },
    /** True once, for the tab that the nonce was registered for; it is used up whatever comes of it. */
    async redeem(nonce: string, tabId: number): Promise<boolean> {
      if (taken.has(nonce)) return false;
      taken.add(nonce);
      const found = (await session.get(keyOf(nonce)))[keyOf(nonce)];
      await session.remove(keyOf(nonce));
      return found === tabId;
    },
  };
}
export type Nonces = ReturnType<typeof makeNonces>;
