import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import { BLANK_DAY, UNKNOWN_DAY } from '../model/book.ts';
import { CATEGORIES, categoryRank, type ForecastCategory } from '../model/category.ts';
import { day, type Day } from '../model/day.ts';
import { conversionOn, convertMinor, type Conversion } from '../model/money.ts';

/** A deal as it stands today. */
export interface DealNow {
  /** Index into the book. */
  deal: number;
  closeDay: Day;
  /** Minor units of the org's currency at the rate of the close day; 0 where blank or without a rate (see `valued`). */
  amount: number;
  valued: boolean;
  state: 'won' | 'lost' | 'open';
  category: ForecastCategory | null;
}

/** Every living deal of some owners (null: everybody's), as of today. Deals without a close date are left out. */
export function dealsNow(book: DealBook, context: OrgContext, owners: ReadonlySet<UserId> | null): DealNow[] {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const stateOf = book.stageIds.map((id) => { const s = stages.get(id); return s?.isWon ? 'won' as const : s?.isClosed ? 'lost' as const : 'open' as const; });
  const inScope = book.ownerIds.map((id) => owners === null || owners.has(id as UserId));
  const rates = new Map<string, Conversion | undefined>();
  const rate = (currency: number, on: number): Conversion | undefined => {
    const code = currency < 0 ? context.currencies.org : book.currencyCodes[currency]!;
    const key = `${code} ${on}`;
    if (!rates.has(key)) rates.set(key, conversionOn(context.currencies, code, day(on)));
    return rates.get(key);
  };
  const out: DealNow[] = [];
  for (let i = 0; i < book.heads.length; i++) {
    if (book.deleted[i] !== Infinity) continue;
    const owner = book.ownerNow[i]!;
    if (owners !== null && (owner < 0 || !inScope[owner])) continue;
    const row = book.first[i + 1]! - 1;
    const close = book.closeDay[row]!;
    if (close === BLANK_DAY || close === UNKNOWN_DAY) continue;
    const minor = book.amount[row]!;
    const by = Number.isFinite(minor) ? rate(book.currency[row]!, close) : undefined;
    const stage = book.stage[row]!;
    out.push({
      deal: i, closeDay: day(close), amount: by ? convertMinor(minor, by) : 0, valued: by !== undefined,
      state: stage < 0 ? 'open' : stateOf[stage]!, category: book.category[row]! < 0 ? null : CATEGORIES[book.category[row]!]!,
    });
  }
  return out;
}

export const isIn = (d: DealNow, start: number, end: number): boolean => d.closeDay >= start && d.closeDay <= end;
export const atLeast = (d: DealNow, category: ForecastCategory): boolean => d.category !== null && categoryRank(d.category) >= categoryRank(category);
export const totalOf = (deals: readonly DealNow[]): number => deals.reduce((n, d) => n + d.amount, 0);
