import fc from 'fast-check';
import type { DealSketch, Step } from './books.ts';
import { at } from './books.ts';

/** Random but plausible lives of deals between spring and autumn of 2026, with everything that can happen to them. */
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({
  at: fc.integer({ min: at('2026-03-01') / 1000, max: at('2026-11-10') / 1000 }).map((s) => s * 1000),
  stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost'),
  amount: fc.option(fc.integer({ min: -5_000, max: 90_000_000 }), { nil: null, freq: 8 }),
  close: fc.constantFrom('2026-05-31', '2026-07-01', '2026-07-31', '2026-08-15', '2026-09-30', '2026-10-01', '2026-12-31'),
  owner: fc.constantFrom('A', 'B', 'C'),
  currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
}), { minLength: 1, maxLength: 8 }).map((list) => list.sort((a, b) => a.at - b.at));

export const bookArbitrary: fc.Arbitrary<DealSketch[]> = fc.array(fc.record({ steps, gone: fc.option(fc.constantFrom('2026-06-30', '2026-08-30', '2026-10-19'), { freq: 9 }) }), { maxLength: 25 })
  .map((deals) => deals.map((x, i): DealSketch => ({ id: `D${String(i).padStart(2, '0')}`, steps: x.steps, ...(x.gone ? { deleted: x.gone } : {}) })));
