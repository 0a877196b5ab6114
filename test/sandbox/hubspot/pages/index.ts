import type { SandboxContext, SandboxReply, SandboxRequest } from '../../types.ts';
import { linked } from '../account/types.ts';
import type { HubAccount, HubObject } from '../account/types.ts';
import { dayOf, formatDay } from '../../../../lib/model/day.ts';
import { SCRIPT, STYLE } from './style.ts';

const escape = (t: string): string => t.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const CSP = "default-src 'self' https://*.hubspot.com https://*.hsappstatic.net; script-src 'self' 'nonce-sandbox' https://*.hsappstatic.net; style-src 'self' 'unsafe-inline'; img-src * data:; frame-ancestors 'self' https://*.hubspot.com";

/** The pages of app.hubspot.com that the panel stands on: addresses and navigation as the vendor's, contents from the account. */
export function page(account: HubAccount, request: SandboxRequest, context: SandboxContext): SandboxReply {
  const path = request.url.pathname.replace(/\/$/, '');
  const [area = '', portal, ...rest] = path.split('/').filter(Boolean);
  const home = `/contacts/${account.portalId}/objects/0-3/views/all/board`;
  if (area === '') return redirect(home);
  if (area === 'favicon.ico') return { status: 404 };
  if (!['contacts', 'forecasting', 'goals', 'home', 'user-guide', 'reports-dashboard'].includes(area)) {
    context.unsupported(`page ${path}`);
    return html(404, account, 'Page not found', head("We can't find that page", ''));
  }
  if (portal !== String(account.portalId)) return html(403, account, 'No access', head("You don't have access to this account", ''));
  const where = rest.join('/');
  const id = /^(?:record\/0-3|deal)\/(\d+)/.exec(where)?.[1];
  if (area === 'contacts' && id) {
    if (where.startsWith('deal/') || account.merged.has(id)) return redirect(`/contacts/${portal}/record/0-3/${account.merged.get(id) ?? id}`);
    const deal = account.objects.deals.get(id);
    return deal && !deal.archivedAt ? html(200, account, `${deal.properties.dealname ?? 'Deal'}`, record(account, deal)) : html(404, account, 'Deal not found', head('This record does not exist or was deleted', ''));
  }
  if (where.startsWith('objects/0-3')) return html(200, account, 'Deals', where.endsWith('list') ? table(account) : board(account));
  const contact = /^record\/0-1\/(\d+)/.exec(where)?.[1];
  const person = contact ? account.objects.contacts.get(contact) : undefined;
  if (person) return html(200, account, 'Contact', head(nameOf(person), escape(person.properties.email ?? '')));
  if (where.startsWith('objects/0-1')) return html(200, account, 'Contacts', head('Contacts', `${account.objects.contacts.size} records`) + contacts(account));
  if (area === 'forecasting') return html(200, account, 'Forecast', forecast(account));
  const titles: Record<string, string> = { goals: 'Goals' };
  return html(200, account, titles[area] ?? 'Home', head(titles[area] ?? 'Home', '') + `<p style="padding:0 24px"><a href="${home}">Deals</a></p>`);
}

const redirect = (location: string): SandboxReply => ({ status: 302, headers: { location }, body: '' });

