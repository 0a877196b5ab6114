import type { DealHead, DealState } from './deal.ts';
import type { DealTimeline } from './timeline.ts';
import { CATEGORIES } from './category.ts';
import { day } from './day.ts';
import { stageId, userId } from './ids.ts';

/**
 * Many deals as packed columns: history rows lie one after the other, deal by deal, oldest first; deal i has the rows
 * `first[i]` to `first[i + 1]`. A bridge over 100,000 deals reads these in milliseconds, and IndexedDB stores them as one value.
 */
export interface DealBook {
  heads: DealHead[];
  cut: Uint8Array;
  /** Epoch milliseconds. */
  created: Float64Array;
  /** Epoch milliseconds; Infinity where the deal lives. */
  deleted: Float64Array;
  /** Owner as of today: index into `ownerIds`; BLANK or UNKNOWN. */
  ownerNow: Int32Array;
  first: Int32Array;
  at: Float64Array;
  /** Index into `stageIds`; BLANK or UNKNOWN. */
  stage: Int32Array;
  /** Index into CATEGORIES; UNKNOWN. */
  category: Int8Array;
  /** Minor units; NaN blank, Infinity unknown. */
  amount: Float64Array;
  /** Day; BLANK_DAY or UNKNOWN_DAY. */
  closeDay: Int32Array;
  /** 0 to 1; NaN blank, Infinity unknown. */
  probability: Float64Array;
  /** Index into `ownerIds`; BLANK or UNKNOWN. */
  owner: Int32Array;
  /** Index into `currencyCodes`; UNKNOWN. */
  currency: Int16Array;
  /** Bit 1: orderAssumed. Bit 2: byMachine known, bit 4: byMachine. */
  flags: Uint8Array;
  stageIds: string[];
  ownerIds: string[];
  currencyCodes: string[];
}

export const BLANK = -1;
export const UNKNOWN = -2;
export const BLANK_DAY = -2_147_483_648;
export const UNKNOWN_DAY = -2_147_483_647;
export const ORDER_ASSUMED = 1;
const MACHINE_KNOWN = 2;
const MACHINE = 4;

class Dictionary {
  readonly values: string[] = [];
  private readonly index = new Map<string, number>();
  of(value: string | null | undefined): number {
    if (value === undefined) return UNKNOWN;
    if (value === null) return BLANK;
    let i = this.index.get(value);
    if (i === undefined) {
      i = this.values.push(value) - 1;
      this.index.set(value, i);
    }
    return i;
  }
}

const packNumber = (n: number | null | undefined): number => (n === undefined ? Infinity : n === null ? NaN : n);
const unpackNumber = (n: number): number | null | undefined => (n === Infinity ? undefined : Number.isNaN(n) ? null : n);

/** Room for so many deals and history rows, all of it still to be filled in. */
export const allocateBook = (deals: number, rows: number): DealBook => ({
  heads: [], cut: new Uint8Array(deals), created: new Float64Array(deals), deleted: new Float64Array(deals), ownerNow: new Int32Array(deals), first: new Int32Array(deals + 1),
  at: new Float64Array(rows), stage: new Int32Array(rows), category: new Int8Array(rows), amount: new Float64Array(rows), closeDay: new Int32Array(rows),
  probability: new Float64Array(rows), owner: new Int32Array(rows), currency: new Int16Array(rows), flags: new Uint8Array(rows), stageIds: [], ownerIds: [], currencyCodes: [],
});

export function packBook(timelines: readonly DealTimeline[]): DealBook {
  const stages = new Dictionary();
  const owners = new Dictionary();
  const currencies = new Dictionary();
  const book: DealBook = {
    ...allocateBook(timelines.length, timelines.reduce((n, t) => n + t.states.length, 0)), heads: timelines.map((t) => t.head),
    stageIds: stages.values, ownerIds: owners.values, currencyCodes: currencies.values,
  };
  let r = 0;
  timelines.forEach((t, i) => {
    book.first[i] = r;
    book.cut[i] = t.cut ? 1 : 0;
    book.created[i] = t.head.createdAt;
    book.deleted[i] = t.head.deletedAt ?? Infinity;
    book.ownerNow[i] = owners.of(t.head.now.ownerId);
    for (const s of t.states) {
      book.at[r] = s.at;
      book.stage[r] = stages.of(s.stageId);
      book.category[r] = s.category ? CATEGORIES.indexOf(s.category) : UNKNOWN;
      book.amount[r] = packNumber(s.amount);
      book.closeDay[r] = s.closeDay === undefined ? UNKNOWN_DAY : (s.closeDay ?? BLANK_DAY);
      book.probability[r] = packNumber(s.probability);
      book.owner[r] = owners.of(s.ownerId);
      book.currency[r] = currencies.of(s.currency);
      book.flags[r] = (s.orderAssumed ? ORDER_ASSUMED : 0) | (s.byMachine === null ? 0 : MACHINE_KNOWN | (s.byMachine ? MACHINE : 0));
      r++;
    }
  });
  book.first[timelines.length] = r;
  return book;
}

/** One history row as a state. */
export function stateOf(book: DealBook, row: number): DealState {
  const closeDay = book.closeDay[row]!;
  const stage = book.stage[row]!;
  const owner = book.owner[row]!;
  const currency = book.currency[row]!;
  const category = book.category[row]!;
  const flags = book.flags[row]!;
  return {
    at: book.at[row]!,
    stageId: stage >= 0 ? stageId(book.stageIds[stage]!) : undefined,
    category: category >= 0 ? CATEGORIES[category]! : undefined,
    amount: unpackNumber(book.amount[row]!),
    closeDay: closeDay === UNKNOWN_DAY ? undefined : closeDay === BLANK_DAY ? null : day(closeDay),
    probability: unpackNumber(book.probability[row]!),
    ownerId: owner >= 0 ? userId(book.ownerIds[owner]!) : owner === BLANK ? null : undefined,
    currency: currency >= 0 ? book.currencyCodes[currency]! : undefined,
    orderAssumed: (flags & ORDER_ASSUMED) !== 0,
    byMachine: flags & MACHINE_KNOWN ? (flags & MACHINE) !== 0 : null,
  };
}

/** Deal i as a timeline again. */
export function timelineOf(book: DealBook, i: number): DealTimeline {
  const states: DealState[] = [];
  for (let r = book.first[i]!; r < book.first[i + 1]!; r++) states.push(stateOf(book, r));
  return { head: book.heads[i]!, states, cut: book.cut[i] === 1 };
}

/** The row that holds what was known strictly before an instant; −1 where the deal did not exist yet. */
export function rowAt(book: DealBook, i: number, instant: number): number {
  const first = book.first[i]!;
  let r = book.first[i + 1]! - 1;
  while (r >= first && book.at[r]! >= instant) r--;
  return r >= first ? r : -1;
}
