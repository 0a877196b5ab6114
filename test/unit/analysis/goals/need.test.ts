import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dealsByOwner, dealRates } from '../../../../lib/analysis/goals/deal-rates.ts';
import { dealsNeeded } from '../../../../lib/analysis/goals/deals-needed.ts';
import { isShown, markReached } from '../../../../lib/analysis/goals/reached.ts';
import { betaQuantile } from '../../../../lib/analysis/stats/beta-quantile.ts';
import { shrunkRate, type Tally } from '../../../../lib/analysis/stats/shrunk-rate.ts';
import { incompleteBeta } from '../../../../lib/analysis/stats/student.ts';
import { addDays } from '../../../../lib/model/day.ts';
import { planOutcome } from '../../../../lib/model/goals/planner.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, quarterOf } from '../../../../lib/model/period.ts';
import { workingDaysIn } from '../../../../lib/model/working-days.ts';
import { book, d, ORG } from '../../support/books.ts';
import { standing, won } from '../../support/context.ts';
import { measureData } from '../../support/measures.ts';

const tally = fc.record({ n: fc.integer({ min: 0, max: 200 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ n, share }): Tally => ({ n, hits: Math.round(n * share) }));

describe('a rate drawn towards the team’s', () => {
  test('lies between one’s own and the team’s, inside its own range', () => {
    fc.assert(fc.property(tally, fc.array(tally, { maxLength: 12 }), (own, others) => {
      const found = shrunkRate(own, [own, ...others]);
      if (!found) return;
      const team = found.team.hits / found.team.n;
      const mine = own.n === 0 ? team : own.hits / own.n;
      expect(found.rate).toBeGreaterThanOrEqual(Math.min(team, mine) - 1e-9);
      expect(found.rate).toBeLessThanOrEqual(Math.max(team, mine) + 1e-9);
      expect(found.low).toBeLessThanOrEqual(found.high);
      expect(found.low).toBeGreaterThanOrEqual(0);
      expect(found.high).toBeLessThanOrEqual(1);
    }), { numRuns: 200 });
  });
  it('is the team’s without cases of one’s own, and nearly one’s own with many', () => {
    const team = [{ hits: 30, n: 100 }, { hits: 10, n: 100 }];
    expect(shrunkRate({ hits: 0, n: 0 }, team)!.rate).toBeCloseTo(0.2, 9);
    expect(shrunkRate({ hits: 4000, n: 10_000 }, [{ hits: 4000, n: 10_000 }, ...team])!.rate).toBeCloseTo(0.4, 2);
  });
  it('is drawn less where people differ more than by chance', () => {
    const alike = shrunkRate({ hits: 10, n: 40 }, [{ hits: 10, n: 40 }, { hits: 10, n: 40 }, { hits: 11, n: 40 }])!;
    const unlike = shrunkRate({ hits: 10, n: 40 }, [{ hits: 10, n: 40 }, { hits: 1, n: 40 }, { hits: 30, n: 40 }])!;
    expect(unlike.weight).toBeLessThan(alike.weight);
  });
  it('is not told under 20 cases of the whole team', () => expect(shrunkRate({ hits: 5, n: 9 }, [{ hits: 5, n: 9 }, { hits: 4, n: 10 }])).toBeNull());
  test('a quantile is the inverse of the distribution', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.5, max: 80, noNaN: true }), fc.double({ min: 0.5, max: 80, noNaN: true }), (p, a, b) => { expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6); }));
  });
});

describe('what deals usually do', () => {
  const data = measureData('2026-11-23', { book: book([
    ...[1, 2, 3].map((i) => won(`w${i}`, `2026-0${i + 3}-10`, i * 1000)), standing('l1', 'Lost', '2026-05-05', 10), won('old', '2025-06-01', 9e9),
    ...Array.from({ length: 20 }, (_, i) => standing(`b${i}`, i < 5 ? 'Won' : 'Lost', '2026-06-06', 500, 'B')), standing('o1', 'Negotiate', '2026-12-05', 700), standing('o2', 'Qualify', '2026-12-06', 300), standing('later', 'Qualify', '2027-02-06', 300),
  ]) });
  const ask = (who: string) => dealRates(dealsByOwner(data), data, { people: [userId(who)], team: [userId('A'), userId('B'), userId('C')] }, quarterOf(d('2026-11-23'), calendarYear));
  it('comes from the four quarters before, and one’s own wins where there are three', () =>
    expect(ask('A')).toMatchObject({ size: { value: 2000, n: 3, whose: 'own' }, winRate: { own: { hits: 3, n: 4 }, team: { hits: 8, n: 24 } }, open: 2, openAmount: 1000, commit: 700 }));
  it('is the team’s for somebody new', () => expect(ask('C')).toMatchObject({ size: { value: 500, n: 8, whose: 'team' }, winRate: { own: { hits: 0, n: 0 }, rate: expect.closeTo(8 / 24, 9) }, open: 0 }));
  it('makes wins and open deals of a gap, most at the low end of the rate', () => {
    const { size, winRate } = ask('A');
    const need = dealsNeeded(5000, { size, winRate })!;
    expect(need.wins).toBe(3);
    expect(need.deals!.least).toBeLessThanOrEqual(need.deals!.likely);
    expect(need.deals!.most).toBeGreaterThanOrEqual(need.deals!.likely);
    expect(dealsNeeded(5000, { size: null, winRate })).toBeNull();
    expect(dealsNeeded(5000, { size, winRate: null })).toEqual({ wins: 3, deals: null });
  });
  it('knows an org in which nothing closed', () => {
    const empty = measureData('2026-11-23');
    expect(dealRates(dealsByOwner(empty), empty, { people: [userId('A')], team: [userId('A')] }, quarterOf(d('2026-11-23'), calendarYear))).toEqual({ winRate: null, size: null, cycle: null, open: 0, openAmount: 0, commit: 0 });
    expect(ORG.people).toEqual([]);
  });
});

