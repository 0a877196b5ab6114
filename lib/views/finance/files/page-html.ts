import type { FinanceView } from '../../../messages/finance.ts';
import { htmlTable, htmlText } from './html.ts';
import { memoParts } from './memo-parts.ts';

/** Light and dark follow the reader; grey and print read as well. */
const STYLE = `:root{color-scheme:light dark;--desk:light-dark(#efebe5,#131110);--paper:light-dark(#fdfcfa,#1c1917);--line:light-dark(#e6e1d9,#36302b);--text:light-dark(#26221e,#f0ebe4);--text2:light-dark(#5c554c,#bbb2a7)}
body{margin:0;background:var(--desk);color:var(--text);font:14px/20px system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:60rem;margin:2rem auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:12px}
h1{font:600 22px/28px system-ui,sans-serif}h2{font:600 16px/22px system-ui,sans-serif;margin:2rem 0 .5rem}p{margin:.5rem 0;max-width:44rem}
table{width:100%;border-collapse:collapse;font-size:13px;margin:.5rem 0}caption{text-align:start;color:var(--text2);padding-bottom:.25rem}
th,td{text-align:start;font-weight:400;padding:4px 12px 4px 0;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}thead th{color:var(--text2);border:0}.n{text-align:end;white-space:nowrap}
.f{color:var(--text2);font-size:12px}@media(max-width:40rem){main{margin:0;border:0;border-radius:0;padding:1rem}}@media print{body,main{background:none;border:0;margin:0;padding:0}}`;

/**
 * The miss as one HTML file for those without a seat in the CRM: read-only, no script, nothing loaded from anywhere
 * (a policy in the file itself says so).
 */
export function pageHtml(view: FinanceView, points: readonly string[] = []): string {
  const m = memoParts(view, points);
  const p = (list: string[]): string => list.map((t) => `<p>${htmlText(t)}</p>`).join('');
  const lines = view.groups.flatMap((g) => g.reasons.flatMap((r) => r.lines.map((l) => [l.deal.name, r.label, l.amount.exact, l.owner ?? '', l.cause.label ?? '', l.cause.function ?? ''])));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><title>${htmlText(m.title)}</title><style>${STYLE}</style></head>
<body><main><p class="f">${htmlText(m.about)}</p><h1>${htmlText(m.title)}</h1>${p(m.what)}
<h2>Why</h2>${htmlTable(`By reason, in ${view.currency}`, ['Reason', 'Amount', 'Deals', 'Largest'], m.why.map((r) => [r.reason, r.amount, r.deals, r.largest]), [1, 2])}
<h2>Timing or structural</h2>${p(m.timing)}
<h2>Whose cause</h2>${p([m.causesNote])}${m.causes.length > 0 ? htmlTable('By the function that can act on it', ['Function', 'Losses', 'Share'], m.causes.map((c) => [c.label, c.losses, c.share]), [1, 2]) : ''}
<h2>What is being done</h2><ul>${m.doing.map((d) => `<li>${htmlText(d)}</li>`).join('')}</ul>
<h2>Deal by deal</h2>${htmlTable('Every deal whose part changed', ['Deal', 'Reason', 'Amount', 'Owner', 'Cause', 'Function'], lines, [2])}
<p class="f">${htmlText(m.foot)}</p></main></body></html>
`;
}
