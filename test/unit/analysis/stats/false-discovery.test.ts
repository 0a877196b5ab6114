import { expect, it } from 'vitest';
import { discoveries } from '../../../../lib/analysis/stats/false-discovery.ts';

it('tells all up to the last that lies under its line, as in the example of Benjamini and Hochberg', () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
  expect(discoveries(p, 0.05)).toEqual(p.map((_, i) => i < 4));
});
it('carries the smaller ones along, in any order', () => expect(discoveries([0.04, 0.5, 0.03, 0.031], 0.05)).toEqual([false, false, false, false]));
it('tells two at the line together where neither would stand alone', () => expect(discoveries([0.04, 0.05], 0.05)).toEqual([true, true]));
it('has nothing to tell of nothing', () => expect(discoveries([], 0.05)).toEqual([]));
