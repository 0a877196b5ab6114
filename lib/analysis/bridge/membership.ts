import type { Known, Reader } from './reader.ts';
import { AFTER, BEFORE, NO, NOT_KNOWN, NOT_RECORDED, YES } from './reader.ts';

/**
 * Whether a deal, as one history row has it, is in a forecast: its close date in the period and in the basis, or won already.
 * `openOnly`: won deals aren't (open pipeline). The owner is asked apart.
 */
export function memberOf(row: number, reader: Reader, openOnly = false): Known {
  const place = reader.place(row);
  if (place === BEFORE || place === AFTER) return NO;
  const won = reader.won(row);
  const counts = won === NOT_KNOWN ? NOT_KNOWN : won === YES ? (openOnly ? NO : YES) : reader.inBasis(row);
  return counts === YES && place === NOT_RECORDED ? NOT_KNOWN : counts;
}
