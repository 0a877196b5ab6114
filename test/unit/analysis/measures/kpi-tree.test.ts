import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../../../../lib/model/goals/measure.ts';
import { decompose } from '../../../../lib/analysis/measures/decomposition.ts';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { earlierDays, kpiOf, type Kpi } from '../../../../lib/analysis/measures/kpi-tree.ts';
import { calendarYear } from '../../../../lib/model/period.ts';
import { at, d, dataOf, ofPerson, scope, won, lost } from '../../support/measures.ts';

const Q4 = { start: d('2026-10-01'), end: d('2026-12-31') };
const text = (k: Kpi): string => k.measure.id + (k.drivers.length > 0 ? `(${k.drivers.map(text).join(' ')})` : '');

describe('the tree of what drives what', () => {
  it('shows drivers and theirs, each once on the way down', () => {
    const tree = kpiOf('bookings', dataOf({}), scope(Q4), [])!;
    expect(text(tree)).toContain('winRate');
    const walk = (k: Kpi, above: string[]): void => { expect(above).not.toContain(k.measure.id); k.drivers.forEach((x) => walk(x, [...above, k.measure.id])); };
    walk(tree, []);
  });
  it('ends where a circle closes, whatever a company says drives what', () => {
    const circle = MEASURES.map((m): MeasureDefinition => ({ ...m, drives: MEASURES.map((o) => o.id) })).slice(0, 4);
    const tree = kpiOf('bookings', dataOf({}), scope(Q4), circle, { depth: 9 })!;
    expect(tree.drivers.every((k) => k.measure.id !== 'bookings')).toBe(true);
  });
  it('isn’t there for a measure that is off or unknown', () => {
    expect(kpiOf('nothing', dataOf({}), scope(Q4), [])).toBeNull();
    expect(kpiOf('bookings', dataOf({}), scope(Q4), [{ ...MEASURES[0]!, isOn: false }])).toBeNull();
  });
  it('compares with the median of the same days of earlier periods, and leaves out those before anything was recorded', () => {
    const deals = [won('a', '2026-01-20', 10, 'A', { created: '2025-12-31' }), won('b', '2026-04-10', 30), won('c', '2026-07-10', 20), won('late', '2026-09-30', 999), won('d', '2026-10-10', 70)].map((x, i) => ({ ...x, steps: [{ ...x.steps[0]!, at: i === 0 ? '2025-12-31' : '2026-01-05' }, x.steps[1]!] }));
    const tree = kpiOf('bookings', dataOf({ deals, data: { now: at('2026-11-01T12:00:00+01:00') } }), ofPerson('A', Q4), [])!;
    expect([tree.now.value, tree.usual, tree.note]).toEqual([70, { value: 20, periods: 3, why: null }, 'Earlier periods are those of the same people.']);
    expect(tree.days).toEqual({ start: d('2026-10-01'), end: d('2026-11-01') });
    expect(tree.earlier.at(-1)).toEqual({ start: d('2026-07-01'), end: d('2026-08-01') });
  });
  it('says where nothing is usual yet', () => {
    const tree = kpiOf('bookings', dataOf({ deals: [won('a', '2026-10-20', 10, 'A', { created: '2026-10-05' })] }), scope(Q4), [])!;
    expect(tree.usual).toEqual({ value: null, periods: 0, why: 'It isn’t known for any earlier period.' });
    expect(tree.decomposition).toBeNull();
  });
  it.each([
    ['a quarter', '2026-10-01', '2026-12-31', '2026-07-01..2026-09-30'], ['a month', '2026-03-01', '2026-03-31', '2026-02-01..2026-02-28'],
    ['a year', '2026-01-01', '2026-12-31', '2025-01-01..2025-12-31'], ['other days', '2026-03-10', '2026-03-19', '2026-02-28..2026-03-09'],
  ])('steps back by %s', (_, from, to, before) => {
    const last = earlierDays({ start: d(from), end: d(to) }, d(to), calendarYear).at(-1)!;
    const [start, end] = before.split('..');
    expect(last).toEqual({ start: d(start!), end: d(end!) });
  });
});

const factors = fc.record({ closed: fc.nat(40), share: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(1e8) }).map(({ closed, share, size }) => { const n = Math.round(closed * share); return { closed, won: n, bookings: n * size + (n > 0 ? closed : 0) }; });

describe('bookings taken apart', () => {
  it('add up from what is usual to what is, to the minor unit, with what medians leave over apart', () => {
    fc.assert(fc.property(factors, fc.array(factors, { maxLength: 4 }), (now, earlier) => {
      const x = decompose(now, earlier);
      if (!x) return;
      expect(x.usual.bookings + x.medians + x.count + x.rate + x.size).toBe(now.bookings);
    }));
  });
  it('are read off the same deals as bookings', () => {
    const deals = [...[1, 2, 3].flatMap((q) => [won(`w${q}`, `2026-0${3 * q - 1}-10`, 100 * q), lost(`l${q}`, `2026-0${3 * q - 1}-11`)]), won('now', '2026-10-10', 800)].map((x) => ({ ...x, steps: [{ ...x.steps[0]!, at: '2026-01-01' }, x.steps[1]!] }));
    const tree = kpiOf('bookings', dataOf({ deals }), scope(Q4), [])!;
    expect(tree.decomposition).toEqual({ now: { closed: 1, won: 1, bookings: 800 }, usual: { closed: 2, wonShare: 0.5, size: 200, bookings: 200 }, medians: 0, count: -100, rate: 100, size: 600 });
    expect(tree.now.value).toBe(800);
  });
});
