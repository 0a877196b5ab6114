import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spaced } from '../../../../components/finance/calibration.tsx';
import { niceStep, pathThrough, scaleFrom0 } from '../../../../components/finance/chart-scale.ts';

it('rounds a step up to 1, 2, 2.5 or 5 of its power, and takes one for what is no step', () => {
  expect([0.7, 1, 1.2, 2.4, 2.6, 6, 330, 0, -3, Number.NaN, Number.POSITIVE_INFINITY].map(niceStep)).toEqual([1, 1, 2, 2.5, 5, 10, 500, 1, 1, 1, 1]);
});

it('scales from nothing to a round number over the largest value', () => {
  const { ticks, at } = scaleFrom0([14, 33, 27], 96, 12);
  expect({ ticks, ends: [at(0), at(40)], middle: at(20) }).toEqual({ ticks: [0, 20, 40], ends: [96, 12], middle: 54 });
  expect(scaleFrom0([], 10, 0).ticks).toEqual([0, 1]);
});

it('keeps every value between the ends of the scale', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
    const { ticks, at } = scaleFrom0(values, 100, 0);
    expect(values.every((v) => at(v) >= -1e-6 && at(v) <= 100)).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(4);
  }));
});

it('leaves a gap where a point is not known', () => {
  expect(pathThrough([null, { x: 1, y: 2 }, { x: 3, y: 4.04 }, null, { x: 5, y: 6 }])).toBe('M1 2L3 4M5 6');
});

it('leaves out axis figures that would run into each other', () => {
  expect(spaced([0.9, 0.1, 0.15, 0.5, 0.92], 0.09)).toEqual([0.1, 0.5, 0.9]);
});
