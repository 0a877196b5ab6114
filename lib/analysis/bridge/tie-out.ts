import type { DealBook } from '../../model/book.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Rates, Reader } from './reader.ts';
import { day } from '../../model/day.ts';
import { checkMinor, conversionOn, convertMinor } from '../../model/money.ts';
import { GONE, NOT_YET, asOf } from './as-of.ts';
import { INSIDE, YES, makeReader, ratesAt } from './reader.ts';

/** Why our actual and the CRM's differ on a deal; the first that holds. */
export type TieReason = 'deleted' | 'restored' | 'createdSince' | 'owner' | 'noLongerWon' | 'wonSince' | 'movedOut' | 'movedIn' | 'notKnown' | 'amount';

export interface TieDeal {
  deal: number;
  dealId: DealId;
  reason: TieReason;
  /** Minor units of the org's currency, both at t1's rates; null where it isn't in that sum. */
  ours: number | null;
  crm: number | null;
}

/** Our actual beside the total that the CRM itself has for the period today. crm − ours = Σ over deals (crm − ours), exactly. */
export interface TieOut {
  ours: number;
  crm: number;
  /** What the CRM's own reports add up to, each deal at the rate of its close date; differs from `crm` by exchange rates alone. null: a rate is missing. */
  crmAtCloseRates: number | null;
  deals: TieDeal[];
}

export interface TieOutInput {
  book: DealBook;
  context: OrgContext;
  period: Period;
  /** Whose deals: at t1, and today where that is another set. */
  owners: ReadonlySet<UserId> | null;
  ownersNow?: ReadonlySet<UserId> | null;
  t1: number;
  now: number;
}

/**
 * Ours: what was won in the period, as known at t1. The CRM's: deals that are won, not deleted and due in the period as the record
 * stands today. Both are told at t1's rates, so that a difference is a difference in a deal; rates are a figure of their own.
 */
export function tieOut({ book, context, period, owners, ownersNow = owners, t1, now }: TieOutInput): TieOut {
  // What was read is as of today even where a clock runs behind it.
  const today = asOf(book, Math.max(now, t1, lastInstant(book) + 1));
  const then = asOf(book, t1, today);
  const reader = makeReader(book, context, period, 'closed', owners, ownersNow);
  const rates = ratesAt(book, context, t1);
  const out: TieOut = { ours: 0, crm: 0, crmAtCloseRates: 0, deals: [] };
  const close = closeRates(book, context);
  for (let i = 0; i < today.row.length; i++) {
    const r1 = then.row[i]!;
    const rn = today.row[i]!;
    const oursIn = r1 >= 0 && isWonIn(r1, reader) && reader.inScope(i, r1);
    const crmIn = rn >= 0 && isWonIn(rn, reader) && reader.inScopeAtEnd(i, rn);
    if (!oursIn && !crmIn) continue;
    const ours = oursIn ? reader.amount(r1, rates) : null;
    const crm = crmIn ? reader.amount(rn, rates) : null;
    out.ours = checkMinor(out.ours + known(ours));
    out.crm = checkMinor(out.crm + known(crm));
    if (crmIn) out.crmAtCloseRates = plus(out.crmAtCloseRates, close(rn));
    if (oursIn && crmIn && same(ours, crm)) continue;
    out.deals.push({ deal: i, dealId: book.heads[i]!.id, reason: reasonOf(i, r1, rn, oursIn, ours, crm, book, reader), ours: told(ours), crm: told(crm) });
  }
  out.deals.sort((a, b) => (a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : a.deal - b.deal));
  return out;
}

const isWonIn = (row: number, reader: Reader): boolean => reader.won(row) === YES && reader.place(row) === INSIDE;
const known = (n: number | null): number => (n === null || Number.isNaN(n) ? 0 : n);
const told = (n: number | null): number | null => (n === null || Number.isNaN(n) ? null : n);
const same = (a: number | null, b: number | null): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));
const plus = (sum: number | null, n: number): number | null => (sum === null || Number.isNaN(n) ? null : checkMinor(sum + n));

function reasonOf(i: number, r1: number, rn: number, oursIn: boolean, ours: number | null, crm: number | null, book: DealBook, reader: Reader): TieReason {
  if (rn === GONE) return 'deleted';
  if (r1 === GONE) return 'restored';
  if (r1 === NOT_YET) return 'createdSince';
  if (ours !== null && crm !== null) return Number.isNaN(ours) || Number.isNaN(crm) ? 'notKnown' : 'amount';
  const [here, there] = oursIn ? [r1, rn] : [rn, r1];
  if (reader.won(there) !== YES) return oursIn ? 'noLongerWon' : 'wonSince';
  if (book.closeDay[here] !== book.closeDay[there] && reader.place(there) !== INSIDE) return oursIn ? 'movedOut' : 'movedIn';
  return 'owner';
}

function lastInstant(book: DealBook): number {
  let last = -Infinity;
  for (const instant of book.at) if (instant > last) last = instant;
  return last;
}

/** Each deal at the rate of its close date; NaN without one. */
function closeRates(book: DealBook, context: OrgContext): (row: number) => number {
  const days = new Map<number, Rates>();
  return (row) => {
    const minor = book.amount[row]!;
    if (Number.isNaN(minor) || minor === 0) return 0;
    const on = book.closeDay[row]!;
    let rates = days.get(on);
    if (!rates) days.set(on, (rates = book.currencyCodes.map((code) => conversionOn(context.currencies, code, day(on)))));
    const code = book.currency[row]!;
    const by = rates[code];
    return minor === Infinity || (code >= 0 && !by) ? NaN : by ? convertMinor(minor, by) : minor;
  };
}
