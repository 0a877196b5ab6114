import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackRecordInput } from '../../../../lib/analysis/accuracy/track-record.ts';
import type { Basis } from '../../../../lib/model/basis.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { errorByWeek } from '../../../../lib/analysis/accuracy/by-week.ts';
import { errorShare } from '../../../../lib/analysis/accuracy/error-share.ts';
import { slipAndMiss } from '../../../../lib/analysis/accuracy/fates.ts';
import { frozenAt, unrecorded, type Frozen } from '../../../../lib/analysis/accuracy/ledger.ts';
import { weekStart } from '../../../../lib/analysis/accuracy/past-period.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { trackRecord } from '../../../../lib/analysis/accuracy/track-record.ts';
import { wonInPeriod } from '../../../../lib/analysis/calibration/categories.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { rowAt } from '../../../../lib/model/book.ts';
import { BASES } from '../../../../lib/model/basis.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod, type Period } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';
import { bookArbitrary } from '../../support/random-lives.ts';

const periods = (...ids: string[]): Period[] => ids.map((id) => parsePeriod(id, calendarYear)!);
const NOW = at('2026-11-23');
const record = (deals: DealSketch[], over: Partial<TrackRecordInput> = {}) =>
  whole(trackRecord({ book: book(deals), context: ORG, periods: periods('2026-Q2', '2026-Q3'), basis: 'commit', now: NOW, ...over }));
const of = (...ids: string[]) => new Set(ids.map(userId));
const brief = (list: Frozen[]) => list.map((f) => [f.period.id, f.forecast, f.actual, f.forecastDeals, f.wonDeals, f.unknownDeals]);

const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15', owner: 'A' };
const won: Step = { at: '2026-09-10', stage: 'Won', close: '2026-09-10' };
const slipped: Step = { at: '2026-09-20', close: '2026-10-20' };

/** Two quarters of two people: A forecast 500 and 100, brought 200 and 150; B forecast 0 and 300, brought 80 and 290. */
const SMALL: DealSketch[] = [
  { id: 'A1', steps: [{ at: '2026-03-01', stage: 'Negotiate', amount: 300, close: '2026-06-20', owner: 'A' }, { at: '2026-06-21', stage: 'Lost' }] },
  { id: 'A2', steps: [{ at: '2026-03-01', stage: 'Negotiate', amount: 200, close: '2026-06-20', owner: 'A' }, { at: '2026-06-20', stage: 'Won' }] },
  { id: 'A3', steps: [{ ...commit, amount: 100 }, { ...won, amount: 150 }] },
  { id: 'B1', steps: [{ at: '2026-05-01', stage: 'Negotiate', amount: 80, close: '2026-06-20', owner: 'B' }, { at: '2026-06-20', stage: 'Won' }] },
  { id: 'B2', steps: [{ ...commit, amount: 300, owner: 'B' }, { ...won, amount: 290 }] },
];

