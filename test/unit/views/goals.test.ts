import { describe, expect, it } from 'vitest';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { Goal, GoalAct } from '../../../lib/model/goals/goal.ts';
import type { AnyRecord } from '../../../lib/model/records.ts';
import { kpiOf } from '../../../lib/analysis/measures/kpi-tree.ts';
import { standingGoals } from '../../../lib/analysis/goals/standing.ts';
import { orgId, userId } from '../../../lib/model/ids.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { goalRights } from '../../../lib/views/company/goal-rights.ts';
import { mineView } from '../../../lib/views/areas/mine.ts';
import { goalContext } from '../../../lib/views/goals/context.ts';
import { dealGoals } from '../../../lib/views/goals/deal-parts.ts';
import { dismissed, toldNow } from '../../../lib/views/goals/notices.ts';
import { panelGoal } from '../../../lib/views/goals/panel-goal.ts';
import { dealsNow } from '../../../lib/analysis/won.ts';
import { book } from '../support/books.ts';
import { org, person, q4, standing, won } from '../support/context.ts';
import { measureData } from '../support/measures.ts';
import { GOAL, NOW } from '../support/records.ts';

const PEOPLE = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' })];
const BOOK = book([won('W1', '2026-11-02', 60_000_00), standing('X', 'Negotiate', '2026-12-18', 20_000_00), standing('late', 'Negotiate', '2027-02-18', 20_000_00), won('WB', '2026-11-03', 10_000_00, 'B')]);
const GOAL_A: Goal = { ...GOAL, target: { value: 100_000_00, unit: 'money', currency: 'EUR' }, parentId: null, strategyId: null, ramp: null };
const set = (...goals: Goal[]): GoalAct => ({ act: 'set', goals, from: null, why: 'first' });

function input(me: string, acts: [author: string, body: GoalAct][] = [['M', set(GOAL_A)]], over: Partial<AreaInput> = {}): AreaInput {
  const context = org(PEOPLE, [q4('A', 50_000_00)]);
  const records = acts.map(([author, body], i) => ({ key: `k${i}`, kind: 'goal', dealId: null, authorId: userId(author), authorName: `Name ${author}`, at: NOW + i, version: 1, body, state: 'shared' }) as AnyRecord & { state: 'shared' });
  const company = companyOf(records, context);
  const rights = goalRights(context);
  return {
    company, context, data: measureData('2026-11-24', { book: BOOK }, context), goals: standingGoals(company.records('goal'), rights), ownGoals: new Map(), rights, told: {},
    me: { crm: 'salesforce', orgId: orgId('00D000000000001AAA'), orgName: 'Test', userId: userId(me), userName: `Name ${me}`, verified: true, webOrigin: 'https://test.lightning.force.com' }, syncedAt: NOW, now: NOW, locale: 'en-GB', link: (id) => `https://x.test/${id}`, ...over,
  };
}
const quotaInput = (i: AreaInput) => ({ book: BOOK, context: i.context, userId: i.me.userId, now: NOW, locale: 'en-GB', link: () => null });

