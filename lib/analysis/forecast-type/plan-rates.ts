import type { CurrencyTable } from '../../model/currency.ts';
import { currencyDigits, findCurrency } from '../../model/currency.ts';
import { day } from '../../model/day.ts';

const ALWAYS = day(-719_162);
const isRate = (text: string | undefined): text is string => text !== undefined && /^\d*\.?\d+$|^\d+\.$/.test(text.trim()) && Number(text) > 0;

/** The table with finance's plan rates for all dates. `used`: currencies that deals are in; those without a plan rate have none, and are named. */
export function planRates(table: CurrencyTable, perCorporate: Readonly<Record<string, string>>, used: readonly string[]): { table: CurrencyTable; notes: string[] } {
  const codes = new Set([...table.currencies.map((c) => c.code), ...Object.keys(perCorporate)]);
  const currencies = [...codes].map((code) => {
    const rate = perCorporate[code];
    return { code, digits: findCurrency(table, code)?.digits ?? currencyDigits(code), rates: code !== table.org && isRate(rate) ? [{ from: ALWAYS, perCorporate: rate.trim() }] : [] };
  });
  const missing = used.filter((code) => code !== table.org && !isRate(perCorporate[code])).sort();
  const notes = ['Other currencies count at plan rates, the same for all dates.'];
  if (missing.length > 0) notes.push(`There is no plan rate for ${missing.join(', ')}: amounts in ${missing.length === 1 ? 'it' : 'them'} are not known.`);
  return { table: { org: table.org, currencies }, notes };
}
