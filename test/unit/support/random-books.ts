import fc from 'fast-check';
import type { DealSketch, Step } from './books.ts';
import { at } from './books.ts';

/** Random but plausible lives of deals, with everything that can happen to them. */
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({
  at: fc.integer({ min: at('2026-04-01') / 1000, max: at('2026-10-20') / 1000 }).map((s) => s * 1000),
  stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost', 'Gone from the setup'),
  amount: fc.option(fc.integer({ min: -5_000, max: 90_000_000 }), { nil: null, freq: 8 }),
  close: fc.constantFrom('2026-05-31', '2026-07-01', '2026-07-31', '2026-08-15', '2026-09-30', '2026-10-01', '2026-12-31'),
  owner: fc.constantFrom('A', 'B', 'C'),
  currency: fc.constantFrom('EUR', 'CHF', 'JPY', 'XYZ'),
  category: fc.option(fc.constantFrom('omitted' as const, 'commit' as const), { nil: undefined, freq: 5 }),
}), { minLength: 1, maxLength: 8 }).map((list) => list.sort((a, b) => a.at - b.at));

/** Currency XYZ has no rate, and one stage no definition: both happen. */
export const books: fc.Arbitrary<DealSketch[]> = fc.array(fc.record({ steps, gone: fc.option(fc.constantFrom('2026-06-30', '2026-08-30', '2026-10-19'), { freq: 9 }) }), { maxLength: 25 })
  .map((deals) => deals.map((x, i): DealSketch => ({ id: `D${String(i).padStart(2, '0')}`, steps: x.steps, ...(x.gone ? { deleted: x.gone } : {}) })));

export const sum = (lines: readonly { amount: number }[]): number => lines.reduce((n, l) => n + l.amount, 0);
