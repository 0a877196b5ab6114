import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import { UNKNOWN } from '../../model/book.ts';

/** Owners of a book are counted in slots: one each, by their index, and one last for deals without an owner. */
export const slotsOf = (book: DealBook): number => book.ownerIds.length + 1;

/** Whose a deal was in a row; where owners aren't recorded, whose it is today. */
export function slotAt(book: DealBook, deal: number, row: number): number {
  const o = book.owner[row]! === UNKNOWN ? book.ownerNow[deal]! : book.owner[row]!;
  return o < 0 ? book.ownerIds.length : o;
}

/** Slots of some people; null, everybody's, takes the deals without an owner too. */
export function slotsIn(ownerIds: readonly string[], owners: ReadonlySet<UserId> | null): number[] {
  if (owners === null) return Array.from({ length: ownerIds.length + 1 }, (_, o) => o);
  return ownerIds.flatMap((id, o) => (owners.has(id as UserId) ? [o] : []));
}
