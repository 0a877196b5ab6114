import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FiscalCalendar } from '../../../lib/model/period.ts';
import { addDays, day } from '../../../lib/model/day.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { periodHolding, periodsUpTo, shiftPeriod } from '../../../lib/model/shift-period.ts';
import { d } from '../support/books.ts';

const february: FiscalCalendar = { id: 'fiscal-2', startMonth: 2, namedByStart: false, periods: [] };
const shifted = (id: string, n: number, calendar = calendarYear) => shiftPeriod(parsePeriod(id, calendar)!, n, calendar).id;

it.each([
  ['2026-Q1', -1, '2025-Q4'], ['2026-Q3', 6, '2028-Q1'], ['2026-01', -1, '2025-12'], ['2026-12', 1, '2027-01'], ['2026', -3, '2023'],
  ['2026-07-01..2026-07-10', 1, '2026-07-11..2026-07-20'], ['2026-07-01..2026-07-10', -2, '2026-06-11..2026-06-20'],
])('%s moved by %i is %s', (id, n, to) => expect(shifted(id, n)).toBe(to));
it('keeps fiscal periods fiscal, and calendar ones the calendar’s', () =>
  expect([shifted('FY27-Q1', -1, february), shifted('FY27', 1, february), shifted('FY00', -1, february), shifted('2026-Q3', -3, february)]).toEqual(['FY26-Q4', 'FY28', 'FY99', '2025-Q4']));
it('finds the period that holds a day', () => {
  const of = (text: string, calendar: FiscalCalendar) => (['month', 'quarter', 'year'] as const).map((kind) => periodHolding(d(text), kind, calendar).id);
  expect([of('2026-11-23', calendarYear), of('2026-11-23', february), of('2026-01-31', february)])
    .toEqual([['2026-11', '2026-Q4', '2026'], ['2026-11', 'FY27-Q4', 'FY27'], ['2026-01', 'FY26-Q4', 'FY26']]);
});
it('lists periods oldest first', () => expect(periodsUpTo(parsePeriod('2026-Q1', calendarYear)!, 3, calendarYear).map((p) => p.id)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']));
it('leaves no day between one period and the next, in any calendar', () => {
  fc.assert(fc.property(fc.integer({ min: 15000, max: 25000 }), fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), fc.integer({ min: 1, max: 12 }), fc.boolean(), (n, kind, startMonth, namedByStart) => {
    const calendar: FiscalCalendar = { id: 'x', startMonth, namedByStart, periods: [] };
    const here = periodHolding(day(n), kind, calendar);
    expect(here.start <= n && n <= here.end).toBe(true);
    expect(shiftPeriod(here, 1, calendar).start).toBe(addDays(here.end, 1));
    expect(shiftPeriod(here, -1, calendar).end).toBe(addDays(here.start, -1));
    expect(shiftPeriod(shiftPeriod(here, 7, calendar), -7, calendar)).toEqual(here);
  }));
});
