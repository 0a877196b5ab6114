import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpiCircle } from '../../../../lib/model/goals/kpi-circle.ts';

const of = (drives: Record<string, string[]>) => Object.entries(drives).map(([id, to]) => ({ id, drives: to }));

describe('what measures drive', () => {
  it('is no circle in a tree, also where two ways lead to one', () => {
    expect(kpiCircle(of({ calls: ['meetings'], meetings: ['pipeline', 'bookings'], pipeline: ['bookings'], bookings: [] }))).toBeNull();
  });
  it('is a circle where a measure drives itself, alone or through others, named in its order', () => {
    expect([kpiCircle(of({ a: ['a'] })), kpiCircle(of({ a: ['b'], b: ['c'], c: ['b'] }))]).toEqual([['a', 'a'], ['b', 'c', 'b']]);
  });
  it('is a circle that is there, whenever one is told', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(fc.property(fc.tuple(...ids.map(() => fc.subarray(ids))), (list) => {
      const drives = Object.fromEntries(ids.map((id, i) => [id, list[i]!]));
      const circle = kpiCircle(of(drives));
      // Without a circle, taking out what drives nothing again and again leaves nothing.
      let left = ids;
      for (let before = -1; before !== left.length; left = left.filter((id) => drives[id]!.some((x) => left.includes(x)))) before = left.length;
      expect(circle === null).toBe(left.length === 0);
      if (circle) for (let i = 1; i < circle.length; i++) expect(drives[circle[i - 1]!]).toContain(circle[i]);
    }));
  });
});
