import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeOf } from '../../../../lib/analysis/accuracy/range.ts';

const ratios = (...list: number[]) => list.map((r) => ({ forecast: 1000, actual: r * 1000 }));

it('is the least and most that earlier periods brought of their forecast, where they are few', () =>
  expect(rangeOf(500, ratios(0.8, 1.25, 1))).toEqual({ low: 400, high: 625, periods: 3, widest: true }));
it('leaves out the rarest ends from eight periods on', () => {
  expect(rangeOf(100, ratios(0.1, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 9))).toEqual({ low: 70, high: 120, periods: 8, widest: false });
  expect(rangeOf(100, ratios(0.1, 0.7, 0.8, 0.9, 1, 1.1, 9))).toEqual({ low: 10, high: 900, periods: 7, widest: true });
});
it('is never below what has come in', () => expect(rangeOf(500, ratios(0.5, 0.9, 1.4), 420)).toEqual({ low: 420, high: 700, periods: 3, widest: true }));
it('is not said under two periods with a forecast, nor where nothing is forecast', () => {
  expect([rangeOf(500, []), rangeOf(500, [...ratios(1), { forecast: 0, actual: 70 }]), rangeOf(0, ratios(1, 2))])
    .toEqual([{ none: 'tooFewPeriods', periods: 0 }, { none: 'tooFewPeriods', periods: 1 }, { none: 'nothingForecast', periods: 2 }]);
});
it('grows with the forecast, holds every period’s ratio where there are few, and asks nothing of their order', () => {
  fc.assert(fc.property(fc.array(fc.record({ forecast: fc.integer({ min: 1, max: 1e9 }), actual: fc.integer({ min: 0, max: 1e9 }) }), { minLength: 2, maxLength: 7 }), fc.integer({ min: 1, max: 1e4 }), (past, f) => {
    const range = rangeOf(f, past);
    expect(rangeOf(f, [...past].reverse())).toEqual(range);
    if ('none' in range) throw new Error('there are enough periods');
    for (const p of past) {
      const landed = Math.round(f * (p.actual / p.forecast));
      expect(range.low <= landed && landed <= range.high).toBe(true);
    }
  }));
});
