import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../lib/model/day.ts';
import { calendarYear, parsePeriod, quarterOf, shiftQuarter, weekOf } from '../../../lib/model/period.ts';

const february = { id: 'fiscal-2', startMonth: 2, namedByStart: false, periods: [] };
const span = (text: string, calendar = calendarYear) => {
  const p = parsePeriod(text, calendar);
  return p && [p.label, formatDay(p.start), formatDay(p.end)];
};

describe('a period', () => {
  it('is read in each of its spellings', () => {
    expect(['2026-Q3', '2026-07', '2026', 'FY27-Q1', '2026-07-01..2026-09-30'].map((t) => span(t))).toEqual([
      ['Q3 2026', '2026-07-01', '2026-09-30'], ['Jul 2026', '2026-07-01', '2026-07-31'], ['2026', '2026-01-01', '2026-12-31'],
      ['Q1 2027', '2027-01-01', '2027-03-31'], ['2026-07-01 to 2026-09-30', '2026-07-01', '2026-09-30'],
    ]);
  });
  it('follows a fiscal year that begins in February', () => {
    expect([span('FY27-Q1', february), span('FY27', february), span('2026-Q3', february)]).toEqual([
      ['Q1 FY27', '2026-02-01', '2026-04-30'], ['FY27', '2026-02-01', '2027-01-31'], ['Q3 2026', '2026-07-01', '2026-09-30'],
    ]);
  });
  it('is none where the text is none', () => {
    expect(['2026-Q5', '2026-13', 'Q3', '', '2026-09-30..2026-07-01', '2026-07-01..2026-08-01..2026-09-01'].map((t) => span(t))).toEqual(Array(6).fill(null));
  });
  it('is found by a day and shifted', () => {
    const q = quarterOf(parseDay('2027-01-15')!, february);
    expect([q.id, shiftQuarter(q, -4, february).id, shiftQuarter(q, 1, february).id, weekOf(parseDay('2026-11-23')!, quarterOf(parseDay('2026-11-23')!, calendarYear))]).toEqual(['FY27-Q4', 'FY26-Q4', 'FY28-Q1', { week: 8, weeks: 14 }]);
  });
});
