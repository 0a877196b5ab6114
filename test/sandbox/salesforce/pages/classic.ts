import type { Row, SandboxReply } from '../../types.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { document } from './frame.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import type { PageInput } from './input.ts';
import { lightningHost, OBJECTS } from './links.ts';
import { by, day, money, percent, related, text, userName } from './show.ts';

const STYLE = `body{margin:0;font:12px Arial,"Liberation Sans",sans-serif;color:#222;background:#fff}.top{padding:12px 16px;background:#e8eef4;border-bottom:1px solid #b9c6d3;display:flex;gap:16px}.top b{flex:1;font-size:15px}
.tabs{background:#1c5b8c;padding:7px 16px}.tabs a{color:#fff;margin-right:18px;font-weight:bold}a{color:#015ba7}main{padding:14px 16px}h1{font-size:18px;margin:0 0 12px}small{display:block;font-size:12px;font-weight:normal}h2{font-size:13px;margin:18px 0 4px}
table{width:100%;border-collapse:collapse;border-top:3px solid #d98b29;background:#f8f8f8}td,th{text-align:left;padding:5px 8px;border-bottom:1px solid #ddd}.detail th{width:18%;text-align:right;color:#4a4a56}.detail td{width:32%}`;
const CSP = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; frame-src 'self' https://*.salesforce.com https://*.force.com; frame-ancestors 'self'";

/** Salesforce Classic on the org's own host: `/006…` a record, `/006/o` the tab. null for other paths. */
export function classicPage(input: PageInput): SandboxReply | null {
  const path = input.url.pathname.replace(/\/$/, '');
  if (path === '/006' || path === '/006/o') return page(input, 'Opportunities: Home', tab(input));
  const id = /^\/([a-zA-Z0-9]{18}|[a-zA-Z0-9]{15})$/.exec(path)?.[1];
  const object = id === undefined ? undefined : OBJECTS[id.slice(0, 3)];
  if (id === undefined || object === undefined) return null;
  const row = input.byId(object, to18(id));
  if (!row || row.IsDeleted === true) return page(input, 'Record deleted', html`<h1>Record deleted</h1><p>The record you attempted to access has been deleted, or you may not see it.</p>`);
  return page(input, `${object}: ${text(row.Name ?? row.Subject)}`, record(input, object, row));
}

function record(input: PageInput, object: string, row: Row): Markup {
  const lightning = `https://${lightningHost(input.url.host)}/lightning/r/${object}/${text(row.Id)}/view`;
  const head = html`<h1><small>${object}</small>${text(row.Name ?? row.Subject)}</h1><p><a href="${lightning}">Switch to Lightning Experience</a></p>`;
  if (object !== 'Opportunity') return head;
  const { user } = input;
  const pairs: [string, Markup | string][] = [
    ['Opportunity Owner', userName(input, row.OwnerId)], ['Amount', money(user, row.Amount, row.CurrencyIsoCode)],
    ['Opportunity Name', text(row.Name)], ['Close Date', day(user, row.CloseDate)],
    ['Account Name', html`<a href="/${text(row.AccountId)}">${text(input.byId('Account', text(row.AccountId))?.Name)}</a>`], ['Stage', text(row.StageName)],
    ['Next Step', text(row.NextStep)], ['Probability (%)', percent(row.Probability)],
  ];
  const lines = pairs.flatMap((pair, i) => (i % 2 === 0 ? [[pair, pairs[i + 1]!]] : []));
  const history = related(input, 'OpportunityHistory', 'OpportunityId', row.Id).sort(by('CreatedDate')).reverse();
  return html`${head}<h2>Opportunity Detail</h2><table class="detail">${lines.map((line) => html`<tr>${line.map(([label, value]) => html`<th>${label}</th><td>${value}</td>`)}</tr>`)}</table>
<h2>Stage History</h2><table><tr><th>Stage</th><th>Amount</th><th>Close Date</th><th>Last Modified By</th></tr>${history.map((h) => html`<tr><td>${text(h.StageName)}</td><td>${money(user, h.Amount, h.CurrencyIsoCode ?? row.CurrencyIsoCode)}</td><td>${day(user, h.CloseDate)}</td><td>${userName(input, h.CreatedById)}</td></tr>`)}</table>`;
}

function tab(input: PageInput): Markup {
  const rows = input.rows('Opportunity').filter((r) => r.IsDeleted !== true).sort(by('LastModifiedDate')).reverse().slice(0, 25);
  return html`<h1><small>Opportunities</small>Home</h1><h2>Recent Opportunities</h2><table><tr><th>Opportunity Name</th><th>Close Date</th><th>Amount</th></tr>${rows.map((r) => html`<tr><td><a href="/${text(r.Id)}">${text(r.Name)}</a></td><td>${day(input.user, r.CloseDate)}</td><td>${money(input.user, r.Amount, r.CurrencyIsoCode)}</td></tr>`)}</table>`;
}

function page(input: PageInput, title: string, main: Markup): SandboxReply {
  return document({ title: `${title} ~ Salesforce - Enterprise Edition`, style: STYLE, csp: CSP },
    html`<div class="top"><b>${input.orgName}</b><span>${text(input.user.Name)}</span></div><div class="tabs"><a href="/006/o">Opportunities</a></div><main>${main}</main>`);
}
