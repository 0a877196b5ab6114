import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conversionOn, convertMinor, formatMinorPlain, isRate, parseMinor, sumMinor } from '../../../lib/model/money.ts';
import { ORG, d } from '../support/books.ts';

it('reads decimal text exactly', () => {
  expect(['1234.56', '0.005', '-0.005', '1e3', '.5', '', '12,5', '1.005', '90071992547409.91'].map((t) => parseMinor(t, 2))).toEqual([123456, 1, -1, 100000, 50, null, undefined, 101, 9007199254740991]);
});
it('reads no amount that a double cannot hold exactly', () => {
  expect(['90071992547409.92', '-90071992547409.92', '1e400'].map((t) => parseMinor(t, 2))).toEqual([undefined, undefined, undefined]);
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
it('converts at a rate as it was written, with an exponent or as one number divided by another, and not at what is none', () => {
  const at = (perCorporate: string) => conversionOn({ org: 'EUR', currencies: [{ code: 'USD', digits: 2, rates: [{ from: d('2026-01-01'), perCorporate }] }] }, 'USD', d('2026-07-01'));
  expect(['1.25', '1.25E0', '125e-2', '1/0.8'].map((rate) => convertMinor(10000, at(rate)!))).toEqual([8000, 8000, 8000, 8000]);
  // 1.25 × 0.9 is 1.125: a rate divided out to any number of decimals would fall on one side of the half.
  expect(convertMinor(125, at('1/0.9')!)).toBe(113);
  for (const none of ['', '0', '-1', 'abc', '1,2', '1/0', '1/2/3', '0x10', 'Infinity']) expect([none, at(none), isRate(none)]).toEqual([none, undefined, false]);
});
it('refuses a sum that a double cannot hold', () => expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow('held exactly'));
