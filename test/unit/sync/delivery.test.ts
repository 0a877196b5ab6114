import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOff } from '../../../lib/sync/delivery.ts';

it('doubles from half a minute to an hour', () => {
  expect([1, 2, 3, 7, 8, 9, 5000].map((tries) => backOff(tries, 0) / 1000)).toEqual([30, 60, 120, 1920, 3600, 3600, 3600]);
});

it('is spread over its later half, never longer and never under half', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
    const [wait, longest] = [backOff(tries, random), backOff(tries, 0)];
    expect(wait).toBeLessThanOrEqual(longest);
    expect(wait).toBeGreaterThanOrEqual(longest / 2);
  }));
});