describe('the planner', () => {
  const values = fc.record({ winRate: fc.double({ min: 0.01, max: 1, noNaN: true }), size: fc.integer({ min: 100, max: 1e8 }), deals: fc.integer({ min: 1, max: 300 }), cycle: fc.integer({ min: 0, max: 400 }) });
  const frame = { today: d('2026-11-23'), end: d('2026-12-31'), open: 4 };
  test('what it says is needed closes the gap, and one less does not', () => {
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 1e9 }), (v, gap) => {
      const { needs } = planOutcome(v, { ...frame, gap });
      expect(planOutcome({ ...v, deals: needs.deals! }, { ...frame, gap }).missing).toBeLessThanOrEqual(1);
      expect(planOutcome({ ...v, deals: needs.deals! - 1 }, { ...frame, gap }).missing).toBeGreaterThanOrEqual(-1);
      expect(planOutcome({ ...v, size: needs.size! }, { ...frame, gap }).missing).toBeLessThanOrEqual(1);
      if (needs.winRate !== null) expect(Math.abs(planOutcome({ ...v, winRate: needs.winRate }, { ...frame, gap }).missing)).toBeLessThanOrEqual(1);
    }));
  });
  it('says so where no win rate would do, and how many deals are still to open', () => expect(planOutcome({ winRate: 0.25, size: 1000, deals: 4, cycle: 10 }, { ...frame, gap: 5000 })).toEqual({ brings: 1000, missing: 4000, needs: { winRate: null, size: 5000, deals: 20 }, toOpen: 16, openBy: addDays(frame.end, -10) }));
  it('knows when a new deal comes too late', () => expect(planOutcome({ winRate: 0.25, size: 1000, deals: 4, cycle: 60 }, { ...frame, gap: 5000 }).openBy).toBeNull());
  it('divides by nothing', () => expect(planOutcome({ winRate: 0, size: 0, deals: 0, cycle: 0 }, { ...frame, gap: 5000 }).needs).toEqual({ winRate: null, size: null, deals: null }));
});

describe('a notice', () => {
  it('is of the highest mark that is reached, never of one that rounding makes', () =>
    expect([0.4999, 0.5, 0.899, 0.9, 0.9999].map((a) => markReached(a, false, 'more'))).toEqual([null, 50, 50, 90, 90]));
  it('of a goal that should stay small waits until it is reached', () => expect([markReached(0.95, false, 'less'), markReached(1.2, true, 'less'), markReached(null, false, 'more')]).toEqual([null, 100, null]));
  it('stands a day, goes when it is dismissed, and does not come back', () => {
    const told = { mark: 50 as const, at: 0, isDismissed: false };
    expect([isShown(50, undefined, 5), isShown(50, told, 36e5), isShown(50, told, 25 * 36e5), isShown(50, { ...told, isDismissed: true }, 36e5), isShown(90, { ...told, isDismissed: true }, 36e5), isShown(50, { ...told, mark: 90 }, 36e5)]).toEqual([true, true, false, false, true, false]);
  });
});

test('working days are those from Monday to Friday', () => {
  fc.assert(fc.property(fc.integer({ min: 20_000, max: 22_000 }), fc.integer({ min: -5, max: 200 }), (from, length) => {
    const days = Array.from({ length: Math.max(0, length) }, (_, i) => new Date((from + i) * 864e5).getUTCDay()).filter((w) => w !== 0 && w !== 6);
    expect(workingDaysIn(from as never, (from + length - 1) as never)).toBe(days.length);
  }));
});
