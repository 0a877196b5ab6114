import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import { forest, servesOf } from '../../../../lib/analysis/goals/forest.ts';
import { GOAL } from '../../support/records.ts';

type G = { goal: Goal };
const made = (list: [id: string, parentId: string | null, strategyId?: string][]): Map<string, G> => new Map(list.map(([id, parentId, strategyId = null]) => [id, { goal: { ...GOAL, id, parentId, strategyId } }]));
const byId = (a: G, b: G): number => (a.goal.id < b.goal.id ? -1 : 1);
const drawn = (goals: Map<string, G>): string[] => forest(goals, byId).flatMap((t) => t.leaves.map((l) => `${'  '.repeat(l.depth)}${l.standing.goal.id} ${l.below}`));

describe('goals below what they are part of', () => {
  it('stand depth first, side by side in order, each with how many are below', () => {
    expect(drawn(made([['c', 'a'], ['a', null], ['b', 'a'], ['d', 'b']]))).toEqual(['a 3', '  b 1', '    d 0', '  c 0']);
  });

  it('stand on top where what they are part of isn’t there', () => {
    expect(drawn(made([['a', 'gone'], ['b', 'a']]))).toEqual(['a 1', '  b 0']);
  });

  it('are cut at the first where they run in a circle, or name themselves', () => {
    expect(drawn(made([['a', 'c'], ['b', 'a'], ['c', 'b'], ['d', 'c'], ['e', 'e']]))).toEqual(['e 0', 'a 3', '  b 2', '    c 1', '      d 0']);
  });

  it('serve what the one on top serves', () => {
    const goals = made([['a', null, 'first'], ['b', 'a', 'other'], ['c', 'b'], ['x', 'y', 'own'], ['y', 'x']]);
    expect(['a', 'b', 'c'].map((id) => servesOf(goals.get(id)!.goal, goals))).toEqual(['first', 'first', 'first']);
    expect(() => servesOf(goals.get('x')!.goal, goals)).not.toThrow();
  });

  it('stand once each, whatever they hang from and in whatever order they came', () => {
    const ids = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(ids, fc.option(ids)), { selector: ([id]) => id }), (list) => {
      const all = made(list.map(([id, parent]) => [id, parent]));
      expect(forest(all, byId).flatMap((t) => t.leaves.map((l) => l.standing.goal.id)).sort()).toEqual([...all.keys()].sort());
      expect(drawn(new Map([...all].reverse()))).toEqual(drawn(all));
    }));
  });
});
