import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Sliced } from '../accuracy/sliced.ts';

/** Under this many closed deals an org's cycle isn't told. */
const ENOUGH_CLOSED = 20;
const SHARE = 0.9;
const CHUNK = 1024;
/** A product of many shares is off by less than this. */
const ROUNDING = 1e-9;

/** How long the org's deals take from creation to being won or lost. */
export interface Cycle {
  /** Milliseconds within which nine in ten of the deals that close have closed. */
  ninety: number;
  closed: number;
}

/**
 * The 90th percentile of an org's time to close, by Kaplan and Meier's estimate: open deals count for as long as they have been
 * open, so that a young org's quick closings alone don't make its cycle look short; deals that never close (the flat end of the
 * curve) are set aside. Deals whose history begins later than they do are left out. null under 20 closed deals. Yields between
 * chunks of deals.
 * https://doi.org/10.1080/01621459.1958.10501452
 */
export function* cycleOf(book: DealBook, context: OrgContext, now: number): Sliced<Cycle | null> {
  const closedStages = new Set(context.stages.filter((s) => s.isClosed).map((s) => String(s.id)));
  const isClosed = Uint8Array.from(book.stageIds, (id) => Number(closedStages.has(id)));
  const events: number[] = [];
  const censored: number[] = [];
  for (let i = 0; i < book.heads.length; i++) {
    if (i > 0 && i % CHUNK === 0) yield i;
    if (book.cut[i] === 1 || book.created[i]! >= now) continue;
    const until = Math.min(now, book.deleted[i]!);
    let closedAt = Infinity;
    for (let r = book.first[i]!; r < book.first[i + 1]! && book.at[r]! < until; r++) {
      if (book.stage[r]! < 0 || isClosed[book.stage[r]!] === 0) continue;
      closedAt = book.at[r]!;
      break;
    }
    if (closedAt === Infinity) censored.push(Math.max(0, until - book.created[i]!));
    else events.push(Math.max(0, closedAt - book.created[i]!));
  }
  if (events.length < ENOUGH_CLOSED) return null;
  return { ninety: ninetyBy(Float64Array.from(events).sort(), Float64Array.from(censored).sort()), closed: events.length };
}

/** The time by which nine in ten of those who ever get there have got there. `censored`: how long those were watched who haven't. Both lists ascending, the first not empty. */
export function ninetyBy(events: Float64Array, censored: Float64Array): number {
  const total = events.length + censored.length;
  const closedBy = new Float64Array(events.length);
  let open = 1;
  let left = 0;
  for (let i = 0; i < events.length; i++) {
    while (left < censored.length && censored[left]! < events[i]!) left++;
    open *= 1 - 1 / (total - i - left);
    closedBy[i] = 1 - open;
  }
  const ever = closedBy.at(-1)!;
  return events[closedBy.findIndex((share) => share >= SHARE * ever - ROUNDING)]!;
}
