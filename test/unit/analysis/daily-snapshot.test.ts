import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forecastBridge } from '../../../lib/analysis/bridge/bridge.ts';
import { makeSnapshot } from '../../../lib/analysis/daily-snapshot.ts';
import { BASES } from '../../../lib/model/basis.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { ORG, at, book, type DealSketch } from '../support/books.ts';
import { org, person } from '../support/context.ts';

const AT = at('2026-11-23');
const deal = (id: string, owner: string, stage: string, amount: number | null, close: string, currency = 'EUR'): DealSketch => ({ id, steps: [{ at: '2026-06-01', stage, amount, close, owner, currency }] });

it('says what each owner has in each basis of the running and the next quarter', () => {
  const deals = [
    deal('D1', 'A', 'Negotiate', 10_000, '2026-12-01'), deal('D2', 'A', 'Won', 5_000, '2026-10-02'), deal('D3', 'A', 'Qualify', 1_001, '2026-12-31'),
    deal('D4', 'B', 'Negotiate', 9_500, '2027-01-01', 'CHF'), deal('D5', 'A', 'Lost', 77, '2026-12-01'), deal('D6', 'B', 'Negotiate', null, '2026-12-01'),
    deal('D7', 'A', 'Won', 99, '2026-09-30'), { ...deal('D8', 'A', 'Negotiate', 3, '2026-12-01'), deleted: '2026-11-01' },
  ];
  const context = org([person('B', { reports: 'A' }), person('A', { role: 'R' })], []);
  expect(makeSnapshot({ book: book(deals), context, at: AT })).toEqual({
    day: '2026-11-23', takenAt: AT, currency: 'EUR', deals: 8,
    people: [{ id: 'B', managerId: 'A', roleId: null, parentRoleId: null, isActive: true }, { id: 'A', managerId: null, roleId: 'R', parentRoleId: null, isActive: true }],
    forecasts: [
      // 10,000 × 80 % + 5,000 won + 1,001 × 10 % (100.1, rounded once)
      { ownerId: 'A', periodId: '2026-Q4', amounts: { closed: 5_000, commit: 15_000, mostLikely: 15_000, bestCase: 15_000, pipeline: 16_001, weighted: 13_100 } },
      { ownerId: 'B', periodId: '2026-Q4', amounts: { closed: 0, commit: 0, mostLikely: 0, bestCase: 0, pipeline: 0, weighted: 0 } },
      // 95.00 CHF at 0.925 is 102.70 EUR, weighted 82.16.
      { ownerId: 'B', periodId: '2027-Q1', amounts: { closed: 0, commit: 10_270, mostLikely: 10_270, bestCase: 10_270, pipeline: 10_270, weighted: 8_216 } },
    ],
  });
});

it('leaves out of an owner’s forecast the bases that are not known', () => {
  const unrated = makeSnapshot({ book: book([deal('D1', 'A', 'Qualify', 100, '2026-12-01', 'XXX'), deal('D2', 'A', 'Won', 100, '2026-12-01')]), context: ORG, at: AT });
  expect(unrated.forecasts).toEqual([{ ownerId: 'A', periodId: '2026-Q4', amounts: { closed: 100, commit: 100, mostLikely: 100, bestCase: 100 } }]);
});

it('keeps leavers who own something or stand between two people, and no others', () => {
  const left = (id: string, reports?: string) => ({ ...person(id, { reports }), isActive: false });
  const people = [person('top'), left('middle', 'top'), person('A', { reports: 'middle' }), left('owner'), left('gone')];
  expect(makeSnapshot({ book: book([deal('D1', 'owner', 'Qualify', 1, '2026-12-01')]), context: org(people, []), at: AT }).people.map((p) => p.id)).toEqual(['top', 'middle', 'A', 'owner']);
});

it('is empty where nothing is', () => {
  expect(makeSnapshot({ book: book([]), context: ORG, at: AT })).toEqual({ day: '2026-11-23', takenAt: AT, currency: 'EUR', deals: 0, people: [], forecasts: [] });
});

it('is the bridge’s own forecast of each owner, on every basis', () => {
  const some = fc.record({ owner: fc.constantFrom('A', 'B'), stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost'), amount: fc.option(fc.integer({ min: -1_000, max: 1_000_000 })), close: fc.constantFrom('2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-04-01'), currency: fc.constantFrom('EUR', 'CHF', 'JPY') });
  fc.assert(fc.property(fc.array(some, { maxLength: 12 }), (rows) => {
    const b = book(rows.map((r, i) => deal(`D${i}`, r.owner, r.stage, r.amount, r.close, r.currency)));
    const { forecasts } = makeSnapshot({ book: b, context: ORG, at: AT });
    for (const periodId of ['2026-Q4', '2027-Q1']) for (const owner of ['A', 'B']) for (const basis of BASES) {
      const period = parsePeriod(periodId, calendarYear)!;
      const { forecast } = forecastBridge({ book: b, context: ORG, period, basis, t0: AT, t1: AT, owners: new Set([userId(owner)]) });
      expect(forecasts.find((f) => f.periodId === periodId && f.ownerId === owner)?.amounts[basis] ?? 0).toBe(forecast);
    }
  }), { numRuns: 40 });
});
