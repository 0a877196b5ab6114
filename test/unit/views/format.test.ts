import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageText, whenText } from '../../../lib/views/age.ts';
import { counted, makeWords, times } from '../../../lib/views/format.ts';
import { at, d } from '../support/books.ts';

const NBSP = '\u00a0';
const en = makeWords('en-GB');

describe('money', () => {
  it('is in whole units, half away from zero, with a true minus', () => {
    expect([en.money(35_260_050, 'EUR', 2), en.money(-41_260_000, 'EUR', 2), en.money(50, 'EUR', 2), en.money(-50, 'EUR', 2), en.money(1234, 'JPY', 0)]).toEqual(['€352,601', '−€412,600', '€1', '−€1', '¥1,234']);
  });
  it('is never minus nothing', () => expect([en.money(-49, 'EUR', 2), en.signed(-49, 'EUR', 2), en.plain(-0, 'EUR', 2), en.signed(49, 'EUR', 2)]).toEqual(['€0', '0', '0', '0']));
  it('has a sign where one is asked for, and no currency', () => expect([en.signed(9_600_000, 'EUR', 2), en.signed(-41_260_000, 'EUR', 2), en.plain(-100, 'EUR', 2)]).toEqual(['+96,000', '−412,600', '−1']));
  it('is short with two figures', () => expect([en.short(131_000_000, 'EUR', 2), en.short(-131_000_000, 'EUR', 2)]).toEqual([expect.stringMatching(/^€1\.3\s?m/), expect.stringMatching(/^−€1\.3\s?m/)]));
  it('shows a currency that is none rather than failing', () => expect(en.money(100, 'nope', 2)).toContain('1'));
  test('no locale leaves a hyphen for a minus, and a sign never hides', () => {
    const locales = fc.constantFrom('en-US', 'en-GB', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE', 'ja-JP', 'nb-NO');
    fc.assert(fc.property(locales, fc.integer({ min: 100, max: 1e12 }), (locale, minor) => {
      const w = makeWords(locale);
      for (const text of [w.money(-minor, 'EUR', 2), w.plain(-minor, 'EUR', 2), w.signed(-minor, 'EUR', 2), w.short(-minor, 'EUR', 2)]) expect(text.match(/[-\u2212]/g)).toEqual(['\u2212']);
      // Where the minus stands between sign and number, it takes the place of a space.
      expect(w.money(-minor, 'EUR', 2).replace('\u2212', '').replace(/\s/g, '')).toBe(w.money(minor, 'EUR', 2).replace(/\s/g, ''));
    }));
  });
});

describe('shares, counts and days', () => {
  it('keep their percent sign on the line', () => expect([en.percent(0.4549), en.percent(1.29), en.percent(-0.05), en.percent(-0.001)]).toEqual([`45${NBSP}%`, `129${NBSP}%`, `−5${NBSP}%`, `0${NBSP}%`]));
  it('count with the right word', () => expect([counted(en, 1, 'deal'), counted(en, 0, 'deal'), counted(en, 1200, 'deal'), counted(en, 2, 'person', 'people')]).toEqual([`1${NBSP}deal`, `0${NBSP}deals`, `1,200${NBSP}deals`, `2${NBSP}people`]));
  it('say once, twice, then count', () => expect([1, 2, 3].map(times)).toEqual(['once', 'twice', '3 times']));
  it('write days as days, whatever the zone of the machine', () => expect([en.day(d('2026-12-18')), en.shortDay(d('2026-12-18')), en.longDay(d('2026-12-18')), en.month(d('2026-12-01')), en.shortDay(d('2026-09-01'))]).toEqual(['18 Dec 2026', '18 Dec', '18 December', 'Dec', '1 Sep']));
});

describe('age', () => {
  const MINUTE = 60_000;
  it('is said in the largest unit that fits', () =>
    expect([0, MINUTE - 1, MINUTE, 59 * MINUTE, 60 * MINUTE, 47 * 60 * MINUTE, 48 * 60 * MINUTE].map(ageText)).toEqual(['just now', 'just now', '1 minute ago', '59 minutes ago', '1 hour ago', '47 hours ago', '2 days ago']));
  it('of a moment is its time, its weekday, its date', () => {
    const now = at('2026-11-23T17:00:00Z');
    expect(['2026-11-23T16:05:00Z', '2026-11-20T16:05:00Z', '2026-11-10T16:05:00Z'].map((t) => whenText(at(t), now, 'en-GB', 'Europe/Berlin'))).toEqual(['17:05', 'Friday, 17:05', '10 Nov, 17:05']);
  });
});
