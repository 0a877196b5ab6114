import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countedTarget } from '../../../../lib/analysis/goals/counted-target.ts';
import { progressOf } from '../../../../lib/analysis/goals/progress.ts';
import { addDays, type Day } from '../../../../lib/model/day.ts';
import { d, ORG } from '../../support/books.ts';
import { dotMeasure, everybody, goalOf, measureData, type Dot } from '../../support/measures.ts';

const Q4 = { start: d('2026-10-01'), end: d('2026-12-31') };
const progress = (standing: ReturnType<typeof goalOf>, measure: ReturnType<typeof dotMeasure>, today = '2026-11-23') => progressOf({ standing, measure, data: measureData(today), spans: everybody });
/** Two earlier quarters, each with 20 % by day 54 and the rest after. */
const PAST: Dot[] = [['2026-07-10', 20], ['2026-09-20', 80], ['2026-04-10', 20], ['2026-06-20', 80]];

describe('a target that changed within the period', () => {
  it('counts by days, each while it held, and keeps who changed it and why', () => {
    // 31 days of October at 620, 61 days at 310.
    const counted = countedTarget(goalOf(62_000, {}, [{ target: 31_000, from: '2026-11-01' }]), ORG);
    expect(counted.value).toBe(Math.round((62_000 * 31 + 31_000 * 61) / 92));
    expect(counted.pieces.map((p) => [p.value, p.from, p.to, p.by, p.why])).toEqual([[62_000, Q4.start, d('2026-10-31'), 'Mona', null], [31_000, d('2026-11-01'), Q4.end, 'Mona', 'territory moved']]);
  });
  it('counts whole where no day is said, as a correction does', () => expect(countedTarget(goalOf(62_000, {}, [{ target: 31_000, from: null }]), ORG).value).toBe(31_000));
  it('stays as it was through a word that changes something else', () => {
    const standing = goalOf(62_000, {}, [{ target: 31_000, from: '2026-11-01' }, { target: 31_000, from: null }]);
    expect(countedTarget(standing, ORG).pieces).toHaveLength(2);
  });
  it('lets an earlier day take over what a former change said', () =>
    expect(countedTarget(goalOf(92, {}, [{ target: 50, from: '2026-12-01' }, { target: 0, from: '2026-10-01' }]), ORG).pieces.map((p) => p.value)).toEqual([0]));
  it('counts nothing from after the period', () => expect(countedTarget(goalOf(92, {}, [{ target: 50, from: '2027-01-05' }]), ORG).value).toBe(92));
  it('is told in the org’s currency, and not at all without a rate', () => {
    expect(countedTarget(goalOf(92_500, { target: { value: 92_500, unit: 'money', currency: 'CHF' } }), ORG).value).toBe(100_000);
    const none = countedTarget(goalOf(1, { target: { value: 1, unit: 'money', currency: 'GBP' } }), ORG);
    expect([none.value, none.why]).toEqual([null, 'No rate for GBP is known, so that this can’t be held against EUR.']);
  });
  test('lies between the least and the most of its numbers, and its pieces are the whole period', () => {
    const change = fc.record({ target: fc.integer({ min: 0, max: 1e9 }), from: fc.integer({ min: -20, max: 120 }).map((n) => addDays(Q4.start, n)) });
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.array(change, { maxLength: 5 }), (first, changes) => {
      const standing = goalOf(first);
      const versions = [standing.versions[0]!, ...changes.map((c, i) => ({ ...standing.versions[0]!, at: i + 1, from: c.from, goal: { ...standing.goal, target: { ...standing.goal.target, value: c.target } } }))];
      const { value, pieces } = countedTarget({ goal: versions.at(-1)!.goal, versions }, ORG);
      const values = pieces.map((p) => p.value);
      expect(value).toBeGreaterThanOrEqual(Math.min(...values));
      expect(value).toBeLessThanOrEqual(Math.max(...values));
      expect([pieces[0]!.from, pieces.at(-1)!.to]).toEqual([Q4.start, Q4.end]);
      expect(pieces.slice(1).every((p, i) => p.from === pieces[i]!.to + 1)).toBe(true);
    }));
  });
});

describe('attainment', () => {
  it('is actual over target where more is better', () => expect(progress(goalOf(200), dotMeasure([['2026-10-05', 90]]))).toMatchObject({ actual: 90, attainment: 0.45, isReached: false, gap: 110 }));
  it('is target over actual where less is better', () =>
    expect(progress(goalOf(30, { target: { value: 30, unit: 'days', currency: null } }), dotMeasure([['2026-11-01', 40]], { unit: 'days', better: 'less', adds: 'rate' }))).toMatchObject({ actual: 40, attainment: 0.75, isReached: false, gap: 10 }));
  it('of a sum that should stay small is told at the end, not before', () => {
    const measure = dotMeasure([['2026-10-05', 3]], { unit: 'count', better: 'less' });
    const goal = goalOf(10, { target: { value: 10, unit: 'count', currency: null } });
    expect(progress(goal, measure)).toMatchObject({ attainment: null, isReached: false, why: expect.stringContaining('known at the end') });
    expect(progress(goal, measure, '2027-01-02')).toMatchObject({ attainment: 10 / 3, isReached: true, phase: 'ended' });
  });
  it('is not known where the measure isn’t, with the reason', () => {
    expect(progress(goalOf(10), dotMeasure([], { adds: 'rate' }))).toMatchObject({ actual: null, attainment: null, why: 'Nothing yet.', pace: null, landing: null, gap: null });
    expect(progressOf({ standing: goalOf(10), measure: undefined, data: measureData('2026-11-23'), spans: everybody }).why).toMatch(/isn’t among the company’s measures/);
    expect(progress(goalOf(10), dotMeasure([], { unit: 'count' })).why).toBe('The target is counted in money, the measure in numbers.');
    expect(progress(goalOf(10), dotMeasure([]), '2026-09-01')).toMatchObject({ phase: 'before', actual: null, why: 'Its period has not begun.' });
  });
  it('has no share of a target of nothing', () => expect(progress(goalOf(0), dotMeasure([['2026-10-05', 3]]))).toMatchObject({ attainment: null, isReached: true }));
});

