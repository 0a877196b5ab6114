import { expect, it } from 'vitest';
import { untilText } from '../../../../components/panel/next-try.tsx';

it('never promises the next try too soon', () => {
  const cases: [ms: number, words: string][] = [
    [1, 'in a minute'], [60_000, 'in a minute'], [60_001, 'in 2 minutes'], [4 * 60_000, 'in 4 minutes'], [89 * 60_000, 'in 89 minutes'], [5 * 3_600_000, 'in 5 hours'],
  ];
  expect(cases.map(([ms]) => [ms, untilText(ms)])).toEqual(cases);
});

it('rounds hours up as well', () => {
  expect(untilText(5 * 3_600_000 + 60_000)).toBe('in 6 hours');
});
