import { expect, it } from 'vitest';
import type { ForecastCall } from '../../../../lib/model/forecast-call.ts';
import { booksClosed, defaultBaseline, defaultEnd, firstCall, lastClosedQuarter } from '../../../../lib/analysis/bridge/dates.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { at, d } from '../../support/books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const zone = 'Europe/Berlin';
const call = (calledAt: string, start = '2026-07-01', end = '2026-09-30') => ({ calledAt: at(calledAt), start: d(start), end: d(end) }) as ForecastCall;

it('takes the first call for the very period as the baseline', () => {
  const calls = [call('2026-07-14'), call('2026-07-09'), call('2026-07-02', '2026-07-01', '2026-07-31')];
  expect(defaultBaseline(period, zone, { calls })).toBe(at('2026-07-09'));
  expect(firstCall([calls[2]!], period)).toBe(null);
});
it('takes day 8 without a call, or the day that is set, and never a day after the period', () => {
  const short = parsePeriod('2026-07-01..2026-07-05', calendarYear)!;
  expect([defaultBaseline(period, zone), defaultBaseline(period, zone, { baselineDay: 15 }), defaultBaseline(period, zone, { baselineDay: 0 }), defaultBaseline(short, zone)])
    .toEqual([at('2026-07-08'), at('2026-07-15'), at('2026-07-08'), at('2026-07-05')]);
});
it('closes the books on the day finance named, else five working days after the period', () => {
  expect([booksClosed(period, zone), booksClosed(period, zone, { '2026-Q3': '2026-10-12' }), booksClosed(period, zone, { '2026-Q3': 'soon', '2026-Q2': '2026-07-01' })])
    .toEqual([at('2026-10-07'), at('2026-10-12'), at('2026-10-07')]);
  expect(defaultEnd(period, zone, at('2026-10-09'), { '2026-Q3': '2026-10-12' })).toBe(at('2026-10-09'));
});
it('looks back from the last quarter whose books are closed, never the running one', () => {
  const org = { calendar: calendarYear, timeZone: zone };
  const last = (now: string, closed = {}) => lastClosedQuarter(org, at(now), closed).id;
  expect([last('2026-11-24'), last('2026-10-06'), last('2026-10-07'), last('2026-11-24', { '2026-Q4': '2026-11-01' }), last('2026-11-24', { '2026-Q3': '2027-01-15', '2026-Q2': '2027-01-15' })])
    .toEqual(['2026-Q3', '2026-Q2', '2026-Q3', '2026-Q3', '2026-Q1']);
});