describe('pace', () => {
  it('is the shape of earlier quarters, from two on', () => expect(progress(goalOf(1000), dotMeasure([...PAST, ['2026-10-05', 90]])).pace).toMatchObject({ method: 'seasonal', share: 0.2, expected: 200 }));
  it('is a straight line where there is nothing better', () => expect(progress(goalOf(92), dotMeasure([['2026-10-05', 90]])).pace).toMatchObject({ method: 'linear', expected: 54 }));
  it('of a rate is the target itself', () => expect(progress(goalOf(5500, { target: { value: 5500, unit: 'share', currency: null } }), dotMeasure([['2026-10-05', 4000]], { unit: 'share', adds: 'rate' })).pace).toMatchObject({ method: 'level', expected: 5500 }));
  it('of a month is made of months', () => {
    const month = { period: { id: '2026-11', start: d('2026-11-01'), end: d('2026-11-30'), calendarId: 'calendar' } };
    const dots: Dot[] = [['2026-10-02', 30], ['2026-10-30', 70], ['2026-09-02', 50], ['2026-09-28', 50]];
    expect(progress(goalOf(100, month), dotMeasure(dots)).pace).toMatchObject({ method: 'seasonal', expected: 40, earlier: [{ period: { id: '2026-09' } }, { period: { id: '2026-10' } }] });
  });
  it('of somebody who ramps up asks for less at first, and for all in all', () => {
    const ramped = goalOf(92_000, { ramp: [0, 50] });
    expect(progress(ramped, dotMeasure([['2026-10-05', 1]]), '2026-10-31').pace).toMatchObject({ expected: 0, isRamped: true });
    // November’s 30 days at half, December’s 31 at full weight.
    expect(progress(ramped, dotMeasure([['2026-10-05', 1]]), '2026-11-30').pace!.expected).toBe(Math.round((92_000 * 15) / 46));
    expect(progress(ramped, dotMeasure([['2026-10-05', 1]]), '2026-12-31').pace!.expected).toBe(92_000);
  });
  test('never falls as days go by, and asks for the whole target on the last', () => {
    const dot = fc.tuple(fc.integer({ min: 1, max: 1200 }).map((n) => addDays(Q4.start, -n)), fc.integer({ min: 0, max: 1e7 }));
    fc.assert(fc.property(fc.array(dot, { maxLength: 30 }), fc.option(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }), { nil: null }), fc.integer({ min: 1, max: 1e9 }), (past, ramp, target) => {
      const measure = dotMeasure([...(past as Dot[]), [Q4.start, 1]]);
      const each = Array.from({ length: 93 }, (_, i) => progressOf({ standing: goalOf(target, { ramp }), measure, data: { ...measureData('2026-11-23'), today: Math.min(Q4.end, Q4.start + i) as Day }, spans: everybody }).pace!);
      const method = each[40]!.method;
      const expected = each.filter((p) => p.method === method).map((p) => p.expected);
      expect(expected).toEqual([...expected].sort((a, b) => a - b));
      expect(each.at(-1)!.expected).toBe(target);
    }), { numRuns: 25 });
  });
});

describe('landing, gap and what a day has to bring', () => {
  it('holds what earlier quarters still added after this day', () => expect(progress(goalOf(1000), dotMeasure([...PAST, ['2026-10-05', 90], ['2026-02-10', 5]])).landing).toEqual({ low: 90, high: 170, periods: 3, widest: true }));
  it('is not said under two earlier quarters', () => expect(progress(goalOf(1000), dotMeasure([['2026-10-05', 90]])).landing).toBeNull());
  it('spreads the gap over the working days that are left, today among them', () => {
    // 23 November 2026 is a Monday; to 31 December, a Thursday, there are 29 working days.
    expect(progress(goalOf(380), dotMeasure([['2026-10-05', 90]])).perDay).toEqual({ value: 10, days: 29 });
  });
  it('asks nothing more where the goal is reached or the period has ended', () => {
    expect(progress(goalOf(80), dotMeasure([['2026-10-05', 90]])).perDay).toBeNull();
    expect(progress(goalOf(380), dotMeasure([['2026-10-05', 90]]), '2027-01-05')).toMatchObject({ perDay: null, gap: 290, pace: null });
  });
});
