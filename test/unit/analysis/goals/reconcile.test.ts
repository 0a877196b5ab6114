import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StandingGoal } from '../../../../lib/analysis/goals/standing.ts';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import { reconcile } from '../../../../lib/analysis/goals/reconcile.ts';

const Q3 = { id: '2026-Q3', start: 20_635, end: 20_726, calendarId: 'calendar' };
const JULY = { id: '2026-07', start: 20_635, end: 20_665, calendarId: 'calendar' };

const goal = (id: string, value: number, over: Partial<Goal> = {}): Goal => ({
  id, title: null, assignee: { kind: 'named', name: id }, owner: null, measureId: 'bookings', period: Q3, target: { value, unit: 'money', currency: 'EUR' }, parentId: null, strategyId: null,
  origin: { by: 'Board', function: null, on: null, note: null, quotaId: null }, weight: null, ramp: null, isApart: false, differs: null, ...over,
});
const standing = (goals: Goal[], ended: string[] = []): Map<string, StandingGoal> => new Map(goals.map((g) => [g.id, {
  goal: g, versions: [], leader: null, assignee: null, words: [], state: 'proposed', ended: ended.includes(g.id) ? { by: 'Ann', at: 1, why: 'Over' } : null,
}]));
const of = (goals: Goal[], id: string, ended: string[] = []) => reconcile(standing(goals, ended)).get(id)!;
const child = (id: string, value: number, over: Partial<Goal> = {}): Goal => goal(id, value, { parentId: 'top', ...over });

describe('a goal against what was handed out below it', () => {
  test('adds up, is under or over, to the minor unit', () => {
    expect(of([goal('top', 300), child('a', 100), child('b', 200)], 'top')).toEqual({ target: 300, parts: 300, difference: 0, children: ['a', 'b'], is: 'adds', why: null });
    expect(of([goal('top', 301), child('a', 100), child('b', 200)], 'top')).toMatchObject({ difference: -1, is: 'under' });
    expect(of([goal('top', 299), child('a', 100), child('b', 200)], 'top')).toMatchObject({ difference: 1, is: 'over' });
  });

  test('without parts there is nothing to hold against it', () => {
    expect(of([goal('top', 300)], 'top')).toEqual({ target: 300, parts: null, difference: null, children: [], is: 'none', why: null });
  });

  test('a goal that says it isn’t the sum of its parts shows them and has no difference', () => {
    expect(of([goal('top', 300, { isApart: true }), child('a', 100)], 'top')).toMatchObject({ parts: 100, difference: null, is: 'apart' });
  });

  test('parts in another currency, unit or over other days aren’t added up, and it says why', () => {
    expect(of([goal('top', 300), child('a', 100), child('b', 200, { target: { value: 200, unit: 'money', currency: 'USD' } })], 'top')).toMatchObject({ parts: null, difference: null, is: 'mixed', why: 'The parts are in EUR and USD, the goal in EUR' });
    expect(of([goal('top', 300), child('a', 1, { target: { value: 1, unit: 'count', currency: null } })], 'top')).toMatchObject({ is: 'mixed', why: 'The parts are counted in another unit' });
    expect(of([goal('top', 300), child('a', 300, { period: { ...Q3, end: Q3.end + 1 } })], 'top')).toMatchObject({ is: 'mixed', why: 'The parts run over days that are not the goal’s' });
  });

  test('a quarter’s months are its parts, unless somebody’s days count twice', () => {
    const months = [JULY, { ...JULY, start: JULY.end + 1, end: JULY.end + 31 }, { ...JULY, start: JULY.end + 32, end: Q3.end }].map((period, i) => child(`m${i}`, 100, { period, assignee: { kind: 'company' } }));
    expect(of([goal('top', 300), ...months], 'top')).toMatchObject({ parts: 300, is: 'adds' });
    expect(of([goal('top', 300), ...months, child('all', 300, { assignee: { kind: 'company' } })], 'top')).toMatchObject({ is: 'mixed', why: 'Somebody’s days would count twice: their parts overlap' });
  });

  test('several goals of one person over the same days stand beside each other', () => {
    const ann = { assignee: { kind: 'person', id: '005A' } } as const;
    expect(of([goal('top', 300), child('a', 100, ann), child('b', 200, ann)], 'top')).toMatchObject({ parts: 300, is: 'adds' });
  });

  test('rates aren’t added up; another measure below drives the goal and is no part', () => {
    const rate = { measureId: 'winRate', target: { value: 2500, unit: 'share', currency: null } } as const;
    expect(of([goal('top', 2500, rate), child('a', 2500, rate)], 'top')).toMatchObject({ parts: null, is: 'none', why: 'Rates aren’t added up' });
    expect(reconcile(standing([goal('top', 5000), child('a', 5000)]), () => false).get('top')).toMatchObject({ is: 'none', why: 'Rates aren’t added up' });
    expect(of([goal('top', 300), child('a', 5, { measureId: 'meetings', target: { value: 5, unit: 'count', currency: null } })], 'top')).toMatchObject({ children: [], is: 'none', why: null });
  });

  test('ended goals are out, above and below', () => {
    expect(of([goal('top', 300), child('a', 300), child('b', 50)], 'top', ['b'])).toMatchObject({ parts: 300, is: 'adds', children: ['a'] });
    expect(reconcile(standing([goal('top', 300), child('a', 300)], ['top'])).has('top')).toBe(false);
  });

  test('goals above each other in a circle have no parts of it', () => {
    const circle = [goal('a', 1, { parentId: 'b' }), goal('b', 2, { parentId: 'a' }), goal('self', 3, { parentId: 'self' }), goal('c', 2, { parentId: 'b' })];
    const all = reconcile(standing(circle));
    expect(all.get('a')).toMatchObject({ is: 'none', children: [] });
    expect(all.get('b')).toMatchObject({ is: 'adds', children: ['c'] });
    expect(all.get('self')).toMatchObject({ is: 'none', children: [] });
  });

  test('what is too large to be exact isn’t shown as a sum', () => {
    expect(of([goal('top', 1), child('a', Number.MAX_SAFE_INTEGER), child('b', 1)], 'top')).toMatchObject({ parts: null, is: 'mixed' });
  });
});

