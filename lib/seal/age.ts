import { Decrypter, Encrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { base64Of, bytesOf } from './base64.ts';

/** Lengths tell something of what was written: a text is filled up to a multiple of this. */
const STEP = 1024;

/** A new private key (`AGE-SECRET-KEY-1…`, X25519) and what others seal to (`age1…`). */
export async function newAgeKey(): Promise<{ secret: string; recipient: string }> {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

/** What others seal to. Throws where it is no private key of age. */
export const recipientOf = (secret: string): Promise<string> => identityToRecipient(secret);

/** Whether something can be sealed to it. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON text sealed to all of some recipients, as base64. Blanks at its end fill it up. */
export async function sealJson(json: string, recipients: readonly string[]): Promise<string> {
  const age = new Encrypter();
  for (const r of recipients) age.addRecipient(r);
  const bytes = new TextEncoder().encode(json);
  const filled = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20);
  filled.set(bytes);
  return base64Of(await age.encrypt(filled));
}

/** The text again, with the first of some private keys that fits; null where none does, or where it was changed on the way. */
export async function openJson(sealed: string, secrets: readonly string[]): Promise<string | null> {
  if (secrets.length === 0) return null;
  const age = new Decrypter();
  for (const s of secrets) age.addIdentity(s);
  try {
    return await age.decrypt(bytesOf(sealed), 'text');
  } catch {
    return null;
  }
}

/** Locked with a passphrase (scrypt, 2^18), as a text file that `age -d` opens too. Takes about a second. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  return armor.encode(await age.encrypt(text));
}

/** null where the passphrase isn't the one, or it is no such file. */
export async function unlock(file: string, passphrase: string): Promise<string | null> {
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  try {
    return await age.decrypt(armor.decode(file.trim()), 'text');
  } catch {
    return null;
  }
}
