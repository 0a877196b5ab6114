import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { DealId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { AsOf } from './as-of.ts';
import type { Line, LineColumns } from './lines.ts';
import type { MovementReason } from './movement-reasons.ts';
import type { Reader } from './reader.ts';
import { BLANK_DAY, UNKNOWN_DAY } from '../../model/book.ts';
import { checkMinor } from '../../model/money.ts';
import { GONE, NOT_YET } from './as-of.ts';
import { addLine, lineColumns, restsOnOrder, toLines } from './lines.ts';
import { memberOf } from './membership.ts';
import { enterReason, leaveReason } from './movement-reasons.ts';
import { NO, NOT_KNOWN, YES, ratesAt } from './reader.ts';

export type MovementLine = Line<MovementReason>;

/** How a forecast, or open pipeline, became another between two instants. start + Σ lines = end, exactly. */
export interface Movement {
  /** Minor units of the org's currency. */
  start: number;
  end: number;
  /** Ordered by deal id. Made when first read. */
  readonly lines: MovementLine[];
  /** Deals (indices). */
  startDeals: number[];
  endDeals: number[];
  /** In at one end, as far as is known, but that end's state, amount or rate was not recorded: not in its sum. */
  unknown: number[];
}

export interface MovementInput {
  book: DealBook;
  context: OrgContext;
  period: Period;
  basis: Basis;
  start: AsOf;
  end: AsOf;
  /** Made for the period, basis and both scopes. */
  reader: Reader;
  /** Open deals alone: the pipeline bridge. Else won deals stay in: the call walk. */
  openOnly: boolean;
}

/**
 * One pass over the packed columns. A deal in at one end alone has one reason, the first that holds. A deal in at both ends has
 * its change of amount at the start's rate (`increased`, `decreased`), weighted also of probability (`certainty`), and what
 * exchange rates did to it (`currency`), each rounded once.
 */
export function movement({ book, context, period, basis, start, end, reader, openOnly }: MovementInput): Movement {
  const rates0 = ratesAt(book, context, start.instant);
  const rates1 = ratesAt(book, context, end.instant);
  const columns = lineColumns<MovementReason>();
  const sums = { start: 0, end: 0 };
  const lists = { startDeals: [] as number[], endDeals: [] as number[], unknown: [] as number[] };
  const value = (row: number, rates: typeof rates0): number => (basis === 'weighted' ? reader.weighted(row, rates) : reader.amount(row, rates));
  const { closeDay } = book;
  const touches = (row: number): boolean => {
    const c = row < 0 ? BLANK_DAY : closeDay[row]!;
    return (c >= period.start && c <= period.end) || c === UNKNOWN_DAY;
  };

  for (let i = 0; i < start.row.length; i++) {
    const r0 = start.row[i]!;
    const r1 = end.row[i]!;
    if (r1 === NOT_YET || (r0 === r1 && r0 === GONE) || !(touches(r0) || touches(r1))) continue;
    let in0 = r0 >= 0 && reader.inScope(i, r0) ? memberOf(r0, reader, openOnly) : NO;
    let in1 = r1 >= 0 && reader.inScopeAtEnd(i, r1) ? memberOf(r1, reader, openOnly) : NO;
    if (in0 === NO && in1 === NO) continue;
    const v0 = in0 === YES ? value(r0, rates0) : 0;
    const v1 = in1 === YES ? value(r1, rates1) : 0;
    if (Number.isNaN(v0)) in0 = NOT_KNOWN;
    if (Number.isNaN(v1)) in1 = NOT_KNOWN;
    if (in0 === NOT_KNOWN || in1 === NOT_KNOWN) lists.unknown.push(i);
    if (in0 === YES) {
      lists.startDeals.push(i);
      sums.start = checkMinor(sums.start + v0);
    }
    if (in1 === YES) {
      lists.endDeals.push(i);
      sums.end = checkMinor(sums.end + v1);
    }
    if (in0 === YES && in1 === YES) {
      if (r0 !== r1 || v0 !== v1) changes(columns, i, r0, r1, v0, v1, basis === 'weighted', reader, rates0);
    } else if (in0 === YES) addLine(columns, i, in1 === NOT_KNOWN ? 'unknown' : leaveReason(i, r1, reader, openOnly), -v0);
    else if (in1 === YES) addLine(columns, i, in0 === NOT_KNOWN ? 'unknown' : enterReason(i, r0, reader, openOnly), v1);
  }

  let made: MovementLine[] | null = null;
  const make = (deal: number, dealId: DealId, reason: MovementReason, amount: number): MovementLine =>
    ({ deal, dealId, reason, amount, orderAssumed: restsOnOrder(book, start.row[deal]!) || restsOnOrder(book, end.row[deal]!) });
  return { ...sums, ...lists, get lines() { return (made ??= toLines(columns, book, make)); } };
}

function changes(columns: LineColumns<MovementReason>, i: number, r0: number, r1: number, v0: number, v1: number, weighted: boolean, reader: Reader, rates0: ReturnType<typeof ratesAt>): void {
  const amount = weighted ? reader.weighted(r1, rates0, r0) : reader.amount(r1, rates0);
  const certain = weighted ? reader.weighted(r1, rates0) : amount;
  if (Number.isNaN(amount) || Number.isNaN(certain)) {
    if (v1 !== v0) addLine(columns, i, 'unknown', v1 - v0);
    return;
  }
  if (amount !== v0) addLine(columns, i, amount > v0 ? 'increased' : 'decreased', amount - v0);
  if (certain !== amount) addLine(columns, i, 'certainty', certain - amount);
  if (v1 !== certain) addLine(columns, i, 'currency', v1 - certain);
}