describe('frozen forecasts', () => {
  it('stand as they were at the baseline and at the start of each week, against what came in', () => {
    const { ledger } = record(SMALL);
    expect(brief(frozenAt(ledger, 'baseline', null))).toEqual([['2026-Q2', 500, 280, 2, 2, 0], ['2026-Q3', 400, 440, 2, 2, 0]]);
    expect(brief(frozenAt(ledger, 6, of('B')))).toEqual([['2026-Q2', 80, 80, 1, 1, 0], ['2026-Q3', 300, 290, 1, 1, 0]]);
    // What is won in the period stays in its forecast, with the amount it has by then.
    expect(brief(frozenAt(ledger, 12, of('A')))).toEqual([['2026-Q2', 500, 200, 2, 1, 0], ['2026-Q3', 150, 150, 1, 1, 0]]);
  });
  it('make WAPE and bias: Σ|A − F| ÷ ΣA and Σ(F − A) ÷ ΣA', () => {
    const { ledger } = record(SMALL);
    // |280 − 500| + |440 − 400| = 260; (500 − 280) + (400 − 440) = 180; 280 + 440 = 720.
    expect(errorShare(frozenAt(ledger, 'baseline', null))).toEqual({ wape: 260 / 720, bias: 180 / 720, periods: 2 });
    expect(errorShare(frozenAt(ledger, 'baseline', of('B')))).toEqual({ wape: 90 / 370, bias: -70 / 370, periods: 2 });
    expect(errorByWeek(ledger, of('B')).map((w) => [w.week, w.wape, w.periods])).toEqual([...[1, 2, 3, 4, 5].map((w) => [w, 90 / 370, 2]), ...[6, 7, 8, 9, 10, 11].map((w) => [w, 10 / 370, 2]), [12, 0, 2], [13, 0, 2], [14, 0, 1]]);
  });
  it('leave out periods whose books are open, without a deal, and weeks that a period hasn’t', () => {
    const pasts = periods('2026-Q4', '2026-Q3', '2026-Q1', '2026-Q3');
    expect(brief(frozenAt(record(SMALL, { periods: pasts }).ledger, 'baseline', null)).map((f) => f[0])).toEqual(['2026-Q3']);
    expect(frozenAt(record(SMALL, { now: at('2026-10-06') }).ledger, 'baseline', null).map((f) => f.period.id)).toEqual(['2026-Q2']);
    expect(errorShare([])).toEqual({ wape: null, bias: null, periods: 0 });
  });
  it('take another baseline and other closing of the books where they are set', () => {
    const { ledger } = record(SMALL, { baseline: () => at('2026-06-21T10:00:00Z'), closes: (p) => at(p.id === '2026-Q2' ? '2026-06-20T12:00:00Z' : '2026-09-01') });
    expect(brief(frozenAt(ledger, 'baseline', null))).toEqual([['2026-Q2', 280, 280, 2, 2, 0], ['2026-Q3', 400, 0, 2, 0, 0]]);
  });
  it('take months and years as well', () => {
    expect(brief(frozenAt(record(SMALL, { periods: periods('2026', '2026-06', '2026-09') , now: at('2027-02-01') }).ledger, 'baseline', null)))
      .toEqual([['2026', 0, 720, 0, 4, 0], ['2026-06', 580, 280, 3, 2, 0], ['2026-09', 400, 440, 2, 2, 0]]);
  });
  it('are by who was in a team then, where that is known', () => {
    const { ledger } = record(SMALL);
    expect(brief(frozenAt(ledger, 'baseline', (instant) => (instant < at('2026-07-01') ? of('A') : of('B'))))).toEqual([['2026-Q2', 500, 80, 2, 1, 0], ['2026-Q3', 300, 290, 1, 1, 0]]);
  });
});

describe('what is not recorded', () => {
  const cutBefore = (deals: DealSketch[], id: string, until: string) => {
    const b = book(deals);
    const i = b.heads.findIndex((h) => h.id === id);
    for (let r = b.first[i]!; r < b.first[i + 1]!; r++) if (b.at[r]! < at(until)) { b.stage[r] = -2; b.category[r] = -2; b.closeDay[r] = -2_147_483_647; b.amount[r] = Infinity; }
    return b;
  };
  const seen: Step = { at: '2026-08-01', close: '2026-09-16' };
  const big: DealSketch = { id: 'Z', steps: [{ ...commit, amount: 90_000 }, seen, won] };

  it('is in neither sum, and counted', () => {
    const b = cutBefore([...SMALL, big, { id: 'Y', steps: [{ ...commit, amount: 100 }, seen, won] }], 'Y', '2026-08-01');
    const { ledger, people } = whole(trackRecord({ book: b, context: ORG, periods: periods('2026-Q3'), basis: 'commit', now: NOW }));
    expect(brief(frozenAt(ledger, 'baseline', null))).toEqual([['2026-Q3', 90_400, 90_440, 3, 3, 1]]);
    expect(brief(frozenAt(ledger, 7, null))).toEqual([['2026-Q3', 90_500, 90_540, 4, 4, 0]]);
    expect(people.map((p) => [p.id, p.periods, p.maeMinor])).toEqual([['A', 1, 50], ['B', 1, 10]]);
  });
  it('leaves out a period of which it is much', () => {
    const b = cutBefore([...SMALL, big], 'Z', '2026-08-01');
    const { ledger, people } = whole(trackRecord({ book: b, context: ORG, periods: periods('2026-Q3'), basis: 'commit', now: NOW }));
    expect([brief(frozenAt(ledger, 'baseline', null)), brief(frozenAt(ledger, 8, null)).length]).toEqual([[], 1]);
    expect([unrecorded(ledger, 'baseline', null), unrecorded(ledger, 8, null)].map((list) => list.map((p) => p.id))).toEqual([['2026-Q3'], []]);
    expect(people.map((p) => p.id)).toEqual(['B']);
  });
});

