import { expect, it } from 'vitest';
import type { Company } from '../../support/companies.ts';
import { signalReport, type SignalReport } from '../../../../lib/analysis/signals/report.ts';
import { company, NOW } from '../../support/companies.ts';

const report = (of: Company, basis: 'pipeline' | 'commit' = 'pipeline'): SignalReport => {
  const { book, context, activities } = company(of);
  return signalReport({ book, context, activities, basis, now: NOW });
};
const seeds = (n: number, from = 1): number[] => Array.from({ length: n }, (_, i) => from + i);
const shown = (r: SignalReport): string[] => r.signals.filter((s) => s.shown).map((s) => s.id);

it('shows a signal in no more than the held rate of 100 companies whose deals all have the same chances', () => {
  const kinds = ['weekly', 'due', 'fate', 'late'] as const;
  const reports = kinds.flatMap((kind) => seeds(25).map((seed) => report({ seed, kind }, seed % 5 === 0 ? 'commit' : 'pipeline')));
  // 5 of 100 are held; above 10 would be less likely than 1.2 % if they were.
  expect(reports.filter((r) => shown(r).length > 0).length).toBeLessThanOrEqual(10);
  // The rate isn't held by saying nothing.
  expect(reports.filter((r) => r.asked >= 8).length).toBeGreaterThan(75);
}, 120_000);

it('finds a signal that halves the chance in most companies, on the right side', () => {
  const found = seeds(6).map((seed) => report({ seed, kind: 'due', deals: 700, owners: 20, quarters: 13, effect: (x) => (x.pushes >= 2 ? 0.5 : 1) }).signals.find((s) => s.id === 'pushed')!);
  expect(found.filter((s) => s.shown && s.difference! < 0).length).toBeGreaterThanOrEqual(4);
  const back = seeds(6).map((seed) => report({ seed, kind: 'due', deals: 700, owners: 20, quarters: 13, effect: (x) => (x.back >= 1 ? 0.5 : 1) }).signals.find((s) => s.id === 'stageBack')!);
  expect(back.filter((s) => s.shown && s.difference! < 0).length).toBeGreaterThanOrEqual(4);
}, 120_000);
