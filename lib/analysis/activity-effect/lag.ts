import type { Doings } from '../doings/doing.ts';
import type { ActivityOf, EffectOf } from './weeks.ts';
import { doingIndex } from '../doings/doing.ts';
import { percentile } from '../stats/percentile.ts';

/** Later than this, something else made it. */
const LONGEST_DAYS = 90;
const ENOUGH_LINKS = 20;

/**
 * The org's own cycle from an activity to what came of it: the median of days from each activity on a deal or lead to the next such effect on the
 * same one, within 90 days. null with fewer than 20 of them.
 */
export function medianLag(doings: Doings, of: ActivityOf, effect: EffectOf): { days: number; links: number } | null {
  const [a, e] = [doingIndex(of), doingIndex(effect)];
  const came = new Map<number, number[]>();
  for (let i = 0; i < doings.day.length; i++) {
    if (doings.kind[i] !== e || doings.about[i]! < 0) continue;
    const list = came.get(doings.about[i]!);
    if (list) list.push(doings.day[i]!);
    else came.set(doings.about[i]!, [doings.day[i]!]);
  }
  for (const list of came.values()) list.sort((x, y) => x - y);
  const lags: number[] = [];
  for (let i = 0; i < doings.day.length; i++) {
    if (doings.kind[i] !== a || doings.about[i]! < 0) continue;
    const next = came.get(doings.about[i]!)?.find((d) => d >= doings.day[i]!);
    if (next !== undefined && next - doings.day[i]! <= LONGEST_DAYS) lags.push(next - doings.day[i]!);
  }
  return lags.length < ENOUGH_LINKS ? null : { days: percentile(lags, 0.5)!, links: lags.length };
}
