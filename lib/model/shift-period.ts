import type { FiscalCalendar, Period, PeriodKind } from './period.ts';
import { addDays, formatDay, ymd, type Day } from './day.ts';
import { parsePeriod, quarterOf, shiftQuarter } from './period.ts';

/**
 * The period `n` before (negative) or after one, of the same kind: calendar months, quarters and years stay the calendar's, fiscal
 * ones the org's own; a span of days moves by its own length.
 */
export function shiftPeriod(period: Period, n: number, calendar: FiscalCalendar): Period {
  if (n === 0) return period;
  const found = parsePeriod(shiftedId(period, n, calendar), calendar);
  if (!found) throw new RangeError(`There is no period ${n} after ${period.id}.`);
  return found;
}

function shiftedId(period: Period, n: number, calendar: FiscalCalendar): string {
  const { id, kind, start, end } = period;
  if (kind === 'quarter') {
    const m = /^(\d{4})-Q([1-4])$/.exec(id);
    if (!m) return shiftQuarter(period, n, calendar).id;
    const quarters = Number(m[1]) * 4 + Number(m[2]) - 1 + n;
    return `${Math.floor(quarters / 4)}-Q${quarters - Math.floor(quarters / 4) * 4 + 1}`;
  }
  if (kind === 'month') {
    const { year, month } = ymd(start);
    const months = year * 12 + month - 1 + n;
    return `${Math.floor(months / 12)}-${two(months - Math.floor(months / 12) * 12 + 1)}`;
  }
  if (kind === 'year') {
    const m = /^(FY)?(\d+)$/.exec(id);
    if (m) return m[1] ? `FY${two((Number(m[2]) + n + 100) % 100)}` : String(Number(m[2]) + n);
  }
  const length = end - start + 1;
  return `${formatDay(addDays(start, n * length))}..${formatDay(addDays(end, n * length))}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The month, fiscal quarter or fiscal year that holds a day. */
export function periodHolding(d: Day, kind: Exclude<PeriodKind, 'custom'>, calendar: FiscalCalendar): Period {
  const { year, month } = ymd(d);
  if (kind === 'month') return parsePeriod(`${year}-${two(month)}`, calendar)!;
  const quarter = quarterOf(d, calendar);
  if (kind === 'quarter') return quarter;
  const named = /^FY(\d{2})-Q/.exec(quarter.id) ?? /^(\d{4})-Q/.exec(quarter.id);
  const found = named && parsePeriod(named[1]!.length === 2 ? `FY${named[1]}` : named[1]!, calendar);
  if (!found) throw new RangeError(`The quarter ${quarter.id} names no year.`);
  return found;
}

/** The last `count` periods of a kind up to and including one, oldest first. */
export const periodsUpTo = (period: Period, count: number, calendar: FiscalCalendar): Period[] =>
  Array.from({ length: count }, (_, i) => shiftPeriod(period, i + 1 - count, calendar));
