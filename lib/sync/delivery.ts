import type { ErrorData } from '../model/errors.ts';

/** What a failed try means for the entry and for the rest of the outbox. */
export interface Verdict {
  /**
   * stop: the CRM said no, this entry is stopped and the others go on. wait: somebody it is between has no key yet; it, and what follows between the same people, is
   * tried with each run. later: this entry waits, and what follows it on the same
   * deal with it. end: nothing gets through just now, this run is over. hold: the org's limit is used up, nothing at all is sent
   * before `notBefore`.
   */
  then: 'stop' | 'wait' | 'later' | 'end' | 'hold';
  /** Epoch milliseconds. */
  notBefore: number;
}

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;
/** An answer that can't be read may be a proxy's page; one that stays so is a refusal, such as a company's validation rule. */
const MOST_UNREADABLE = 3;

/** How long to wait after the `tries`-th failure: doubling from 30 s to an hour, less up to half of it, so that a team's browsers don't come back as one. */
export const backOff = (tries: number, random: number): number => Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1)) * (1 - random / 2));

/** What to do after a failure. `tries` counts this one; `random` from 0 to 1. */
export function verdict(error: ErrorData, tries: number, now: number, random: number): Verdict {
  const notBefore = now + backOff(tries, random);
  switch (error.kind) {
    case 'noPermission':
    case 'notSetUp':
      return { then: 'stop', notBefore: 0 };
    case 'notRecognised':
      return tries >= MOST_UNREADABLE ? { then: 'stop', notBefore: 0 } : { then: 'later', notBefore };
    case 'keyMissing':
      return { then: 'wait', notBefore: 0 };
    case 'rateLimited':
      return { then: 'hold', notBefore: Math.max(error.retryAt ?? notBefore, now) };
    case 'offline':
      return { then: 'end', notBefore };
    case 'signIn':
    case 'otherOrg':
    case 'dataTooNew':
      // Who signs in again isn't kept waiting.
      return { then: 'end', notBefore: now };
  }
}
