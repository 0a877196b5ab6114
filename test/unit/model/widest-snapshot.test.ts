import fc from 'fast-check';
import { expect, it } from 'vitest';
import { widestByDay } from '../../../lib/model/widest-snapshot.ts';
import { snapshotRecord } from '../support/records.ts';

it('takes of each day the one that saw the most, of equal ones the earliest', () => {
  const all = [snapshotRecord('rep', 40), snapshotRecord('boss', 900, { takenAt: 9 }), snapshotRecord('late', 900, { takenAt: 11 }), snapshotRecord('day before', 3, { day: '2026-11-23' })];
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (rows) => {
    expect(new Map([...widestByDay(rows)].sort().map(([day, r]) => [day, r.key]))).toEqual(new Map([['2026-11-23', 'day before'], ['2026-11-24', 'boss']]));
  }));
});

it('has nothing for a day without one', () => expect(widestByDay([])).toEqual(new Map()));
