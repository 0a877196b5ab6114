import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedTarget } from '../../../../lib/model/goals/typed-target.ts';
import { formatMinorPlain } from '../../../../lib/model/money.ts';

const value = (text: string, unit: Parameters<typeof typedTarget>[1], digits?: number): number | string => {
  const read = typedTarget(text, unit, digits);
  return read.ok ? read.value : read.why;
};

describe('a target as it is typed', () => {
  it.each([
    ['€640,000', 64_000_000], ['640 000.50', 64_000_050], ['640k', 64_000_000], ['5.2m', 520_000_000], ['5,200,000 EUR', 520_000_000], ['EUR 12', 1200], ['0', 0], ['1.5 million', 150_000_000], ['640’000', 64_000_000],
  ])('%s is money', (text, minor) => { expect(value(text, 'money')).toBe(minor); });

  it('is read in the unit of its measure', () => {
    expect([value('55 %', 'share'), value('55.5', 'share'), value('240', 'count'), value('1,240', 'count'), value('30 days', 'days'), value('1 day', 'days'), value('1200', 'money', 0), value('1.2345', 'money', 4)]).toEqual([5500, 5550, 240, 1240, 30, 1, 1200, 12_345]);
  });

  it.each<[text: string, unit: Parameters<typeof typedTarget>[1], why: RegExp, digits?: number]>([
    ['', 'money', /missing/], ['lots', 'money', /in figures/], ['-5', 'count', /zero or more/], ['−5', 'count', /zero or more/], ['640.000', 'money', /two ways/], ['640,00', 'money', /decimals with a point/], ['1.200.000', 'money', /decimals with a point/], ['12.345', 'share', /two ways/],
    ['2.5', 'count', /whole number/], ['55 %', 'count', /isn’t a percentage/], ['30 days', 'count', /isn’t counted in days/], ['12.5555', 'share', /two decimal places/], ['12.5', 'money', /no decimal places/, 0], ['99999999999999999', 'money', /too large/], ['5000', 'share', /hardly meant/],
  ])('%j of %s is asked again with a sentence', (text, unit, why, digits = 2) => {
    expect(value(text, unit, digits)).toMatch(why);
  });

  it('comes back as it was written, every amount that can be held', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.constantFrom(0, 2), (minor, digits) => { expect(value(formatMinorPlain(minor, digits), 'money', digits)).toBe(minor); }));
  });

  it('is a whole number or a sentence, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = typedTarget(text, 'money');
      expect(read.ok ? Number.isSafeInteger(read.value) && read.value >= 0 : read.why.length > 0).toBe(true);
    }));
  });
});
