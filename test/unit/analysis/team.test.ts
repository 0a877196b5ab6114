import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { peopleBelow } from '../../../lib/analysis/team.ts';
import { userId } from '../../../lib/model/ids.ts';
import { person } from '../support/context.ts';

const below = (people: Parameters<typeof peopleBelow>[0], id: string): string[] => [...peopleBelow(people, userId(id))].sort();

describe('by reporting line', () => {
  const people = [person('A', { reports: 'M' }), person('M', { reports: 'V' }), person('V'), person('B', { reports: 'V' })];
  it('goes down every level, whatever the order of the list', () => expect([below(people, 'V'), below(people, 'M'), below(people, 'A')]).toEqual([['A', 'B', 'M'], ['A'], []]));
  it('ends where the lines go in a circle', () => {
    const circle = [person('A', { reports: 'B' }), person('B', { reports: 'C' }), person('C', { reports: 'A' }), person('S', { reports: 'S' })];
    expect([below(circle, 'A'), below(circle, 'S')]).toEqual([['B', 'C'], []]);
  });
});

describe('by role', () => {
  const people = [person('V', { role: 'vp' }), person('M', { role: 'north', above: 'vp' }), person('N', { role: 'north', above: 'vp' }), person('A', { role: 'rep', above: 'north' }), person('X', { role: 'other' })];
  it('counts who has a role below, not who shares one', () => expect([below(people, 'V'), below(people, 'M'), below(people, 'X')]).toEqual([['A', 'M', 'N'], ['A'], []]));
  it('ends where roles go in a circle', () => {
    const circle = [person('A', { role: 'a', above: 'b' }), person('B', { role: 'b', above: 'a' })];
    expect(below(circle, 'A')).toEqual(['B']);
  });
});

test('both together: who reports to somebody with a role below is below too', () => {
  const people = [person('V', { role: 'vp' }), person('M', { role: 'north', above: 'vp' }), person('A', { reports: 'M' })];
  expect(below(people, 'V')).toEqual(['A', 'M']);
});

test('in a tree of reports, the one on top has everybody, and nobody has themselves', () => {
  fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (parents) => {
    const people = [person('P0'), ...parents.map((p, i) => person(`P${i + 1}`, { reports: `P${p % (i + 1)}` }))];
    expect(below(people, 'P0')).toEqual(people.slice(1).map((p) => String(p.id)).sort());
    expect(people.filter((p) => peopleBelow(people, p.id).has(p.id))).toEqual([]);
  }));
});
