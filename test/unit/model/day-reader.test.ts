import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../../lib/model/day.ts';
import { dayReader } from '../../../lib/model/day-reader.ts';

it.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca', 'America/Sao_Paulo', 'Australia/Lord_Howe'])('says the day of an instant in %s as one by one', (zone) => {
  const read = dayReader(zone);
  fc.assert(fc.property(fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }), (instant) => { expect(read(instant)).toBe(dayOf(instant, zone)); }), { numRuns: 2000 });
});

it('is right at each hour around a change of clocks', () => {
  const read = dayReader('Europe/Berlin');
  for (let at = Date.UTC(2026, 9, 20); at < Date.UTC(2026, 9, 30); at += 1_800_000) expect(read(at)).toBe(dayOf(at, 'Europe/Berlin'));
});
