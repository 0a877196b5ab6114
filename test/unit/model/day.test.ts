import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, day, dayOf, formatDay, parseDay, startOfDay } from '../../../lib/model/day.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia'];

it('finds the first moment of a day as Temporal does', () => {
  fc.assert(fc.property(fc.integer({ min: 14_600, max: 24_000 }), fc.constantFrom(...zones), (n, zone) => {
    const expected = Temporal.PlainDate.from(formatDay(day(n))).toZonedDateTime(zone).epochMilliseconds;
    expect(startOfDay(day(n), zone)).toBe(expected);
  }), { numRuns: 500 });
});
it('finds the day of an instant as Temporal does', () => {
  fc.assert(fc.property(fc.integer({ min: 1.26e12, max: 2.05e12 }), fc.constantFrom(...zones), (instant, zone) => {
    expect(formatDay(dayOf(instant, zone))).toBe(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString());
  }));
});
it('knows no 31st of June, nor any other day that there isn’t', () => {
  expect(['2026-06-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '0026-01-10', '2026-01-32'].map(parseDay)).toEqual([null, null, null, null, null, null, null]);
  fc.assert(fc.property(fc.integer({ min: -500_000, max: 2_000_000 }), (n) => { expect(parseDay(formatDay(day(n)))).toBe(n); }));
});
it('counts working days', () => expect(formatDay(addWorkingDays(parseDay('2026-09-30')!, 5))).toBe('2026-10-07'));
