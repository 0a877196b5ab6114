import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureData, Span } from '../../../../lib/analysis/measures/measure.ts';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { addDays, type Day } from '../../../../lib/model/day.ts';
import { dealsNow, isIn, totalOf } from '../../../../lib/analysis/won.ts';
import { books } from '../../support/random-books.ts';
import { activity, d, dataOf, entry, scope, userId, type Given } from '../../support/measures.ts';

const SUMS = MEASURES.filter((m) => m.adds === 'sum');
const TYPES = ['New', 'Upsell', 'Renewal', ''];
const OWNERS = ['A', 'B', 'C'];

const companies: fc.Arbitrary<Given> = fc.record({
  deals: books,
  activities: fc.array(fc.record({ kind: fc.constantFrom('call' as const, 'email' as const, 'meeting' as const, 'task' as const), day: fc.integer({ min: d('2026-06-01'), max: d('2026-10-20') }), owner: fc.constantFrom(...OWNERS) }), { maxLength: 30 }),
}).map(({ deals, activities }) => ({
  deals, types: Object.fromEntries(deals.map((x, i) => [x.id, TYPES[i % TYPES.length]!])),
  data: { activities: activities.map((a, i) => activity(`a${i}`, { kind: a.kind, day: a.day as Day, ownerId: userId(a.owner) })), company: { motions: { New: 'new', Upsell: 'expansion', Renewal: 'renewal' } } },
}));

const START = d('2026-07-01');
const END = d('2026-09-30');
const value = (m: (typeof MEASURES)[number], data: MeasureData, over: { spans?: Span[] | null; start?: Day; end?: Day }): number => m.read(data, scope({ start: START, end: END, ...over })).value ?? 0;

describe('a measure that adds up', () => {
  it.each(SUMS.map((m) => [m.id, m] as const))('%s is the same however its days are cut', (_, m) => {
    fc.assert(fc.property(companies, fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }), (given, cuts) => {
      const data = dataOf(given);
      const from = [...new Set([0, ...cuts])].sort((a, b) => a - b);
      const parts = from.map((n, i) => value(m, data, { start: addDays(START, n), end: i + 1 < from.length ? addDays(START, from[i + 1]! - 1) : END }));
      expect(parts.reduce((n, x) => n + x, 0)).toBe(value(m, data, {}));
    }), { numRuns: 40 });
  });

  it.each(SUMS.map((m) => [m.id, m] as const))('%s of spans apart is the sum of each', (_, m) => {
    fc.assert(fc.property(companies, fc.integer({ min: 0, max: 90 }), (given, cut) => {
      const data = dataOf(given);
      const spans = OWNERS.flatMap((o): Span[] => [{ id: userId(o), from: START, to: addDays(START, cut) }, { id: userId(o), from: addDays(START, cut + 1), to: END }]);
      expect(spans.map((s) => value(m, data, { spans: [s] })).reduce((n, x) => n + x, 0)).toBe(value(m, data, { spans }));
    }), { numRuns: 40 });
  });
});

it('gives the same for any order of what it is read off, in value and in evidence', () => {
  fc.assert(fc.property(companies, fc.integer({ min: 1, max: 1000 }), (given, seed) => {
    const turn = <T>(list: readonly T[]): T[] => { const k = list.length === 0 ? 0 : seed % list.length; return [...list.slice(k), ...list.slice(0, k)].reverse(); };
    const entries = [entry('e1', { value: 7 }), entry('e2', { value: 9 }), entry('e3', { measureId: 'approvalsInTime', value: 5000 })];
    const a = dataOf({ ...given, data: { ...given.data, entries } });
    const b = dataOf({ ...given, deals: turn(given.deals!), data: { ...given.data, activities: turn(given.data!.activities!), entries: turn(entries) } });
    for (const m of MEASURES) {
      const names = (data: MeasureData): unknown => {
        const r = m.read(data, scope());
        return { ...r, evidence: { ...r.evidence, deals: r.evidence.deals.map((i) => data.book.heads[i]!.id).sort(), activities: [...r.evidence.activities].sort() } };
      };
      expect(names(b), m.id).toEqual(names(a));
    }
  }), { numRuns: 40 });
});

it('books what the rest of the software calls won, where everybody’s is asked', () => {
  const bookings = MEASURES.find((m) => m.id === 'bookings')!;
  fc.assert(fc.property(companies, (given) => {
    const data = dataOf(given);
    expect(value(bookings, data, {})).toBe(totalOf(dealsNow(data.book, data.context, null).filter((x) => x.state === 'won' && isIn(x, START, END))));
  }), { numRuns: 60 });
});

it('is an integer or not known, always with its reason, and shares lie between 0 and 100 %', () => {
  fc.assert(fc.property(companies, (given) => {
    const data = dataOf(given);
    for (const m of MEASURES) {
      const r = m.read(data, scope());
      if (r.value === null) expect(r.why, m.id).toMatch(/\.$/);
      else expect(Number.isSafeInteger(r.value), m.id).toBe(true);
      if (r.value !== null && m.unit === 'share' && m.id !== 'coverage') expect(r.value >= 0 && r.value <= 10_000, m.id).toBe(true);
    }
  }), { numRuns: 60 });
});
