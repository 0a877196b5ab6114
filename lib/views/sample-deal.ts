import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';

/** The deal of the made-up company that stands in on any page: the reader's open one in commit that moved its date most often. */
export function sampleDeal(book: DealBook, userId: UserId): string | null {
  let best: { id: string; moves: number } | null = null;
  for (let i = 0; i < book.heads.length; i++) {
    const head = book.heads[i]!;
    if (head.now.ownerId !== userId || head.now.category !== 'commit' || head.deletedAt !== null) continue;
    let moves = 0;
    for (let r = book.first[i]! + 1; r < book.first[i + 1]!; r++) if (book.closeDay[r] !== book.closeDay[r - 1]) moves++;
    if (!best || moves > best.moves) best = { id: head.id, moves };
  }
  return best?.id ?? null;
}
