import type { Figure } from '../messages/views.ts';
import type { Day } from '../model/day.ts';
import { currencyDigits } from '../model/currency.ts';

const NBSP = '\u00a0';
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters cost milliseconds to make, so each is made once. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let f = numbers.get(key);
  if (!f) numbers.set(key, (f = new Intl.NumberFormat(locale, options)));
  return f;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let f = dates.get(key);
  if (!f) dates.set(key, (f = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })));
  return f;
}

/** A hyphen before a number becomes a true minus. */
export const trueMinus = (text: string): string => text.replace(/-/g, '−');

/** Whole units of a currency: 28740000 minor EUR → "€287,400". */
export function money(minor: number, currency: string, locale: string): string {
  const whole = Math.sign(minor) * Math.round(Math.abs(minor) / 10 ** currencyDigits(currency)) || 0;
  return trueMinus(numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0, minimumFractionDigits: 0 }).format(whole));
}

export const figure = (minor: number, currency: string, locale: string): Figure => ({ minor, currency, text: money(minor, currency, locale) });

/** 0.449 → "45 %", the number and its sign kept together. */
export const percent = (ratio: number): string => `${trueMinus(String(Math.round(ratio * 100) || 0))}${NBSP}%`;

/** "18 Dec 2026" */
export const longDay = (d: Day, locale: string): string =>
  dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(d * 86_400_000).replace('Sept', 'Sep');
/** "18 Dec" */
export const shortDay = (d: Day, locale: string): string => dateFormat(locale, { day: 'numeric', month: 'short' }).format(d * 86_400_000).replace('Sept', 'Sep');
/** "Dec" */
export const monthName = (d: Day, locale: string): string => dateFormat(locale, { month: 'short' }).format(d * 86_400_000).replace('Sept', 'Sep');

/** "1 deal", "1,240 deals" */
export const count = (n: number, one: string, many: string, locale: string): string => `${numberFormat(locale, {}).format(n)} ${n === 1 ? one : many}`;

/** "just now", "4 minutes ago", "3 hours ago", "2 days ago" */
export function age(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  const say = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'} ago`;
  return minutes < 1 ? 'just now' : minutes < 60 ? say(minutes, 'minute') : minutes < 1440 ? say(Math.floor(minutes / 60), 'hour') : say(Math.floor(minutes / 1440), 'day');
}
