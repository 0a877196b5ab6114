import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidingGroups } from '../../../../lib/analysis/activity-effect/hiding-groups.ts';
import { userId } from '../../../../lib/model/ids.ts';

const people = (...n: number[]) => new Set(n.map((i) => userId(`p${i}`)));
const upTo = (from: number, to: number) => people(...Array.from({ length: to - from }, (_, i) => from + i));
const me = userId('me');

describe('groups shown side by side', () => {
  it('leave out what has fewer than five people besides the reader', () => {
    expect([...hidingGroups([{ id: 'four and I', people: new Set([...upTo(0, 4), me]) }, { id: 'five', people: upTo(0, 5) }], me)]).toEqual(['five']);
  });
  it('leave out a part whose rest would be of fewer than five', () => {
    expect([...hidingGroups([{ id: 'all', people: upTo(0, 12) }, { id: 'eight', people: upTo(0, 8) }, { id: 'six', people: upTo(0, 6) }], me)]).toEqual(['all', 'six']);
  });
  it('part people into pieces of none or at least five, whatever the groups', () => {
    const groups = fc.array(fc.record({ id: fc.uuid(), people: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 25 }).map((list) => people(...list)) }), { maxLength: 6 });
    fc.assert(fc.property(groups, (list) => {
      const shown = hidingGroups(list, userId('p0'));
      const pieces = new Map<string, number>();
      for (let i = 1; i < 25; i++) {
        const name = list.filter((g) => shown.has(g.id)).map((g) => (g.people.has(userId(`p${i}`)) ? '1' : '0')).join('');
        if (name.includes('1')) pieces.set(name, (pieces.get(name) ?? 0) + 1);
      }
      expect([...pieces.values()].every((n) => n >= 5)).toBe(true);
    }));
  });
});
