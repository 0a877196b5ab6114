import type { DealBook } from './book.ts';
import { allocateBook } from './book.ts';

/** Some deals of a book (indices, in this order; one may come several times) as a book of its own. Dictionaries are shared. */
export function pickDeals(book: DealBook, deals: readonly number[]): DealBook {
  const rows = deals.reduce((n, i) => n + book.first[i + 1]! - book.first[i]!, 0);
  const out: DealBook = { ...allocateBook(deals.length, rows), heads: deals.map((i) => book.heads[i]!), stageIds: book.stageIds, ownerIds: book.ownerIds, currencyCodes: book.currencyCodes };
  let row = 0;
  deals.forEach((i, n) => {
    copyDeal(book, i, out, n);
    out.first[n] = row;
    for (let r = book.first[i]!; r < book.first[i + 1]!; r++) copyRow(book, r, out, row++);
  });
  out.first[deals.length] = row;
  return out;
}

/** What a book says of a deal besides its head and rows. */
export function copyDeal(from: DealBook, i: number, to: DealBook, n: number): void {
  to.cut[n] = from.cut[i]!;
  to.created[n] = from.created[i]!;
  to.deleted[n] = from.deleted[i]!;
  to.ownerNow[n] = from.ownerNow[i]!;
}

/** One history row, between books that share their dictionaries. */
export function copyRow(from: DealBook, r: number, to: DealBook, row: number): void {
  to.at[row] = from.at[r]!;
  to.stage[row] = from.stage[r]!;
  to.category[row] = from.category[r]!;
  to.amount[row] = from.amount[r]!;
  to.closeDay[row] = from.closeDay[r]!;
  to.probability[row] = from.probability[r]!;
  to.owner[row] = from.owner[r]!;
  to.currency[row] = from.currency[r]!;
  to.flags[row] = from.flags[r]!;
}
