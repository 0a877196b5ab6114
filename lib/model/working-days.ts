import type { Day } from './day.ts';
import { weekday } from './day.ts';

/** Days from Monday to Friday from `start` to `end`, both inside; 0 where `end` lies before. Holidays aren't known. */
export function workingDaysIn(start: Day, end: Day): number {
  if (end < start) return 0;
  const days = end - start + 1;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let d = start + weeks * 7; d <= end; d++) if (weekday(d as Day) < 5) count++;
  return count;
}
