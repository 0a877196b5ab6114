import * as v from 'valibot';
import { lock, newAgeKey, openJson, recipientOf, sealJson, unlock } from './age.ts';
import { newSigningPair, signingKeyOf } from './sign.ts';

/** What makes somebody themselves on a device: kept in the extension's own database, one a connection. */
export interface KeyIdentity {
  /** `AGE-SECRET-KEY-1…`: opens what is sealed to `recipient`. */
  secret: string;
  recipient: string;
  /** Private keys that this one followed: they open what was sealed before. */
  older: string[];
  signKey: CryptoKey;
  /** The public half of `signKey`: raw, base64. */
  sign: string;
  /** The private half sealed to `recipient`, for a file that takes the key to another device. */
  signSealed: string;
  /** Key of the `personKey` record that publishes both. */
  recordKey: string;
  replaces: string | null;
  device: string;
  /** Epoch milliseconds. */
  madeAt: number;
}

export interface NewIdentity {
  recordKey: string;
  device: string;
  replaces: string | null;
  older: string[];
  madeAt: number;
}

export async function newIdentity(about: NewIdentity): Promise<KeyIdentity> {
  const [{ secret, recipient }, pair] = await Promise.all([newAgeKey(), newSigningPair()]);
  return { ...about, secret, recipient, signKey: pair.privateKey, sign: pair.publicKey, signSealed: await sealJson(JSON.stringify(pair.pkcs8), [recipient]) };
}

const FILE = v.object({
  ridealong: v.literal('key'), version: v.literal(1), owner: v.string(), secret: v.pipe(v.string(), v.startsWith('AGE-SECRET-KEY-1')), older: v.array(v.pipe(v.string(), v.startsWith('AGE-SECRET-KEY-1'))),
  sign: v.string(), signSealed: v.string(), recordKey: v.string(), replaces: v.nullable(v.string()), device: v.string(), madeAt: v.number(),
});

/** A key as a file that a passphrase opens. `owner`: whose it is (`salesforce:00D…:005…`). */
export function keyFile({ signKey: _, recipient: __, ...identity }: KeyIdentity, owner: string, passphrase: string): Promise<string> {
  return lock(JSON.stringify({ ridealong: 'key', version: 1, owner, ...identity }), passphrase);
}

/** `locked`: the passphrase isn't the one, or it is no such file. `other`: somebody else's key, or another org's. */
export async function readKeyFile(file: string, owner: string, passphrase: string): Promise<KeyIdentity | 'locked' | 'other'> {
  const text = await unlock(file, passphrase);
  if (text === null) return 'locked';
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), FILE), text);
  if (!parsed.success) return 'locked';
  const { ridealong: _, version: __, owner: whose, ...identity } = parsed.output;
  if (whose !== owner) return 'other';
  const pkcs8 = await openJson(identity.signSealed, [identity.secret]);
  if (pkcs8 === null) return 'locked';
  return { ...identity, recipient: await recipientOf(identity.secret), signKey: await signingKeyOf(JSON.parse(pkcs8) as string) };
}
