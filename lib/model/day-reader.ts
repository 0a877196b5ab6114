import { addDays, dayOf, startOfDay, day, type Day } from './day.ts';

const MS = 86_400_000;
const STEP = 7;
/** No time zone lies further from UTC than this many days. */
const APART = 1;

/**
 * `dayOf` for many instants of one zone. Clocks change a few times a year: where two midnights nine days apart have the same
 * offset from UTC, every instant between them has it, and arithmetic is enough.
 */
export function dayReader(zone: string): (instant: number) => Day {
  if (zone === 'UTC') return (instant) => Math.floor(instant / MS) as Day;
  const offsets = new Map<number, number | null>();
  const offsetAt = (d: Day): number => d * MS - startOfDay(d, zone);
  return (instant) => {
    const week = Math.floor(instant / (MS * STEP));
    let offset = offsets.get(week);
    if (offset === undefined) {
      const first = day(week * STEP - APART);
      const a = offsetAt(first);
      offset = a === offsetAt(addDays(first, STEP + 2 * APART)) ? a : null;
      offsets.set(week, offset);
    }
    return offset === null ? dayOf(instant, zone) : (Math.floor((instant + offset) / MS) as Day);
  };
}
