import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { Lead } from '../../model/lead.ts';
import type { OrgContext } from '../../model/org.ts';
import { day } from '../../model/day.ts';
import { NO, YES, makeReader } from '../bridge/reader.ts';
import { percentile } from '../stats/percentile.ts';

const DAY_MS = 86_400_000;
/** Under so many earlier deals nothing is usual. */
const ENOUGH = 20;
/** Both CRMs write a new deal's first rows within a minute of it. */
const SAME_SAVE_MS = 60_000;

/** A deal's first time in the forecast. */
export interface Stay {
  enteredAt: number;
  /** When it closed or fell out; null while it stands there. */
  leftAt: number | null;
  /** It was created in the forecast. */
  bornIn: boolean;
}

/** What is usual in this company, in days; null under 20 deals. */
export interface Usual {
  /** Median from a lead's conversion to its deal's entering the forecast. */
  qualificationDays: number | null;
  /** Median in the forecast until it closed or fell out. */
  stayDays: number | null;
}

/**
 * When each deal of a book first stood in the forecast, by deal index: open, and in the basis. Deals whose record begins later
 * than they do, and those that never stood there, have none. Rows strictly before `now` count.
 */
export function staysOf(book: DealBook, context: OrgContext, basis: Basis, now: number): Map<number, Stay> {
  const reader = makeReader(book, context, { start: day(0), end: day(0) }, basis, null);
  const stays = new Map<number, Stay>();
  for (let i = 0; i < book.heads.length; i++) {
    if (book.cut[i] === 1) continue;
    const until = Math.min(now, book.deleted[i]!);
    let stay: Stay | null = null;
    for (let r = book.first[i]!; r < book.first[i + 1]! && book.at[r]! < until && stay?.leftAt == null; r++) {
      const isIn = reader.won(r) === NO && reader.lost(r) === NO && reader.inBasis(r) === YES;
      const at = book.at[r]!;
      if (isIn) stay ??= { enteredAt: at, leftAt: null, bornIn: at - book.created[i]! <= SAME_SAVE_MS };
      else if (stay) stay.leftAt = at;
    }
    if (!stay) continue;
    // A deal that was thrown away left the forecast with it.
    if (stay.leftAt === null && book.deleted[i]! < now) stay.leftAt = book.deleted[i]!;
    stays.set(i, stay);
  }
  return stays;
}

export const stayDays = ({ enteredAt, leftAt }: Stay): number | null => (leftAt === null ? null : (leftAt - enteredAt) / DAY_MS);

/** Days from conversion to entering the forecast; null where it was created in it, or nothing was converted before. */
export const qualificationDays = (stay: Stay, convertedAt: number | null): number | null =>
  (stay.bornIn || convertedAt === null || convertedAt > stay.enteredAt ? null : (stay.enteredAt - convertedAt) / DAY_MS);

/** What is usual, over all deals of the company, from a lead or not. When a deal's lead was converted stands on the deal, or on the leads. */
export function usualOf(book: DealBook, stays: ReadonlyMap<number, Stay>, leads: readonly Lead[]): Usual {
  const converted = new Map<string, number>();
  for (const l of leads) if (l.dealId !== null && l.convertedAt !== null) converted.set(l.dealId, Math.min(l.convertedAt, converted.get(l.dealId) ?? Infinity));
  const qualified: number[] = [];
  const stood: number[] = [];
  for (const [i, stay] of stays) {
    const q = qualificationDays(stay, book.heads[i]!.leadConvertedAt ?? converted.get(book.heads[i]!.id) ?? null);
    const s = stayDays(stay);
    if (q !== null) qualified.push(q);
    if (s !== null) stood.push(s);
  }
  const median = (list: number[]): number | null => (list.length < ENOUGH ? null : percentile(list, 0.5));
  return { qualificationDays: median(qualified), stayDays: median(stood) };
}
