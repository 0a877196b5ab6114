import type { Currency, CurrencyTable, DatedRate } from '../../../model/currency.ts';
import type { OrgTables } from '../../sample/tables.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { day } from '../../../model/day.ts';
import { isRate } from '../../../model/money.ts';
import { bool, date, number, text } from './cell.ts';

/** ISO 4217's "no currency": what money is in where an export doesn't say. */
const NO_CURRENCY = 'XXX';
const ALWAYS = day(-719_162);

/**
 * Currencies and dated rates. `ConversionRate` is how much of a currency one unit of the corporate currency is worth.
 * DatedConversionRate (advanced currency management) goes before CurrencyType's one rate of today.
 */
export function mapCurrencies(tables: OrgTables, notes: string[]): CurrencyTable {
  const types = tables.CurrencyType ?? [];
  const used = new Set([...(tables.Opportunity ?? []), ...(tables.OpportunityHistory ?? [])].map((r) => text(r.CurrencyIsoCode)).filter((c) => c !== null));
  const corporate = text(types.find((r) => bool(r.IsCorporate))?.IsoCode);
  const organization = text(tables.Organization?.[0]?.DefaultCurrencyIsoCode);
  const org = corporate ?? organization ?? (used.size === 1 ? [...used][0]! : null);
  if (org === null) {
    notes.push(used.size > 1 ? 'Several currencies, and nothing says which is the org’s own (CurrencyType.IsCorporate): amounts are added as they stand.' : 'Nothing says which currency the amounts are in (Organization.DefaultCurrencyIsoCode, CurrencyType): it is written as XXX.');
    return { org: NO_CURRENCY, currencies: [NO_CURRENCY, ...used].map((code) => ({ code, digits: currencyDigits(code), rates: [{ from: ALWAYS, perCorporate: '1' }] })) };
  }
  const codes = new Set([org, ...types.map((r) => text(r.IsoCode)).filter((c) => c !== null), ...used]);
  const currencies = [...codes].map((code): Currency => {
    const type = types.find((r) => text(r.IsoCode) === code);
    const rates = datedRates(tables, code, notes);
    const today = text(type?.ConversionRate);
    if (rates.length === 0 && today !== null && isRate(today)) rates.push({ from: ALWAYS, perCorporate: today });
    if (rates.length === 0 && code !== org) notes.push(`There is no conversion rate for ${code}: its amounts can’t be told in ${org} and count as not known.`);
    return { code, digits: number(type?.DecimalPlaces) ?? currencyDigits(code), rates };
  });
  return { org, currencies };
}

function datedRates(tables: OrgTables, code: string, notes: string[]): DatedRate[] {
  const rates: DatedRate[] = [];
  for (const row of tables.DatedConversionRate ?? []) {
    if (text(row.IsoCode) !== code) continue;
    const from = date(row.StartDate);
    const rate = text(row.ConversionRate);
    if (typeof from === 'number' && rate !== null && isRate(rate)) rates.push({ from, perCorporate: rate });
    else notes.push(`A dated rate of ${code} can’t be read (from "${text(row.StartDate) ?? ''}", "${rate ?? ''}"): it is left out.`);
  }
  return rates.sort((a, b) => a.from - b.from);
}
