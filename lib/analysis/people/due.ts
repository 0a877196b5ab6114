import type { AnyRecord } from '../../model/records.ts';
import { dataKind, type Retention } from '../../model/people/data-kinds.ts';
import { subjectOf } from './concerned.ts';

/** The same day of the month `n` months before an instant, in UTC; a day that the month lacks is its last. Epoch milliseconds. */
export function monthsBefore(at: number, n: number): number {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - n);
  then.setUTCDate(Math.min(day, new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()));
  return then.getTime();
}

/** Records whose time has ended: of a thread, session or review all of them, once the last word of it is that old; never a part of one. */
export function dueForErasing<R extends AnyRecord>(records: readonly R[], now: number, { coachingMonths, reviewMonths }: Retention): R[] {
  const before = { coaching: monthsBefore(now, coachingMonths), reviews: monthsBefore(now, reviewMonths) };
  const out: R[] = [];
  for (const [, all] of Map.groupBy(records, subjectOf)) {
    const kept = new Set(all.map((r) => dataKind(r.kind).kept));
    const until = kept.has('reviews') ? before.reviews : kept.has('coaching') ? before.coaching : -Infinity;
    if (all.every((r) => r.at < until)) out.push(...all);
  }
  return out;
}
