import type { DealBook } from '../../model/book.ts';
import type { Follower } from './follow.ts';
import type { Experience } from './norms.ts';

/** At each of some instants, how many open deals each owner had in the basis. Index: instant × owners + owner. */
export interface Crowd {
  open: Int32Array;
  owners: number;
}

export const noCrowd = (instants: number, owners: number): Crowd => ({ open: new Int32Array(instants * owners), owners });
export const openDeals = (crowd: Crowd, instant: number): Int32Array => crowd.open.subarray(instant * crowd.owners, (instant + 1) * crowd.owners);

/** Walks one deal through ascending instants: counts it for its owner at each at which it is open in the basis, and learns from its rows. */
export function countDeal(book: DealBook, follower: Follower, deal: number, instants: readonly number[], crowd: Crowd, experience: Experience): void {
  const t = follower.trail;
  follower.begin(deal);
  for (let j = 0; j < instants.length; j++) {
    const at = instants[j]!;
    if (book.created[deal]! >= at) continue;
    follower.to(at, experience);
    if (book.deleted[deal]! < at) break;
    if (t.isIn && t.owner >= 0) crowd.open[j * crowd.owners + t.owner]!++;
    if (!t.isOpen && t.row === book.first[deal + 1]! - 1) return;
  }
}
