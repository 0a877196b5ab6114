import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastRead, readersOf, strategyVersions, type PublishedStrategy, type SaidRead } from '../../../../lib/analysis/goals/standing-strategy.ts';
import { userId } from '../../../../lib/model/ids.ts';

const said = <B>(key: string, by: string, at: number, body: B) => ({ key, authorId: userId(by), authorName: by, at, body });
const version = (key: string, by: string, at: number): PublishedStrategy => said(key, by, at, { items: [], note: '' });
const read = (by: string, of: string, at: number): SaidRead => said(`read ${by} ${of} ${at}`, by, at, { of });
const leaders = (who: string): boolean => who === 'Top' || who === 'Fin';
const people = ['Top', 'Fin', 'A', 'B'].map(userId);

describe('the strategy that stands', () => {
  it('is the newest by somebody who may publish; what others wrote counts for nothing', () => {
    expect(strategyVersions([version('2', 'Fin', 20), version('3', 'A', 30), version('1', 'Top', 10)], leaders).map((v) => v.key)).toEqual(['1', '2']);
  });
  it('is the same for any order of the records, ties by key', () => {
    const all = [version('a', 'Top', 10), version('b', 'Fin', 10), version('c', 'Top', 5)];
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (some) => { expect(strategyVersions(some, leaders).map((v) => v.key)).toEqual(['c', 'a', 'b']); }));
  });
});

describe('who has read it', () => {
  const versions = [version('1', 'Top', 10), version('2', 'Fin', 20)];
  it('is who acknowledged the newest, and who published it; an earlier version counts no longer', () => {
    expect(readersOf(people, versions, [read('A', '2', 25), read('B', '1', 12)])).toEqual({ read: [userId('Fin'), userId('A')], notYet: [userId('Top'), userId('B')] });
  });
  it('counts once who says it twice', () => {
    expect(readersOf(people, versions, [read('A', '2', 25), read('A', '2', 26)]).read).toEqual([userId('Fin'), userId('A')]);
  });
  it('goes back to the newest version that somebody read, with the first time they said so', () => {
    expect(lastRead(userId('A'), versions, [read('A', '1', 15), read('A', '1', 12)])).toEqual({ version: versions[0], at: 12 });
    expect(lastRead(userId('Top'), versions, [])).toEqual({ version: versions[0], at: 10 });
    expect(lastRead(userId('B'), versions, [read('B', 'gone', 15)])).toBeNull();
  });
  it('divides people in two, whatever was said', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('Top', 'Fin', 'A', 'B', 'Gone'), fc.constantFrom('1', '2', '3'), fc.nat(50))), (list) => {
      const { read: done, notYet } = readersOf(people, versions, list.map(([by, of, at]) => read(by, of, at)));
      expect([...done, ...notYet].sort()).toEqual([...people].sort());
    }));
  });
});
