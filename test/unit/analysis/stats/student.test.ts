import { expect, it } from 'vitest';
import { studentP, studentQuantile } from '../../../../lib/analysis/stats/student.ts';

it.each([[12.706204736, 1, 0.05], [2.570581836, 5, 0.05], [3.16927267, 10, 0.01], [1.959963985, 1e7, 0.05], [0, 7, 1], [1, 1, 0.5]])('t = %d with %d degrees of freedom has p = %d', (t, df, p) => {
  expect([studentP(t, df), studentP(-t, df)]).toEqual([expect.closeTo(p, 6), expect.closeTo(p, 6)]);
});
it('goes back from p to t', () => {
  for (const df of [1, 2.5, 9, 40]) for (const p of [0.5, 0.05, 0.001]) expect(studentP(studentQuantile(p, df), df)).toBeCloseTo(p, 9);
});
it('leaves nothing to chance beyond every bound', () => expect(studentP(Infinity, 4)).toBe(0));
