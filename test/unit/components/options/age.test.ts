import { expect, it } from 'vitest';
import { ageOf } from '../../../../components/options/age.ts';

it('tells an age in the largest unit that fits, and never one from the future', () => {
  const minute = 60_000;
  const cases: [ms: number, words: string][] = [
    [-minute, 'just now'], [0, 'just now'], [minute, '1 minute ago'], [4.9 * minute, '4 minutes ago'], [60 * minute, '1 hour ago'], [49 * 60 * minute, '2 days ago'],
  ];
  expect(cases.map(([ms]) => [ms, ageOf(0, ms)])).toEqual(cases);
});
