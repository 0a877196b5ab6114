import type { Doing, Doings } from '../doings/doing.ts';
import { doingIndex } from '../doings/doing.ts';

/** Within so many days after a call a meeting on the same matter counts as led to by it. */
export const FOLLOWS_DAYS = 14;

/**
 * Of what was done on a deal or lead, how much was followed by something on the same one within 14 days, by row. What names neither isn't asked; what
 * is younger than the 14 days before the last thing recorded isn't either, since its time isn't up.
 */
export function followed(doings: Doings, first: Doing, then: Doing, rows: Int32Array, n: number): { part: Float64Array; whole: Float64Array } {
  const [f, t] = [doingIndex(first), doingIndex(then)];
  const days = new Map<number, number[]>();
  let last = -Infinity;
  for (let i = 0; i < doings.day.length; i++) {
    last = Math.max(last, doings.day[i]!);
    if (doings.kind[i] !== t || doings.about[i]! < 0) continue;
    const list = days.get(doings.about[i]!);
    if (list) list.push(doings.day[i]!);
    else days.set(doings.about[i]!, [doings.day[i]!]);
  }
  for (const list of days.values()) list.sort((a, b) => a - b);
  const [part, whole] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < rows.length; i++) {
    if (doings.kind[i] !== f || rows[i]! < 0 || doings.about[i]! < 0 || doings.day[i]! > last - FOLLOWS_DAYS) continue;
    whole[rows[i]!]!++;
    const next = days.get(doings.about[i]!)?.find((d) => d >= doings.day[i]!);
    if (next !== undefined && next <= doings.day[i]! + FOLLOWS_DAYS) part[rows[i]!]!++;
  }
  return { part, whole };
}
