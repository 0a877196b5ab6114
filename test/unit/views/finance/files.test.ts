import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { FinanceView } from '../../../../lib/messages/finance.ts';
import type { FileKind } from '../../../../lib/messages/finance.ts';
import { FILE_KINDS } from '../../../../lib/messages/finance.ts';
import { timelineOf, packBook } from '../../../../lib/model/book.ts';
import { dealId } from '../../../../lib/model/ids.ts';
import { csv } from '../../../../lib/views/finance/files/csv.ts';
import { fileOf } from '../../../../lib/views/finance/files/file.ts';
import { htmlText } from '../../../../lib/views/finance/files/html.ts';
import { markdownText } from '../../../../lib/views/finance/files/memo-markdown.ts';
import { book } from '../../support/books.ts';
import { CONTEXT, LOST, q3, record, said, SLIP, view, WON, type Over } from '../../support/finance.ts';

const NASTY = ['=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=1\n+cmd', '＝1+1', '<script>alert(1)</script>', 'a|b\nc', '"quoted", & \'single\'', '[link](javascript:x)', '# head', '<img src=x onerror=1>'];
/** Deals whose names somebody typed into the CRM. */
function nasty(over: Over = {}): FinanceView {
  const raw = book(NASTY.map((_, i) => q3(`D${String(i).padStart(2, '0')}`, (i + 1) * 1_234_56, i % 3 === 0 ? SLIP : i % 3 === 1 ? LOST : WON)), CONTEXT);
  const renamed = packBook(raw.heads.map((h, i) => { const t = timelineOf(raw, i); return { ...t, head: { ...h, name: NASTY[i]!, leadSource: NASTY[i]! } }; }));
  const records = [
    said('s', 'D00', { note: NASTY[8]! }), record('remark', 'q', { answers: null, periodId: '2026-Q3', scope: 'org', dealId: dealId('D00'), reason: 'slipped', text: 'Why?', asked: [] }, { deal: 'D00' }),
    record('remark', 'a', { answers: 'q', periodId: '2026-Q3', scope: 'org', dealId: dealId('D00'), reason: 'slipped', text: `${NASTY[8]!} | ${NASTY[11]!}`, asked: [] }, { deal: 'D00', by: 'A' }),
  ];
  return view(renamed, { records, around: { isWhole: true }, ...over });
}
const v = nasty();
const rowsOf = (kind: FileKind, of = v): string[][] => Papa.parse<string[]>(fileOf(of, kind as 'lines', null).text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
const column = (rows: string[][], name: string): string[] => rows.slice(1).map((r) => r[rows[0]!.findIndex((h) => h.startsWith(name))]!);
const total = (list: string[]): number => Math.round(list.reduce((n, x) => n + Number(x), 0) * 100);

describe('tables', () => {
  const TABLES = FILE_KINDS.filter((k) => k !== 'memo' && k !== 'page' && k !== 'records');
  it.each(TABLES)('of %s open in a spreadsheet: no cell is a formula, and every row has all columns', (kind) => {
    expect(fileOf(v, kind, null).text.startsWith('\uFEFF')).toBe(true);
    const [header, ...rows] = rowsOf(kind);
    expect(rows.filter((r) => r.length !== header!.length)).toEqual([]);
    expect(rows.flat().filter((c) => /^[=+@\t\r\n＝＋－＠]/.test(c) || (/^-/.test(c) && !Number.isFinite(Number(c))))).toEqual([]);
  });
  it('keep names whole behind the apostrophe', () => {
    expect(column(rowsOf('lines'), 'Deal').filter((c) => c.startsWith('\'')).map((c) => c.slice(1)).sort()).toEqual(NASTY.filter((n, i) => /^[=+\-@\t\r＝]/.test(n) && i % 3 !== 2).sort());
  });
  it('hold amounts as numbers that add up to the page’s', () => {
    const change = v.sums.actual.minor - v.steps.find((s) => s.id === 'deals')!.amount.minor;
    const [lines, reasons, walk, pipeline] = (['lines', 'reasons', 'walk', 'pipeline'] as const).map((k) => column(rowsOf(k), 'Amount'));
    expect([total(lines!), total(reasons!)]).toEqual([change, change]);
    for (const moved of [walk!, pipeline!]) expect(total(moved.slice(0, -1))).toBe(total(moved.slice(-1)));
    const cuts = rowsOf('cuts');
    const [names, losses] = [column(cuts, 'Cut by'), column(cuts, 'Losses')];
    for (const c of v.cuts) expect([c.label, total(losses.filter((_, i) => names[i] === c.label))]).toEqual([c.label, c.rows.reduce((n, r) => n + r.losses.minor, 0)]);
  });
  it('are in the currency’s own decimal places, as the org has them', () => {
    const digits = (n: number) => nasty({ context: { ...CONTEXT, currencies: { org: 'EUR', currencies: [{ code: 'EUR', digits: n, rates: [] }] } } });
    expect([0, 3].map((n) => [column(rowsOf('lines', digits(n)), 'Amount')[0], digits(n).groups[0]!.reasons[0]!.lines[0]!.amount.exact])).toEqual([['-1604928', '−1,604,928'], ['-1604.928', '−1,604.928']]);
  });
  it('hold every deal of a movement, though a page shows the largest', () => {
    const many = Array.from({ length: 230 }, (_, i) => q3(`M${i}`, 100 + i, SLIP));
    const [page, file] = [view(many), view(many, { around: { isWhole: true } })];
    expect([page.walk!.lines[0]!.deals.length, page.walk!.sentence, rowsOf('walk', file).length]).toEqual([200, 'The largest move is “Date moved out”, −€493 in 230\u00a0deals.', 233]);
  });
  it('are empty, not broken, where there is nothing', () => {
    const none = view([], { context: CONTEXT });
    for (const kind of TABLES) expect([kind, rowsOf(kind, { ...none, trust: null, calibration: null, walk: null, pipeline: null, signals: [] }).length > 0]).toEqual([kind, true]);
  });
  it('escape what begins as a formula even before a line break, and nothing else', () => {
    expect(csv(['A'], [['=1\n2'], ['a=1'], [-5], [null], ['−5']])).toBe('\uFEFFA\r\n"\'=1\n2"\r\na=1\r\n-5\r\n\r\n−5\r\n');
  });
});

describe('the memo', () => {
  const text = fileOf(v, 'memo', 'We moved the review.\n\n  <script>x</script> | y \n').text;
  it('has its parts, the author’s points first, and no tag, bar or link of anybody’s', () => {
    expect(text.match(/^#+ .*$/gm)!.slice(1)).toEqual(['## What happened', '## Why', '## Timing or structural', '## Whose cause', '## What is being done']);
    expect(text).toContain('- We moved the review.\n- \\<script\\>x\\</script\\> \\| y\n');
    expect([/(?<!\\)<(?:script|img)/.test(text), /(?<!\\)\[link/.test(text)]).toEqual([false, false]);
  });
  it('has tables whose rows all have the same cells', () => {
    const cells = text.split('\n').filter((l) => l.startsWith('| ')).map((l) => l.split(/(?<!\\)\|/).length);
    expect([cells.length > 6, new Set(cells)]).toEqual([true, new Set([6, 5])]);
  });
  it('escapes every mark of Markdown and keeps one line', () => expect(markdownText('a|b\n*c* <d> [e](f) `g` \\')).toBe('a\\|b \\*c\\* \\<d\\> \\[e\\]\\(f\\) \\`g\\` \\\\'));
});

describe('the page for those without a seat', () => {
  const { text, mime } = fileOf(v, 'page', 'Point <b>one</b>');
  it('runs nothing, loads nothing, and says so itself', () => {
    expect([mime, text.includes('content="default-src \'none\'; style-src \'unsafe-inline\'"'), text.includes('no-referrer'), /<script|<img|<iframe|<link|javascript:|\son\w+=(?![^<]*&)/i.test(text.replace(/\[link\]\(javascript:x\)/g, ''))]).toEqual(['text/html', true, true, false]);
  });
  it('shows names as they were typed, as text', () => {
    for (const name of NASTY.filter((_, i) => i % 3 !== 2)) expect(text).toContain(htmlText(name));
    expect(text).toContain('<li>Point &lt;b&gt;one&lt;/b&gt;</li>');
  });
  it('has every line', () => expect(text.match(/<tbody>.*?<\/tbody>/gs)!.at(-1)!.match(/<tr>/g)!.length).toBe(v.groups.flatMap((g) => g.reasons.flatMap((r) => r.lines)).length));
});

it('names files so that every system takes them', () => {
  expect([fileOf(v, 'lines', null).name, fileOf({ ...v, ask: { ...v.ask, scope: 'role:../../etc "x"' } }, 'memo', null).name]).toEqual(['ridealong-2026-q3-commit-org-lines.csv', 'ridealong-2026-q3-commit-role-etc-x-memo.md']);
});
