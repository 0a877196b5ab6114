import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMedians, compareQuarters, compareShares, parts } from '../../../../lib/analysis/coaching/strengths/compare.ts';
import { peersOf, strengthsReport } from '../../../../lib/analysis/coaching/strengths/report.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { random } from '../../../../lib/crm/sample/generate/random.ts';
import { dayOf } from '../../../../lib/model/day.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { wilson } from '../../../../lib/analysis/wilson.ts';
import { company, NOW } from '../../support/companies.ts';
import { person } from '../../support/context.ts';

const ones = (hits: number, n: number): number[] => Array.from({ length: n }, (_, i) => (i < hits ? 1 : 0));

describe('a share beside another', () => {
  it('has Wilson’s interval on both sides where the other is one’s own past', () => {
    const held = compareShares(ones(30, 60), [ones(40, 120)])!;
    expect([held.own, held.other]).toEqual([{ value: 0.5, ...wilson(30, 60) }, { value: 1 / 3, ...wilson(40, 120) }]);
  });
  it('is as sure as its people are alike: the same cases of people who differ say less', () => {
    const alike = compareShares(ones(45, 60), Array.from({ length: 6 }, () => ones(12, 40)))!;
    const unlike = compareShares(ones(45, 60), [ones(36, 40), ones(2, 40), ones(28, 40), ones(1, 40), ones(4, 40), ones(1, 40)])!;
    expect([alike.other.value, unlike.other.value, parts(alike), parts(unlike), unlike.other.high - unlike.other.low > alike.other.high - alike.other.low]).toEqual([0.3, 0.3, true, false, true]);
  });
});

describe('a median beside another', () => {
  it('isn’t moved by one huge case, and holds its value within its interval', () => {
    const usual = Array.from({ length: 41 }, (_, i) => 100 + i);
    const [plain, huge] = [compareMedians(usual, [usual])!, compareMedians([...usual.slice(0, 40), 1e9], [usual])!];
    expect([plain.own.value, huge.own.value, plain.p]).toEqual([120, 120, 1]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 80 }), (values) => {
      const { own: { low, value, high } } = compareMedians(values, [values])!;
      expect(low <= value && value <= high).toBe(true);
    }));
  });
  it('covers the true one in at least 19 of 20 samples', () => {
    const r = random(7);
    let [hit, n] = [0, 0];
    for (let i = 0; i < 600; i++) {
      const { own } = compareMedians(Array.from({ length: 25 }, () => r.next()), [[0.5]])!;
      n++;
      if (own.low <= 0.5 && own.high >= 0.5) hit++;
    }
    expect(hit / n).toBeGreaterThan(0.94);
  });
});

describe('sums a quarter', () => {
  it('are means with Student’s interval; no spread and no difference is none', () => {
    expect([compareQuarters([10, 10, 10, 10], [10, 10, 10, 10])!.p, parts(compareQuarters([100, 101, 99, 100], [10, 11, 9, 10])!), compareQuarters([1], [1, 2, 3, 4])]).toEqual([1, true, null]);
  });
});

describe('comparable peers', () => {
  it('are active people of the same role: one that the company named, else the same title, else nobody', () => {
    const p = (id: string, title: string | null, isActive = true) => ({ ...person(id), title, isActive });
    const people = [p('A', 'Account Executive'), p('B', 'account  executive'), p('C', 'Account Executive', false), p('D', 'Sales Manager'), p('E', null)];
    expect([peersOf(userId('A'), people, []), peersOf(userId('E'), people, []), peersOf(userId('D'), people, [])?.ids]).toEqual([{ role: 'Account Executive', ids: ['B'] }, null, []]);
  });
});

describe('in companies of equal chances', () => {
  it('hardly anybody is told anything: at most one person in twenty over all of them', () => {
    const measures = new Map(MEASURES.map((m) => [m.id, m]));
    let [people, told] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const { book, context, activities } = company({ seed, deals: 900, owners: 8, quarters: 14, kind: 'due' });
      const ids = [...new Set(book.ownerIds)];
      const all = ids.map((id) => ({ ...person(id), title: 'Account Executive' }));
      const data = { book, context: { ...context, people: all }, activities, leads: [], entries: [], records: { cause: [], ask: [], call: [] }, now: NOW, today: dayOf(NOW, context.timeZone) };
      for (const id of ids) {
        const report = whole(strengthsReport({ person: userId(id), people: all, roles: [], measures, data, withActivity: true }));
        if (report.compared.length === 0) continue;
        people++;
        if (report.compared.some((c) => c.is !== null)) told++;
      }
    }
    expect(people).toBeGreaterThan(120);
    expect(told / people).toBeLessThanOrEqual(0.05);
  }, 60_000);
});
