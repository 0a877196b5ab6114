import type { DealBook } from '../../model/book.ts';
import type { DealId } from '../../model/ids.ts';

/** One line of a bridge: why a deal moved the number, and by how much. */
export interface Line<R extends string> {
  /** Index into the book. */
  deal: number;
  dealId: DealId;
  reason: R;
  /** Minor units of the org's currency; negative lowers the end against the start. */
  amount: number;
  /** Two changes of one instant: which came last is assumed from row ids. */
  orderAssumed: boolean;
}

/** Lines while a pass runs: three columns, since 100,000 objects cost more than the pass itself. */
export interface LineColumns<R extends string> {
  deal: number[];
  reason: R[];
  amount: number[];
}

export const lineColumns = <R extends string>(): LineColumns<R> => ({ deal: [], reason: [], amount: [] });

export function addLine<R extends string>(to: LineColumns<R>, deal: number, reason: R, amount: number): void {
  to.deal.push(deal);
  to.reason.push(reason);
  // −0 would print as a loss of nothing.
  to.amount.push(amount === 0 ? 0 : amount);
}

/** Lines as objects, ordered by deal id; lines of one deal keep their order. `more` adds what a bridge says of a line besides. */
export function toLines<R extends string, M extends object>(columns: LineColumns<R>, book: DealBook, more: (deal: number) => M & { orderAssumed: boolean }): (Line<R> & M)[] {
  let sorted = true;
  const lines = columns.deal.map((deal, n) => {
    const dealId = book.heads[deal]!.id;
    if (n > 0 && dealId < book.heads[columns.deal[n - 1]!]!.id) sorted = false;
    return { deal, dealId, reason: columns.reason[n]!, amount: columns.amount[n]!, ...more(deal) };
  });
  return sorted ? lines : lines.sort((a, b) => (a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : 0));
}