describe('a rep’s goals', () => {
  it('open with what is expected, where it stands, by whom and why', () => {
    const view = mineView(input('A'), { periodId: null });
    expect(view.title).toBe('Bookings: €100,000 is expected of you in Q4 2026, and 60\u00a0% of it is there');
    expect(view.lead).toBe('Finance set it on 14 Sep 2026: after her note. It serves no strategic goal that is recorded. Proposed. Its leader hasn’t committed yet, and leaders commit first.');
    expect(view.goals[0]).toMatchObject({ actual: { amount: { value: 60_000_00 } }, attainment: { ratio: 0.6, text: '60' }, gap: { value: 40_000_00 }, may: { commit: null, counter: true }, weight: '60\u00a0% of your goals' });
    expect(view.goals[0]!.made.deals!.rows.map((r) => [r.name, r.href])).toEqual([['W1', 'https://x.test/W1']]);
    expect([view.quota, view.people]).toEqual([null, null]);
  });
  it('open to what drives them, beside what is usual, with the steps between that add up to the minor unit', () => {
    const past = ['2025-11-05', '2026-02-05', '2026-05-05', '2026-08-05'].map((close, i) => won(`P${i}`, close, 30_000_00 + i * 1_000_33));
    const data = measureData('2026-11-24', { book: book([won('W1', '2026-11-02', 60_000_00), standing('X', 'Lost', '2026-11-03', 1), ...past]) }, input('A').context);
    const by = mineView(input('A', [['M', set(GOAL_A)]], { data }), { periodId: null }).goals[0]!.drivenBy!;
    expect(by.rows.map((r) => r.id)).toEqual(expect.arrayContaining(['opportunitiesCreated', 'winRate', 'dealSize']));
    expect(by.rows.find((r) => r.id === 'winRate')).toMatchObject({ depth: 0, now: null, usual: null });
    const tree = kpiOf('bookings', data, { spans: [{ id: userId('A'), from: GOAL_A.period.start, to: GOAL_A.period.end }], assignee: 'person:A', start: GOAL_A.period.start, end: GOAL_A.period.end }, [])!;
    const { usual, medians, count, rate, size, now } = tree.decomposition!;
    expect([usual.bookings + medians + count + rate + size, by.steps!.length]).toEqual([now.bookings, 6]);
    expect([by.steps![0]!.text, by.steps!.at(-1)!.text]).toEqual(['€31,000', '€60,000']);
  });
  it('can be committed to once the leader has', () => {
    const view = mineView(input('A', [['M', set(GOAL_A)], ['M', { act: 'commit', goalId: 'g1', of: 'k0', side: 'leader', onBehalfOf: null }]]), { periodId: null });
    expect(view.goals[0]).toMatchObject({ commitment: { state: 'notHeard' }, may: { commit: { of: 'k0', side: 'assignee' } } });
  });
  it('keep every change of the number', () => {
    const view = mineView(input('A', [['M', set(GOAL_A)], ['M', { ...set({ ...GOAL_A, target: { ...GOAL_A.target, value: 80_000_00 } }), why: 'territory moved' } as GoalAct]]), { periodId: null });
    expect(view.goals[0]!.changes).toEqual(['€100,000 became €80,000. Name M, 24 Nov 2026: territory moved.']);
  });
  it('are the CRM’s quota where none is recorded', () => {
    const view = mineView(input('A', []), { periodId: null });
    expect([view.goals, view.quota?.target?.minor, view.title]).toEqual([[], 50_000_00, '€50,000 of bookings is expected, by the CRM’s quota: 120\u00a0% of it is there']);
  });
  it('have a lead see those of their people by name', () => {
    const b: Goal = { ...GOAL_A, id: 'g2', assignee: { kind: 'person', id: userId('B') }, owner: { id: userId('B'), name: 'B' } };
    const view = mineView(input('M', [['M', set(b, GOAL_A)]]), { periodId: null });
    expect(view.people!.rows.map((r) => [r.person, r.attainment, r.committed])).toEqual([['Name A', '60\u00a0%', 'proposed'], ['Name B', '10\u00a0%', 'proposed']]);
    expect(view.goals).toEqual([]);
  });
});

describe('a mark', () => {
  it('is told once on a device, and goes when it is put away', () => {
    const first = mineView(input('A'), { periodId: null }).notices;
    expect(first).toEqual([{ goalId: 'g1', mark: 50, text: 'Half of “Bookings” is reached: €60,000 of €100,000.' }]);
    const told = toldNow(first, {}, NOW)!;
    expect(toldNow(first, told, NOW + 1)).toBeNull();
    expect(mineView(input('A', undefined, { told: dismissed(told, null) }), { periodId: null }).notices).toEqual([]);
    expect(mineView(input('A', undefined, { told, now: NOW + 30 * 36e5 }), { periodId: null }).notices).toEqual([]);
  });
});

describe('on the panel', () => {
  it('a recorded goal stands before the quota, with who set it', () => {
    const i = input('A');
    const { view } = panelGoal(i, quotaInput(i));
    expect(view).toMatchObject({ recorded: { id: 'g1', setBy: 'Finance set it on 14 Sep 2026: after her note.' }, target: { minor: 100_000_00 }, won: { minor: 60_000_00 }, ratioText: '60', need: { gap: { minor: 40_000_00 }, commit: { minor: 20_000_00 }, toFind: { minor: 20_000_00 } }, marks: [expect.stringContaining('Half of')] });
  });
  it('a deal is counted by the goal’s own measure', () => {
    const i = input('A');
    const context = goalContext(i);
    const of = (name: string) => {
      const index = BOOK.heads.findIndex((h) => h.name === name);
      return dealGoals(index, dealsNow(BOOK, i.context, null).find((d) => d.deal === index), userId('A'), context).facts;
    };
    expect([of('X')?.deal?.amount, of('late')?.deal, of('W1')?.deal?.amount]).toEqual([20_000_00, null, 60_000_00]);
  });
});
