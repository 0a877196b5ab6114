import type { Day } from '../model/day.ts';

/**
 * Words and numbers for screens, in one locale. Formatters are kept: the first use of Intl costs milliseconds, later ones nothing.
 * Minus is a true minus, a percent sign keeps its number, money on a panel is in whole units.
 */
export interface Words {
  /** €352,600 */
  money(minor: number, currency: string, digits: number): string;
  /** 352,600: for ledgers that name their currency once */
  plain(minor: number, currency: string, digits: number): string;
  /** −412,600 or +96,000, without the currency sign */
  signed(minor: number, currency: string, digits: number): string;
  /** €1.3 million */
  short(minor: number, currency: string, digits: number): string;
  count(n: number): string;
  /** 45 %, from 0.45 */
  percent(share: number): string;
  /** 18 Dec 2026 */
  day(d: number): string;
  /** 18 Dec */
  shortDay(d: number): string;
  /** 18 December */
  longDay(d: number): string;
  /** Dec */
  month(d: number): string;
}

const MS = 86_400_000;
const NBSP = '\u00a0';
const made = new Map<string, Words>();

export function makeWords(locale: string): Words {
  let words = made.get(locale);
  if (!words) made.set(locale, (words = build(locale)));
  return words;
}

/** Locales write the minus in several ways; here it is always U+2212. */
const minus = (text: string): string => text.replace(/^(\D*?)[-\u2212]/, '\u2212$1');

function build(locale: string): Words {
  const money = new Map<string, Intl.NumberFormat>();
  const currencyFormat = (currency: string, notation: 'standard' | 'compact'): Intl.NumberFormat => {
    const key = currency + notation;
    let f = money.get(key);
    if (!f) {
      const code = /^[A-Z]{3}$/.test(currency) ? currency : 'XXX';
      const shown = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
      f = notation === 'standard' ? new Intl.NumberFormat(locale, { ...shown, maximumFractionDigits: 0 })
        : new Intl.NumberFormat(locale, { ...shown, notation, compactDisplay: 'long', maximumSignificantDigits: 2 });
      money.set(key, f);
    }
    return f;
  };
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 2 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const date = (options: Intl.DateTimeFormatOptions): ((d: number) => string) => {
    const f = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    // en-GB writes September in four letters, alone among the months.
    return (d) => f.format(d * MS).replace(/\bSept\b/, 'Sep');
  };
  /** Whole units, half away from zero; never a minus in front of nothing. */
  const whole = (minor: number, digits: number): number => Math.sign(minor) * Math.round(Math.abs(minor) / 10 ** digits) || 0;
  const plain = (minor: number, digits: number): string => minus(number.format(whole(minor, digits)));
  return {
    // An org with one currency doesn't always say which: its amounts stand without a sign, as in the CRM's own lists.
    money: (minor, currency, digits) => currency === 'XXX' ? plain(minor, digits) : minus(currencyFormat(currency, 'standard').format(whole(minor, digits))),
    plain: (minor, _currency, digits) => plain(minor, digits),
    signed: (minor, _currency, digits) => (whole(minor, digits) > 0 ? '+' : '') + plain(minor, digits),
    short: (minor, currency, digits) => minus((currency === 'XXX' ? compact : currencyFormat(currency, 'compact')).format(minor / 10 ** digits)),
    count: (n) => number.format(n),
    percent: (share) => `${minus(number.format(Math.round(share * 100) || 0))}${NBSP}%`,
    day: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: date({ day: 'numeric', month: 'short' }),
    longDay: date({ day: 'numeric', month: 'long' }),
    month: date({ month: 'short' }),
  };
}

/** "1 deal", "4 deals" */
export const counted = (words: Words, n: number, one: string, many = `${one}s`): string => `${words.count(n)}${NBSP}${n === 1 ? one : many}`;
/** "22 to 41 %", from 0.22 and 0.41 */
export const between = (words: Words, low: number, high: number): string => `${words.percent(low).replace(/\s*%$/, '')} to ${words.percent(high)}`;
/** "once", "twice", "3 times" */
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
export type { Day };
