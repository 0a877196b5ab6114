import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidOfDevelopment, StandingPlan } from '../../../../lib/analysis/coaching/standing-development.ts';
import type { DevelopmentAct, DevelopmentStep } from '../../../../lib/model/coaching/development.ts';
import { standingPlans, stepsDue } from '../../../../lib/analysis/coaching/standing-development.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { saidOn } from '../../support/coaching-said.ts';
import { shuffled } from '../../support/shuffled.ts';

const step = (id: string, by = '2026-12-15'): DevelopmentStep => ({ id, way: 'experience', what: `Do ${id}`, withId: null, by: d(by), noticedBy: 'The buyer names the steps' });
const set = (over: Partial<Extract<DevelopmentAct, { act: 'set' }>> = {}): DevelopmentAct => ({ act: 'set', planId: 'p', personId: userId('R'), withId: userId('M'), behaviourIds: ['b1'], skill: 'Close plans', why: 'Two deals waited on it', steps: [step('s1'), step('s2', '2026-12-01')], ...over });
const stands = (...said: SaidOfDevelopment[]): StandingPlan | undefined => standingPlans(said).get('p');
const begun = saidOn<DevelopmentAct>('R', '2026-11-20', set());

describe('what stands of a development plan', () => {
  it('is its steps with what either noticed of them, and which are done', () => {
    const p = stands(saidOn('M', '2026-11-25', { act: 'noticed', planId: 'p', stepId: 's1', text: 'He named them' }), saidOn('R', '2026-11-26', { act: 'done', planId: 'p', stepId: 's2', text: 'Twice' }), saidOn('M', '2026-11-27', { act: 'done', planId: 'p', stepId: 's2', text: 'Late' }), begun)!;
    expect(p.steps.map((s) => [s.id, s.noticed.map((n) => [n.byId, n.text]), s.done?.text ?? null])).toEqual([['s1', [['M', 'He named them']], null], ['s2', [], 'Twice']]);
  });
  it('keeps what was noticed when it is changed, and its versions', () => {
    const p = stands(begun, saidOn('M', '2026-11-25', { act: 'noticed', planId: 'p', stepId: 's1', text: 'He named them' }), saidOn('M', '2026-11-26', set({ skill: 'Close plans with buyers', steps: [step('s1', '2027-01-15')] })))!;
    expect([p.skill, p.versions.length, p.steps.map((s) => [s.by, s.noticed.length])]).toEqual(['Close plans with buyers', 2, [[d('2027-01-15'), 1]]]);
  });
  it('ends with a word, and stands again when it is set anew', () => {
    const ended = saidOn<DevelopmentAct>('R', '2026-12-20', { act: 'end', planId: 'p', why: 'It shows' });
    expect([stands(begun, ended)!.ended?.why, stands(begun, ended, saidOn('R', '2026-12-21', set()))!.ended]).toEqual(['It shows', null]);
  });
  it('takes nothing of a third, nor a change of whose it is', () => {
    const p = stands(begun, saidOn('X', '2026-11-21', { act: 'end', planId: 'p', why: 'No' }), saidOn('M', '2026-11-22', set({ withId: userId('X') })), saidOn('X', '2026-11-23', set({ personId: userId('X'), withId: userId('R') })))!;
    expect([p.versions.length, p.ended, stands(saidOn('X', '2026-11-20', set())), stands(saidOn('R', '2026-11-20', set({ withId: userId('R') })))]).toEqual([1, null, undefined, undefined]);
  });
  it('is due by its dates until it is done or the plan ends', () => {
    const due = (...said: SaidOfDevelopment[]) => stepsDue(standingPlans([begun, ...said]), d('2026-12-10')).map((s) => s.step.id);
    expect([due(), due(saidOn('R', '2026-12-02', { act: 'done', planId: 'p', stepId: 's2', text: '' })), due(saidOn('R', '2026-12-02', { act: 'end', planId: 'p', why: 'x' }))]).toEqual([['s2'], [], []]);
  });
});

const act: fc.Arbitrary<DevelopmentAct> = fc.oneof(
  fc.record({ planId: fc.constantFrom('p', 'q'), personId: fc.constantFrom('R', 'M').map(userId), withId: fc.constantFrom('R', 'M').map(userId), skill: fc.constantFrom('a', 'b') }).map((over) => set(over)),
  fc.record({ act: fc.constantFrom('noticed' as const, 'done' as const), planId: fc.constantFrom('p', 'q'), stepId: fc.constantFrom('s1', 's2', 's3'), text: fc.constantFrom('x', 'y') }),
  fc.constant<DevelopmentAct>({ act: 'end', planId: 'p', why: 'w' }),
);
const records = fc.array(fc.record({ by: fc.constantFrom('R', 'M', 'X'), day: fc.integer({ min: 1, max: 9 }), body: act }), { maxLength: 24 }).map((list) => list.map((r, i) => saidOn(r.by, `2026-11-0${r.day}`, r.body, `k${i}`)));

describe('plans, whatever is said', () => {
  it('stand the same in any order, and without any word of a third', () => {
    fc.assert(fc.property(records, fc.integer(), (said, seed) => {
      expect(standingPlans(shuffled([...said, ...said], seed))).toEqual(standingPlans(said));
      expect(standingPlans(said)).toEqual(standingPlans(said.filter((r) => r.authorId !== 'X')));
    }));
  });
});
