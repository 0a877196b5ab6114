import type { Row, SandboxReply } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import type { Markup, Part } from './html.ts';
import { icon } from './icons.ts';
import type { PageInput } from './input.ts';
import { linkTo } from './links.ts';
import { table } from './parts.ts';
import type { Column } from './parts.ts';
import { by, day, money, text, userName } from './show.ts';

const SHOWN = 50;

interface ListView { label: string; sortedBy: string; pick(input: PageInput, rows: Row[]): Row[] }

/** Open deals by close date, the next one first. */
const byClosing = (rows: Row[]): Row[] => rows.filter((r) => r.IsClosed !== true).sort(by('CloseDate'));

/** List views by the API name that stands in `filterName`. One of another name (an id, a view of the org's own) lists all. */
const VIEWS: Record<string, ListView> = {
  MyOpportunities: { label: 'My Opportunities', sortedBy: 'Close Date', pick: (input, rows) => byClosing(rows.filter((r) => r.OwnerId === input.user.Id)) },
  AllOpportunities: { label: 'All Opportunities', sortedBy: 'Close Date', pick: (_, rows) => [...byClosing(rows), ...rows.filter((r) => r.IsClosed === true).sort(by('CloseDate')).reverse()] },
  Won: { label: 'Won', sortedBy: 'Close Date', pick: (_, rows) => rows.filter((r) => r.IsWon === true).sort(by('CloseDate')).reverse() },
  __Recent: { label: 'Recently Changed', sortedBy: 'Last Modified', pick: (_, rows) => [...rows].sort(by('LastModifiedDate')).reverse() },
};

/** Opportunities that the user sees, at most 50. */
export function opportunityList(input: PageInput): SandboxReply {
  const asked = input.url.searchParams.get('filterName') ?? 'MyOpportunities';
  const name = Object.hasOwn(VIEWS, asked) ? asked : 'AllOpportunities';
  const view = VIEWS[name]!;
  const rows = view.pick(input, input.rows('Opportunity').filter((r) => r.IsDeleted !== true));
  const views = Object.entries(VIEWS).map(([key, v]) => html`<a href="/lightning/o/Opportunity/list?filterName=${key}"${key === name && html` aria-current="true"`}>${v.label}</a>`);
  const main = html`<section class="card">${listHead('Opportunity', 'Opportunities', view.label, rows.length, view.sortedBy)}<div class="views">${views}</div>${opportunityTable(input, rows.slice(0, SHOWN))}</section>`;
  return lightning(input, { title: `${view.label} | Opportunities`, tab: 'Opportunities', main });
}

/** The columns of an opportunity list; on an account's own page (`within`) its name and the owner's are left out. */
export function opportunityTable(input: PageInput, rows: Row[], within?: 'account'): Markup {
  const columns: (Column & { cell(r: Row): Part })[] = [
    { label: 'Opportunity Name', cell: (r) => linkTo(input, r.Id, r.Name) },
    { label: 'Account Name', cell: (r) => linkTo(input, r.AccountId, input.byId('Account', text(r.AccountId))?.Name) },
    { label: 'Amount', numeric: true, cell: (r) => money(input.user, r.Amount, r.CurrencyIsoCode) },
    { label: 'Close Date', cell: (r) => day(input.user, r.CloseDate) },
    { label: 'Stage', cell: (r) => text(r.StageName) },
    { label: 'Forecast Category', cell: (r) => text(r.ForecastCategoryName) },
    { label: 'Owner Alias', cell: (r) => linkTo(input, r.OwnerId, aliasOf(input, r)) },
  ];
  const shown = columns.filter((c) => within === undefined || !['Account Name', 'Owner Alias'].includes(c.label));
  return table(shown, rows.map((r) => shown.map((c) => c.cell(r))));
}

const aliasOf = (input: PageInput, row: Row): string => text(input.users.find((u) => u.Id === row.OwnerId)?.Alias) || userName(input, row.OwnerId);

/** Accounts by name, at most 50. */
export function accountList(input: PageInput): SandboxReply {
  const rows = input.rows('Account').filter((r) => r.IsDeleted !== true).sort((a, b) => text(a.Name).localeCompare(text(b.Name)));
  const main = html`<section class="card">${listHead('Account', 'Accounts', 'All Accounts', rows.length, 'Account Name')}${table(
    [{ label: 'Account Name' }, { label: 'Industry' }, { label: 'Billing Country' }, { label: 'Owner' }],
    rows.slice(0, SHOWN).map((r) => [linkTo(input, r.Id, r.Name), text(r.Industry), text(r.BillingCountry), linkTo(input, r.OwnerId, userName(input, r.OwnerId))]),
  )}</section>`;
  return lightning(input, { title: 'All Accounts | Accounts', tab: 'Accounts', main });
}

function listHead(object: string, plural: string, label: string, count: number, sortedBy: string): Markup {
  const shown = count > SHOWN ? `${SHOWN} of ${count} items` : `${count} items`;
  return html`<div class="head">${icon(object, 'large')}<div class="what"><small>${plural}</small><h1>${label}</h1><small>${shown} • Sorted by ${sortedBy}</small></div><div class="acts"><button type="button">New</button></div></div>`;
}
