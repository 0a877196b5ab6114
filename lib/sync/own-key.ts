import type { KeyIdentity } from '../seal/identity.ts';
import type { PublishedKey } from '../seal/pins.ts';
import type { Unopened } from '../store/sealed-store.ts';
import type { Workspace } from '../store/workspace.ts';
import type { OwnKey, Sealing } from './sealing.ts';
import { isProven } from '../seal/envelope.ts';
import { newIdentity } from '../seal/identity.ts';
import { judged, publishedKeys, signersOf, unconfirmed } from '../seal/pins.ts';
import { openAgain, ownKey, useIdentity } from './sealing.ts';

export interface KeyState {
  own: OwnKey;
  /** Keys that appeared under the name of somebody who had one already, the reader's own name among them: not used until the reader says something. */
  changed: PublishedKey[];
  /** Everybody who has a key that is trusted here. */
  known: number;
  unopened: Unopened[];
}

/** Where keys stand on this device. */
export async function keyState(workspace: Workspace, sealing: Sealing): Promise<KeyState> {
  const [own, pins, records, unopened] = await Promise.all([ownKey(workspace, sealing), workspace.meta('pins'), workspace.records('personKey'), workspace.unopened()]);
  return { own, changed: unconfirmed(pins ?? {}, publishedKeys(records)), known: Object.values(pins ?? {}).filter((p) => p.trusted.length > 0).length, unopened };
}

/**
 * Makes another key for this person on this device. `isLost`: in place of those that they had, which nobody seals to any more once they have confirmed this
 * one; else beside them. What the key before it opened stays open here.
 */
export async function changeKey(workspace: Workspace, sealing: Sealing, { isLost, now }: { isLost: boolean; now: number }): Promise<void> {
  const own = await ownKey(workspace, sealing);
  if (own.is === 'unread') throw new Error('what others wrote has not been read');
  const before = own.is === 'here' ? own.identity : null;
  const last = own.is === 'elsewhere' ? own.keys.at(-1)!.record : before?.recordKey ?? null;
  const made = await newIdentity({ recordKey: `personKey:${crypto.randomUUID()}`, device: sealing.device, replaces: isLost ? last : null, older: before ? [before.secret, ...before.older] : [], madeAt: now });
  await useIdentity(workspace, sealing, await sealing.keys.put(sealing.connectionId, made, before?.recordKey ?? null));
  await openAgain(workspace, sealing);
}

/** Takes a key that was brought from another device as this one's own. What the key before it opened stays open. Returns how many records it opened. */
export async function takeIdentity(workspace: Workspace, sealing: Sealing, identity: KeyIdentity): Promise<number> {
  const before = await sealing.keys.get(sealing.connectionId);
  const older = before && before.secret !== identity.secret ? [...new Set([...identity.older, before.secret, ...before.older])] : identity.older;
  await useIdentity(workspace, sealing, await sealing.keys.put(sealing.connectionId, { ...identity, older }, before?.recordKey ?? null));
  return openAgain(workspace, sealing);
}

/**
 * The reader's word about somebody's new key. Where it is theirs, it is sealed to from now on, and what this device shares with them is sealed to it once
 * more: the reader's own words, and theirs, each with its author's signature. Doing it again adds nothing.
 */
export async function judgeKey(workspace: Workspace, sealing: Sealing, { key, isTheirs, now }: { key: PublishedKey; isTheirs: boolean; now: number }): Promise<void> {
  const pins = judged((await workspace.meta('pins')) ?? {}, key, isTheirs);
  const copies = [];
  if (isTheirs) {
    for (const { state: _, ...record } of await workspace.betweenPeople()) {
      if (!record.between!.includes(key.personId) || !record.between!.includes(sealing.me.id)) continue;
      // One's own are signed as they go; those that may be on their way with the old keys too, since a retry wouldn't seal them anew.
      const { proof } = record;
      const isTrue = record.authorId === sealing.me.id || (proof !== undefined && signersOf(pins, record.authorId).includes(proof.by) && (await isProven(record, proof)));
      if (isTrue) copies.push({ record, tag: key.record });
    }
  }
  await workspace.keepPins(pins, copies, now);
  await openAgain(workspace, sealing);
}
