import type { Goal, Origin, Target } from '../../../model/goals/goal.ts';
import type { Unit } from '../../../model/goals/measure.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Day } from '../../../model/day.ts';
import { digitsOf } from '../../../model/currency.ts';
import { dayOf, ymd } from '../../../model/day.ts';
import { functionName } from '../../../model/goals/function.ts';
import { parsePeriod } from '../../../model/period.ts';
import { makeWords, type Words } from '../../format.ts';

/** Goals in words, for one org and locale. */
export interface GoalWords {
  words: Words;
  /** "€640,000", "240", "55 %", "30 days"; cents where there are any. */
  amount(target: Target): string;
  /** Decimal places of a currency in this org; null is the org's own. */
  digits(currency: string | null): number;
  /** Somebody by the CRM's name; where it knows them no more, by the name that was written down. */
  person(id: UserId, written?: string | null): string;
  /** "Q4 2026", or its two days where no calendar names them. */
  period(period: Goal['period']): string;
  /** "14 Sep", with its year where it isn't this one. */
  day(d: Day): string;
  instant(at: number): string;
  /** "Board, 2 Sep"; "Finance, after her note" */
  origin(origin: Origin): string;
}

const NBSP = '\u00a0';
const minus = (text: string): string => text.replace('-', '\u2212');

export function goalWords(context: OrgContext, locale: string, now: number): GoalWords {
  const words = makeWords(locale);
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const year = ymd(dayOf(now, context.timeZone)).year;
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const digits = (currency: string | null): number => digitsOf(context.currencies, currency ?? context.currencies.org);
  const day = (d: Day): string => (ymd(d).year === year ? words.shortDay(d) : words.day(d));
  const money = (value: number, currency: string | null): string => {
    const code = currency ?? context.currencies.org;
    const places = digits(code);
    if (value % 10 ** places === 0) return words.money(value, code, places);
    const shown: Intl.NumberFormatOptions = { minimumFractionDigits: places, maximumFractionDigits: places };
    return minus(new Intl.NumberFormat(locale, code === 'XXX' ? shown : { ...shown, style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }).format(value / 10 ** places));
  };
  const byUnit: Record<Unit, (value: number, currency: string | null) => string> = {
    money, count: (n) => minus(words.count(n)), share: (n) => `${minus(decimals.format(n / 100))}${NBSP}%`, days: (n) => `${minus(words.count(n))}${NBSP}${Math.abs(n) === 1 ? 'day' : 'days'}`,
  };
  return {
    words, digits, day, amount: ({ value, unit, currency }) => byUnit[unit](value, currency),
    person: (id, written) => names.get(id) ?? written ?? 'Somebody who is no longer in the CRM',
    period: ({ id, start, end }) => {
      const named = parsePeriod(id, context.calendar);
      return named && named.kind !== 'custom' && named.start === start && named.end === end ? named.label : `${words.day(start)} to ${words.day(end)}`;
    },
    instant: (at) => day(dayOf(at, context.timeZone)),
    origin: ({ by, function: of, on, note }) => {
      const who = of !== null && functionName(of) !== by ? `${by}, ${functionName(of).toLowerCase()}` : by;
      return [who, note ?? (on === null ? null : day(on))].filter((t) => t !== null && t !== '').join(', ');
    },
  };
}
