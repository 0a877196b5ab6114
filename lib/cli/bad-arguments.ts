/** An argument that can't be used; the message says which, and how it is written. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}
