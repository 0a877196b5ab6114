import { describe, expect, it } from 'vitest';
import type { ForecastCall } from '../../../../lib/model/forecast-call.ts';
import type { DealSketch } from '../../support/books.ts';
import { callAccuracy, callResults } from '../../../../lib/analysis/accuracy/calls.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';

const period = (id: string) => parsePeriod(id, calendarYear)!;
const call = (id: string, calledAt: string, amount: number, over: Partial<ForecastCall> = {}): ForecastCall => ({
  periodId: id, start: period(id).start, end: period(id).end, calendarId: 'calendar', typeId: 'bookings', scope: 'org', basis: 'commit', amount, currency: 'EUR',
  calledBy: userId('M'), calledAt: at(calledAt), unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong', ...over,
});
/** Forecast 1,000 in the second quarter, of which 700 came in; 400 in the third, all of it. */
const DEALS: DealSketch[] = [
  { id: 'D1', steps: [{ at: '2026-03-01', stage: 'Negotiate', amount: 700, close: '2026-06-20' }, { at: '2026-06-20', stage: 'Won' }] },
  { id: 'D2', steps: [{ at: '2026-03-01', stage: 'Negotiate', amount: 300, close: '2026-06-20' }, { at: '2026-06-21', stage: 'Lost' }] },
  { id: 'D3', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 400, close: '2026-09-20' }, { at: '2026-09-20', stage: 'Won' }] },
];
const results = (calls: ForecastCall[], over: { now?: string } = {}) =>
  callResults({ book: book(DEALS), context: ORG, periods: ['2026-Q3', '2026-Q2', '2026-Q4'].map(period), calls, owners: null, now: at(over.now ?? '2026-11-23') });
const brief = (calls: ForecastCall[], over = {}) => results(calls, over).map((r) => [r.period.id, r.isFirst, r.called, r.deals, r.actual]);

describe('a called number', () => {
  it('stands beside what came in and the deals as they stood, period by period, the first call marked', () =>
    expect(brief([call('2026-Q3', '2026-07-10', 500), call('2026-Q2', '2026-05-01', 800), call('2026-Q2', '2026-04-08', 900)]))
      .toEqual([['2026-Q2', true, 900, 1000, 700], ['2026-Q2', false, 800, 1000, 700], ['2026-Q3', true, 500, 400, 400]]));
  it('takes what the CRM said without adjusting before the frozen deals, and those before the record', () => {
    const deals = [{ id: dealId('D1'), amount: 650 }, { id: dealId('D2'), amount: 300 }];
    expect(brief([call('2026-Q2', '2026-04-08', 900, { deals, unadjusted: 960 }), call('2026-Q2', '2026-04-09', 900, { deals })]).map((r) => r[3])).toEqual([960, 950]);
  });
  it('counts in the org’s currency, and not at all without a rate, after its period’s end, or before the books are closed', () => {
    expect(brief([call('2026-Q2', '2026-04-08', 9500, { currency: 'CHF', unadjusted: 950 })])).toEqual([['2026-Q2', true, 10000, 1000, 700]]);
    expect(brief([call('2026-Q2', '2026-04-08', 9500, { currency: 'XYZ' }), call('2026-Q2', '2026-07-01', 1), call('2026-Q4', '2026-10-08', 1), call('2026-Q2', '2026-04-09', 7)])).toEqual([['2026-Q2', true, 7, 1000, 700]]);
    expect(brief([call('2026-Q3', '2026-07-10', 500)], { now: '2026-10-05' })).toEqual([]);
  });
});

describe('what adjusting was worth', () => {
  it('is told level by level against what each was given, and in all against the deals', () => {
    const calls = [
      call('2026-Q2', '2026-04-08', 1100, { levels: [{ level: 'rep', by: null, amount: 900 }, { level: 'manager', by: null, amount: 1100 }] }),
      call('2026-Q3', '2026-07-08', 400, { levels: [{ level: 'rep', by: null, amount: 450 }, { level: 'manager', by: null, amount: 400 }] }),
    ];
    // Q2: actual 700, deals 1000, rep 900, manager 1100. Q3: actual 400, deals 400, rep 450, manager 400.
    expect(callAccuracy(results(calls))).toEqual({
      wape: 400 / 1100, bias: 400 / 1100, periods: 2,
      worth: [
        { level: 'rep', periods: 2, maeDeals: 150, maeBefore: 150, maeAfter: 125, better: 1, worse: 1 },
        { level: 'manager', periods: 2, maeDeals: 150, maeBefore: 125, maeAfter: 200, better: 1, worse: 1 },
        { level: 'called', periods: 2, maeDeals: 150, maeBefore: 150, maeAfter: 200, better: 0, worse: 1 },
      ],
    });
  });
  it('is nothing where nobody called', () => expect(callAccuracy([])).toEqual({ wape: null, bias: null, periods: 0, worth: [] }));
});
