import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from '../../../lib/analysis/wilson.ts';

const rounded = (hits: number, n: number) => { const { low, high } = wilson(hits, n); return [Math.round(low * 1e4) / 1e4, Math.round(high * 1e4) / 1e4]; };

it('gives the published intervals', () => {
  // Newcombe 1998, table I, method 3 (score without continuity correction).
  expect([rounded(81, 263), rounded(15, 148), rounded(0, 20), rounded(1, 29)]).toEqual([[0.2553, 0.3662], [0.0624, 0.1605], [0, 0.1611], [0.0061, 0.1718]]);
});
it('says nothing of no deals', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));
it('holds the share, stays between 0 and 1, mirrors, and narrows with more deals', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, k) => {
    const hits = k % (n + 1);
    const { low, high } = wilson(hits, n);
    const other = wilson(n - hits, n);
    const more = wilson(hits * 4, n * 4);
    expect([low >= 0, high <= 1, low <= hits / n + 1e-12, high >= hits / n - 1e-12, more.high - more.low < high - low]).toEqual([true, true, true, true, true]);
    expect([1 - other.high, 1 - other.low]).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)]);
  }));
});
