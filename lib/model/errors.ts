/**
 * What can go wrong, named by what the reader can do about it. The message says what happened and what to do, in words
 * for the screen. `code` is explained in docs/ERRORS.md.
 */
export type ErrorKind =
  | 'signIn' // the session or key is no longer good
  | 'noPermission' // this person may not read it
  | 'notSetUp' // not connected, or the org lacks something that an admin must turn on
  | 'rateLimited' // the org's limit is used up
  | 'offline' // no answer from the CRM
  | 'notRecognised' // the CRM answered something that we can't read
  | 'otherOrg' // the page belongs to another org or account than the one connected
  | 'dataTooNew' // the stored data was written by a newer version
  | 'keyMissing'; // nothing can be sealed to somebody yet

export const ERROR_CODES: Record<ErrorKind, string> = {
  signIn: 'RA-101', noPermission: 'RA-102', notSetUp: 'RA-103', rateLimited: 'RA-104',
  offline: 'RA-105', notRecognised: 'RA-106', otherOrg: 'RA-107', dataTooNew: 'RA-108', keyMissing: 'RA-109',
};

export interface ErrorData {
  kind: ErrorKind;
  code: string;
  /** A headline: "Salesforce asks you to sign in again". */
  title: string;
  /** One or two sentences: what is so and what to do. */
  message: string;
  /** Epoch milliseconds before which a retry is useless; null where not known. */
  retryAt: number | null;
}

export class RidealongError extends Error {
  override readonly name = 'RidealongError';
  readonly data: ErrorData;
  constructor(kind: ErrorKind, title: string, message: string, options: { retryAt?: number; cause?: unknown } = {}) {
    super(`${title}. ${message}`, { cause: options.cause });
    this.data = { kind, code: ERROR_CODES[kind], title, message, retryAt: options.retryAt ?? null };
  }
}

/** Anything thrown, as data that crosses contexts. What isn't ours counts as not recognised. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof RidealongError) return error.data;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'notRecognised', code: ERROR_CODES.notRecognised, title: 'Something went wrong here',
    message: `What you had is kept. Try again; if it comes back, save the diagnostics from the options page. (${detail})`, retryAt: null,
  };
}
