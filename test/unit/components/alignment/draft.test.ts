import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedItem, newItem, of, whatIsMissing } from '../../../../components/alignment/strategy/draft.ts';

const items = [newItem('goal', 'g1'), newItem('value', 'v1'), newItem('goal', 'g2'), newItem('value', 'v2')];
const ids = (list: typeof items) => list.map((i) => i.id);

describe('a strategy being written', () => {
  it('moves an item among those of its kind, past the others', () => {
    expect([ids(movedItem(items, 'g2', -1)), ids(movedItem(items, 'v1', 1))]).toEqual([['g2', 'v1', 'g1', 'v2'], ['g1', 'v2', 'g2', 'v1']]);
  });
  it('leaves an item where it is at the end of its kind', () => {
    expect([ids(movedItem(items, 'g1', -1)), ids(movedItem(items, 'v2', 1)), ids(movedItem(items, 'gone', 1))]).toEqual([ids(items), ids(items), ids(items)]);
  });
  it('loses nothing, and keeps the other kind in its places, whatever is moved', () => {
    const any = fc.array(fc.constantFrom('goal' as const, 'value' as const), { minLength: 1, maxLength: 8 }).map((kinds) => kinds.map((k, i) => newItem(k, `${i}`)));
    fc.assert(fc.property(any.chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1), fc.constantFrom<1 | -1>(1, -1))), ([list, i, by]) => {
      const next = movedItem(list, list[i]!.id, by);
      const other = list[i]!.kind === 'goal' ? 'value' : 'goal';
      expect([[...ids(next)].sort(), of(next, other)]).toEqual([[...ids(list)].sort(), of(list, other)]);
    }));
  });
  it('says what is missing before it can be published', () => {
    const whole = { ...newItem('value', 'v'), title: 'Decide', behaviours: [{ id: 'b', words: 'Answers' }] };
    const missing = (over: object) => whatIsMissing({ items: [whole], note: 'x', follows: 'k', ...over });
    expect([missing({}), missing({ note: '', follows: null })]).toEqual([null, null]);
    for (const [over, why] of [[{ items: [] }, /nothing in it/], [{ items: [newItem('goal', 'g')] }, /no title/], [{ items: [{ ...whole, behaviours: [{ id: 'b', words: ' ' }] }] }, /no words/], [{ note: ' ' }, /what changed/]] as const) expect(missing(over)).toMatch(why);
  });
});
