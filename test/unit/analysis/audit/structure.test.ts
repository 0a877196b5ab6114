import { describe, expect, it } from 'vitest';
import type { AuditInput } from '../../../../lib/analysis/audit/audit.ts';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import type { StrategyItem } from '../../../../lib/model/goals/strategy.ts';
import { auditOf, auditReport } from '../../../../lib/analysis/audit/audit.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { person } from '../../support/context.ts';
import { GOAL } from '../../support/records.ts';
import { shuffled } from '../../support/shuffled.ts';

const TODAY = d('2026-11-24');
const ITEM: StrategyItem = { id: 's', kind: 'goal', title: 'First choice', text: '', span: '', behaviours: [] };
const goal = (id: string, over: Partial<Goal> = {}): Goal => ({ ...GOAL, id, assignee: { kind: 'company' }, parentId: null, strategyId: null, ramp: null, differs: null, ...over });
const of = (who: string, id: string, over: Partial<Goal> = {}): Goal => goal(id, { assignee: { kind: 'person', id: userId(who) }, strategyId: 's', ...over });
const input = (goals: Goal[], over: Partial<AuditInput> = {}): AuditInput => ({
  goals: goals.map((g) => ({ goal: g, setOn: d('2026-09-01') })), strategy: [ITEM], people: [], roles: [], looked: null, today: TODAY, reach: null, opposed: null, ...over,
});
const told = (i: AuditInput): (string | null)[][] => auditOf(i).map((f) => [f.kind, f.goal]);
const reps = ['A', 'B', 'C', 'D'].map((id) => ({ ...person(id), title: id === 'D' ? ' account  Executive' : 'Account executive' }));

describe('a goal without a strategic goal', () => {
  it('is told where nothing on its way up names one, with the goal at which the way ends', () => {
    const found = auditOf(input([goal('top'), goal('below', { parentId: 'top' }), goal('serves', { strategyId: 's' })]));
    expect(found).toMatchObject([{ kind: 'noStrategy', goal: 'below', top: 'top' }, { kind: 'noStrategy', goal: 'top', top: 'top' }]);
  });
  it('is not told where a parent serves one', () => expect(told(input([goal('top', { strategyId: 's' }), goal('below', { parentId: 'top' })]))).toEqual([]));
  it('is told where what it names is gone, and in a circle of parents', () => {
    expect(told(input([goal('a', { strategyId: 'gone' }), goal('b', { parentId: 'c' }), goal('c', { parentId: 'b' }), goal('z', { strategyId: 's' })]))).toEqual([['noStrategy', 'a'], ['noStrategy', 'b'], ['noStrategy', 'c']]);
  });
  it('isn’t asked where nothing is published, and that is said', () => {
    expect(auditReport(input([goal('top')], { strategy: null }))).toMatchObject({ findings: [], unchecked: [{ kind: 'noStrategy' }] });
  });
});

describe('a strategic goal without a measure', () => {
  it('is told; a value isn’t', () => {
    expect(auditOf(input([], { strategy: [ITEM, { ...ITEM, id: 'v', kind: 'value' }] }))).toMatchObject([{ kind: 'noMeasure', goal: null, item: 's' }]);
  });
});

describe('too many goals', () => {
  const six = (over: (i: number) => Partial<Goal> = () => ({})): Goal[] => Array.from({ length: 6 }, (_, i) => of('A', `g${i}`, { measureId: `m${i}`, ...over(i) }));
  it('are six at once', () => expect(auditOf(input(six()))).toMatchObject([{ kind: 'tooManyGoals', person: 'person:A', goals: ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] }]));
  it('are not six one after another', () => {
    expect(told(input(six((i) => ({ period: { id: `m${i}`, start: (GOAL.period.start + i * 10) as never, end: (GOAL.period.start + i * 10 + 9) as never, calendarId: 'calendar' } }))))).toEqual([]);
  });
});

describe('people of the same role', () => {
  const quota = (who: string, value: number, over: Partial<Goal> = {}): Goal => of(who, `q${who}`, { target: { ...GOAL.target, value }, ...over });
  it('with another target than most, and no reason, are told', () => {
    expect(auditOf(input([quota('A', 100), quota('B', 100), quota('C', 80), quota('D', 100)], { people: reps }))).toMatchObject([{ kind: 'unevenRole', goal: 'qC', is: 'target', others: 3, usual: { value: 100 } }]);
  });
  it('are not told where a reason is stated, or of somebody new', () => {
    expect(told(input([quota('A', 100), quota('B', 80, { differs: 'part time' }), quota('C', 50, { ramp: [50, 100] }), quota('D', 100)], { people: reps }))).toEqual([]);
  });
  it('are all told where no target is more common than another', () => {
    expect(told(input([quota('A', 100), quota('B', 90)], { people: reps }))).toEqual([['unevenRole', 'qA'], ['unevenRole', 'qB']]);
  });
  it('are told where one lacks a measure that the others have, or has one that they haven’t', () => {
    const goals = [quota('A', 100), quota('B', 100), quota('C', 100), of('A', 'mA', { measureId: 'meetings' }), of('B', 'mB', { measureId: 'meetings' }), of('C', 'x', { measureId: 'emails' })];
    expect(auditOf(input(goals, { people: reps })).map((f) => f.kind === 'unevenRole' && [f.person, f.measureId, f.is])).toEqual([['C', 'emails', 'extra'], ['C', 'meetings', 'missing']]);
  });
  it('have the role that is written down before the CRM’s title', () => {
    const roles = [{ id: 'se', name: 'Sales engineer', function: 'sales', responsibilities: [], behaviours: [], measureIds: [], titles: [], holders: [userId('C')] }];
    expect(told(input([quota('A', 100), quota('B', 100), quota('C', 80)], { people: reps, roles }))).toEqual([]);
  });
});

describe('a goal that nobody looks at', () => {
  const looked = [{ day: '2026-10-01', goalIds: ['old'] }, { day: '2026-11-20', goalIds: ['seen'] }];
  it('is told after a month', () => {
    expect(auditOf(input([goal('old', { strategyId: 's' }), goal('seen', { strategyId: 's' })], { looked }))).toMatchObject([{ kind: 'unseen', goal: 'old', lastOn: d('2026-10-01') }]);
  });
  it('isn’t told before a month of looks exists, and that is said', () => {
    expect(auditReport(input([goal('old', { strategyId: 's' })], { looked: looked.slice(1) }))).toMatchObject({ findings: [], unchecked: [{ kind: 'unseen', why: expect.stringContaining('2026-12-20') as string }] });
  });
  it('isn’t told of one set this month', () => {
    expect(auditOf({ ...input([goal('new', { strategyId: 's' })], { looked }), goals: [{ goal: goal('new', { strategyId: 's' }), setOn: d('2026-11-10') }] })).toEqual([]);
  });
});

it('gives the same report for any order of the goals', () => {
  const goals = [goal('t'), goal('u', { parentId: 't' }), ...['A', 'B', 'C'].map((p, i) => of(p, `q${p}`, { target: { ...GOAL.target, value: i } })), ...Array.from({ length: 6 }, (_, i) => of('D', `d${i}`, { measureId: `m${i}` }))];
  const whole = auditReport(input(goals, { people: reps }));
  for (let seed = 0; seed < 10; seed++) expect(auditReport(input(shuffled(goals, seed), { people: shuffled(reps, seed) }))).toEqual(whole);
});
