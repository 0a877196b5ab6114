import type { Day } from './day.ts';

/** `perCorporate` units of this currency are worth one unit of the org's currency (Salesforce's ConversionRate),
 * kept as the decimal text the CRM gave (`1.09`, or `1/0.92` where it gave the reverse), so that conversion can be exact. */
export interface DatedRate {
  from: Day;
  perCorporate: string;
}

export interface Currency {
  code: string;
  /** Decimal places: 2 for EUR, 0 for JPY. */
  digits: number;
  /** Ascending by `from`; the first holds for all earlier days too. */
  rates: DatedRate[];
}

export interface CurrencyTable {
  /** The org's own (corporate) currency, in which bridges and goals are told. */
  org: string;
  currencies: Currency[];
}

const NO_DECIMALS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** ISO 4217 minor-unit digits. */
export const currencyDigits = (code: string): number => (NO_DECIMALS.has(code) ? 0 : THREE_DECIMALS.has(code) ? 3 : 2);

export const findCurrency = (table: CurrencyTable, code: string): Currency | undefined =>
  table.currencies.find((c) => c.code === code);

export const digitsOf = (table: CurrencyTable, code: string): number => findCurrency(table, code)?.digits ?? currencyDigits(code);