describe('a person’s own error', () => {
  const people = (deals: DealSketch[], over: Partial<TrackRecordInput> = {}) => record(deals, over).people.map((p) => [p.id, p.periods, p.maeMinor]);

  it('is the mean of |Σ a1·r0 − forecast| over the periods they had deals in', () => {
    // A: |200 − 500| and |150 − 100|; B: |80 − 0| and |290 − 300|.
    expect(people(SMALL)).toEqual([['A', 2, 175], ['B', 2, 45]]);
  });
  it('counts nothing that was handed over between the baseline and the end', () => {
    expect(people([{ id: 'D', steps: [commit, { at: '2026-08-01', owner: 'B' }, slipped] }, { id: 'E', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }])).toEqual([]);
    expect(people([...SMALL, { id: 'E', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }])).toEqual(people(SMALL));
    expect(people([{ id: 'D', steps: [{ ...commit, at: '2026-08-01' }, { at: '2026-08-02', owner: 'B' }, won] }])).toEqual([]);
  });
  it('does not count currency', () => {
    // 100.00 CHF is 105.26 EUR at the baseline's 0.95, and 108.11 at the end's 0.925.
    const deals = [{ id: 'D', steps: [{ ...commit, currency: 'CHF' }, won] }];
    expect([people(deals), errorShare(frozenAt(record(deals).ledger, 'baseline', null)).wape]).toEqual([[['A', 1, 0]], 285 / 10811]);
  });
  it('does not count a loss whose cause is another’s', () => {
    const deals = [{ id: 'D', steps: [commit, slipped] }, { id: 'E', steps: [{ ...commit, amount: 500 }, { ...won, amount: 400 }] }];
    expect(people(deals, { excused: (id, p) => id === dealId('D') && p.id === '2026-Q3' })).toEqual([['A', 1, 100]]);
  });
  it('is nobody’s where the owner at the baseline is not on record', () => {
    const b = book([{ id: 'D', steps: [commit, slipped] }]);
    b.owner.fill(-2);
    const found = whole(trackRecord({ book: b, context: ORG, periods: periods('2026-Q3'), basis: 'commit', now: NOW }));
    expect([found.people, brief(frozenAt(found.ledger, 'baseline', of('A')))]).toEqual([[], [['2026-Q3', 10000, 0, 1, 0, 0]]]);
  });
  it('of fewer than eight periods is for that person alone', () => {
    const quarters = Array.from({ length: 8 }, (_, i) => `${2024 + Math.floor(i / 4)}-Q${(i % 4) + 1}`);
    const deals = quarters.map((q, i): DealSketch => {
      const { start, end } = parsePeriod(q, calendarYear)!;
      const time = (d: number): number => d * 86_400_000;
      return { id: `D${i}`, steps: [{ at: time(start - 20), stage: 'Negotiate', amount: 100, close: new Date(time(end)).toISOString().slice(0, 10) }, { at: time(end), stage: 'Won', amount: 90 }] };
    });
    expect(record(deals, { periods: periods(...quarters) }).people).toEqual([{ id: 'A', periods: 8, maeMinor: 10, onlySelf: false }]);
    expect(record(deals, { periods: periods(...quarters.slice(1)) }).people).toEqual([{ id: 'A', periods: 7, maeMinor: 10, onlySelf: true }]);
  });
});

