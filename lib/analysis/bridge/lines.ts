import type { DealBook } from '../../model/book.ts';
import type { DealId } from '../../model/ids.ts';
import { ORDER_ASSUMED } from '../../model/book.ts';

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

/** Lines as objects, ordered by deal id; lines of one deal keep their order. `make`: the bridge's own shape, written out, since a spread costs ten times as much. */
export function toLines<R extends string, L extends Line<R>>(columns: LineColumns<R>, book: DealBook, make: (deal: number, dealId: DealId, reason: R, amount: number) => L): L[] {
  const lines: L[] = [];
  let sorted = true;
  for (let n = 0; n < columns.deal.length; n++) {
    const line = make(columns.deal[n]!, book.heads[columns.deal[n]!]!.id, columns.reason[n]!, columns.amount[n]!);
    if (n > 0 && line.dealId < lines[n - 1]!.dealId) sorted = false;
    lines.push(line);
  }
  return sorted ? lines : lines.sort((a, b) => (a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : 0));
}

/** Whether a row's values rest on an assumed order of changes of one instant. */
export const restsOnOrder = (book: DealBook, row: number): boolean => row >= 0 && (book.flags[row]! & ORDER_ASSUMED) !== 0;
