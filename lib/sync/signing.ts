import type { UserId } from '../model/ids.ts';
import type { Proof } from '../seal/envelope.ts';
import type { Workspace } from '../store/workspace.ts';
import type { Sealing } from './sealing.ts';
import { signersOf } from '../seal/pins.ts';
import { signBytes, verify } from '../seal/sign.ts';

/** Signs as the connected person, with the key that their `personKey` record publishes. */
export interface Signer {
  /** Raw, base64. */
  publicKey: string;
  /** Key of the record that publishes it. */
  recordKey: string;
  /** Ed25519 in base64. What is signed begins with a line that names what it is, so that no signature can be taken for another's. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** null where this device has no key yet (or the CRM no place for one). */
export async function signerOf({ keys, connectionId }: Pick<Sealing, 'keys' | 'connectionId'>): Promise<Signer | null> {
  const identity = await keys.get(connectionId);
  return identity && { publicKey: identity.sign, recordKey: identity.recordKey, sign: (bytes) => signBytes(identity.signKey, bytes) };
}

/** `theirs`: it fits, and its key is one of the person's that this device trusts. `unconfirmed`: it fits, by a key that isn't. `no`: it doesn't fit. */
export async function whoseSignature(workspace: Workspace, personId: UserId, bytes: Uint8Array<ArrayBuffer>, { by, signature }: Proof): Promise<'theirs' | 'unconfirmed' | 'no'> {
  if (!(await verify(by, bytes, signature))) return 'no';
  return signersOf((await workspace.meta('pins')) ?? {}, personId).includes(by) ? 'theirs' : 'unconfirmed';
}
