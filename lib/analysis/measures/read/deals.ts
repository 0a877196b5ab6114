import type { DealBook } from '../../../model/book.ts';
import type { Day } from '../../../model/day.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Conversion } from '../../../model/money.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import { BLANK_DAY, UNKNOWN, UNKNOWN_DAY } from '../../../model/book.ts';
import { day } from '../../../model/day.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { conversionOn, convertMinor } from '../../../model/money.ts';
import { byOwner } from './by-owner.ts';
import { keptFor } from './kept.ts';

/** A deal that counts on a day, for whoever owned it at the moment that makes it count. */
export interface CountedDeal extends Counted {
  /** Index into the book. */
  deal: number;
  /** Minor units of the org's currency at the rate of `day`; null where the amount is blank, not known or without a rate. */
  amount: number | null;
}

/** A deal that is closed today. */
export interface ClosedDeal extends CountedDeal {
  isWon: boolean;
  /** Days from its creation to the day it was closed; null where its history begins later than it does. */
  took: number | null;
}

/** What measures read of deals, from one pass over the book. */
export interface DealFacts {
  /** Closed today, on their close date, of whoever owned them when they were closed. */
  closed: ByOwner<ClosedDeal>;
  won: ByOwner<ClosedDeal>;
  /** All, on the day they were created, of whoever owned them first, with the first amount they were given. */
  created: ByOwner<CountedDeal>;
  /** Open today, on their close date, of whoever owns them. */
  open: ByOwner<CountedDeal>;
}

/** Living deals alone: what was deleted counts nowhere. A deal whose stage the CRM doesn't define any more counts as open, as everywhere here. */
export const dealFacts = keptFor((book: DealBook, context: OrgContext): DealFacts => {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const state = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s?.isWon ? WON : s?.isClosed ? LOST : OPEN; });
  const stateAt = (row: number): number => (book.stage[row]! < 0 ? OPEN : state[book.stage[row]!]!);
  const money = moneyReader(book, context);
  const dayAt = dayReader(context.timeZone);
  const closed: ClosedDeal[] = [];
  const open: CountedDeal[] = [];
  const created: CountedDeal[] = [];
  for (let i = 0; i < book.heads.length; i++) {
    if (book.deleted[i] !== Infinity) continue;
    const first = book.first[i]!;
    const last = book.first[i + 1]! - 1;
    const began = dayAt(book.created[i]!);
    created.push({ deal: i, day: began, ownerId: ownerAt(book, i, first), amount: firstAmount(book, first, last, (row) => money(row, began)) });
    const close = book.closeDay[last]!;
    if (close === BLANK_DAY || close === UNKNOWN_DAY) continue;
    const now = stateAt(last);
    const common = { deal: i, day: day(close), amount: money(last, day(close)) };
    if (now === OPEN) {
      open.push({ ...common, ownerId: ownerAt(book, i, last) });
      continue;
    }
    let row = last;
    while (row > first && stateAt(row - 1) === now) row--;
    const isCut = book.cut[i] === 1 && row === first;
    closed.push({ ...common, ownerId: ownerAt(book, i, row), isWon: now === WON, took: isCut ? null : Math.max(0, dayAt(book.at[row]!) - began) });
  }
  return { closed: byOwner(closed), won: byOwner(closed.filter((d) => d.isWon)), created: byOwner(created), open: byOwner(open) };
});

const OPEN = 0;
const LOST = 1;
const WON = 2;

/** Owner of a deal in one of its rows; where owners of the past aren't recorded, today's. null: nobody. */
export function ownerAt(book: DealBook, deal: number, row: number): string | null {
  const owner = book.owner[row]! === UNKNOWN ? book.ownerNow[deal]! : book.owner[row]!;
  return owner < 0 ? null : book.ownerIds[owner]!;
}

/** Amount of a row in minor units of the org's currency at the rate of a day; null where blank, not known or without a rate. */
export function moneyReader(book: DealBook, context: Pick<OrgContext, 'currencies'>): (row: number, on: Day) => number | null {
  const rates = new Map<number, Conversion | undefined>();
  return (row, on) => {
    const minor = book.amount[row]!;
    if (!Number.isFinite(minor)) return null;
    const currency = book.currency[row]!;
    const key = on * 1024 + currency + 2;
    if (!rates.has(key)) rates.set(key, conversionOn(context.currencies, currency < 0 ? context.currencies.org : book.currencyCodes[currency]!, on));
    const by = rates.get(key);
    return by ? convertMinor(minor, by) : null;
  };
}

/** The first amount that was recorded and not blank. */
function firstAmount(book: DealBook, first: number, last: number, money: (row: number) => number | null): number | null {
  for (let row = first; row <= last; row++) if (Number.isFinite(book.amount[row]!)) return money(row);
  return null;
}
