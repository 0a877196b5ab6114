import fc from 'fast-check';
import { expect, it } from 'vitest';
import { creditShares } from '../../../../lib/analysis/forecast-type/shares.ts';

it('gives units left over to the largest remainders, of equal ones to the first', () => {
  expect([creditShares(100, [33.33, 33.33, 33.34]), creditShares(10, [50, 50]), creditShares(5, [50, 50]), creditShares(-5, [50, 50]), creditShares(1000, [100, 20])])
    .toEqual([[33, 33, 34], [5, 5], [3, 2], [-3, -2], [1000, 200]]);
});
it('sums to the amount × Σ percent, rounded once, and no share is a whole unit off', () => {
  fc.assert(fc.property(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -4e14, max: 4e14 })), fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }), (amount, hundredths) => {
    const shares = creditShares(amount, hundredths.map((h) => h / 100));
    const exact = BigInt(Math.abs(amount)) * BigInt(hundredths.reduce((n, h) => n + h, 0));
    const whole = Number((2n * exact + 10_000n) / 20_000n) * Math.sign(amount);
    expect(shares.reduce((n, s) => n + s, 0)).toBe(whole === 0 ? 0 : whole);
    shares.forEach((s, i) => expect(Math.abs(s - (amount * hundredths[i]!) / 10_000)).toBeLessThan(1.2));
  }));
});
