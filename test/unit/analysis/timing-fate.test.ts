import { describe, expect, it } from 'vitest';
import type { DealSketch, Step } from '../support/books.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { timingFate } from '../../../lib/analysis/timing-fate.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { ORG, at, book } from '../support/books.ts';

const fate = (deals: DealSketch[], over: { period?: string; now?: string; owners?: string[] } = {}) => {
  const found = whole(timingFate({
    book: book(deals), context: ORG, period: parsePeriod(over.period ?? '2026-Q3', calendarYear)!, basis: 'commit', now: at(over.now ?? '2026-11-23'), owners: over.owners ? new Set(over.owners.map(userId)) : null,
  }));
  return { ...found, periods: found.periods.map((p) => p.id) };
};
const due: Step = { at: '2025-12-01', stage: 'Negotiate', amount: 1000, close: '2026-03-20' };
const moved: Step = { at: '2026-03-15', close: '2026-05-20' };
const NONE = { deals: 0, amount: 0, wonDeals: 0, wonAmount: 0, share: null, shareByMoney: null };

describe('what became of what slipped', () => {
  it.each<[string, Step[], number]>([
    ['won in the next period', [due, moved, { at: '2026-05-20', stage: 'Won', amount: 700 }], 1],
    ['won in the one after', [due, moved, { at: '2026-08-20', stage: 'Won', close: '2026-08-20' }], 1],
    ['overdue, and won next', [due, { at: '2026-05-20', stage: 'Won', close: '2026-05-20' }], 1],
    ['won later than that', [due, { ...moved, close: '2026-10-15' }, { at: '2026-10-05', stage: 'Won' }], 0],
    ['lost', [due, moved, { at: '2026-05-20', stage: 'Lost' }], 0],
    ['still open', [due, moved], 0],
    ['won, and no longer', [due, moved, { at: '2026-05-20', stage: 'Won' }, { at: '2026-06-20', stage: 'Lost' }], 0],
  ])('%s', (_, steps, wonDeals) =>
    expect(fate([{ id: 'D', steps }])).toEqual({ periods: ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'], deals: 1, amount: 1000, wonDeals, wonAmount: wonDeals * 1000, share: wonDeals, shareByMoney: wonDeals }));

  it('counts only what a bridge calls slipped or overdue, weighed by what was forecast, and of the people asked for', () => {
    const deals: DealSketch[] = [
      { id: 'D1', steps: [due, moved, { at: '2026-05-20', stage: 'Won', amount: 50 }] }, { id: 'D2', steps: [{ ...due, amount: 3000, owner: 'B' }, moved] },
      { id: 'lost', steps: [due, { at: '2026-02-20', stage: 'Lost' }] }, { id: 'won', steps: [due, { at: '2026-02-20', stage: 'Won' }] }, { id: 'gone', steps: [due, moved], deleted: '2026-03-30' },
    ];
    expect(fate(deals)).toMatchObject({ deals: 2, amount: 4000, wonDeals: 1, wonAmount: 1000, share: 0.5, shareByMoney: 0.25 });
    expect(fate(deals, { owners: ['B'] })).toMatchObject({ deals: 1, amount: 3000, share: 0 });
  });
  it('takes only periods whose two following ones have closed', () => {
    const steps = [due, moved, { at: '2026-05-20', stage: 'Won' }];
    expect(fate([{ id: 'D', steps }], { now: '2026-10-06', period: '2026-Q1' }).periods.at(-1)).toBe('2025-Q4');
    expect(fate([{ id: 'D', steps }], { now: '2026-10-07', period: '2026-Q1' }).periods.at(-1)).toBe('2026-Q1');
    expect(fate([{ id: 'D', steps }], { now: '2026-05-01', period: '2030-Q1' })).toEqual({ periods: [], ...NONE });
  });
  it('is not known where nothing slipped', () => expect(fate([])).toMatchObject(NONE));
});
