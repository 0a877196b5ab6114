import { expect, it } from 'vitest';
import type { DealSketch } from '../../support/books.ts';
import { runningRange } from '../../../../lib/analysis/accuracy/running-range.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { trackRecord } from '../../../../lib/analysis/accuracy/track-record.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';

const Q2 = parsePeriod('2026-Q2', calendarYear)!;
const Q3 = parsePeriod('2026-Q3', calendarYear)!;
const Q4 = parsePeriod('2026-Q4', calendarYear)!;
const brought = (id: string, close: string, amount: number, end: number | null): DealSketch =>
  ({ id, steps: [{ at: '2026-03-01', stage: 'Negotiate', amount, close }, end === null ? { at: close, stage: 'Lost' } : { at: close, stage: 'Won', amount: end }] });
const running: DealSketch[] = [
  { id: 'R1', steps: [{ at: '2026-09-01', stage: 'Negotiate', amount: 1000, close: '2026-12-10' }] },
  { id: 'R2', steps: [{ at: '2026-09-01', stage: 'Negotiate', amount: 200, close: '2026-11-18' }, { at: '2026-11-18T12:00:00Z', stage: 'Won' }] },
  { id: 'R3', steps: [{ at: '2026-11-20', stage: 'Negotiate', amount: 7, close: '2026-12-10' }] },
];
const range = (deals: DealSketch[], now = '2026-11-23') => {
  const b = book(deals);
  const { ledger } = whole(trackRecord({ book: b, context: ORG, periods: [Q2, Q3, Q4], basis: 'commit', now: at(now) }));
  return runningRange({ book: b, context: ORG, ledger, period: Q4, basis: 'commit', now: at(now), owners: null });
};

it('takes the forecast at the start of this week by what earlier periods brought of theirs at the same week', () =>
  // Q2 brought 80 % of its week 8, Q3 125 %; 23 November is in week 8, which began on the 19th.
  expect(range([...running, brought('A', '2026-06-20', 1000, 800), brought('B', '2026-09-20', 400, 500)])).toEqual({ week: 8, forecast: 1200, won: 200, range: { low: 960, high: 1500, periods: 2, widest: true } }));
it('is never below what has come in', () =>
  expect(range([...running, brought('A', '2026-06-20', 1000, null), brought('B', '2026-09-20', 400, 500)]).range).toEqual({ low: 200, high: 1500, periods: 2, widest: true }));
it('says why there is none', () => expect(range([...running, brought('A', '2026-06-20', 1000, 800)])).toMatchObject({ range: { none: 'tooFewPeriods', periods: 1 } }));
it('takes no period that is not over, whenever the books of the running one are closed', () =>
  expect(range([...running, brought('A', '2026-06-20', 1000, 800)], '2027-02-01').range).toEqual({ none: 'tooFewPeriods', periods: 1 }));
