import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalRights, SaidOfGoals } from '../../../../lib/analysis/goals/standing.ts';
import type { Goal, GoalAct } from '../../../../lib/model/goals/goal.ts';
import { standingGoals } from '../../../../lib/analysis/goals/standing.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { GOAL } from '../../support/records.ts';
import { shuffled } from '../../support/shuffled.ts';

const [ANN, MAX, EVE] = ['A', 'M', 'E'].map(userId) as [ReturnType<typeof userId>, ReturnType<typeof userId>, ReturnType<typeof userId>];
/** Max leads Ann; Eve leads nobody. */
const RIGHTS: GoalRights = {
  maySet: (author) => author === MAX,
  isSide: (author, _, side) => (side === 'leader' ? author === MAX : author === ANN),
  mayComment: (author) => author === ANN || author === MAX,
};

let n = 0;
const said = (author: string, body: GoalAct, at = ++n): SaidOfGoals => ({ key: `k${String(at).padStart(3, '0')}`, authorId: userId(author), authorName: author, at, body });
const set = (goal: Partial<Goal> = {}, over: { by?: string; why?: string } = {}): SaidOfGoals => said(over.by ?? 'M', { act: 'set', goals: [{ ...GOAL, ...goal }], from: null, why: over.why ?? null });
const commit = (by: string, side: 'leader' | 'assignee', of: SaidOfGoals): SaidOfGoals => said(by, { act: 'commit', goalId: GOAL.id, of: of.key, side, onBehalfOf: null });
const of = (...all: SaidOfGoals[]) => standingGoals(all, RIGHTS).get(GOAL.id);
const target = (value: number): Goal['target'] => ({ value, unit: 'money', currency: 'EUR' });

describe('a goal', () => {
  it('is proposed, then not heard, then committed by both, leaders first', () => {
    const first = set();
    const [early, leads, bears] = [commit('A', 'assignee', first), commit('M', 'leader', first), commit('A', 'assignee', first)];
    expect([of(first), of(first, early), of(first, early, leads), of(first, early, leads, bears)].map((g) => [g!.state, g!.leader?.by ?? null, g!.assignee?.by ?? null])).toEqual([
      ['proposed', null, null], ['proposed', null, null], ['notHeard', 'M', null], ['committed', 'M', 'A'],
    ]);
  });
  it('is discussed once its bearer asks for another number, until both commit', () => {
    const first = set();
    const counter = said('A', { act: 'counter', goalId: GOAL.id, value: 58_000_000, text: 'Two of my accounts moved.', onBehalfOf: null });
    expect(of(first, commit('M', 'leader', first), counter)).toMatchObject({ state: 'discussed', words: [{ is: 'counter', value: 58_000_000, by: 'A' }] });
  });
  it('needs both commitments anew when its number changes, and keeps every earlier one', () => {
    const first = set();
    const both = [commit('M', 'leader', first), commit('A', 'assignee', first)];
    const changed = set({ target: target(58_000_000) }, { why: 'Two accounts moved' });
    expect(of(first, ...both, changed)).toMatchObject({ state: 'proposed', leader: null, assignee: null, versions: [{ by: 'M', goal: { target: { value: 64_000_000 } } }, { why: 'Two accounts moved', goal: { target: { value: 58_000_000 } } }] });
    expect(of(first, ...both, set({ title: 'Named anew' }))).toMatchObject({ state: 'committed', goal: { title: 'Named anew' } });
  });
  it('isn’t committed to by a word about an older number', () => {
    const first = set();
    const changed = set({ target: target(1) });
    expect(of(first, changed, commit('M', 'leader', first))!.leader).toBeNull();
  });
  it('isn’t set, ended, committed to or spoken to by who may not', () => {
    const first = set();
    const all = [set({ target: target(1) }, { by: 'A' }), commit('E', 'leader', first), said('E', { act: 'comment', goalId: GOAL.id, text: 'Mine too', onBehalfOf: null }), said('A', { act: 'end', goalId: GOAL.id, why: 'No' })];
    expect(of(first, ...all)).toMatchObject({ state: 'proposed', ended: null, words: [], versions: [{}], goal: { target: { value: 64_000_000 } } });
    expect(of(set({}, { by: EVE }))).toBeUndefined();
  });
  it('is ended with a word why, and can be set again', () => {
    const [first, end] = [set(), said('M', { act: 'end', goalId: GOAL.id, why: 'The territory is gone' })];
    expect([of(first, end)!.ended?.why, of(first, end, set())!.ended]).toEqual(['The territory is gone', null]);
  });
});

it('stands the same for any order in which its words arrive', () => {
  const acts = fc.array(fc.constantFrom<(i: number) => SaidOfGoals>(
    (i) => said('M', { act: 'set', goals: [{ ...GOAL, target: target(i % 3) }], from: null, why: 'w' }, i), (i) => said('A', { act: 'set', goals: [GOAL], from: null, why: null }, i),
    (i) => said('M', { act: 'commit', goalId: GOAL.id, of: `k${String(Math.max(1, i - 1)).padStart(3, '0')}`, side: 'leader', onBehalfOf: null }, i),
    (i) => said('A', { act: 'commit', goalId: GOAL.id, of: `k${String(Math.max(1, i - 2)).padStart(3, '0')}`, side: 'assignee', onBehalfOf: null }, i),
    (i) => said('A', { act: 'counter', goalId: GOAL.id, value: i, text: 't', onBehalfOf: null }, i), (i) => said('M', { act: 'end', goalId: GOAL.id, why: 'w' }, i),
  ), { maxLength: 12 }).map((makes) => makes.map((make, i) => make(i + 1)));
  fc.assert(fc.property(acts, fc.nat(), (all, seed) => {
    expect(standingGoals(shuffled(all, seed), RIGHTS)).toEqual(standingGoals(all, RIGHTS));
    const g = standingGoals(all, RIGHTS).get(GOAL.id);
    if (g?.state === 'committed') expect(g.leader!.at).toBeLessThanOrEqual(g.assignee!.at);
  }));
});
