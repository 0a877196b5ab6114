import { describe, expect, it } from 'vitest';
import type { DealSketch, Step } from '../support/books.ts';
import { userId } from '../../../lib/model/ids.ts';
import { sampleDeal } from '../../../lib/views/sample-deal.ts';
import { book } from '../support/books.ts';

/** A deal in commit whose date moved so often. */
const moved = (id: string, moves: number, over: Step & { deleted?: string } = { at: '2026-10-01' }): DealSketch => {
  const { deleted, ...last } = over;
  const steps = Array.from({ length: moves + 1 }, (_, i): Step => ({ at: `2026-0${i + 1}-01`, stage: 'Negotiate', amount: 1, close: `2026-0${i + 1}-20` }));
  return { id, steps: [...steps, last], ...(deleted === undefined ? {} : { deleted }) };
};
const pick = (...deals: DealSketch[]) => sampleDeal(book(deals), userId('A'));

describe('the made-up deal that stands in', () => {
  it('is the one in commit whose date moved most often', () => expect(pick(moved('D1', 1), moved('D2', 4), moved('D3', 2))).toBe('D2'));
  it('is one’s own, open, in commit and not deleted', () =>
    expect(pick(moved('D1', 1), moved('D2', 5, { at: '2026-10-01', owner: 'B' }), moved('D3', 5, { at: '2026-10-01', stage: 'Propose' }), moved('D4', 5, { at: '2026-10-01', stage: 'Won' }), moved('D5', 5, { at: '2026-10-01', deleted: '2026-11-01' }))).toBe('D1'));
  it('is none where there is none', () => expect([pick(), pick(moved('D1', 2, { at: '2026-10-01', stage: 'Lost' }))]).toEqual([null, null]));
});
