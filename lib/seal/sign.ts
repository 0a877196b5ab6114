import { base64Of, bytesOf } from './base64.ts';

/** Ed25519 (RFC 8032) by the browser's own WebCrypto. */
const ED25519 = 'Ed25519';

export interface SigningPair {
  /** Can't be read out again. */
  privateKey: CryptoKey;
  /** Raw, 32 bytes, base64. */
  publicKey: string;
}

/** A new pair; `pkcs8` is its private half, for whoever takes it to another device, and is to be sealed at once. */
export async function newSigningPair(): Promise<SigningPair & { pkcs8: string }> {
  const pair = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
  const pkcs8 = base64Of(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)));
  return { privateKey: await signingKeyOf(pkcs8), publicKey: base64Of(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))), pkcs8 };
}

/** Throws where it is no such key. */
export const signingKeyOf = (pkcs8: string): Promise<CryptoKey> => crypto.subtle.importKey('pkcs8', bytesOf(pkcs8), ED25519, false, ['sign']);

/** A signature in base64. */
export async function signBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64Of(new Uint8Array(await crypto.subtle.sign(ED25519, key, bytes)));
}

/** Whether a signature is that of the holder of a public key (raw, base64); false too where either is none. */
export async function verify(publicKey: string, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), ED25519, false, ['verify']);
    return await crypto.subtle.verify(ED25519, key, bytesOf(signature), bytes);
  } catch {
    return false;
  }
}
