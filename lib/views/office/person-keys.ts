import type { UserId } from '../../model/ids.ts';
import type { Room, Rooms } from '../rooms.ts';
import { RidealongError } from '../../model/errors.ts';
import { signersOf } from '../../seal/pins.ts';
import { signBytes, verify } from '../../seal/sign.ts';

/** What signing and checking take: somebody's own key, and which keys of others this device trusts. */
export interface PersonKeys {
  /** The reader's own, published as the record `recordKey`. Throws with a sentence where this device has none. */
  mine(room: Room): Promise<{ recordKey: string; publicKey: string; sign(bytes: Uint8Array<ArrayBuffer>): Promise<string> }>;
  /** Public keys (raw, base64) by which somebody's signature counts on this device: pinned at first use, the reader's own among them. */
  trusted(room: Room, personId: UserId): Promise<readonly string[]>;
  verify(publicKey: string, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean>;
}

/** Why this device can't sign now. */
const noKey = (): RidealongError => new RidealongError('keyMissing', 'This device has no key of yours', 'One is made by itself with the next reading, once the CRM has a place for what is encrypted. Where yours is on another device, bring it here or make a new one: under Set-up, My key.');

/** The keys that seal what is between people sign reviews too. */
export const personKeys = (rooms: Pick<Rooms, 'sealingOf'>): PersonKeys => ({
  async mine(room) {
    const sealing = rooms.sealingOf(room);
    const identity = sealing && (await sealing.keys.get(sealing.connectionId));
    if (!identity) throw noKey();
    return { recordKey: identity.recordKey, publicKey: identity.sign, sign: (bytes) => signBytes(identity.signKey, bytes) };
  },
  trusted: async (room, personId) => signersOf((await room.workspace.meta('pins')) ?? {}, personId),
  verify,
});
