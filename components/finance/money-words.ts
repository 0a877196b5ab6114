import { currencyDigits } from '../../lib/model/currency.ts';

const LOCALE = 'en-GB';
const known = (currency: string): boolean => /^[A-Z]{3}$/.test(currency) && currency !== 'XXX';
const minus = (text: string): string => text.replace(/-/g, '−');

/** "€1.25 million": where an axis starts. The currency is left out where it isn't known. */
export function shortMoney(minor: number, currency: string): string {
  const shown: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 };
  const money: Intl.NumberFormatOptions = known(currency) ? { ...shown, style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : shown;
  return minus(new Intl.NumberFormat(LOCALE, money).format(minor / 10 ** currencyDigits(currency)));
}

/** "€"; empty where the currency isn't known. */
export const currencySign = (currency: string): string => !known(currency) ? '' :
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find((p) => p.type === 'currency')?.value ?? currency;

/** "0.00", with the decimals of the amounts it stands among. */
export const zeroLike = (exact: string): string => `0${/\.\d+$/.exec(exact)?.[0].replace(/\d/g, '0') ?? ''}`;

/** An amount as somebody types it ("€2,420,000", "2420000.50") as decimal text; null where it is no amount. */
export function typedAmount(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[^\d.,−-]+|[^\d]+$/g, '').replace(/−/g, '-');
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,3})?$/.test(bare) ? bare.replace(/,/g, '') : null;
}
