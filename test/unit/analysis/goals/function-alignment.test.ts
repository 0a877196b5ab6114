import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import { functionAlignment, functionOfGoal } from '../../../../lib/analysis/goals/function-alignment.ts';
import { looksOf, unseenGoals } from '../../../../lib/analysis/goals/looked-at.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { GOAL } from '../../support/records.ts';
import { shuffled } from '../../support/shuffled.ts';

const map = (list: Partial<Goal>[]) => new Map(list.map((g) => ({ ...GOAL, parentId: null, strategyId: null, ...g })).map((goal) => [goal.id, { goal }]));
const f = (id: string) => ({ kind: 'function' as const, id });
const GOALS = map([{ id: 'm', assignee: f('marketing'), strategyId: 'first' }, { id: 'p', assignee: { kind: 'person', id: userId('A') }, parentId: 'm' }, { id: 's', assignee: { kind: 'team', id: userId('T') } }, { id: 'c', assignee: { kind: 'company' } }]);

describe('the function of a goal', () => {
  it('is its own, or that of the nearest goal above; of people whose line names none it is sales, and the company has none', () => {
    expect(['m', 'p', 's', 'c'].map((id) => functionOfGoal(GOALS.get(id)!.goal, GOALS))).toEqual(['marketing', 'marketing', 'sales', null]);
  });
  it('ends where goals are above themselves in a circle', () => {
    const round = map([{ id: 'a', assignee: { kind: 'company' }, parentId: 'b' }, { id: 'b', assignee: { kind: 'company' }, parentId: 'a' }]);
    expect(functionOfGoal(round.get('a')!.goal, round)).toBeNull();
  });
});

describe('a function', () => {
  const found = (strategy: string[] | null) => functionAlignment(['marketing', 'sales', 'finance'], { goals: GOALS, strategy: strategy && new Set(strategy), asks: [{ id: 'x', function: 'marketing' }] });
  it('is aligned where a goal of its own traces to the strategy and nothing it asks is without a goal', () => {
    expect(found(['first'])).toEqual([
      { id: 'marketing', goals: ['m', 'p'], why: [{ is: 'asksWithoutGoal', asks: ['x'] }] }, { id: 'sales', goals: ['s'], why: [{ is: 'noStrategy', goals: 1 }] }, { id: 'finance', goals: [], why: [{ is: 'noGoal' }] },
    ]);
  });
  it('isn’t held against a strategy that nobody published, but against one that no longer names its goal', () => {
    expect([found(null)[1]!.why, found(['other'])[0]!.why[0]]).toEqual([[], { is: 'noStrategy', goals: 2 }]);
  });
});

describe('what nobody has looked at', () => {
  const today = d('2026-11-24');
  const looked = (day: string, goalIds: string[]) => ({ body: { day, goalIds } });
  const set = (id: string, on = '2026-09-01') => ({ id, setOn: d(on) });
  it('isn’t said before a month of looks', () => {
    expect([unseenGoals([set('a')], looksOf([]), today), unseenGoals([set('a')], looksOf([looked('2026-10-26', [])]), today)]).toEqual([null, null]);
  });
  it('is what was last seen a month ago or more; who sets a goal has looked at it', () => {
    const looks = looksOf([looked('2026-09-30', ['old', 'new']), looked('2026-11-20', ['new']), looked('2026-10-25', ['month']), looked('2026-10-26', ['less'])]);
    expect(unseenGoals([set('old'), set('new'), set('never'), set('month'), set('less'), set('fresh', '2026-11-10')], looks, today)).toEqual(['old', 'never', 'month']);
  });
  it('is the same for any order of the records', () => {
    const records = fc.array(fc.record({ day: fc.integer({ min: 1, max: 30 }).map((n) => `2026-09-${String(n).padStart(2, '0')}`), goalIds: fc.subarray(['a', 'b', 'c']) }).map((body) => ({ body })));
    fc.assert(fc.property(records, fc.nat(), (all, seed) => { expect(unseenGoals(['a', 'b', 'c'].map((id) => set(id)), looksOf(shuffled(all, seed)), d('2026-10-15'))).toEqual(unseenGoals(['a', 'b', 'c'].map((id) => set(id)), looksOf(all), d('2026-10-15'))); }));
  });
});
