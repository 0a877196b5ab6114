import type { UserId } from '../model/ids.ts';
import type { SharedRecord } from '../model/records.ts';
import { isRecipient } from './age.ts';

/** A pair of public keys as somebody's record shows it. */
export interface PublishedKey {
  /** Key of its record. */
  record: string;
  personId: UserId;
  personName: string;
  age: string;
  sign: string;
  device: string;
  replaces: string | null;
  at: number;
}

/** One that is trusted on this device, as it was when it was: whoever changes its record changes nothing here. */
export interface PinnedKey {
  record: string;
  age: string;
  sign: string;
  replaces: string | null;
}

/** What this device knows of somebody's keys. `refused`: what the reader said isn't theirs, by `printOf`. */
export interface Pin {
  trusted: PinnedKey[];
  refused: string[];
}
/** By person. */
export type Pins = Record<string, Pin>;

/** What a key is: the two public halves, wherever they stand. */
export const printOf = ({ age, sign }: Pick<PinnedKey, 'age' | 'sign'>): string => `${age} ${sign}`;

/** Keys that people published, oldest first; one that nothing can be sealed to is none. */
export const publishedKeys = (records: readonly SharedRecord<'personKey'>[]): PublishedKey[] => records
  .filter((r) => isRecipient(r.body.age))
  .map((r) => ({ record: r.key, personId: r.authorId, personName: r.authorName, ...r.body, at: r.at }))
  .sort((a, b) => a.at - b.at || (a.record < b.record ? -1 : 1));

const pinned = ({ record, age, sign, replaces }: PublishedKey): PinnedKey => ({ record, age, sign, replaces });

/** Trusts the keys of everybody of whom nothing was known: first use. Those of a person who is known stay as they are. */
export function pinFirst(pins: Pins, keys: readonly PublishedKey[]): Pins {
  const fresh = Map.groupBy(keys.filter((k) => !pins[k.personId]), (k) => k.personId);
  return { ...pins, ...Object.fromEntries([...fresh].map(([id, all]) => [id, { trusted: all.map(pinned), refused: [] }])) };
}

/** Keys that appeared later under the name of somebody who is known: to be shown, and not used. */
export function unconfirmed(pins: Pins, keys: readonly PublishedKey[]): PublishedKey[] {
  return keys.filter((k) => {
    const pin = pins[k.personId];
    return pin !== undefined && !pin.refused.includes(printOf(k)) && !pin.trusted.some((t) => printOf(t) === printOf(k));
  });
}

/** The reader's word about a key: theirs, or not. */
export function judged(pins: Pins, key: PublishedKey, isTheirs: boolean): Pins {
  const before = pins[key.personId] ?? { trusted: [], refused: [] };
  const print = printOf(key);
  return {
    ...pins, [key.personId]: {
      trusted: [...before.trusted.filter((t) => printOf(t) !== print), ...(isTheirs ? [pinned(key)] : [])],
      refused: [...before.refused.filter((r) => r !== print), ...(isTheirs ? [] : [print])],
    },
  };
}

/** What to seal to for a person: every trusted key that no other trusted one replaces. Empty where none is known. */
export function recipientsOf(pins: Pins, personId: UserId): string[] {
  const trusted = pins[personId]?.trusted ?? [];
  return [...new Set(trusted.filter((t) => !trusted.some((o) => o.replaces === t.record)).map((t) => t.age))];
}

/** Public keys by which a person's signature counts, replaced ones too: what they signed then stays signed. */
export const signersOf = (pins: Pins, personId: UserId): string[] => (pins[personId]?.trusted ?? []).map((t) => t.sign);

/** A key in groups that two people can read to each other: 80 bits of its SHA-256. */
export async function wordsOfKey(key: Pick<PinnedKey, 'age' | 'sign'>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(printOf(key))));
  return Array.from(hash.slice(0, 10), (b) => b.toString(16).padStart(2, '0')).join('').replace(/(.{4})(?=.)/g, '$1 ');
}
