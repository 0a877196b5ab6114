import type { DealBook } from './book.ts';
import { allocateBook, packBook, timelineOf } from './book.ts';
import type { DealId } from './ids.ts';
import type { DealTimeline } from './timeline.ts';

/** Old index → index in a joined list of values; negative marks stay as they are. */
function remap(from: readonly string[], into: string[], index: Map<string, number>): (n: number) => number {
  const to = from.map((value) => {
    let i = index.get(value);
    if (i === undefined) {
      i = into.push(value) - 1;
      index.set(value, i);
    }
    return i;
  });
  return (n) => (n < 0 ? n : to[n]!);
}

/** Several books as one, in their order. Columns are copied whole; only what points into a dictionary is written anew. */
export function joinBooks(books: readonly DealBook[]): DealBook {
  const deals = books.reduce((n, b) => n + b.heads.length, 0);
  const rows = books.reduce((n, b) => n + b.at.length, 0);
  const out: DealBook = { ...allocateBook(deals, rows), heads: books.flatMap((b) => b.heads) };
  const stages = new Map<string, number>();
  const owners = new Map<string, number>();
  const currencies = new Map<string, number>();
  let deal = 0;
  let row = 0;
  for (const b of books) {
    const stage = remap(b.stageIds, out.stageIds, stages);
    const owner = remap(b.ownerIds, out.ownerIds, owners);
    const currency = remap(b.currencyCodes, out.currencyCodes, currencies);
    out.cut.set(b.cut, deal);
    out.created.set(b.created, deal);
    out.deleted.set(b.deleted, deal);
    for (let i = 0; i < b.heads.length; i++) {
      out.ownerNow[deal + i] = owner(b.ownerNow[i]!);
      out.first[deal + i] = row + b.first[i]!;
    }
    for (const column of ['at', 'category', 'amount', 'closeDay', 'probability', 'flags'] as const) out[column].set(b[column], row);
    for (let r = 0; r < b.at.length; r++) {
      out.stage[row + r] = stage(b.stage[r]!);
      out.owner[row + r] = owner(b.owner[r]!);
      out.currency[row + r] = currency(b.currency[r]!);
    }
    deal += b.heads.length;
    row += b.at.length;
  }
  out.first[deals] = rows;
  return out;
}

/** A book in which some deals were replaced or added, and some dropped. Untouched deals keep their order; new ones come last. */
export function amendBook(book: DealBook, amended: readonly DealTimeline[], gone: ReadonlySet<DealId>): DealBook {
  if (amended.length === 0 && gone.size === 0) return book;
  const replaced = new Set([...amended.map((t) => t.head.id), ...gone]);
  const kept: DealTimeline[] = [];
  const parts: DealBook[] = [];
  if (!book.heads.some((h) => replaced.has(h.id))) parts.push(book);
  else {
    for (let i = 0; i < book.heads.length; i++) if (!replaced.has(book.heads[i]!.id)) kept.push(timelineOf(book, i));
    parts.push(packBook(kept));
  }
  return joinBooks([...parts, packBook(amended.filter((t) => !gone.has(t.head.id)))]);
}
