/**
 * The public keys of a person, in their record: what is private is sealed to `age` (an age recipient), signatures are checked with `sign` (Ed25519, raw, base64).
 * Pinned at first use: a record whose `replaces` isn't the one that was pinned is shown, not taken silently.
 */
export interface PersonKey {
  age: string;
  sign: string;
  /** In words, which device made it ("Chrome on Linux, 24 Nov 2026"). */
  device: string;
  /** The key record that this one follows, null for the first. */
  replaces: string | null;
}
