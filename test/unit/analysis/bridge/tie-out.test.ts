import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { tieOut } from '../../../../lib/analysis/bridge/tie-out.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';
import { books } from '../../support/random-books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const T1 = at('2026-10-07');
const now = at('2026-11-23');
const tie = (deals: DealSketch[], owners: string[] | null = null) => tieOut({ book: book(deals), context: ORG, period, owners: owners && new Set(owners.map(userId)), t1: T1, now });
const told = (deals: DealSketch[], owners: string[] | null = null) => tie(deals, owners).deals.map((d) => `${d.dealId} ${d.reason} ${d.ours} ${d.crm}`);
const won: Step = { at: '2026-08-01', stage: 'Won', amount: 10000, close: '2026-08-01' };
const later = '2026-10-20';

it('ties out where nothing was changed after the books were closed', () => {
  expect(tie([{ id: 'D', steps: [won] }, { id: 'E', steps: [{ ...won, stage: 'Propose' }] }])).toEqual({ ours: 10000, crm: 10000, crmAtCloseRates: 10000, deals: [] });
});
it.each<[string, Step[], string[]]>([
  ['another amount', [won, { at: later, amount: 9000 }], ['D amount 10000 9000']],
  ['no longer won', [won, { at: later, stage: 'Propose' }], ['D noLongerWon 10000 null']],
  ['won since', [{ ...won, stage: 'Propose' }, { at: later, stage: 'Won' }], ['D wonSince null 10000']],
  ['moved out', [won, { at: later, close: '2026-10-02' }], ['D movedOut 10000 null']],
  ['moved in', [{ ...won, close: '2026-10-02' }, { at: later, close: '2026-09-30' }], ['D movedIn null 10000']],
  ['created since', [{ ...won, at: later }], ['D createdSince null 10000']],
])('names a deal that differs: %s', (_, steps, lines) => expect(told([{ id: 'D', steps }])).toEqual(lines));
it('names a deal that was deleted or given away since', () => {
  expect(told([{ id: 'D', steps: [won], deleted: later }])).toEqual(['D deleted 10000 null']);
  expect(told([{ id: 'D', steps: [won, { at: later, owner: 'B' }] }, { id: 'E', steps: [{ ...won, owner: 'B' }, { at: later, owner: 'A' }] }], ['A'])).toEqual(['D owner 10000 null', 'E owner null 10000']);
});
it('keeps exchange rates apart from deals that differ', () => {
  // 100.00 CHF: 105.26 EUR at July's 0.95, 108.11 at the 0.925 of 1 August and after.
  expect(tie([{ id: 'D', steps: [{ ...won, at: '2026-07-10', close: '2026-07-10', currency: 'CHF' }] }])).toEqual({ ours: 10811, crm: 10811, crmAtCloseRates: 10526, deals: [] });
  expect(tie([{ id: 'D', steps: [{ ...won, currency: 'XYZ' }] }])).toEqual({ ours: 0, crm: 0, crmAtCloseRates: null, deals: [] });
});
it('has our actual, and every difference in a deal, on any book', () => {
  fc.assert(fc.property(books, fc.constantFrom<string[] | null>(null, ['A', 'B']), (deals, owners) => {
    const t = tie(deals, owners);
    const b = forecastBridge({ book: book(deals), context: ORG, period, basis: 'commit', t0: at('2026-07-08'), t1: T1, owners: owners && new Set(owners.map(userId)) });
    expect(t.ours).toBe(b.actual);
    expect(t.ours + t.deals.reduce((n, d) => n + (d.crm ?? 0) - (d.ours ?? 0), 0)).toBe(t.crm);
  }));
});
