import type { CurrencyTable } from '../../../model/currency.ts';
import type { HubspotAccount } from '../wire/shapes.ts';
import type { HubspotClient } from '../wire/client.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { dayOf } from '../../../model/day.ts';
import { isRate } from '../../../model/money.ts';
import { instantOf } from '../map/value.ts';
import { optional } from './optional.ts';
import { paths } from '../wire/paths.ts';
import { ratePage } from '../wire/shapes.ts';

/**
 * HubSpot's conversionRate is "from the additional currency to your company currency" (1 USD = 0.92 EUR); the model wants
 * how many units of the currency are worth one of the company's, which is 1 ÷ rate, left undivided so that it stays exact.
 * null where the text is no positive number.
 * https://developers.hubspot.com/docs/api-reference/latest/account/settings/multicurrency/guide
 */
export function perCorporate(rate: string | number): string | null {
  const turned = `1/${String(rate).trim()}`;
  return isRate(turned) ? turned : null;
}

/** The account's currencies with every dated rate that HubSpot holds for them. */
export async function readCurrencies(client: HubspotClient, account: HubspotAccount, zone: string, notes: string[], signal: AbortSignal): Promise<CurrencyTable> {
  const home = account.companyCurrency;
  const codes = (account.additionalCurrencies ?? []).filter((code) => code !== home);
  const currencies = [home, ...codes].map((code) => ({ code, digits: currencyDigits(code), rates: [] as { from: ReturnType<typeof dayOf>; perCorporate: string }[] }));
  if (codes.length === 0) return { org: home, currencies };
  await optional(notes, 'currencies', 'Amounts in other currencies can’t be converted', undefined, async () => {
    for (let after: string | undefined; ; ) {
      const page = await client.get(paths.exchangeRates, { limit: 100, after }, ratePage, signal);
      for (const row of page.results) {
        const rate = row.toCurrencyCode === home ? perCorporate(row.conversionRate) : null;
        if (rate === null) continue;
        let currency = currencies.find((c) => c.code === row.fromCurrencyCode);
        if (!currency) currencies.push((currency = { code: row.fromCurrencyCode, digits: currencyDigits(row.fromCurrencyCode), rates: [] }));
        currency.rates.push({ from: dayOf(instantOf(row.effectiveAt) ?? 0, zone), perCorporate: rate });
      }
      after = page.paging?.next?.after;
      if (!after) return;
    }
  });
  for (const c of currencies) c.rates.sort((a, b) => a.from - b.from);
  return { org: home, currencies };
}
