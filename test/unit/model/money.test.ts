import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conversionOn, convertMinor, formatMinorPlain, parseMinor, sumMinor } from '../../../lib/model/money.ts';
import { ORG, d } from '../support/books.ts';

it('reads decimal text exactly', () => {
  expect(['1234.56', '0.005', '-0.005', '1e3', '.5', '', '12,5', '1.005', '90071992547409.91'].map((t) => parseMinor(t, 2))).toEqual([123456, 1, -1, 100000, 50, null, undefined, 101, 9007199254740991]);
});
it('reads yen without decimals', () => expect(parseMinor('161.5', 0)).toBe(162));
it('writes what it reads', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 2, 3), (n, digits) => {
    expect(parseMinor(formatMinorPlain(n, digits), digits)).toBe(n);
  }));
});
it('converts as exact fractions do, halves away from zero', () => {
  fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 100 }), (minor, rate, percent) => {
    const by = { numerator: 1000n, denominator: BigInt(rate), factor: 1000 / rate };
    const top = 2n * BigInt(Math.abs(minor)) * 1000n * BigInt(percent) + BigInt(rate) * 100n;
    const exact = Number(top / (2n * BigInt(rate) * 100n)) * Math.sign(minor) || 0;
    fc.pre(Number.isSafeInteger(exact));
    expect(convertMinor(minor, by, percent)).toBe(exact);
  }));
});
it('uses the rate of the day', () => {
  const chf = (day: string) => convertMinor(9500, conversionOn(ORG.currencies, 'CHF', d(day))!);
  expect([chf('2026-07-31'), chf('2026-08-01'), chf('2020-01-01')]).toEqual([10000, 10270, 10000]);
});
it('minds the decimals of both currencies', () => expect(convertMinor(16137, conversionOn(ORG.currencies, 'JPY', d('2026-01-01'))!)).toBe(10000));
it('refuses a sum that a double cannot hold', () => expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow('held exactly'));
