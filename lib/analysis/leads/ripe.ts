import type { LeadFate } from './fate.ts';
import { ninetyBy } from '../calibration/cycle.ts';

/** Under so many wins nobody knows how long one takes. */
const ENOUGH = 20;

/**
 * The age, in milliseconds, by which nine in ten of the leads that are ever won have been won: Kaplan and Meier's estimate, in which
 * a lead that isn't won counts for as long as it has been there. null under 20 wins.
 */
export function ripeAge(fates: readonly LeadFate[], now: number): number | null {
  const won: number[] = [];
  const waited: number[] = [];
  for (const f of fates) {
    if (f.wonAt === null) waited.push(now - f.lead.createdAt);
    else won.push(Math.max(0, f.wonAt - f.lead.createdAt));
  }
  return won.length < ENOUGH ? null : ninetyBy(Float64Array.from(won).sort(), Float64Array.from(waited).sort());
}