function html(status: number, account: HubAccount, title: string, main: string): SandboxReply {
  const base = `/contacts/${account.portalId}/objects`;
  const nav = [[`${base}/0-1/views/all/list`, 'Contacts'], [`${base}/0-3/views/all/board`, 'Deals'], [`${base}/0-3/views/all/list`, 'All deals'], [`/forecasting/${account.portalId}`, 'Forecast']];
  return {
    status, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP, 'x-frame-options': 'SAMEORIGIN' },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head><body><nav class="top"><i></i>${nav.map(([href, label]) => `<a href="${href}">${label}</a>`).join('')}<span class="me">Portal ${account.portalId}</span></nav><main>${main}</main><script nonce="sandbox">${SCRIPT}</script></body></html>`,
  };
}

const head = (title: string, note: string): string => `<div class="head"><div><h1>${escape(title)}</h1><span class="muted">${note}</span></div></div>`;
const nameOf = (c: HubObject): string => `${c.properties.firstname ?? ''} ${c.properties.lastname ?? ''}`.trim();
const live = (account: HubAccount): HubObject[] => [...account.objects.deals.values()].filter((d) => !d.archivedAt);
const href = (account: HubAccount, deal: HubObject): string => `/contacts/${account.portalId}/record/0-3/${deal.id}`;

function money(deal: HubObject): string {
  const amount = deal.properties.amount;
  return amount === undefined ? '--' : `${Number(amount).toLocaleString('en-IE', { minimumFractionDigits: 0 })} ${deal.properties.deal_currency_code ?? ''}`;
}
const closes = (account: HubAccount, deal: HubObject): string => (deal.properties.closedate ? formatDay(dayOf(Date.parse(deal.properties.closedate), account.timeZone)) : '--');
const stageOf = (account: HubAccount, deal: HubObject): string => account.pipelines.flatMap((p) => p.stages).find((s) => s.id === deal.properties.dealstage)?.label ?? '--';
function ownerOf(account: HubAccount, deal: HubObject): string {
  const o = account.owners.find((x) => x.id === deal.properties.hubspot_owner_id);
  return o ? `${o.firstName} ${o.lastName}` : 'No owner';
}

function board(account: HubAccount): string {
  const stages = account.pipelines[0]?.stages ?? [];
  const deals = live(account);
  const lanes = stages.map((s) => {
    const inStage = deals.filter((d) => d.properties.dealstage === s.id);
    const cards = inStage.slice(-8).map((d) => `<div class="card"><a href="${href(account, d)}">${escape(d.properties.dealname ?? '')}</a><small>Amount: ${money(d)}</small><small>Close date: ${closes(account, d)}</small><small>Owner: ${escape(ownerOf(account, d))}</small></div>`);
    return `<div class="lane"><h3>${escape(s.label)} ${inStage.length}</h3>${cards.join('')}</div>`;
  });
  return `${head('Deals', `${deals.length} records`)}<div class="board">${lanes.join('')}</div>`;
}

function table(account: HubAccount): string {
  const deals = live(account).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const lines = deals.slice(0, 50).map((d) => `<tr><td><a href="${href(account, d)}">${escape(d.properties.dealname ?? '')}</a></td><td>${escape(stageOf(account, d))}</td><td>${closes(account, d)}</td><td>${escape(ownerOf(account, d))}</td><td class="n">${money(d)}</td></tr>`);
  return `${head('Deals', `${deals.length} records`)}<div class="board"><table><thead><tr><th>Deal name</th><th>Deal stage</th><th>Close date</th><th>Deal owner</th><th>Amount</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

/** What each person and team said last, newest period first. */
function forecast(account: HubAccount): string {
  const named = (f: HubObject): string => {
    const owner = account.owners.find((o) => o.id === f.properties.hubspot_owner_id);
    return owner ? `${owner.firstName} ${owner.lastName}` : (account.teams.find((t) => t.id === f.properties.hs_team_id)?.name ?? '--');
  };
  const start = (f: HubObject): number => Number(f.properties.hs_forecast_start_date ?? 0);
  const lines = [...account.objects.forecasts.values()].sort((a, b) => start(b) - start(a)).slice(0, 50)
    .map((f) => `<tr><td>${escape(named(f))}</td><td>${new Date(start(f)).toISOString().slice(0, 10)}</td><td class="n">${Number(f.properties.hs_amount ?? 0).toLocaleString('en-IE')} ${account.currency}</td></tr>`);
  return `${head('Forecast', `${account.objects.forecasts.size} submissions`)}<div class="board"><table><thead><tr><th>Name</th><th>Period from</th><th>Forecast submission</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

const contacts = (account: HubAccount): string =>
  `<div class="board"><table><thead><tr><th>Name</th><th>Email</th></tr></thead><tbody>${[...account.objects.contacts.values()].slice(0, 50).map((c) => `<tr><td><a href="/contacts/${account.portalId}/record/0-1/${c.id}">${escape(nameOf(c))}</a></td><td>${escape(c.properties.email ?? '')}</td></tr>`).join('')}</tbody></table></div>`;

const CATEGORY: Record<string, string> = { OMIT: 'Not forecasted', PIPELINE: 'Pipeline', BEST_CASE: 'Best case', MOST_LIKELY: 'Most likely', COMMIT: 'Commit', CLOSED: 'Closed won' };

function record(account: HubAccount, deal: HubObject): string {
  const p = deal.properties;
  const about = [['Deal owner', ownerOf(account, deal)], ['Forecast category', CATEGORY[p.hs_manual_forecast_category ?? ''] ?? '--'], ['Next step', p.hs_next_step ?? '--'], ['Create date', deal.createdAt.slice(0, 10)], ['Last contacted', p.notes_last_contacted?.slice(0, 10) ?? '--'], ['Currency', p.deal_currency_code ?? '--']];
  const acts = (['calls', 'meetings', 'emails', 'tasks', 'notes'] as const).flatMap((kind) => linked(account, 'deals', deal.id, kind).map((id) => ({ kind, a: account.objects[kind].get(id)! })))
    .sort((x, y) => (x.a.properties.hs_timestamp! < y.a.properties.hs_timestamp! ? 1 : -1)).slice(0, 8);
  const titled = (q: Record<string, string>): string => q.hs_call_title ?? q.hs_meeting_title ?? q.hs_email_subject ?? q.hs_task_subject ?? q.hs_note_body ?? '';
  const people = linked(account, 'deals', deal.id, 'contacts').map((id) => account.objects.contacts.get(id)!);
  return `<div class="record"><section class="side"><a href="/contacts/${account.portalId}/objects/0-3/views/all/list">‹ Deals</a><h1>${escape(p.dealname ?? '')}</h1>
<div>Amount: <b>${money(deal)}</b><br>Close date: <b>${closes(account, deal)}</b><br>Stage: <b>${escape(stageOf(account, deal))}</b></div>
<div class="round">${['Note', 'Email', 'Call', 'Task', 'Meet'].map((w) => `<span><b>${w[0]}</b>${w}</span>`).join('')}</div><h2>About this deal</h2><dl>${about.map(([k, v]) => `<dt>${k}</dt><dd>${escape(v!)}</dd>`).join('')}</dl></section>
<section class="middle"><div class="tabs"><span>Overview</span><b>Activities</b></div><p><button class="go">Log activity</button></p>${acts.map(({ kind, a }) => `<div class="box"><small class="muted">${kind.slice(0, -1)} · ${a.properties.hs_timestamp?.slice(0, 10)}</small>${escape(titled(a.properties))}</div>`).join('') || '<div class="box muted">No activities yet</div>'}</section>
<section class="side"><h2>Contacts (${people.length})</h2>${people.map((c) => `<div class="card"><a href="/contacts/${account.portalId}/record/0-1/${c.id}">${escape(nameOf(c))}</a><small>${escape(c.properties.jobtitle ?? '')}</small></div>`).join('')}<h2>Company</h2><div class="card">${escape(p.hs_primary_associated_company_name ?? '--')}</div></section></div>`;
}
