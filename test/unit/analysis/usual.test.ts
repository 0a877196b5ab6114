import { describe, expect, it } from 'vitest';
import { usualDeals } from '../../../lib/analysis/usual.ts';
import { dealsNow, totalOf, type DealNow } from '../../../lib/analysis/won.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, quarterOf } from '../../../lib/model/period.ts';
import { book, d, ORG } from '../support/books.ts';
import { standing, won } from '../support/context.ts';

const Q4 = quarterOf(d('2026-11-23'), calendarYear);
const deal = (amount: number, state: DealNow['state'] = 'won', close = '2026-05-05', over: Partial<DealNow> = {}): DealNow => ({ deal: 0, closeDay: d(close), amount, valued: true, state, category: 'closed', ...over });
const many = (n: number, make: (i: number) => DealNow) => Array.from({ length: n }, (_, i) => make(i));

describe('usual deals', () => {
  it('have the median size of three wins or more', () => expect(usualDeals([deal(100), deal(900), deal(200)], Q4, calendarYear)).toEqual({ size: 200, wins: 3, winRate: null, closed: 3 }));
  it('have no size under three wins, nor from deals without an amount', () => {
    expect(usualDeals([deal(100), deal(900)], Q4, calendarYear).size).toBeNull();
    expect(usualDeals([deal(100), deal(900), deal(0), deal(500, 'won', '2026-05-05', { valued: false })], Q4, calendarYear)).toEqual({ size: null, wins: 4, winRate: null, closed: 4 });
  });
  it('have a win rate from 20 closed deals on', () => {
    expect(usualDeals([...many(5, () => deal(100)), ...many(14, () => deal(100, 'lost'))], Q4, calendarYear).winRate).toBeNull();
    expect(usualDeals([...many(5, () => deal(100)), ...many(15, () => deal(100, 'lost'))], Q4, calendarYear)).toEqual({ size: 100, wins: 5, winRate: 0.25, closed: 20 });
  });
  it('were due in the four quarters before this one, and are closed', () => {
    const outside = [deal(1, 'won', '2025-09-30'), deal(1, 'won', '2026-10-01'), deal(1, 'open')];
    expect(usualDeals([...outside, deal(5, 'won', '2025-10-01'), deal(6, 'won', '2026-09-30')], Q4, calendarYear)).toMatchObject({ wins: 2, closed: 2 });
  });
});

describe('deals as they stand', () => {
  const deals = [
    won('W', '2026-11-02', 100, 'A'), standing('C', 'Negotiate', '2026-12-02', 200, 'A'), standing('L', 'Lost', '2026-11-03', 300, 'B'), standing('N', 'Propose', '2026-12-03', null, 'A'),
    won('F', '2026-08-02', 92_500, 'B', { currency: 'CHF' }), won('X', '2026-08-02', 5, 'B', { currency: 'XYZ' }), { ...standing('G', 'Propose', '2026-12-03', 9, 'A'), deleted: '2026-11-01' },
  ];
  const b = book(deals);
  const name = (x: DealNow) => ({ id: b.heads[x.deal]!.name, close: x.closeDay, amount: x.amount, valued: x.valued, state: x.state, category: x.category });

  it('count at the rate of their close day; blanks and amounts without a rate count as nothing; deleted ones are out', () => {
    expect(dealsNow(b, ORG, null).map(name)).toEqual([
      { id: 'C', close: d('2026-12-02'), amount: 200, valued: true, state: 'open', category: 'commit' },
      { id: 'F', close: d('2026-08-02'), amount: 100_000, valued: true, state: 'won', category: 'closed' },
      { id: 'L', close: d('2026-11-03'), amount: 300, valued: true, state: 'lost', category: 'omitted' },
      { id: 'N', close: d('2026-12-03'), amount: 0, valued: false, state: 'open', category: 'bestCase' },
      { id: 'W', close: d('2026-11-02'), amount: 100, valued: true, state: 'won', category: 'closed' },
      { id: 'X', close: d('2026-08-02'), amount: 0, valued: false, state: 'won', category: 'closed' },
    ]);
  });
  it('are everybody’s or some owners’, and those add up', () => {
    const [a, bb, all] = [new Set([userId('A')]), new Set([userId('B')]), null].map((o) => totalOf(dealsNow(b, ORG, o)));
    expect([a, bb, all]).toEqual([300, 100_300, 100_600]);
  });
});
