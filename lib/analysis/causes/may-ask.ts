import type { CauseStanding } from './standing.ts';
import { dayOf } from '../../model/day.ts';

/**
 * Whether a visit to the deal may ask for its cause: once nothing is named, at most once a day, and after "later" not again that
 * day. A cause that was disputed is answered, not asked for again. `askedAt`: when this person was last asked about this deal, as
 * this browser remembers it; null: never. Days are the org's.
 */
export function mayAsk(standing: Pick<CauseStanding, 'state' | 'putOffAt'>, { askedAt, now, zone }: { askedAt: number | null; now: number; zone: string }): boolean {
  if (standing.state !== 'none' && standing.state !== 'open') return false;
  const today = dayOf(now, zone);
  return [standing.putOffAt, askedAt].every((at) => at === null || dayOf(at, zone) < today);
}
