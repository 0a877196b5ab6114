import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { EarlierQuarter } from '../../../lib/analysis/pace.ts';
import type { DealNow } from '../../../lib/analysis/won.ts';
import { earlierQuarters, landingOf, paceOf } from '../../../lib/analysis/pace.ts';
import { addDays } from '../../../lib/model/day.ts';
import { calendarYear, quarterOf, shiftQuarter } from '../../../lib/model/period.ts';
import { d } from '../support/books.ts';

const Q4 = quarterOf(d('2026-11-23'), calendarYear);
const wonOn = (close: string, amount: number, over: Partial<DealNow> = {}): DealNow => ({ deal: 0, closeDay: d(close), amount, valued: true, state: 'won', category: 'closed', ...over });
const brief = (list: EarlierQuarter[]) => list.map((q) => [q.period.id, q.byThen, q.inAll]);
const earlier = (deals: DealNow[], today: string) => earlierQuarters(deals, quarterOf(d(today), calendarYear), d(today), calendarYear);
const quarters = (...list: [byThen: number, inAll: number][]): EarlierQuarter[] => list.map(([byThen, inAll], i) => ({ period: shiftQuarter(Q4, i - list.length, calendarYear), byThen, inAll }));

describe('earlier quarters', () => {
  it('come oldest first, each up to the same day of it and whole', () => {
    // 23 November is day 54 of its quarter; day 54 of the third one is 23 August.
    const deals = [wonOn('2026-08-23', 100), wonOn('2026-08-24', 50), wonOn('2026-09-30', 7), wonOn('2026-04-01', 20), wonOn('2026-06-30', 5)];
    expect(brief(earlier(deals, '2026-11-23'))).toEqual([['2026-Q2', 20, 25], ['2026-Q3', 100, 157]]);
  });
  it('are left out where nothing was won, and what is open or lost does not count', () => {
    expect(brief(earlier([wonOn('2026-02-01', 3), wonOn('2026-08-01', 9, { state: 'lost' }), wonOn('2026-08-02', 9, { state: 'open' })], '2026-11-23'))).toEqual([['2026-Q1', 3, 3]]);
  });
  it('go back twelve quarters', () => expect(brief(earlier([wonOn('2023-10-01', 1), wonOn('2023-09-30', 1)], '2026-11-23'))).toEqual([['2023-Q4', 1, 1]]));
  it('count whole on the last day of a shorter quarter', () => {
    const deals = [wonOn('2025-12-31', 40), wonOn('2025-11-01', 2)];
    expect(brief(earlier(deals, '2026-03-31'))).toEqual([['2025-Q4', 42, 42]]);
    expect(brief(earlier(deals, '2026-03-30'))).toEqual([['2025-Q4', 2, 42]]);
  });
});

describe('pace', () => {
  it('is the share that was won by this day, of all that was won, from two quarters on', () =>
    expect(paceOf(quarters([30, 100], [10, 100]), Q4, d('2026-11-23'))).toMatchObject({ method: 'seasonal', share: 0.2 }));
  it('is a straight line under two', () => expect(paceOf(quarters([30, 100]), Q4, d('2026-11-23'))).toMatchObject({ method: 'linear', share: 54 / 92 }));
  it('is a straight line where nothing was ever won by this day', () => expect(paceOf(quarters([0, 100], [0, 5]), Q4, d('2026-10-01'))).toMatchObject({ method: 'linear', share: 1 / 92 }));
  it('is whole on the last day, either way', () => expect([paceOf([], Q4, Q4.end).share, paceOf(quarters([5, 5], [9, 9]), Q4, Q4.end).share]).toEqual([1, 1]));
  it('never leaves 0 to 1, nor falls as days go by', () => {
    const deal = fc.record({ back: fc.integer({ min: 1, max: 1400 }), amount: fc.integer({ min: 0, max: 1e9 }) });
    fc.assert(fc.property(fc.array(deal, { maxLength: 40 }), (list) => {
      const deals = list.map(({ back, amount }) => ({ ...wonOn('2026-10-01', amount), closeDay: addDays(Q4.start, -back) }));
      const paces = Array.from({ length: 92 }, (_, i) => paceOf(earlierQuarters(deals, Q4, addDays(Q4.start, i), calendarYear), Q4, addDays(Q4.start, i)));
      expect(paces.filter((p) => !(p.share >= 0 && p.share <= 1))).toEqual([]);
      const seasonal = paces.filter((p) => p.method === 'seasonal').map((p) => p.share);
      expect(seasonal).toEqual([...seasonal].sort((a, b) => a - b));
      expect(paces.at(-1)!.share).toBe(1);
    }), { numRuns: 40 });
  });
});

describe('where the quarter may end', () => {
  it('is not said under two quarters', () => expect(landingOf(5, quarters([1, 2]))).toBeNull());
  it('is what is won and the least and most that quarters still won, where they are few', () =>
    expect(landingOf(1000, quarters([10, 100], [50, 60], [0, 40]))).toEqual({ low: 1010, high: 1090, quarters: 3, widest: true }));
  it('leaves out the rarest ends from eight quarters on', () =>
    expect(landingOf(0, quarters([0, 1], [0, 20], [0, 30], [0, 40], [0, 50], [0, 60], [0, 70], [0, 80], [0, 90], [0, 1000], [0, 2000]))).toEqual({ low: 20, high: 1000, quarters: 11, widest: false }));
  it('starts at what is won on the last day', () => expect(landingOf(77, quarters([5, 5], [9, 9]))).toEqual({ low: 77, high: 77, quarters: 2, widest: true }));
});

test('the range holds each quarter’s own rest where there are few', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { minLength: 2, maxLength: 7 }), fc.nat(1e6), (list, won) => {
    const landing = landingOf(won, quarters(...list.map(([a, b]): [number, number] => [a, a + b])))!;
    expect([landing.low - won, landing.high - won]).toEqual([Math.min(...list.map((x) => x[1])), Math.max(...list.map((x) => x[1]))]);
  }));
});
