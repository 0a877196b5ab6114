import type { OrgTables } from '../../types.ts';
import { iso, isTrue, rows, text } from './cells.ts';
import type { ExchangeRate } from './types.ts';

/** Salesforce's rates say how many units one corporate unit is worth; HubSpot's say what one unit is worth in company currency. */
export function ratesOf(tables: OrgTables, now: number): { currency: string; currencies: string[]; rates: ExchangeRate[] } {
  const types = rows(tables, 'CurrencyType');
  const currency = text(types.find((c) => isTrue(c.IsCorporate))?.IsoCode) || 'EUR';
  const others = types.filter((c) => text(c.IsoCode) !== currency);
  const dated = rows(tables, 'DatedConversionRate').filter((r) => text(r.IsoCode) !== currency);
  const source = [...dated.map((r) => ({ code: text(r.IsoCode), rate: Number(r.ConversionRate), from: text(r.StartDate) })),
    ...others.filter((c) => !dated.some((d) => d.IsoCode === c.IsoCode)).map((c) => ({ code: text(c.IsoCode), rate: Number(c.ConversionRate), from: '2020-01-01' }))];
  const rates = source.sort((a, b) => (a.from < b.from ? 1 : -1)).map((r, i) => {
    const at = iso(Date.parse(`${r.from}T00:00:00Z`) || now);
    return { id: String(700_100 + i), fromCurrencyCode: r.code, toCurrencyCode: currency, conversionRate: Number((1 / r.rate).toFixed(6)), effectiveAt: at, createdAt: at, updatedAt: at, visibleInUI: true };
  });
  return { currency, currencies: others.map((c) => text(c.IsoCode)), rates };
}

/** What one unit is worth in company currency at an instant; 1 for the company's own. */
export function rateAt(rates: ExchangeRate[], code: string, at: number): number {
  const ofCode = rates.filter((r) => r.fromCurrencyCode === code);
  return (ofCode.find((r) => Date.parse(r.effectiveAt) <= at) ?? ofCode.at(-1))?.conversionRate ?? 1;
}
