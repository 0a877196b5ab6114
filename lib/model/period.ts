import type { Day } from './day.ts';
import { addDays, dayFromYmd, monthStart, parseDay, ymd } from './day.ts';

export type PeriodKind = 'month' | 'quarter' | 'year' | 'custom';

/** A span of days that something is measured over. Both days are inside. */
export interface Period {
  /** `2026-Q3`, `2026-07`, `FY27-Q1`, `2026-07-01..2026-09-30` */
  id: string;
  /** What the screen says: "Q3 2026", "Jul 2026", "Q1 FY27". */
  label: string;
  kind: PeriodKind;
  start: Day;
  end: Day;
}

/** How an org cuts its years. `periods` (custom fiscal years, Salesforce's Period rows) go before arithmetic. */
export interface FiscalCalendar {
  id: string;
  /** 1 January … 12 December. */
  startMonth: number;
  /** A fiscal year is named after the calendar year it starts in (else: ends in). */
  namedByStart: boolean;
  periods: Period[];
}

export const calendarYear: FiscalCalendar = { id: 'calendar', startMonth: 1, namedByStart: true, periods: [] };

const span = (id: string, label: string, kind: PeriodKind, start: Day, months: number): Period =>
  ({ id, label, kind, start, end: addDays(monthStart(start, months), -1) });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (n: number): string => String(n % 100).padStart(2, '0');

/** First day of the fiscal year that people call `year`. */
function fiscalYearStart(calendar: FiscalCalendar, year: number): Day {
  const calendarStart = calendar.startMonth === 1 || calendar.namedByStart ? year : year - 1;
  return dayFromYmd(calendarStart, calendar.startMonth, 1);
}

function fiscalQuarter(calendar: FiscalCalendar, year: number, quarter: number): Period {
  const custom = calendar.periods.find((p) => p.id === `FY${two(year)}-Q${quarter}`);
  if (custom) return custom;
  const start = monthStart(fiscalYearStart(calendar, year), (quarter - 1) * 3);
  return calendar.startMonth === 1
    ? span(`${year}-Q${quarter}`, `Q${quarter} ${year}`, 'quarter', start, 3)
    : span(`FY${two(year)}-Q${quarter}`, `Q${quarter} FY${two(year)}`, 'quarter', start, 3);
}

/**
 * Reads `2026-Q3`, `2026-07`, `2026` (calendar), `FY27-Q1`, `FY27` (the org's fiscal year) or `FROM..TO` (both days inside).
 * null where the text is none of these.
 */
export function parsePeriod(text: string, calendar: FiscalCalendar): Period | null {
  const t = text.trim();
  let m = /^(\d{4})-Q([1-4])$/i.exec(t);
  if (m) return span(`${m[1]}-Q${m[2]}`, `Q${m[2]} ${m[1]}`, 'quarter', dayFromYmd(Number(m[1]), Number(m[2]) * 3 - 2, 1), 3);
  m = /^(\d{4})-(\d{2})$/.exec(t);
  if (m && Number(m[2]) >= 1 && Number(m[2]) <= 12) return span(t, `${MONTHS[Number(m[2]) - 1]} ${m[1]}`, 'month', dayFromYmd(Number(m[1]), Number(m[2]), 1), 1);
  m = /^(\d{4})$/.exec(t);
  if (m) return span(t, t, 'year', dayFromYmd(Number(t), 1, 1), 12);
  m = /^FY(\d{2}|\d{4})-Q([1-4])$/i.exec(t);
  if (m) return fiscalQuarter(calendar, Number(m[1]) + (m[1]!.length === 2 ? 2000 : 0), Number(m[2]));
  m = /^FY(\d{2}|\d{4})$/i.exec(t);
  if (m) {
    const year = Number(m[1]) + (m[1]!.length === 2 ? 2000 : 0);
    const quarters = [1, 2, 3, 4].map((q) => fiscalQuarter(calendar, year, q));
    return { id: `FY${two(year)}`, label: `FY${two(year)}`, kind: 'year', start: quarters[0]!.start, end: quarters[3]!.end };
  }
  const [from, to, more] = t.split('..');
  const start = parseDay(from);
  const end = parseDay(to);
  return start !== null && end !== null && more === undefined && end >= start ? { id: t, label: `${from} to ${to}`, kind: 'custom', start, end } : null;
}

/** The fiscal quarter that holds a day. */
export function quarterOf(d: Day, calendar: FiscalCalendar): Period {
  const custom = calendar.periods.find((p) => p.kind === 'quarter' && p.start <= d && d <= p.end);
  if (custom) return custom;
  const { year, month } = ymd(d);
  const into = (month - calendar.startMonth + 12) % 12;
  const startYear = month < calendar.startMonth ? year - 1 : year;
  const named = calendar.startMonth === 1 || calendar.namedByStart ? startYear : startYear + 1;
  return fiscalQuarter(calendar, named, Math.floor(into / 3) + 1);
}

/** The quarter `n` quarters before (negative) or after the one given. */
export function shiftQuarter(period: Period, n: number, calendar: FiscalCalendar): Period {
  let at = period;
  for (let left = n; left !== 0; left -= Math.sign(n)) at = quarterOf(n < 0 ? addDays(at.start, -1) : addDays(at.end, 1), calendar);
  return at;
}

/** Week of the period a day falls in, from 1, and how many weeks it has. */
export function weekOf(d: Day, period: Period): { week: number; weeks: number } {
  const weeks = Math.ceil((period.end - period.start + 1) / 7);
  return { week: Math.min(weeks, Math.max(1, Math.floor((d - period.start) / 7) + 1)), weeks };
}
