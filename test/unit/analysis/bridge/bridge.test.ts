import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../lib/model/basis.ts';
import type { DealBook } from '../../../../lib/model/book.ts';
import type { DealChange, DealHead } from '../../../../lib/model/deal.ts';
import type { ForecastCall } from '../../../../lib/model/forecast-call.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { assemble } from '../../../../lib/model/assemble.ts';
import { BASES } from '../../../../lib/model/basis.ts';
import { packBook } from '../../../../lib/model/book.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { shuffled } from '../../support/shuffled.ts';
import { books, sum } from '../../support/random-books.ts';
import { ORG, at, book, sketch } from '../../support/books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const T0 = at('2026-07-08');
const T1 = at('2026-10-07');

const CALL: ForecastCall = {
  periodId: period.id, start: period.start, end: period.end, calendarId: 'calendar', typeId: 'bookings', scope: 'org', basis: 'commit', amount: 0, currency: 'EUR',
  calledBy: null, calledAt: T0, unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong',
};

function bridge(deals: DealSketch[], options: { basis?: Basis; owners?: string[]; ownersAtEnd?: string[]; t0?: number; t1?: number; call?: ForecastCall } = {}) {
  return forecastBridge({
    book: book(deals), context: ORG, period, basis: options.basis ?? 'commit', t0: options.t0 ?? T0, t1: options.t1 ?? T1,
    owners: options.owners ? new Set(options.owners.map(userId)) : null, ...(options.ownersAtEnd ? { ownersAtEnd: new Set(options.ownersAtEnd.map(userId)) } : {}), call: options.call ?? null,
  });
}

