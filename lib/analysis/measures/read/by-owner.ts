import type { Day } from '../../../model/day.ts';
import type { UserId } from '../../../model/ids.ts';
import type { MeasureScope } from '../measure.ts';

/** Something that counts on a day, for whoever had it then. */
export interface Counted {
  /** null: nobody's; it counts for the company alone. */
  ownerId: string | null;
  day: Day;
}

/** Things by whose they are, and all of them; each list ascending by day. Two hundred goals read it without going through everything two hundred times. */
export interface ByOwner<T extends Counted> {
  all: readonly T[];
  of: ReadonlyMap<string, readonly T[]>;
}

/** Things of one day stay in the order they came in. */
export function byOwner<T extends Counted>(list: readonly T[]): ByOwner<T> {
  const all = byDay(list);
  const of = new Map<string, T[]>();
  for (const x of all) {
    if (x.ownerId === null) continue;
    const own = of.get(x.ownerId);
    if (own) own.push(x);
    else of.set(x.ownerId, [x]);
  }
  return { all, of };
}

/** Days further apart than this aren't all of one company's life: somebody's typing error. */
const MANY_DAYS = 100_000;

/** Ascending by day: each thing put into the place of its day, which takes a fifth of what comparing takes. */
function byDay<T extends Counted>(list: readonly T[]): T[] {
  let low = Infinity;
  let high = -Infinity;
  for (const { day } of list) {
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  if (high - low > MANY_DAYS) return [...list].sort((a, b) => a.day - b.day);
  if (list.length === 0) return [];
  const next = new Int32Array(high - low + 2);
  for (const { day } of list) next[day - low + 1]!++;
  for (let d = 1; d < next.length; d++) next[d]! += next[d - 1]!;
  const out = new Array<T>(list.length);
  for (const x of list) out[next[x.day - low]!++] = x;
  return out;
}

/** Who is in a scope on a day; null: everybody. */
export const idsOn = ({ spans }: Pick<MeasureScope, 'spans'>, d: number): ReadonlySet<UserId> | null =>
  spans && new Set(spans.filter((s) => s.from <= d && d <= s.to).map((s) => s.id));

/** What counts in a scope: on its days, and where it is a team's, of whoever was in the team on that day. */
export function within<T extends Counted>({ all, of }: ByOwner<T>, { spans, start, end }: Pick<MeasureScope, 'spans' | 'start' | 'end'>): T[] {
  if (spans === null) return cut(all, start, end);
  const out: T[] = [];
  for (const s of spans) {
    const own = of.get(s.id);
    if (own) for (const x of cut(own, Math.max(start, s.from), Math.min(end, s.to))) out.push(x);
  }
  return out;
}

/** Those from one day to another, both inside. */
function cut<T extends Counted>(list: readonly T[], from: number, to: number): T[] {
  return to < from ? [] : list.slice(firstFrom(list, from), firstFrom(list, to + 1));
}

function firstFrom(list: readonly Counted[], d: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid]!.day < d) low = mid + 1;
    else high = mid;
  }
  return low;
}
