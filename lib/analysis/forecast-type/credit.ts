import type { DealBook } from '../../model/book.ts';
import type { DealHead } from '../../model/deal.ts';
import type { UserId } from '../../model/ids.ts';
import { BLANK, UNKNOWN } from '../../model/book.ts';
import { pickDeals } from '../../model/pick-deals.ts';
import { deals } from './select.ts';
import { creditShares } from './shares.ts';

/** Old owners don't count any more; a fresh dictionary holds who gets the credit. */
function dictionary(): { ids: string[]; of(id: string): number } {
  const ids: string[] = [];
  const index = new Map<string, number>();
  return {
    ids,
    of(id) {
      let i = index.get(id);
      if (i === undefined) index.set(id, (i = ids.push(id) - 1));
      return i;
    },
  };
}

/** Shares of one split type, by person in the order of their ids; two rows of one person are one. */
function sharesOf(head: DealHead, splitType: string): { userId: UserId; percent: number }[] {
  const by = new Map<UserId, number>();
  for (const s of head.splits ?? []) if (s.splitType === splitType) by.set(s.userId, (by.get(s.userId) ?? 0) + s.percent);
  return [...by].map(([userId, percent]) => ({ userId, percent })).filter((s) => s.percent > 0).sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

/**
 * A book with one deal for each share of credit of one split type: its owner all along is who has the share, its amounts are the
 * shares, which sum exactly to the whole in every state. Deals without a share of this type are in nobody's number.
 */
export function creditBySplit(book: DealBook, splitType: string): { book: DealBook; notes: string[] } {
  const owners = dictionary();
  const shares = book.heads.map((head) => sharesOf(head, splitType));
  const from: number[] = [];
  shares.forEach((list, i) => { for (const _ of list) from.push(i); });
  const out = pickDeals(book, from);
  out.ownerIds = owners.ids;
  let n = 0;
  shares.forEach((list, i) => {
    if (list.length === 0) return;
    const rows = book.first[i + 1]! - book.first[i]!;
    const percents = list.map((s) => s.percent);
    let last = NaN;
    let cut: number[] = [];
    for (let k = 0; k < rows; k++) {
      const amount = book.amount[book.first[i]! + k]!;
      if (Number.isFinite(amount) && amount !== last) cut = creditShares((last = amount), percents);
      list.forEach((s, j) => {
        const row = out.first[n + j]! + k;
        out.owner[row] = owners.of(s.userId);
        if (Number.isFinite(amount)) out.amount[row] = cut[j]!;
      });
    }
    list.forEach((s, j) => {
      const now = out.amount[out.first[n + j + 1]! - 1]!;
      out.ownerNow[n + j] = owners.of(s.userId);
      out.heads[n + j] = { ...book.heads[i]!, now: { ...book.heads[i]!.now, ownerId: s.userId, amount: now === Infinity ? undefined : Number.isNaN(now) ? null : now } };
    });
    n += list.length;
  });
  const notRead = book.heads.filter((h) => h.splits === undefined).length;
  const notes = [`Credit is as the “${splitType}” splits share it today: no CRM keeps the past of splits. No other kind of credit is added to it.`];
  if (notRead > 0) notes.push(`Splits of ${deals(notRead)} were not read: not counted here.`);
  return { book: out, notes };
}

/** A book whose owners are territories, as of today. A deal without one is in no territory's number. The heads keep the person. */
export function creditByTerritory(book: DealBook): { book: DealBook; notes: string[] } {
  const territories = dictionary();
  const out: DealBook = { ...book, owner: new Int32Array(book.owner.length), ownerNow: new Int32Array(book.heads.length), ownerIds: territories.ids };
  let notRead = 0;
  book.heads.forEach((head, i) => {
    const t = head.territoryId;
    if (t === undefined) notRead++;
    const owner = t === undefined ? UNKNOWN : t === null ? BLANK : territories.of(t);
    out.ownerNow[i] = owner;
    out.owner.fill(owner, book.first[i], book.first[i + 1]);
  });
  const notes = ['Territories are as of today: their past is not recorded.'];
  if (notRead > 0) notes.push(`The territory of ${deals(notRead)} was not read: in no territory’s number.`);
  return { book: out, notes };
}
