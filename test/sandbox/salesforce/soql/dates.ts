import { addDays, dayFromYmd, dayOf, formatDay, startOfDay, weekday, ymd } from '../../../../lib/model/day.ts';
import type { Day } from '../../../../lib/model/day.ts';
import { instantOf } from '../normalise.ts';

export interface DateContext { now: number; timeZone: string; fiscalStartMonth: number }
/** First day and the day after the last. */
export type Span = [from: Day, until: Day];

/** The days a SOQL date literal names (`LAST_N_DAYS:30`), or null where this sandbox doesn't know it. */
export function literalSpan(literal: string, context: DateContext): Span | null {
  const [name = '', count] = literal.toUpperCase().split(':');
  const n = Number(count ?? 1);
  const today = dayOf(context.now, context.timeZone);
  const fixed: Record<string, Span> = {
    TODAY: [today, addDays(today, 1)], YESTERDAY: [addDays(today, -1), today], TOMORROW: [addDays(today, 1), addDays(today, 2)],
    LAST_90_DAYS: [addDays(today, -90), addDays(today, 1)], NEXT_90_DAYS: [addDays(today, 1), addDays(today, 91)],
    LAST_N_DAYS: [addDays(today, -n), addDays(today, 1)], NEXT_N_DAYS: [addDays(today, 1), addDays(today, n + 1)],
    N_DAYS_AGO: [addDays(today, -n), addDays(today, 1 - n)],
  };
  if (fixed[name]) return fixed[name];
  const shape = /^(THIS|LAST|NEXT|LAST_N|NEXT_N|N)_(FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)S?(_AGO)?$/.exec(name);
  if (!shape) return null;
  const unit = unitStart(shape[3]!, shape[2] ? context.fiscalStartMonth : 1, today);
  switch (shape[1]) {
    case 'THIS': return [unit(0), unit(1)];
    case 'LAST': return [unit(-1), unit(0)];
    case 'NEXT': return [unit(1), unit(2)];
    case 'LAST_N': return [unit(-n), unit(0)];
    case 'NEXT_N': return [unit(1), unit(n + 1)];
    default: return shape[4] ? [unit(-n), unit(1 - n)] : null;
  }
}

function unitStart(unit: string, startMonth: number, today: Day): (offset: number) => Day {
  if (unit === 'WEEK') {
    const sunday = addDays(today, -((weekday(today) + 1) % 7));
    return (offset) => addDays(sunday, offset * 7);
  }
  const size = unit === 'MONTH' ? 1 : unit === 'QUARTER' ? 3 : 12;
  const { year, month } = ymd(today);
  const months = year * 12 + month - 1 - (startMonth - 1);
  const first = Math.floor(months / size) * size + (startMonth - 1);
  return (offset) => {
    const at = first + offset * size;
    return dayFromYmd(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
  };
}

/** The edges of a span as a field of this type holds them. */
export const edges = ([from, until]: Span, type: string, timeZone: string): [string, string] =>
  type === 'date' ? [formatDay(from), formatDay(until)] : [instantOf(startOfDay(from, timeZone)), instantOf(startOfDay(until, timeZone))];
