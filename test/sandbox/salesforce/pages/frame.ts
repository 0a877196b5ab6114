import type { SandboxReply } from '../../types.ts';
import { html, raw } from './html.ts';
import type { Markup } from './html.ts';
import type { PageInput } from './input.ts';
import { icon } from './icons.ts';
import { addressOf, LIST, recordIn, workspaceOf } from './links.ts';
import type { RecordRef } from './links.ts';
import { SCRIPT } from './script.ts';
import { text } from './show.ts';
import { STYLE } from './style.ts';

/** What Lightning lets a page load and frame, in the parts that matter to an extension. */
export const CSP = [
  "default-src 'self'", "script-src 'self' 'unsafe-inline'", "style-src 'self' 'unsafe-inline'", "object-src 'self'",
  "img-src 'self' data: blob: https:", "font-src 'self' data: https:", "media-src 'self' blob:",
  "frame-src 'self' https://*.salesforce.com https://*.force.com https://*.visualforce.com", "frame-ancestors 'self'",
  "connect-src 'self' https://*.salesforce.com https://*.force.com",
].join('; ');

const TABS = { Home: '/lightning/page/home', Opportunities: LIST, Accounts: '/lightning/o/Account/list?filterName=AllAccounts', Forecasts: '/lightning/o/Forecasting3/home' };

export interface Shell {
  /** Before ` | Salesforce` in the document's title. */
  title: string;
  tab: keyof typeof TABS | null;
  main: Markup;
}

/** A whole HTML document as a reply. */
export function document(head: { title: string; style: string; csp: string }, body: Markup): SandboxReply {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${head.title}</title><style>${raw(head.style)}</style></head><body>${body}</body></html>`;
  return {
    status: 200, body: page.markup,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': head.csp, 'cache-control': 'no-cache, must-revalidate, max-age=0, no-store, private', 'x-content-type-options': 'nosniff' },
  };
}

/** A page of Lightning: the blue bar stays, what is within `#app` is replaced by the page's own navigation. */
export function lightning(input: PageInput, shell: Shell): SandboxReply {
  const name = text(input.user.Name);
  const initials = name.split(/\s+/).map((part) => part[0] ?? '').slice(0, 2).join('');
  return document({ title: `${shell.title} | Salesforce`, style: STYLE, csp: CSP }, html`
<div class="global"><b>${input.orgName}</b><span class="find">Search…</span><span class="face" title="${name}">${initials}</span></div>
<div id="app">${workspaceOf(input.url) ? consoleBars(input) : bar(shell)}<main>${shell.main}</main></div>
<script>${raw(SCRIPT)}</script>`);
}

const apps = html`<span class="apps" aria-hidden="true">${Array.from({ length: 9 }, () => html`<i></i>`)}</span>`;

function bar(shell: Shell): Markup {
  const tabs = Object.entries(TABS).map(([label, href]) => html`<a href="${href}"${label === shell.tab && html` aria-current="page"`}>${label}</a>`);
  return html`<nav class="bar" aria-label="Sales">${apps}<span class="app">Sales</span>${tabs}</nav>`;
}

/** A console keeps the workspace's record as a tab and what is opened from it as tabs below. */
function consoleBars(input: PageInput): Markup {
  const workspace = workspaceOf(input.url)!;
  const focused = recordIn(input.url.pathname);
  const apart = focused !== null && focused.id !== workspace.id;
  const subtab = (ref: RecordRef, label: string, here: boolean) =>
    html`<a href="${addressOf(input, ref)}"${here && html` aria-current="page"`}>${icon(ref.object)}<span class="name">${label}</span></a>`;
  return html`<nav class="bar" aria-label="Sales Console">${apps}<span class="app">Sales Console</span><a href="${TABS.Opportunities}">Opportunities ▾</a>
<a class="workspace" aria-current="page" href="${addressOf(input, workspace)}">${icon(workspace.object)}<span class="name">${nameOf(input, workspace)}</span></a></nav>
<nav class="subtabs" aria-label="Subtabs">${subtab(workspace, nameOf(input, workspace), !apart)}${apart && subtab(focused, nameOf(input, focused), true)}</nav>`;
}

function nameOf(input: PageInput, ref: RecordRef): string {
  const row = input.byId(ref.object, ref.id);
  return row ? text(row.Name ?? row.Subject) : ref.object;
}
