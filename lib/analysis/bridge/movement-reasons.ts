import type { Reader } from './reader.ts';
import { GONE, NOT_YET } from './as-of.ts';
import { AFTER, BEFORE, NOT_KNOWN, NOT_RECORDED, YES } from './reader.ts';

/**
 * Why a number moved while a period ran. The pipeline bridge's words are the design's; `included` is the way back from
 * `omitted`, which it doesn't name. `entered` and `left` (the basis) stand in the call walk alone.
 */
export const MOVEMENT_REASONS = [
  'new', 'restored', 'transferredIn', 'reopened', 'movedIn', 'included', 'entered', 'increased',
  'won', 'removed', 'transferredOut', 'lost', 'movedOut', 'omitted', 'left', 'decreased', 'certainty', 'currency', 'unknown',
] as const;
export type MovementReason = (typeof MOVEMENT_REASONS)[number];

/**
 * Why a deal is in at the end and wasn't at the start; the first that holds: created since (`new`), deleted then (`restored`),
 * owned outside the scope then (`transferredIn`), not recorded then (`unknown`), closed then (`reopened`), due outside the period then
 * (`movedIn`), and what is left: omitted then (`included`; in the walk, outside the basis then: `entered`).
 * In the walk, where won deals count, only one that was lost is reopened.
 */
export function enterReason(i: number, r0: number, reader: Reader, openOnly: boolean): MovementReason {
  if (r0 === NOT_YET) return 'new';
  if (r0 === GONE) return 'restored';
  if (!reader.inScope(i, r0)) return 'transferredIn';
  const won = reader.won(r0);
  const place = reader.place(r0);
  if (won === NOT_KNOWN) return 'unknown';
  if (reader.lost(r0) === YES || (openOnly && won === YES)) return 'reopened';
  if (place === NOT_RECORDED) return 'unknown';
  if (place === BEFORE || place === AFTER) return 'movedIn';
  return openOnly ? 'included' : 'entered';
}

/**
 * Why a deal was in at the start and isn't at the end; the first that holds: `removed` (deleted), `transferredOut`, not recorded
 * (`unknown`), `lost` wherever it was due, `movedOut` (due outside the period, open or won there), `won`, and what is left:
 * `omitted` (in the walk, no longer in the basis: `left`). The order is that of the forecast bridge.
 */
export function leaveReason(i: number, r1: number, reader: Reader, openOnly: boolean): MovementReason {
  if (r1 === GONE) return 'removed';
  if (!reader.inScopeAtEnd(i, r1)) return 'transferredOut';
  const won = reader.won(r1);
  const place = reader.place(r1);
  if (won === NOT_KNOWN) return 'unknown';
  if (reader.lost(r1) === YES) return 'lost';
  if (place === NOT_RECORDED) return 'unknown';
  if (place === BEFORE || place === AFTER) return 'movedOut';
  return won === YES ? 'won' : openOnly ? 'omitted' : 'left';
}
