import type { Day } from '../day.ts';
import type { FiscalCalendar } from '../period.ts';
import { addDays, formatDay, monthStart, ymd } from '../day.ts';
import { parsePeriod, quarterOf } from '../period.ts';

/** The id of the period that these days are: a month, quarter or year where they are one in this calendar, else both days. */
export function periodOfDays(start: Day, end: Day, calendar: FiscalCalendar): string {
  const quarter = quarterOf(start, calendar);
  if (quarter.start === start && quarter.end === end) return quarter.id;
  const { year, month } = ymd(start);
  if (monthStart(start) === start && addDays(monthStart(start, 1), -1) === end) return `${year}-${String(month).padStart(2, '0')}`;
  const years = [`${year}`, `FY${year}`, `FY${year + 1}`];
  return years.find((id) => { const p = parsePeriod(id, calendar); return p?.start === start && p.end === end; }) ?? `${formatDay(start)}..${formatDay(end)}`;
}
