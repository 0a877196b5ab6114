import type { Exact } from '../../messages/finance-line.ts';
import type { OrgContext } from '../../model/org.ts';
import { digitsOf } from '../../model/currency.ts';
import { dayOf } from '../../model/day.ts';
import { makeWords, type Words } from '../format.ts';

/** Figures and dates as finance's page writes them, for one org and locale. Amounts are minor units of the org's currency. */
export interface FinanceWords {
  words: Words;
  currency: string;
  /** Its decimal places. */
  digits: number;
  /** "€121,300" and "121,300.00" */
  figure(minor: number): Exact;
  /** "−€412,600" and "−412,600.00", with the sign in front of gains too */
  signed(minor: number): Exact;
  /** Thousands: "−412.6k", "2,420k" */
  thousands(minor: number, isSigned: boolean): string;
  instantDay(at: number): string;
  /** With its year. */
  instantDate(at: number): string;
}

export function financeWords(context: OrgContext, locale: string): FinanceWords {
  const words = makeWords(locale);
  const currency = context.currencies.org;
  const digits = digitsOf(context.currencies, currency);
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const k = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const minus = (text: string): string => text.replace('-', '\u2212');
  const plus = (minor: number, text: string): string => (minor > 0 ? `+${text}` : text);
  const exact = (minor: number): string => minus(cents.format(minor / 10 ** digits));
  return {
    words, currency, digits,
    figure: (minor) => ({ minor, currency, text: words.money(minor, currency, digits), exact: exact(minor) }),
    signed: (minor) => ({ minor, currency, text: plus(minor, words.money(minor, currency, digits)), exact: plus(minor, exact(minor)) }),
    thousands: (minor, isSigned) => {
      const tenths = minor / 10 ** digits / 100;
      // From a million on the tenth is noise, and wider than a bar.
      const text = `${minus(k.format((Math.abs(tenths) < 10_000 ? Math.round(tenths) / 10 : Math.round(tenths / 10)) || 0))}k`;
      return isSigned ? plus(minor, text) : text;
    },
    instantDay: (at) => words.shortDay(dayOf(at, context.timeZone)),
    instantDate: (at) => words.day(dayOf(at, context.timeZone)),
  };
}
