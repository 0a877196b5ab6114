import type { MapPage, MapRow } from '../../../messages/areas/map.ts';
import type { AreaInput } from '../input.ts';
import { dayOf } from '../../../model/day.ts';
import { makeWords } from '../../format.ts';
import { htmlText } from '../../finance/files/html.ts';

/** Light and dark follow the reader; grey and print read as well. */
const STYLE = `:root{color-scheme:light dark;--desk:light-dark(#efebe5,#131110);--paper:light-dark(#fdfcfa,#1c1917);--line:light-dark(#e6e1d9,#36302b);--text:light-dark(#26221e,#f0ebe4);--text2:light-dark(#5c554c,#bbb2a7)}
body{margin:0;background:var(--desk);color:var(--text);font:14px/20px system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:72rem;margin:2rem auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:12px}
h1{font:600 22px/28px system-ui,sans-serif;margin:0}p{margin:.5rem 0;max-width:46rem}
table{width:100%;border-collapse:collapse;font-size:13px;margin:1.5rem 0 .5rem}caption{text-align:start;color:var(--text2);padding-bottom:.5rem}
th,td{text-align:start;font-weight:400;padding:5px 12px 5px 0;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}thead th{color:var(--text2);border:0;font-size:12px}.n{text-align:end;white-space:nowrap}
.s th{font:600 16px/22px system-ui,sans-serif;padding-top:20px}.l1>th{font-weight:600}.l1>th{padding-inline-start:1.2rem}.l2>th{padding-inline-start:2.4rem}.l3>th{padding-inline-start:3.6rem}.l4>th{padding-inline-start:4.8rem}.l5>th{padding-inline-start:6rem}.l6>th{padding-inline-start:7.2rem}
small{display:block;font:400 12px/16px system-ui,sans-serif;color:var(--text2)}b{font-weight:600}.f{color:var(--text2);font-size:12px}
@media(max-width:48rem){main{margin:0;border:0;border-radius:0;padding:1rem}thead{display:none}tr{display:block;border-top:1px solid var(--line);padding:6px 0}th,td{display:block;border:0;padding:1px 0}td:empty{display:none}td[data-l]::before{content:attr(data-l) ": ";color:var(--text2)}.n{text-align:start}td small{display:inline;margin-inline-start:.4em}}
@media print{body,main{background:none;border:0;margin:0;padding:0;max-width:none}tr{break-inside:avoid}}`;

const cell = (label: string, html: string, isNumber = false): string => `<td data-l="${htmlText(label)}"${isNumber ? ' class="n"' : ''}>${html}</td>`;
const small = (text: string | null): string => (text === null || text === '' ? '' : `<small>${htmlText(text)}</small>`);

function rowHtml(r: MapRow): string {
  const head = `<th scope="row">${htmlText(r.name)}${small(r.sub)}</th>`;
  if (r.goalId === null) return `<tr class="s"><th scope="row" colspan="6">${htmlText(r.name)}${small(r.sub)}</th></tr>`;
  const parts = r.parts ? `${r.parts.is === 'under' || r.parts.is === 'over' ? `<b>${htmlText(r.parts.text)}</b>` : htmlText(r.parts.text)}${small(r.parts.detail)}` : '';
  const committed = r.committed ? `${r.committed.isOpen ? `<b>${htmlText(r.committed.word)}</b>` : htmlText(r.committed.word)}${small(r.committed.detail)}` : '';
  return `<tr class="l${Math.min(r.level, 6)}">${head}${cell('Measure', htmlText(r.measure))}${cell('Target', htmlText(r.target), true)}${cell('Parts', parts)}${cell('Committed', committed)}${cell('Number from', htmlText(r.from))}</tr>`;
}

/** The whole map as one HTML file for those without a seat in the CRM: read-only, no script, nothing loaded from anywhere (a policy in the file itself says so). */
export function mapHtml(page: MapPage, { me, context, now, locale }: AreaInput): string {
  const day = makeWords(locale).day(dayOf(now, context.timeZone));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><title>${htmlText(`${page.kicker}: ${page.title}`)}</title><style>${STYLE}</style></head>
<body><main><p class="f">${htmlText(page.kicker)}</p><h1>${htmlText(page.title)}</h1><p>${htmlText(page.sentence)}</p>
<table><caption>From strategy to measure</caption><thead><tr><th scope="col">Strategy, goal, person</th><th scope="col">Measure</th><th scope="col" class="n">Target</th><th scope="col">Parts against whole</th><th scope="col">Committed</th><th scope="col">Number from</th></tr></thead>
<tbody>${page.rows.map(rowHtml).join('\n')}</tbody></table>
<p class="f">${htmlText(`As it stood on ${day}, published by ${me.userName}. Who has no seat in the CRM can answer through whoever sent this: what they say is entered in their name.`)}</p></main></body></html>
`;
}
