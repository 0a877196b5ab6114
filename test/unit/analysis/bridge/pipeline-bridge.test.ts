import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealSketch, Step } from '../../support/books.ts';
import { pipelineBridge } from '../../../../lib/analysis/bridge/pipeline-bridge.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';
import { books, sum } from '../../support/random-books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const [T0, T1] = [at('2026-07-08'), at('2026-10-07')];
const bridge = (deals: DealSketch[], owners?: string[]) => pipelineBridge({ book: book(deals), context: ORG, period, t0: T0, t1: T1, owners: owners ? new Set(owners.map(userId)) : null });
const told = (deals: DealSketch[], owners?: string[]) => bridge(deals, owners).lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}`);
const open: Step = { at: '2026-06-01', stage: 'Propose', amount: 10000, close: '2026-09-15' };
const later = '2026-08-01';

describe('a deal in open pipeline', () => {
  it.each<[string, Step[], string[]]>([
    ['stays as it was', [open, { at: later, stage: 'Negotiate' }], []],
    ['grew', [open, { at: later, amount: 12000 }], ['D increased 2000']],
    ['shrank', [open, { at: later, amount: 9000 }], ['D decreased -1000']],
    ['lost its amount', [open, { at: later, amount: null }], ['D decreased -10000']],
    ['changed by currency', [{ ...open, currency: 'CHF' }, { at: later, amount: 9500 }], ['D decreased -526', 'D currency 270']],
    ['was won', [open, { at: later, stage: 'Won' }], ['D won -10000']],
    ['was won in another period', [open, { at: later, stage: 'Won', close: '2026-12-01' }], ['D movedOut -10000']],
    ['was lost', [open, { at: later, stage: 'Lost' }], ['D lost -10000']],
    ['was lost after it moved', [open, { at: later, stage: 'Lost', close: '2026-12-01' }], ['D lost -10000']],
    ['moved out', [open, { at: later, close: '2026-10-01' }], ['D movedOut -10000']],
    ['moved out and was omitted', [open, { at: later, close: '2026-10-01', category: 'omitted' }], ['D movedOut -10000']],
    ['was omitted', [open, { at: later, category: 'omitted' }], ['D omitted -10000']],
    ['is new', [{ ...open, at: '2026-07-08' }], ['D new 10000']],
    ['moved in', [{ ...open, close: '2026-12-01' }, { at: later, close: '2026-09-01' }], ['D movedIn 10000']],
    ['was reopened', [{ ...open, stage: 'Lost' }, { at: later, stage: 'Propose', close: '2026-09-20' }], ['D reopened 10000']],
    ['was won, and is open again', [{ ...open, stage: 'Won' }, { at: later, stage: 'Propose' }], ['D reopened 10000']],
    ['is no longer omitted', [{ ...open, category: 'omitted' }, { at: later, category: 'bestCase' }], ['D included 10000']],
    ['was never in it', [{ ...open, close: '2026-12-01' }, { at: later, amount: 1 }], []],
  ])('%s', (_, steps, lines) => expect(told([{ id: 'D', steps }])).toEqual(lines));
  it('was deleted', () => expect(told([{ id: 'D', steps: [open], deleted: later }])).toEqual(['D removed -10000']));
  it('changed hands', () => {
    const deals: DealSketch[] = [{ id: 'D', steps: [open, { at: later, owner: 'B', close: '2026-12-01' }] }, { id: 'E', steps: [{ ...open, owner: 'B' }, { at: later, owner: 'A' }] }];
    expect(told(deals, ['A'])).toEqual(['D transferredOut -10000', 'E transferredIn 10000']);
  });
});

it('names what was created and closed in between, in neither sum', () => {
  const result = bridge([{ id: 'D', steps: [{ ...open, at: '2026-07-20' }, { at: later, stage: 'Won' }] }, { id: 'E', steps: [{ ...open, at: '2026-07-20', currency: 'XYZ' }, { at: later, stage: 'Lost' }] }]);
  expect([result.start, result.end, result.lines, result.createdAndClosed]).toEqual([0, 0, [], [{ deal: 0, outcome: 'won', amount: 10000 }, { deal: 1, outcome: 'lost', amount: null }]]);
});

it('balances the published example bar by bar', () => {
  let n = 0;
  /** So many deals that share a sum. */
  const deals = (total: number, count: number, steps: (amount: number) => Step[]): DealSketch[] =>
    Array.from({ length: count }, (_, i) => ({ id: `P${String(++n).padStart(3, '0')}`, steps: steps(i === count - 1 ? total - Math.floor(total / count) * (count - 1) : Math.floor(total / count)) }));
  const start = (amount: number): Step => ({ ...open, amount });
  const all = [
    ...deals(1_501_878, 7, (a) => [{ ...start(a), at: '2026-07-20' }]),
    ...deals(149_382, 3, (a) => [{ ...start(a), close: '2026-11-01' }, { at: later, close: '2026-09-01' }]),
    ...deals(271_125, 4, (a) => [start(a), { at: later, stage: 'Lost' }]),
    ...deals(556_292, 5, (a) => [start(a), { at: later, amount: 0 }]),
    ...deals(287_487, 2, (a) => [start(a), { at: later, stage: 'Won' }]),
    ...deals(1_257_559 - 271_125 - 556_292 - 287_487, 3, (a) => [start(a), { at: later, amount: a + 180_171 / 3 }]),
  ];
  const result = bridge(all);
  const bar = (reason: string): number => sum(result.lines.filter((l) => l.reason === reason));
  expect({
    start: result.start, new: bar('new'), increased: bar('increased'), movedIn: bar('movedIn'), movedOut: bar('movedOut'), lost: bar('lost'), decreased: bar('decreased'), won: bar('won'), end: result.end,
  }).toEqual({ start: 1_257_559, new: 1_501_878, increased: 180_171, movedIn: 149_382, movedOut: 0, lost: -271_125, decreased: -556_292, won: -287_487, end: 1_974_086 });
  expect(result.start + sum(result.lines)).toBe(result.end);
});

describe('on any book', () => {
  it('start and lines make the end', () => {
    fc.assert(fc.property(books, fc.option(fc.constant<string[]>(['A', 'B']), { nil: undefined }), (deals, owners) => {
      const b = bridge(deals, owners);
      expect(b.start + sum(b.lines)).toBe(b.end);
    }));
  });
  it('a deal at one end has one reason', () => {
    fc.assert(fc.property(books, (deals) => {
      const b = bridge(deals);
      const both = new Set(b.startDeals.filter((i) => b.endDeals.includes(i)));
      const lines = b.lines.filter((l) => !both.has(l.deal)).map((l) => l.deal);
      expect(new Set(lines).size).toBe(lines.length);
    }));
  });
  it('the first’s end is the second’s start', () => {
    fc.assert(fc.property(books, (deals) => {
      const packed = book(deals);
      const at2 = at('2026-08-20');
      const part = (t0: number, t1: number) => pipelineBridge({ book: packed, context: ORG, period, t0, t1, owners: null });
      const [a, b] = [part(T0, at2), part(at2, T1)];
      expect([b.start, b.startDeals]).toEqual([a.end, a.endDeals]);
    }));
  });
});
