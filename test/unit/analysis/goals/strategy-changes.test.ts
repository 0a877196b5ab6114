import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Strategy, StrategyItem } from '../../../../lib/model/goals/strategy.ts';
import { strategyChanges, type StrategyChange } from '../../../../lib/analysis/goals/strategy-changes.ts';

const item = (id: string, over: Partial<StrategyItem> = {}): StrategyItem => ({ id, kind: 'value', title: `Title ${id}`, text: '', span: '', behaviours: [], ...over });
const strategy = (...items: StrategyItem[]): Strategy => ({ items, note: '' });

describe('what changed in a strategy', () => {
  it('is everything where there was none', () => {
    expect(strategyChanges(null, strategy(item('a'), item('b'))).map((c) => [c.is, c.item.id])).toEqual([['added', 'a'], ['added', 'b']]);
  });
  it('is told by ids: another title is the same item in other words, with what it said before', () => {
    const [was, now] = [item('a'), item('a', { title: 'Decide quickly, and say why' })];
    expect(strategyChanges(strategy(was), strategy(now))).toEqual([{ is: 'changed', was, item: now, words: true, behaviours: { added: [], removed: [], reworded: [] } }]);
  });
  it('names behaviours that came, went and were reworded, apart from the item’s own words', () => {
    const [was, now] = [
      item('a', { behaviours: [{ id: '1', words: 'Answers in a week' }, { id: '2', words: 'Says thanks' }] }),
      item('a', { behaviours: [{ id: '3', words: 'Names who decides' }, { id: '1', words: 'Answers in three days' }] }),
    ];
    expect(strategyChanges(strategy(was), strategy(now))).toEqual([{
      is: 'changed', was, item: now, words: false,
      behaviours: { added: [{ id: '3', words: 'Names who decides' }], removed: [{ id: '2', words: 'Says thanks' }], reworded: [{ was: { id: '1', words: 'Answers in a week' }, now: { id: '1', words: 'Answers in three days' } }] },
    }]);
  });
  it('puts what was taken out last', () => {
    expect(strategyChanges(strategy(item('a'), item('b')), strategy(item('b'), item('c'))).map((c) => [c.is, c.item.id])).toEqual([['added', 'c'], ['removed', 'a']]);
  });

  const words = fc.constantFrom('', 'x', 'y', 'z');
  const items = fc.uniqueArray(fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), kind: fc.constantFrom('goal' as const, 'value' as const), title: words, text: words, span: words,
    behaviours: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), words }), { selector: (b) => b.id }),
  }), { selector: (i) => i.id });
  const any = items.map((list): Strategy => ({ items: list, note: '' }));
  const byId = (s: Strategy) => new Map(s.items.map((i) => [i.id, { ...i, behaviours: new Map(i.behaviours.map((b) => [b.id, b.words])) }]));
  /** What a reader of the changes alone would make of the earlier version. */
  const apply = (before: Strategy, changes: readonly StrategyChange[]) => {
    const made = byId(before);
    for (const c of changes) {
      if (c.is === 'removed') made.delete(c.item.id);
      else if (c.is === 'added') made.set(c.item.id, byId({ items: [c.item], note: '' }).get(c.item.id)!);
      else {
        const behaviours = new Map(made.get(c.item.id)!.behaviours);
        for (const b of c.behaviours.removed) behaviours.delete(b.id);
        for (const b of [...c.behaviours.added, ...c.behaviours.reworded.map((r) => r.now)]) behaviours.set(b.id, b.words);
        made.set(c.item.id, { ...(c.words ? c.item : made.get(c.item.id)!), behaviours });
      }
    }
    return made;
  };
  it('brings the earlier version to the later one, and leaves nothing out', () => {
    fc.assert(fc.property(any, any, (before, after) => { expect(apply(before, strategyChanges(before, after))).toEqual(byId(after)); }));
  });
  it('is nothing for the same in another order', () => {
    fc.assert(fc.property(any.chain((s) => fc.tuple(fc.constant(s), fc.shuffledSubarray(s.items, { minLength: s.items.length }))), ([s, shuffled]) => {
      expect(strategyChanges(s, { items: shuffled.map((i) => ({ ...i, behaviours: [...i.behaviours].reverse() })), note: 'again' })).toEqual([]);
    }));
  });
});
