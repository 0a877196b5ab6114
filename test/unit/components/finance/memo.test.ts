import { expect, it } from 'vitest';
import { byFunction } from '../../../../components/finance/cause-form.tsx';
import { largest, owing } from '../../../../components/finance/memo-sheet.tsx';
import { describeSteps } from '../../../../components/finance/waterfall.tsx';
import { q3 } from '../../../run/gallery-fixtures/finance.ts';
import { causes } from '../../../run/gallery-fixtures/finance-states.ts';

const lines = q3.groups.filter((g) => g.kind === 'timing' || g.kind === 'structural').flatMap((g) => g.reasons).flatMap((r) => r.lines);

it('names the largest five that fell away and everybody who owes a word, once', () => {
  expect(largest(lines).map((l) => l.amount.minor)).toEqual([-12_130_000, -9_800_000, -9_400_000, -8_350_000, -7_190_000]);
  expect(owing(lines)).toEqual(['Priya Raghunathan', 'Yusuf Abdelrahman', 'Rasmus Thorvaldsen-Nygaard', 'Tomasz Wiśniewski', 'Benedikt Maria Ostermayer-Schulze']);
});

it('says the picture in words: totals, judgement, classes', () => {
  expect(describeSteps(q3)).toBe('Plan €2,600,000; Called below plan −€180,000; Call €2,420,000; Caller added −€120,000; Not reconciled −€3,480; Deals in commit €2,296,520; Actual €1,814,380. Timing −€470,600; Structural −€332,750; Neither −€57,720; Gains +€378,930. The table below holds every figure.');
});

it('groups causes by function in the catalogue’s order', () => {
  expect(byFunction(causes).map(([name, list]) => [name, list.length])).toEqual([['Sales', 3], ['Marketing', 1], ['Finance', 1], ['Legal, operations', 1], ['Customer', 2]]);
});