const told = (deals: DealSketch[], options = {}) =>
  bridge(deals, options).lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}${l.bookedLate ? ' late' : ''}${l.orderAssumed ? ' assumed' : ''}`);

const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' };
const won: Step = { at: '2026-09-10', stage: 'Won', close: '2026-09-10' };

describe('a deal that was in the forecast', () => {
  it.each<[string, Step[], string[], object?]>([
    ['came in as forecast', [commit, won], []],
    ['slipped', [commit, { at: '2026-09-20', close: '2026-10-20' }], ['D slipped -10000']],
    ['slipped and was won later', [commit, { at: '2026-09-20', close: '2026-10-05' }, { at: '2026-10-05', stage: 'Won' }], ['D slipped -10000']],
    ['was lost', [commit, { at: '2026-08-01', stage: 'Lost' }], ['D lost -10000']],
    ['was lost after it slipped', [commit, { at: '2026-08-01', stage: 'Lost', close: '2026-12-01' }], ['D lost -10000']],
    ['moved earlier', [commit, { at: '2026-08-01', close: '2026-06-20' }], ['D movedEarlier -10000']],
    ['is still open after the end', [commit], ['D overdue -10000']],
    ['was downgraded and is open after the end', [commit, { at: '2026-08-01', stage: 'Qualify' }], ['D overdue -10000']],
    ['was downgraded while the period runs', [commit, { at: '2026-08-01', stage: 'Qualify' }], ['D downgraded -10000'], { t1: at('2026-09-01') }],
    ['remains while the period runs', [commit], ['D remaining -10000'], { t1: at('2026-09-01') }],
    ['came in for less', [commit, { ...won, amount: 9000 }], ['D wonForLess -1000']],
    ['came in for more', [commit, { ...won, amount: 12500 }], ['D wonForMore 2500']],
    ['came in without an amount', [commit, { ...won, amount: null }], ['D wonWithoutAmount -10000']],
    ['was won already and changed its amount', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', amount: 8000 }], ['D amended -2000']],
    ['was won and is no longer', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', stage: 'Negotiate', close: '2026-12-01' }], ['D reversed -10000']],
    ['was won and restated out of the period', [{ ...commit, at: '2026-07-01', stage: 'Won', close: '2026-07-02' }, { at: '2026-08-01', close: '2026-06-30' }], ['D restated -10000']],
    ['was booked late', [commit, { at: '2026-10-02', stage: 'Won', close: '2026-09-30', amount: 9000 }], ['D wonForLess -1000 late']],
  ])('%s', (_, steps, lines, options) => {
    expect(told([{ id: 'D', steps }], options)).toEqual(lines);
  });

  it('was deleted', () => expect(told([{ id: 'D', steps: [commit], deleted: '2026-08-01' }])).toEqual(['D removed -10000']));
  it('was handed to another team', () => {
    expect(told([{ id: 'D', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }], { owners: ['A'] })).toEqual(['D transferredOut -10000']);
    expect(told([{ id: 'D', steps: [commit, { at: '2026-08-01', owner: 'B' }, won] }], { owners: ['B'] })).toEqual(['D transferredIn 10000']);
  });
  it('changes by currency apart from amount', () => {
    // 100.00 CHF at 0.95 is 105.26 EUR, 90.00 CHF at 0.95 is 94.74 and at 0.925 97.30.
    expect(told([{ id: 'D', steps: [{ ...commit, currency: 'CHF' }, { ...won, amount: 9000 }] }])).toEqual(['D wonForLess -1052', 'D currency 256']);
  });
  it('is weighted by its probability, and the rest is certainty', () => {
    expect(told([{ id: 'D', steps: [commit, won] }], { basis: 'weighted' })).toEqual(['D certainty 2000']);
  });
});

describe('scopes that differ at the two ends', () => {
  it('has a deal leave with the person who left the team, and come with who joined', () => {
    const deals: DealSketch[] = [{ id: 'D', steps: [commit, won] }, { id: 'E', steps: [{ ...commit, owner: 'B' }, won] }];
    expect(told(deals, { owners: ['A'], ownersAtEnd: ['B'] })).toEqual(['D transferredOut -10000', 'E transferredIn 10000']);
  });
  it('tells the deals whose owner then is not on record', () => {
    const packed = book([{ id: 'D', steps: [commit, won] }, { id: 'E', steps: [commit, won] }]);
    packed.owner[0] = -2;
    expect(forecastBridge({ book: packed, context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: new Set([userId('A')]) }).ownerNotProven).toEqual([0]);
  });
});

it('counts a won deal without a rate as not known', () => {
  const result = bridge([{ id: 'D', steps: [{ ...commit, currency: 'XYZ' }, won] }]);
  expect([result.actual, result.lines, result.unknownAtT0, result.unknownAtT1]).toEqual([0, [], [0], [0]]);
});
it('knows what nothing is worth without a rate', () => {
  const result = bridge([{ id: 'D', steps: [{ ...commit, currency: 'XYZ', amount: 0 }, won] }, { id: 'E', steps: [{ ...commit, currency: 'XYZ', amount: null }, { at: '2026-09-10', close: '2026-11-10' }] }]);
  expect([result.forecastDeals, result.actualDeals, result.unknownAtT0, result.unknownAtT1, result.lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}`)]).toEqual([[0, 1], [0], [], [], ['E slipped 0']]);
});
it('does not guess whether a deal remains whose category was not recorded', () => {
  const packed = book([{ id: 'D', steps: [commit, { at: '2026-08-01', amount: 10000 }] }]);
  packed.category[1] = -2;
  expect(forecastBridge({ book: packed, context: ORG, period, basis: 'commit', t0: T0, t1: at('2026-09-01'), owners: null }).lines.map((l) => l.reason)).toEqual(['unknown']);
});
it('has a deal that was deleted at the baseline and came back as restored, and one deleted meanwhile that came back later as removed', () => {
  const packed = book([{ id: 'D', steps: [commit, won] }, { id: 'E', steps: [commit] }]);
  packed.heads[0]!.pastDeletions = [{ from: at('2026-07-01'), to: at('2026-07-20') }];
  packed.heads[1]!.pastDeletions = [{ from: at('2026-10-01'), to: at('2026-10-15') }];
  expect(forecastBridge({ book: packed, context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: null }).lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}`)).toEqual(['D restored 10000', 'E removed -10000']);
});

describe('a deal that came in without being forecast', () => {
  it.each<[string, Step[], string[]]>([
    ['is new', [{ ...commit, at: '2026-07-08' }, won], ['D new 10000']],
    ['was closed lost', [{ ...commit, stage: 'Lost' }, won], ['D reopened 10000']],
    ['was planned for later', [{ ...commit, close: '2026-11-01' }, won], ['D pulledIn 10000']],
    ['was planned for earlier', [{ ...commit, close: '2026-06-20' }, won], ['D carriedOver 10000']],
    ['was not sure enough', [{ ...commit, stage: 'Propose' }, won], ['D upside 10000']],
    ['was won outside the period', [{ ...commit, stage: 'Won', close: '2026-06-20' }, { at: '2026-08-01', close: '2026-07-01' }], ['D restated 10000']],
  ])('%s', (_, steps, lines) => expect(told([{ id: 'D', steps }])).toEqual(lines));

  it('is unknown where its state at the baseline was not recorded', () => {
    const known = book([{ id: 'D', steps: [{ ...commit, at: '2026-08-01' }, won] }]);
    known.heads[0]!.createdAt = at('2026-05-01');
    const cut = book([{ id: 'D', steps: [{ ...commit, at: '2026-08-01' }, won] }]);
    cut.stage[0] = -2;
    cut.closeDay[0] = -2_147_483_647;
    cut.at[0] = at('2026-05-01');
    expect(forecastBridge({ book: cut, context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: null }).lines).toEqual([
      { deal: 0, dealId: 'D', reason: 'unknown', amount: 10000, bookedLate: false, orderAssumed: false },
    ]);
    cut.amount.fill(0);
    expect(forecastBridge({ book: cut, context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: null }).lines.map((l) => `${l.reason} ${l.amount}`)).toEqual(['unknown 0']);
  });
});

it('names deals that passed through the basis', () => {
  const result = bridge([{ id: 'D', steps: [{ ...commit, stage: 'Propose' }, { at: '2026-08-01', stage: 'Negotiate' }, { at: '2026-08-20', stage: 'Lost' }] }]);
  expect({ lines: result.lines, passedThrough: result.passedThrough }).toEqual({ lines: [], passedThrough: [0] });
});

it('marks a line that rests on an assumed order', () => {
  expect(told([{ id: 'D', steps: [commit, { at: '2026-09-20', close: '2026-10-20' }, { at: '2026-09-20', close: '2026-11-20' }, { at: '2026-10-10', close: '2026-12-01' }] }])).toEqual(['D slipped -10000 assumed']);
  // The record as it is today shows which came last.
  expect(told([{ id: 'D', steps: [commit, { at: '2026-09-20', close: '2026-10-20' }, { at: '2026-09-20', close: '2026-11-20' }] }])).toEqual(['D slipped -10000']);
});

describe('on any book', () => {
  it('forecast and lines make the actual, to the minor unit', () => {
    fc.assert(fc.property(books, fc.constantFrom(...BASES), fc.constantFrom(T1, at('2026-08-20')), (deals, basis, t1) => {
      const b = bridge(deals, { basis, t1 });
      expect(b.forecast + sum(b.lines)).toBe(b.actual);
    }));
  });
  it('called, judgement, unreconciled and lines make the actual', () => {
    const amount = fc.integer({ min: 0, max: 90_000_000 });
    const calls = fc.record({ amount, unadjusted: fc.option(amount), levels: fc.array(fc.record({ level: fc.constantFrom('rep' as const, 'manager' as const, 'above' as const), by: fc.constant(null), amount }), { maxLength: 3 }), currency: fc.constantFrom('EUR', 'CHF', 'JPY') });
    fc.assert(fc.property(books, calls, fc.constantFrom(...BASES), (deals, said, basis) => {
      const b = bridge(deals, { basis, call: { ...CALL, ...said } });
      expect(b.called! + sum(b.judgement) + b.unreconciled + sum(b.lines)).toBe(b.actual);
    }));
  });
  it('the order of deals and of their history rows does not matter, same instants or not', () => {
    const coarse = books.map((deals) => deals.map((x) => ({ ...x, steps: x.steps.map((s) => ({ ...s, at: Math.floor(Number(s.at) / 3e9) * 3e9 })) })));
    fc.assert(fc.property(fc.oneof(books, coarse), fc.nat(), (deals, seed) => {
      const parts = deals.map(sketch);
      const view = (heads: DealHead[], changes: DealChange[]) => {
        const { forecast, actual, lines, passedThrough, unknownAtT0 } = forecastBridge({ book: packBook(assemble(heads, changes, ORG, at('2026-11-23')).timelines), context: ORG, period, basis: 'commit', t0: T0, t1: T1, owners: null });
        return { forecast, actual, lines, passedThrough, unknownAtT0 };
      };
      const heads = parts.map((x) => x.head);
      const changes = parts.flatMap((x) => x.changes);
      expect(view(shuffled(heads, seed), shuffled(changes, seed + 1))).toEqual(view(heads, changes));
    }));
  });
  it('cut anew for another basis, scope or period it is what it would have been at once', () => {
    fc.assert(fc.property(books, fc.constantFrom(...BASES), fc.constantFrom('2026-Q2', '2026-Q3', '2026-Q4', '2026-08'), fc.constantFrom(null, ['A'], ['B', 'C']), fc.constantFrom(T1, at('2026-08-20')), (deals, basis, id, whose, t1) => {
      const packed = book(deals);
      const cut = (of: DealBook) => {
        const { lines, ...rest } = forecastBridge({ book: of, context: ORG, period: parsePeriod(id, calendarYear)!, basis, t0: T0, t1, owners: whose && new Set(whose.map(userId)) });
        return { ...rest, lines };
      };
      forecastBridge({ book: packed, context: ORG, period, basis: 'commit', t0: T0, t1, owners: null });
      expect(cut(packed)).toEqual(cut({ ...packed }));
    }));
  });
  it('scopes add up, but for deals handed from one to the other', () => {
    fc.assert(fc.property(books, (deals) => {
      const all = bridge(deals, { owners: ['A', 'B', 'C'] });
      const parts = [bridge(deals, { owners: ['A'] }), bridge(deals, { owners: ['B', 'C'] })];
      expect(parts.reduce((n, b) => n + b.forecast, 0)).toBe(all.forecast);
      expect(parts.reduce((n, b) => n + b.actual, 0)).toBe(all.actual);
      const outside = (reason: string): boolean => reason !== 'transferredIn' && reason !== 'transferredOut';
      const told = (lines: readonly { dealId: string; reason: string; amount: number }[]) => lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}`).sort();
      const handed = new Set(parts.flatMap((b) => b.lines.filter((l) => !outside(l.reason)).map((l) => l.dealId)));
      expect(told(parts.flatMap((b) => b.lines).filter((l) => !handed.has(l.dealId)))).toEqual(told(all.lines.filter((l) => !handed.has(l.dealId))));
    }));
  });
  it('what one bridge ended with is what the next begins with', () => {
    fc.assert(fc.property(books, fc.constantFrom('2026-08-01', '2026-09-15', '2026-10-02'), fc.option(fc.constant<string[]>(['A', 'B']), { nil: undefined }), (deals, middle, owners) => {
      const first = bridge(deals, { t1: at(middle), ...(owners ? { owners } : {}) });
      const second = bridge(deals, { t0: at(middle), basis: 'closed', ...(owners ? { owners } : {}) });
      expect(second.forecast).toBe(first.actual);
      expect(second.forecastDeals).toEqual(first.actualDeals.filter((i) => !first.unknownAtT1.includes(i)));
      // One whose rate went missing meanwhile remains, but nobody knows with what.
      const then = bridge(deals, { t0: at(middle), ...(owners ? { owners } : {}) });
      const after = new Set([...then.forecastDeals, ...then.unknownAtT0]);
      for (const l of first.lines) if (l.reason === 'remaining') expect(after.has(l.deal)).toBe(true);
    }));
  });
  it('two bridges laid end to end lead to where the whole one does', () => {
    fc.assert(fc.property(books, (deals) => {
      const middle = at('2026-08-20');
      const whole = bridge(deals);
      const walked = bridge(deals, { t1: middle });
      const rest = bridge(deals, { t0: middle, basis: 'closed' });
      expect(walked.forecast + sum(walked.lines) + sum(rest.lines)).toBe(whole.actual);
    }));
  });
  it('bases are cumulative', () => {
    fc.assert(fc.property(books, (deals) => {
      const ins = (['closed', 'commit', 'mostLikely', 'bestCase', 'pipeline'] as const).map((basis) => new Set(bridge(deals, { basis }).forecastDeals));
      for (let i = 1; i < ins.length; i++) expect([...ins[i - 1]!].every((x) => ins[i]!.has(x))).toBe(true);
    }));
  });
});
