import type { Row, SandboxReply } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import type { PageInput } from './input.ts';
import { opportunityTable } from './list.ts';
import { card, table } from './parts.ts';
import { by, money, text } from './show.ts';

/** The start page: the user's deals that close next. */
export function homePage(input: PageInput): SandboxReply {
  const mine = openDeals(input).filter((r) => r.OwnerId === input.user.Id).sort(by('CloseDate'));
  const main = html`<section class="card"><div class="head"><div class="what"><small>Home</small><h1>Welcome, ${text(input.user.FirstName ?? input.user.Name)}</h1></div></div></section>
${card('Opportunity', 'My open opportunities', mine.length, opportunityTable(input, mine.slice(0, 12)))}`;
  return lightning(input, { title: 'Home', tab: 'Home', main });
}

/** The Forecasts tab: open deals by forecast category, a column for each currency, for nothing is converted here. */
export function forecastsPage(input: PageInput): SandboxReply {
  const deals = openDeals(input);
  const currencies = [...new Set(deals.map((r) => text(r.CurrencyIsoCode)))].sort();
  const lines = [...Map.groupBy(deals, (r) => text(r.ForecastCategoryName))].map(([category, rows]) => [
    category || 'No category', rows.length,
    ...currencies.map((code) => money(input.user, rows.filter((r) => text(r.CurrencyIsoCode) === code).reduce((sum, r) => sum + Number(r.Amount ?? 0), 0), code)),
  ]);
  const columns = [{ label: 'Forecast Category' }, { label: 'Opportunities', numeric: true }, ...currencies.map((code) => ({ label: `Amount ${code}`, numeric: true }))];
  return lightning(input, { title: 'Forecasts', tab: 'Forecasts', main: card('Forecast', 'Open opportunities', deals.length, table(columns, lines)) });
}

const openDeals = (input: PageInput): Row[] => input.rows('Opportunity').filter((r) => r.IsClosed !== true && r.IsDeleted !== true);
