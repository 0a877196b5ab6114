import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../lib/model/basis.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { callWalk, walkInstants } from '../../../../lib/analysis/bridge/walk.ts';
import { BASES } from '../../../../lib/model/basis.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';
import { books, sum } from '../../support/random-books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const [T0, T1] = [at('2026-07-08'), at('2026-09-01')];
const walk = (deals: DealSketch[], basis: Basis = 'commit', owners: string[] | null = null, ownersAtEnd = owners) => {
  const set = (ids: string[] | null) => ids && new Set(ids.map(userId));
  return callWalk({ book: book(deals), context: ORG, period, basis, t0: T0, t1: T1, owners: set(owners), ownersAtEnd: set(ownersAtEnd) });
};
const told = (steps: Step[], basis?: Basis) => walk([{ id: 'D', steps }], basis).lines.map((l) => `${l.reason} ${l.amount}`);
const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' };
const later = '2026-08-01';

describe('a deal in the call', () => {
  it.each<[string, Step[], string[], Basis?]>([
    ['stays in when it is won', [commit, { at: later, stage: 'Won' }], []],
    ['stays in when it is won for less', [commit, { at: later, stage: 'Won', amount: 8000 }], ['decreased -2000']],
    ['entered the basis', [{ ...commit, stage: 'Propose' }, { at: later, stage: 'Negotiate' }], ['entered 10000']],
    ['entered won', [{ ...commit, stage: 'Propose' }, { at: later, stage: 'Won' }], ['entered 10000']],
    ['left the basis', [commit, { at: later, stage: 'Propose' }], ['left -10000']],
    ['moved out', [commit, { at: later, close: '2026-10-01', stage: 'Propose' }], ['movedOut -10000']],
    ['moved in', [{ ...commit, close: '2026-10-01', stage: 'Propose' }, { at: later, close: '2026-09-01', stage: 'Negotiate' }], ['movedIn 10000']],
    ['was lost', [commit, { at: later, stage: 'Lost' }], ['lost -10000']],
    ['was reopened', [{ ...commit, stage: 'Lost' }, { at: later, stage: 'Negotiate' }], ['reopened 10000']],
    ['was won and no longer is', [{ ...commit, stage: 'Won' }, { at: later, stage: 'Propose' }], ['left -10000']],
    ['became likelier, weighted', [{ ...commit, stage: 'Propose' }, { at: later, stage: 'Negotiate', amount: 20000 }], ['increased 5000', 'certainty 6000'], 'weighted'],
    ['is new', [{ ...commit, at: later }], ['new 10000']],
  ])('%s', (_, steps, lines, basis) => expect(told(steps, basis)).toEqual(lines));
});

it('goes week by week, each from where the last one ended', () => {
  const w = walk([{ id: 'D', steps: [{ ...commit, stage: 'Propose' }, { at: '2026-07-16', stage: 'Negotiate' }, { at: '2026-07-20', amount: 12000 }, { at: '2026-08-25', close: '2026-10-01' }] }]);
  expect(w.weeks.filter((x) => x.lines.length > 0 || x.at === T0 || x.at === T1).map((x) => [new Date(x.at).toISOString().slice(0, 10), x.forecast, x.lines.map((l) => `${l.reason} ${l.amount}`)])).toEqual([
    ['2026-07-07', 0, []], ['2026-07-21', 12000, ['entered 12000']], ['2026-08-25', 0, ['movedOut -12000']], ['2026-08-31', 0, []],
  ]);
  expect(w.lines).toEqual([]);
});
it('has the same days in a week when the clocks change, and one instant where start and end are one', () => {
  expect(walkInstants(at('2026-10-20'), at('2026-11-04'), ORG.timeZone)).toEqual([at('2026-10-20'), at('2026-10-27'), at('2026-11-03'), at('2026-11-04')]);
  expect(walkInstants(T0, T0, ORG.timeZone)).toEqual([T0]);
});

describe('on any book', () => {
  it('each week’s lines make its forecast from the one before, and the whole walk the last from the first', () => {
    fc.assert(fc.property(books, fc.constantFrom(...BASES), fc.constantFrom<string[] | null>(null, ['A', 'B']), fc.constantFrom<string[] | null>(null, ['B', 'C']), (deals, basis, owners, atEnd) => {
      const w = walk(deals, basis, owners, atEnd);
      expect(w.start + sum(w.lines)).toBe(w.end);
      expect(w.weeks.at(-1)!.forecast).toBe(w.end);
      w.weeks.reduce((before, week) => {
        expect(before + sum(week.lines)).toBe(week.forecast);
        return week.forecast;
      }, w.start);
    }), { numRuns: 60 });
  });
  it('begins with the forecast that the bridge has', () => {
    fc.assert(fc.property(books, fc.constantFrom(...BASES), (deals, basis) => {
      const b = forecastBridge({ book: book(deals), context: ORG, period, basis, t0: T0, t1: T1, owners: null });
      expect([walk(deals, basis).start, walk(deals, basis).startDeals]).toEqual([b.forecast, b.forecastDeals]);
    }), { numRuns: 60 });
  });
});
