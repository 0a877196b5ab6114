import type { DealBook } from '../../model/book.ts';
import type { DealHead } from '../../model/deal.ts';
import type { FactName } from '../../model/facts.ts';
import type { OrgContext } from '../../model/org.ts';
import type { FactStep } from './fact-past.ts';
import { BLANK_DAY, ORDER_ASSUMED, UNKNOWN_DAY, allocateBook } from '../../model/book.ts';
import { digitsOf } from '../../model/currency.ts';
import { day, parseDay } from '../../model/day.ts';
import { parseMinor } from '../../model/money.ts';
import { copyDeal, copyRow } from '../../model/pick-deals.ts';
import { factPast } from './fact-past.ts';
import { deals } from './select.ts';

/** How a note calls what is counted. */
const WHAT: Partial<Record<FactName, string>> = { arr: 'the amount a year (ARR)', acv: 'the contract value a year (ACV)', forecastDate: 'the date that counts' };

/**
 * A book whose amounts (`amount`) or close dates (`closeDay`) are those of a mapped fact, with the fact's own past woven into the
 * deal's. A fact that wasn't read, or can't be read as money or a date, is not known; one that is blank is blank.
 */
export function substitute(book: DealBook, column: 'amount' | 'closeDay', name: FactName, context: Pick<OrgContext, 'currencies'>): { book: DealBook; notes: string[] } {
  const count = { asOfToday: 0, notRead: 0, unreadable: 0 };
  const pasts = book.heads.map((head, i) => {
    const fact = head.facts?.[name];
    if (!fact) count.notRead++;
    else if (fact.history === null) count.asOfToday++;
    return factPast(head, name, book.at[book.first[i + 1]! - 1]!);
  });
  const extra = pasts.map((steps, i) => newInstants(book, i, steps));
  const out: DealBook = {
    ...allocateBook(book.heads.length, book.at.length + extra.reduce((n, e) => n + e.length, 0)), stageIds: book.stageIds, ownerIds: book.ownerIds, currencyCodes: book.currencyCodes,
  };
  let row = 0;
  for (let i = 0; i < book.heads.length; i++) {
    copyDeal(book, i, out, i);
    out.first[i] = row;
    const steps = pasts[i]!;
    const more = extra[i]!;
    let r = book.first[i]!;
    let m = 0;
    let s = 0;
    let bad = false;
    while (r < book.first[i + 1]! || m < more.length) {
      if (m >= more.length || (r < book.first[i + 1]! && book.at[r]! < more[m]!)) copyRow(book, r++, out, row);
      else {
        copyRow(book, r - 1, out, row);
        out.at[row] = more[m++]!;
      }
      while (s + 1 < steps.length && steps[s + 1]!.at <= out.at[row]!) s++;
      bad = write(out, row, column, steps[s]!.value, context) || bad;
      if (steps[s]!.orderAssumed) out.flags[row]! |= ORDER_ASSUMED;
      row++;
    }
    if (bad) count.unreadable++;
    out.heads.push(headNow(book.heads[i]!, out, row - 1, column));
  }
  out.first[book.heads.length] = row;
  const what = WHAT[name] ?? name;
  const notes: string[] = [];
  if (count.asOfToday > 0) notes.push(`Changes of ${what} are not recorded for ${deals(count.asOfToday)}: it counts as of today.`);
  if (count.notRead > 0) notes.push(`On ${deals(count.notRead)} ${what} was not read: not known.`);
  if (count.unreadable > 0) notes.push(`On ${deals(count.unreadable)} ${what} can’t be read as ${column === 'amount' ? 'money' : 'a date'}: not known.`);
  return { book: out, notes };
}

/** Instants of the fact's changes at which the deal has no row of its own, once it exists. */
function newInstants(book: DealBook, i: number, steps: readonly FactStep[]): number[] {
  if (steps.length === 1) return [];
  const own = new Set(book.at.subarray(book.first[i], book.first[i + 1]));
  return steps.map((s) => s.at).filter((at) => at > book.at[book.first[i]!]! && !own.has(at));
}

/** Writes a value; true where it says nothing readable. */
function write(out: DealBook, row: number, column: 'amount' | 'closeDay', value: string | null | undefined, context: Pick<OrgContext, 'currencies'>): boolean {
  if (column === 'closeDay') {
    const found = value ? parseDay(value.trim().slice(0, 10)) : null;
    out.closeDay[row] = value === undefined ? UNKNOWN_DAY : value === null || value.trim() === '' ? BLANK_DAY : (found ?? UNKNOWN_DAY);
    return Boolean(value?.trim()) && found === null;
  }
  const code = out.currency[row]!;
  const minor = value === undefined ? undefined : parseMinor(value, digitsOf(context.currencies, code < 0 ? context.currencies.org : out.currencyCodes[code]!));
  out.amount[row] = minor === undefined ? Infinity : (minor ?? NaN);
  return value !== undefined && minor === undefined;
}

function headNow(head: DealHead, out: DealBook, row: number, column: 'amount' | 'closeDay'): DealHead {
  const a = out.amount[row]!;
  const c = out.closeDay[row]!;
  const value = column === 'amount' ? { amount: a === Infinity ? undefined : Number.isNaN(a) ? null : a } : { closeDay: c === UNKNOWN_DAY ? undefined : c === BLANK_DAY ? null : day(c) };
  return { ...head, now: { ...head.now, ...value } };
}
