import type { Reader } from './reader.ts';
import type { Reason } from './reasons.ts';
import { GONE, NOT_YET } from './as-of.ts';
import { AFTER, BEFORE, INSIDE, NO, NOT_KNOWN, NOT_RECORDED, YES } from './reader.ts';

/** Why a deal of the forecast did not come in. `running`: the period had not ended at the end of the bridge. */
export function lossReason(i: number, r0: number, r1: number, running: boolean, reader: Reader): Reason {
  if (r1 === GONE) return 'removed';
  if (!reader.inScopeAtEnd(i, r1)) return 'transferredOut';
  const won = reader.won(r1);
  const place = reader.place(r1);
  if (won === NOT_KNOWN || place === NOT_RECORDED) return 'unknown';
  if (reader.won(r0) === YES) return won === YES ? 'restated' : 'reversed';
  if (reader.lost(r1) === YES) return 'lost';
  if (place === AFTER) return 'slipped';
  if (place === BEFORE) return 'movedEarlier';
  if (!running) return 'overdue';
  const still = reader.inBasis(r1);
  return still === YES ? 'remaining' : still === NO ? 'downgraded' : 'unknown';
}

/** Why a deal came in that was not in the forecast. */
export function gainReason(i: number, r0: number, reader: Reader): Reason {
  if (r0 === NOT_YET) return 'new';
  if (r0 === GONE) return 'restored';
  if (!reader.inScope(i, r0)) return 'transferredIn';
  const won = reader.won(r0);
  if (won === NOT_KNOWN) return 'unknown';
  if (won === YES) return 'restated';
  if (reader.lost(r0) === YES) return 'reopened';
  const place = reader.place(r0);
  return place === AFTER ? 'pulledIn' : place === BEFORE ? 'carriedOver' : place === INSIDE ? 'upside' : 'unknown';
}