describe('slip and miss rate', () => {
  it.each<[string, Step[], string, number, number]>([
    ['won', [commit, won], '', 0, 0],
    ['dated later', [commit, slipped], '', 1, 1],
    ['dated later and won there', [commit, { at: '2026-09-20', close: '2026-10-05' }, { at: '2026-10-05', stage: 'Won' }], '', 1, 1],
    ['still open', [commit], '', 1, 1],
    ['moved earlier and still open', [commit, { at: '2026-08-01', close: '2026-06-20' }], '', 1, 1],
    ['lost', [commit, { at: '2026-08-01', stage: 'Lost' }], '', 0, 1],
    ['lost after it was dated later', [commit, { at: '2026-08-01', stage: 'Lost', close: '2026-12-01' }], '', 0, 1],
    ['deleted', [commit], '2026-08-01', 0, 1],
  ])('%s', (_, steps, deleted, slip, miss) => {
    expect(slipAndMiss(record([{ id: 'D', steps, ...(deleted ? { deleted } : {}) }]).fates, null))
      .toEqual({ deals: 1, amount: 10000, slipRate: slip, slipRateByMoney: slip, missRate: miss, missRateByMoney: miss, unknownDeals: 0 });
  });
  it('counts what was open and forecast at the baseline alone, by number and by money', () => {
    const deals: DealSketch[] = [
      { id: 'D1', steps: [commit, slipped] }, { id: 'D2', steps: [{ ...commit, amount: 20000, owner: 'B' }, { at: '2026-08-01', stage: 'Lost' }] }, { id: 'D3', steps: [{ ...commit, amount: 50000 }, won] },
      { id: 'early', steps: [{ ...commit, stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', stage: 'Lost' }] }, { id: 'unsure', steps: [{ ...commit, stage: 'Propose' }] }, { id: 'late', steps: [{ ...commit, at: '2026-08-01' }] },
    ];
    const { fates } = record(deals);
    expect(slipAndMiss(fates, null)).toEqual({ deals: 3, amount: 80000, slipRate: 1 / 3, slipRateByMoney: 1 / 8, missRate: 2 / 3, missRateByMoney: 3 / 8, unknownDeals: 0 });
    expect(slipAndMiss(fates, of('B'))).toMatchObject({ deals: 1, slipRate: 0, missRate: 1 });
    expect(slipAndMiss(fates, of('X'))).toMatchObject({ deals: 0, slipRate: null, missRate: null, slipRateByMoney: null });
  });
});

describe('won in the period, by category', () => {
  it('counts open deals due in the period at a week of it, firmest first, and how many of them were won in it', () => {
    const deals: DealSketch[] = [
      ...Array.from({ length: 12 }, (_, i): DealSketch => ({ id: `C${i}`, steps: [commit, i < 9 ? won : slipped] })),
      { id: 'B1', steps: [{ ...commit, stage: 'Propose' }, won] }, { id: 'gone', steps: [{ ...commit, stage: 'Propose' }], deleted: '2026-09-01' },
      { id: 'next', steps: [{ ...commit, close: '2026-10-15' }] }, { id: 'was', steps: [{ ...commit, stage: 'Won', close: '2026-07-01' }] },
    ];
    const found = wonInPeriod(record(deals).categories, 'baseline', null);
    expect(found.map((c) => [c.category, c.n, c.won, c.share, c.drawn, c.periods])).toEqual([['commit', 12, 9, 0.75, true, 1], ['bestCase', 2, 1, 0.5, false, 1]]);
    expect([found[0]!.low, found[0]!.high]).toEqual([expect.closeTo(0.4677, 4), expect.closeTo(0.9111, 4)]);
    expect(wonInPeriod(record(deals).categories, 12, null).map((c) => [c.category, c.n, c.won])).toEqual([['commit', 3, 0]]);
    expect(wonInPeriod(record(deals).categories, 2, of('X'))).toEqual([]);
  });
});

describe('on any book', () => {
  const Q = periods('2026-Q2', '2026-Q3', '2026-07');
  const now = at('2027-01-15');

  it('every frozen forecast and actual is the bridge’s, of anybody, on any basis', () => {
    fc.assert(fc.property(bookArbitrary, fc.constantFrom<Basis>(...BASES), fc.constantFrom(null, of('A'), of('A', 'C')), (deals, basis, owners) => {
      const b = book(deals);
      const { ledger, pasts } = whole(trackRecord({ book: b, context: ORG, periods: Q, basis, now }));
      for (const past of pasts) {
        for (const when of ['baseline' as const, 1, 4]) {
          const t0 = when === 'baseline' ? past.instants.at(-1)! : weekStart(past.period, when, ORG.timeZone);
          const bridge = forecastBridge({ book: b, context: ORG, period: past.period, basis, t0, t1: past.closes, owners });
          const frozen = frozenAt(ledger, when, owners).find((f) => f.period.id === past.period.id) ?? { forecast: 0, actual: 0, forecastDeals: 0, wonDeals: 0 };
          expect([frozen.forecast, frozen.actual, frozen.forecastDeals, frozen.wonDeals]).toEqual([bridge.forecast, bridge.actual, bridge.forecastDeals.length, bridge.actualDeals.length]);
        }
      }
    }), { numRuns: 40 });
  });
  it('bias is never above WAPE, slipping never above missing, and the order of deals changes nothing', () => {
    fc.assert(fc.property(bookArbitrary, fc.constantFrom<Basis>(...BASES), (deals, basis) => {
      const told = (list: DealSketch[]) => {
        const { ledger, fates, people, categories } = whole(trackRecord({ book: book(list), context: ORG, periods: Q, basis, now }));
        return { weeks: errorByWeek(ledger, null), fates: slipAndMiss(fates, null), people, categories: wonInPeriod(categories, 'baseline', null) };
      };
      const here = told(deals);
      for (const { wape, bias } of here.weeks) expect(Math.abs(bias ?? 0)).toBeLessThanOrEqual(wape ?? 0);
      expect(here.fates.slipRate ?? 0).toBeLessThanOrEqual(here.fates.missRate ?? 0);
      expect(told([...deals].reverse())).toEqual(here);
    }), { numRuns: 40 });
  });
  it('a person’s own error is what their bridge’s lines add up to, less what was handed over', () => {
    fc.assert(fc.property(bookArbitrary, fc.constantFrom<Basis>(...BASES), (lives, basis) => {
      const deals = lives.map((x) => ({ ...x, steps: x.steps.map((s) => ({ ...s, currency: 'EUR' })) }));
      const b = book(deals);
      const [period] = periods('2026-Q3');
      const { people, pasts } = whole(trackRecord({ book: b, context: ORG, periods: [period!], basis, now }));
      for (const id of ['A', 'B', 'C']) {
        const { lines } = forecastBridge({ book: b, context: ORG, period: period!, basis, t0: pasts[0]!.instants.at(-1)!, t1: pasts[0]!.closes, owners: of(id) });
        const isOwner = (row: number): boolean => b.ownerIds[b.owner[row]!] === id;
        const own = lines.filter((l) => l.reason !== 'transferredOut' && l.reason !== 'transferredIn' && !(l.reason === 'new' && !isOwner(b.first[l.deal]!)) && !(l.reason === 'removed' && !isOwner(rowAt(b, l.deal, b.deleted[l.deal]!))));
        expect(people.find((p) => p.id === id)?.maeMinor ?? 0).toBe(Math.abs(own.reduce((n, l) => n + l.amount, 0)));
      }
    }), { numRuns: 40 });
  });
  it('a forecast that came true is off by nothing', () => {
    fc.assert(fc.property(fc.array(fc.record({ amount: fc.integer({ min: 1, max: 1e9 }), owner: fc.constantFrom('A', 'B') }), { minLength: 1, maxLength: 20 }), (list) => {
      const { ledger, people, fates } = record(list.map(({ amount, owner }, i) => ({ id: `D${i}`, steps: [{ ...commit, amount, owner }, won] })));
      expect([errorByWeek(ledger, null).map((w) => [w.wape, w.bias]), people.map((p) => p.maeMinor), slipAndMiss(fates, null).missRate])
        .toEqual([Array.from({ length: 14 }, () => [0, 0]), people.map(() => 0), 0]);
    }), { numRuns: 30 });
  });
});