const trees = fc.array(fc.record({ value: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), up: fc.nat(), isApart: fc.boolean() }), { minLength: 1, maxLength: 40 }).map((rows) =>
  rows.map((r, i) => goal(`g${i}`, r.value, { parentId: i === 0 ? null : `g${r.up % i}`, isApart: r.isApart })));
const anything = fc.array(fc.record({
  value: fc.maxSafeInteger(), up: fc.option(fc.nat(12)), measureId: fc.constantFrom('bookings', 'meetings'), currency: fc.constantFrom('EUR', 'USD', null), unit: fc.constantFrom('money', 'count', 'share', 'days'), period: fc.constantFrom(Q3, JULY),
}), { maxLength: 12 }).map((rows) => rows.map((r, i) => goal(`g${i}`, r.value, { parentId: r.up === null ? null : `g${r.up}`, measureId: r.measureId, period: r.period, target: { value: r.value, unit: r.unit as 'money', currency: r.currency } })));

describe('on any goals', () => {
  test('the difference is the parts less the target, and the sign is its name', () => {
    fc.assert(fc.property(fc.oneof(trees, anything), (goals) => {
      for (const [id, p] of reconcile(standing(goals))) {
        if (p.difference === null) continue;
        const children = goals.filter((g) => g.parentId === id && p.children.includes(g.id));
        expect(BigInt(p.parts!)).toBe(children.reduce((s, c) => s + BigInt(c.target.value), 0n));
        expect(p.difference).toBe(p.parts! - p.target);
        expect(p.is).toBe(p.difference === 0 ? 'adds' : p.difference > 0 ? 'over' : 'under');
      }
    }));
  });

  test('their order changes nothing', () => {
    fc.assert(fc.property(anything.chain((goals) => fc.tuple(fc.constant(goals), fc.shuffledSubarray(goals, { minLength: goals.length }))), ([goals, shuffled]) => {
      const sorted = (m: Map<string, unknown>) => [...m].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(reconcile(standing(shuffled)))).toEqual(sorted(reconcile(standing(goals))));
    }));
  });

  test('down a tree, what the top asks and all that was handed out more or less is what its leaves bear', () => {
    fc.assert(fc.property(trees, (goals) => {
      const whole = goals.map((g) => ({ ...g, isApart: false }));
      const all = reconcile(standing(whole));
      const leaves = whole.filter((g) => all.get(g.id)!.is === 'none').reduce((s, g) => s + g.target.value, 0);
      const differences = [...all.values()].reduce((s, p) => s + (p.difference ?? 0), 0);
      expect(leaves).toBe(whole[0]!.target.value + differences);
    }));
  });
});
