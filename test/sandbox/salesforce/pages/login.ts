import type { Row, SandboxReply } from '../../types.ts';
import { document } from './frame.ts';
import { html } from './html.ts';
import { apiHost } from './links.ts';
import { text } from './show.ts';

const STYLE = `body{margin:0;min-height:100vh;font:14px/1.5 Arial,"Liberation Sans",sans-serif;color:#181c22;background:#eef2f6}main{max-width:420px;margin:0 auto;padding:48px 16px}section{background:#fff;border:1px solid #c6ced8;border-radius:5px;padding:8px 0}
h1{font-size:20px;font-weight:normal;text-align:center}a{display:block;padding:8px 20px;color:#0b5cab;text-decoration:none}a:hover{background:#eef3f9}small{display:block;color:#5c6773}.problem{background:#fbe9e7;border:1px solid #d99;padding:10px 16px;border-radius:4px}`;
const CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

export interface LoginInput {
  users: Row[];
  /** Where to go after signing in, passed on as `startURL`. */
  startUrl: string;
  /** The host the person came to; the links lead to the org's own (my.salesforce.com). */
  host: string;
  /** Why the page is shown again, in a sentence. */
  problem?: string;
}

/** What is shown when nobody is signed in: the active users, each a link that signs in as that one. */
export function loginPage({ users, startUrl, host, problem }: LoginInput): SandboxReply {
  const active = users.filter((u) => u.IsActive !== false);
  const links = active.map((u) => {
    const query = new URLSearchParams({ un: text(u.Username), startURL: startUrl });
    return html`<a href="https://${apiHost(host)}/?${query.toString()}">${text(u.Name)}<small>${text(u.Title)}</small></a>`;
  });
  return document({ title: 'Login | Salesforce', style: STYLE, csp: CSP },
    html`<main><h1>Who are you today?</h1>${problem !== undefined && html`<p class="problem" role="alert">${problem}</p>`}<section>${links}</section></main>`);
}
