import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../lib/model/basis.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { BASES } from '../../../../lib/model/basis.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const T0 = at('2026-07-08');
const T1 = at('2026-10-07');

function bridge(deals: DealSketch[], options: { basis?: Basis; owners?: string[]; t0?: number; t1?: number } = {}) {
  return forecastBridge({
    book: book(deals), context: ORG, period, basis: options.basis ?? 'commit', t0: options.t0 ?? T0, t1: options.t1 ?? T1,
    owners: options.owners ? new Set(options.owners.map(userId)) : null,
  });
}

const told = (deals: DealSketch[], options = {}) =>
  bridge(deals, options).lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}${l.bookedLate ? ' late' : ''}${l.orderAssumed ? ' assumed' : ''}`);

const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' };
const won: Step = { at: '2026-09-10', stage: 'Won', close: '2026-09-10' };

describe('a deal that was in the forecast', () => {
  it.each<[string, Step[], string[], object?]>([
    ['came in as forecast', [commit, won], []],
    ['slipped', [commit, { at: '2026-09-20', close: '2026-10-20' }], ['D slipped -10000']],
    ['slipped and was won later', [commit, { at: '2026-09-20', close: '2026-10-05' }, { at: '2026-10-05', stage: 'Won' }], ['D slipped -10000']],
    ['was lost', [commit, { at: '2026-08-01', stage: 'Lost' }], ['D lost -10000']],
    ['was lost after it slipped', [commit, { at: '2026-08-01', stage: 'Lost', close: '2026-12-01' }], ['D lost -10000']],
    ['moved earlier', [commit, { at: '2026-08-01', close: '2026-06-20' }], ['D movedEarlier -10000']],
    ['is still open after the end', [commit], ['D overdue -10000']],
    ['was downgraded and is open after the end', [commit, { at: '2026-08-01', stage: 'Qualify' }], ['D overdue -10000']],
    ['was downgraded while the period runs', [commit, { at: '2026-08-01', stage: 'Qualify' }], ['D downgraded -10000'], { t1: at('2026-09-01') }],
    ['remains while the period runs', [commit], ['D remaining -10000'], { t1: at('2026-09-01') }],
    ['came in for less', [commit, { ...won, amount: 9000 }], ['D wonForLess -1000']],
    ['came in for more', [commit, { ...won, amount: 12500 }], ['D wonForMore 2500']],
    ['came in without an amount', [commit, { ...won, amount: null }], ['D wonWithoutAmount -10000']],
    ['was won already and changed its amount', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', amount: 8000 }], ['D amended -2000']],
    ['was won and is no longer', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', stage: 'Negotiate', close: '2026-12-01' }], ['D reversed -10000']],
    ['was won and restated out of the period', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', close: '2026-06-30' }], ['D restated -10000']],
    ['was booked late', [commit, { at: '2026-10-02', stage: 'Won', close: '2026-09-30', amount: 9000 }], ['D wonForLess -1000 late']],
  ])('%s', (_, steps, lines, options) => {
    expect(told([{ id: 'D', steps }], options)).toEqual(lines);
  });

  it('was deleted', () => expect(told([{ id: 'D', steps: [commit], deleted: '2026-08-01' }])).toEqual(['D removed -10000']));
  it('was handed to another team', () => {
    expect(told([{ id: 'D', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }], { owners: ['A'] })).toEqual(['D transferredOut -10000']);
    expect(told([{ id: 'D', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }], { owners: ['B'] })).toEqual(['D transferredIn 10000']);
  });
  it('changes by currency apart from amount', () => {
    // 100.00 CHF at 0.95 is 105.26 EUR, 90.00 CHF at 0.95 is 94.74 and at 0.925 97.30.
    expect(told([{ id: 'D', steps: [{ ...commit, currency: 'CHF' }, { ...won, amount: 9000 }] }])).toEqual(['D wonForLess -1052', 'D currency 256']);
  });
  it('is weighted by its probability, and the rest is certainty', () => {
    expect(told([{ id: 'D', steps: [commit, won] }], { basis: 'weighted' })).toEqual(['D certainty 2000']);
  });
});

describe('a deal that came in without being forecast', () => {
  it.each<[string, Step[], string[]]>([
    ['is new', [{ ...commit, at: '2026-07-08' }, won], ['D new 10000']],
    ['was closed lost', [{ ...commit, stage: 'Lost' }, won], ['D reopened 10000']],
    ['was planned for later', [{ ...commit, close: '2026-11-01' }, won], ['D pulledIn 10000']],
    ['was planned for earlier', [{ ...commit, close: '2026-06-20' }, won], ['D carriedOver 10000']],
    ['was not sure enough', [{ ...commit, stage: 'Propose' }, won], ['D upside 10000']],
    ['was won outside the period', [{ ...commit, stage: 'Won', close: '2026-06-20' }, { at: '2026-08-01', close: '2026-07-01' }], ['D restated 10000']],
  ])('%s', (_, steps, lines) => expect(told([{ id: 'D', steps }])).toEqual(lines));

  it('is unknown where its state at the baseline was not recorded', () => {
    const known = book([{ id: 'D', steps: [{ ...commit, at: '2026-08-01' }, won] }]);
    known.heads[0]!.createdAt = at('2026-05-01');
    const cut = book([{ id: 'D', steps: [{ ...commit, at: '2026-08-01' }, won] }]);
    cut.stage[0] = -2;
    cut.closeDay[0] = -2_147_483_647;
    cut.at[0] = at('2026-05-01');
    expect(forecastBridge({ book: cut, context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: null }).lines).toEqual([
      { deal: 0, dealId: 'D', reason: 'unknown', amount: 10000, bookedLate: false, orderAssumed: false },
    ]);
  });
});

it('names deals that passed through the basis', () => {
  const result = bridge([{ id: 'D', steps: [{ ...commit, stage: 'Propose' }, { at: '2026-08-01', stage: 'Negotiate' }, { at: '2026-08-20', stage: 'Lost' }] }]);
  expect({ lines: result.lines, passedThrough: result.passedThrough }).toEqual({ lines: [], passedThrough: [0] });
});

it('marks a line that rests on an assumed order', () => {
  expect(told([{ id: 'D', steps: [commit, { at: '2026-09-20', close: '2026-10-20' }, { at: '2026-09-20', close: '2026-11-20' }] }])).toEqual(['D slipped -10000 assumed']);
});

/** Random but plausible lives of deals, with everything that can happen to them. */
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({
  at: fc.integer({ min: at('2026-04-01') / 1000, max: at('2026-10-20') / 1000 }).map((s) => s * 1000),
  stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost'),
  amount: fc.option(fc.integer({ min: -5_000, max: 90_000_000 }), { nil: null, freq: 8 }),
  close: fc.constantFrom('2026-05-31', '2026-07-01', '2026-07-31', '2026-08-15', '2026-09-30', '2026-10-01', '2026-12-31'),
  owner: fc.constantFrom('A', 'B', 'C'),
  currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
}), { minLength: 1, maxLength: 8 }).map((list) => list.sort((a, b) => a.at - b.at));
const books = fc.array(fc.record({ steps, gone: fc.option(fc.constantFrom('2026-06-30', '2026-08-30', '2026-10-19'), { freq: 9 }) }), { maxLength: 25 })
  .map((deals) => deals.map((x, i): DealSketch => ({ id: `D${String(i).padStart(2, '0')}`, steps: x.steps, ...(x.gone ? { deleted: x.gone } : {}) })));
const sum = (lines: { amount: number }[]): number => lines.reduce((n, l) => n + l.amount, 0);

describe('on any book', () => {
  it('forecast and lines make the actual, to the minor unit', () => {
    fc.assert(fc.property(books, fc.constantFrom(...BASES), fc.constantFrom(T1, at('2026-08-20')), (deals, basis, t1) => {
      const b = bridge(deals, { basis, t1 });
      expect(b.forecast + sum(b.lines)).toBe(b.actual);
    }));
  });
  it('the order of rows does not matter', () => {
    fc.assert(fc.property(books, (deals) => {
      const view = (x: DealSketch[]) => { const b = bridge(x); return { f: b.forecast, a: b.actual, lines: b.lines.map(({ deal: _, ...l }) => l) }; };
      expect(view([...deals].reverse())).toEqual(view(deals));
    }));
  });
  it('scopes add up, but for deals handed from one to the other', () => {
    fc.assert(fc.property(books, (deals) => {
      const all = bridge(deals, { owners: ['A', 'B', 'C'] });
      const parts = [bridge(deals, { owners: ['A'] }), bridge(deals, { owners: ['B', 'C'] })];
      expect(parts.reduce((n, b) => n + b.forecast, 0)).toBe(all.forecast);
      expect(parts.reduce((n, b) => n + b.actual, 0)).toBe(all.actual);
    }));
  });
  it('bases are cumulative', () => {
    fc.assert(fc.property(books, (deals) => {
      const ins = (['closed', 'commit', 'mostLikely', 'bestCase', 'pipeline'] as const).map((basis) => new Set(bridge(deals, { basis }).forecastDeals));
      for (let i = 1; i < ins.length; i++) expect([...ins[i - 1]!].every((x) => ins[i]!.has(x))).toBe(true);
    }));
  });
});
