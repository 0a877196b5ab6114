import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealBook } from '../../../../lib/model/book.ts';
import type { DealHead } from '../../../../lib/model/deal.ts';
import type { FieldMap } from '../../../../lib/model/facts.ts';
import type { ForecastType } from '../../../../lib/model/forecast-type.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { applyForecastType } from '../../../../lib/analysis/forecast-type/apply.ts';
import { motionsOfTypes } from '../../../../lib/analysis/forecast-type/motion.ts';
import { timelineOf } from '../../../../lib/model/book.ts';
import { EMPTY_FIELD_MAP } from '../../../../lib/model/facts.ts';
import { BOOKINGS } from '../../../../lib/model/forecast-type.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book, d } from '../../support/books.ts';
import { books, sum } from '../../support/random-books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' };
const won: Step = { at: '2026-09-10', stage: 'Won', close: '2026-09-10' };
const type = (over: Partial<ForecastType>): ForecastType => ({ ...BOOKINGS, id: 't', ...over });
const filter = (over: Partial<ForecastType['filter']>): Partial<ForecastType> => ({ filter: { ...BOOKINGS.filter, ...over } });

/** A book whose heads say more. */
function bookWith(deals: (DealSketch & { head: Partial<DealHead> })[]): DealBook {
  const made = book(deals);
  made.heads = made.heads.map((h) => ({ ...h, ...deals.find((x) => x.id === h.id)!.head }));
  return made;
}
const apply = (made: DealBook, over: Partial<ForecastType>, map: FieldMap = EMPTY_FIELD_MAP) => applyForecastType(made, ORG, type(over), map);
const states = (made: DealBook, i = 0) => timelineOf(made, i).states.map((s) => [new Date(s.at).toISOString().slice(0, 10), s.amount, s.closeDay, s.ownerId]);
const lines = (made: DealBook, context = ORG, owners: string[] | null = null) => {
  const b = forecastBridge({ book: made, context, period, basis: 'commit', t0: at('2026-07-08'), t1: at('2026-10-07'), owners: owners && new Set(owners.map(userId)) });
  return { forecast: b.forecast, actual: b.actual, lines: b.lines.map((l) => `${l.dealId} ${l.reason} ${l.amount}`) };
};

it('is the very same book and context for what every org forecasts', () => {
  const made = book([{ id: 'D', steps: [commit] }]);
  const out = applyForecastType(made, ORG, BOOKINGS, EMPTY_FIELD_MAP);
  expect([out.book === made, out.context === ORG, out.notes]).toEqual([true, true, []]);
});

describe('an amount of the company’s own', () => {
  it('is woven in with its own past, at instants of its own', () => {
    const arr = { now: '80.00', history: [{ at: at('2026-06-01'), value: '50' }, { at: at('2026-08-01'), value: '80.00' }] };
    const made = apply(bookWith([{ id: 'D', steps: [commit, won], head: { facts: { arr } } }]), { amount: 'arr' });
    expect(states(made.book)).toEqual([['2026-05-31', 5000, d('2026-09-15'), 'A'], ['2026-07-31', 8000, d('2026-09-15'), 'A'], ['2026-09-09', 8000, d('2026-09-10'), 'A']]);
    expect(made.book.heads[0]!.now.amount).toBe(8000);
    expect([lines(made.book), made.notes]).toEqual([{ forecast: 5000, actual: 8000, lines: ['D wonForMore 3000'] }, []]);
  });
  it('is not known before its first recorded value', () => {
    const arr = { now: '80', history: [{ at: at('2026-08-01'), value: '80' }] };
    const made = apply(bookWith([{ id: 'D', steps: [commit, won], head: { facts: { arr } } }]), { amount: 'arr' });
    expect(lines(made.book)).toEqual({ forecast: 0, actual: 8000, lines: ['D unknown 8000'] });
  });
  it('counts as of today where its changes aren’t recorded, and says so', () => {
    const made = apply(bookWith([{ id: 'D', steps: [{ ...commit, currency: 'JPY' }, won], head: { facts: { arr: { now: '8000', history: null } } } }]), { amount: 'arr' });
    expect(states(made.book).map((s) => s[1])).toEqual([8000, 8000]);
    expect(made.notes).toEqual(['Changes of the amount a year (ARR) are not recorded for 1 deal: it counts as of today.']);
  });
  it('changed unrecorded where the record says otherwise today', () => {
    const made = apply(bookWith([{ id: 'D', steps: [commit, won], head: { modifiedAt: at('2026-10-01'), facts: { arr: { now: '70', history: [{ at: at('2026-06-01'), value: '50' }] } } } }]), { amount: 'arr' });
    expect(states(made.book).map((s) => s[1])).toEqual([5000, 5000, 7000]);
  });
  it('is blank where it is blank, and not known where it wasn’t read or says nothing readable', () => {
    const made = apply(bookWith([
      { id: 'D', steps: [commit], head: { facts: { arr: { now: null, history: null } } } }, { id: 'E', steps: [commit], head: {} },
      { id: 'F', steps: [commit], head: { facts: { arr: { now: 'a lot', history: [] } } } },
    ]), { amount: 'arr' });
    expect([0, 1, 2].map((i) => states(made.book, i)[0]![1])).toEqual([null, undefined, undefined]);
    expect(made.notes.length).toBe(3);
  });
});

it('counts by a date of the company’s own', () => {
  const forecastDate = { now: '2026-11-02', history: [{ at: at('2026-06-01'), value: '2026-09-20' }, { at: at('2026-09-01'), value: '2026-11-02' }] };
  const made = apply(bookWith([{ id: 'D', steps: [{ ...commit, close: '2026-12-31' }], head: { facts: { forecastDate } } }]), { date: 'forecastDate' });
  expect(lines(made.book)).toEqual({ forecast: 10000, actual: 0, lines: ['D slipped -10000'] });
});

describe('credit by split', () => {
  const splits = [{ splitType: 'Revenue', userId: userId('B'), percent: 66.6 }, { splitType: 'Revenue', userId: userId('A'), percent: 33.4 }, { splitType: 'Overlay', userId: userId('C'), percent: 100 }];
  const made = apply(bookWith([{ id: 'D', steps: [{ ...commit, amount: 10001 }, { ...won, owner: 'Z', amount: 101 }], head: { splits } }]), { credit: { kind: 'split', splitType: 'Revenue' } });
  it('has a deal for each share, owned by who has it all along', () => {
    expect([states(made.book, 0), states(made.book, 1)].map((x) => x.map((s) => [s[1], s[3]]))).toEqual([[[3340, 'A'], [34, 'A']], [[6661, 'B'], [67, 'B']]]);
    expect(made.book.heads.map((h) => [h.id, h.now.ownerId, h.now.amount])).toEqual([['D', 'A', 34], ['D', 'B', 67]]);
  });
  it('leaves bridges exact, with a line for each share', () => {
    expect(lines(made.book)).toEqual({ forecast: 10001, actual: 101, lines: ['D wonForLess -3306', 'D wonForLess -6594'] });
    expect(lines(made.book, ORG, ['B'])).toEqual({ forecast: 6661, actual: 67, lines: ['D wonForLess -6594'] });
  });
  it('says that splits have no past, and counts no deal whose splits weren’t read', () => {
    const unread = apply(book([{ id: 'D', steps: [commit] }]), { credit: { kind: 'split', splitType: 'Revenue' } });
    expect([unread.book.heads.length, unread.notes]).toEqual([0, ['Credit is as the “Revenue” splits share it today: no CRM keeps the past of splits. No other kind of credit is added to it.', 'Splits of 1 deal were not read: not counted here.']]);
  });
  it('sums to the whole in every state of any book, in whatever order the splits came', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 4 }).map((list) => { const all = list.reduce((n, x) => n + x, 0); return list.map((x, i) => (i === 0 ? 10_000 - list.slice(1).reduce((n, y) => n + Math.floor((y * 10_000) / all), 0) : Math.floor((x * 10_000) / all)) / 100); });
    fc.assert(fc.property(books, percents, (deals, list) => {
      const whole = book(deals);
      const of = (order: number[]) => apply({ ...whole, heads: whole.heads.map((h) => ({ ...h, splits: order.map((i) => ({ splitType: 'R', userId: userId(`S${i}`), percent: list[i]! })) })) }, { credit: { kind: 'split', splitType: 'R' } }).book;
      const parts = of(list.map((_, i) => i));
      const amounts = (b: DealBook): Map<string, number> => { const out = new Map<string, number>(); for (let i = 0; i < b.heads.length; i++) for (let r = b.first[i]!, k = 0; r < b.first[i + 1]!; r++, k++) if (Number.isFinite(b.amount[r])) out.set(`${b.heads[i]!.id} ${k}`, (out.get(`${b.heads[i]!.id} ${k}`) ?? 0) + b.amount[r]!); return out; };
      expect(amounts(parts)).toEqual(amounts(whole));
      const told = (b: DealBook) => ({ ...b, heads: b.heads.map((h) => [h.id, h.now]) });
      expect(told(of(list.map((_, i) => list.length - 1 - i)))).toEqual(told(parts));
      const b = forecastBridge({ book: parts, context: ORG, period, basis: 'weighted', t0: at('2026-07-08'), t1: at('2026-10-07'), owners: null });
      expect(b.forecast + sum(b.lines)).toBe(b.actual);
    }), { numRuns: 40 });
  });
});

it('gives credit to territories, as of today', () => {
  const made = apply(bookWith([{ id: 'D', steps: [commit], head: { territoryId: 'T1' } }, { id: 'E', steps: [commit], head: { territoryId: null } }, { id: 'F', steps: [commit], head: {} }]), { credit: { kind: 'territory' } });
  expect([lines(made.book, ORG, ['T1']).lines, made.notes]).toEqual([['D overdue -10000'], ['Territories are as of today: their past is not recorded.', 'The territory of 1 deal was not read: in no territory’s number.']]);
});

describe('a type’s deals', () => {
  const made = bookWith([
    { id: 'D', steps: [commit], head: { pipelineId: 'p1', recordTypeId: 'r1', type: 'New Customer' } }, { id: 'E', steps: [commit], head: { pipelineId: 'p2', recordTypeId: null, type: 'Existing Customer - Upgrade' } },
    { id: 'F', steps: [commit], head: { type: 'New Customer', facts: { motion: { now: 'again', history: null } } } }, { id: 'G', steps: [commit], head: {} },
  ]);
  const ids = (b: DealBook) => b.heads.map((h) => h.id);
  it('are those of a pipeline or record type', () => {
    expect([ids(apply(made, filter({ pipelineIds: ['p1'] })).book), ids(apply(made, filter({ recordTypeIds: ['r1'] })).book)]).toEqual([['D'], ['D']]);
    expect(apply(made, filter({ recordTypeIds: ['r1'] })).notes[0]).toBe('The record type of 2 deals was not read: not counted here.');
  });
  it('are those of a motion, by the mapped field first, then by type', () => {
    const map: FieldMap = { fields: {}, motions: { ...motionsOfTypes(['New Customer', 'Existing Customer - Upgrade']), again: 'renewal' } };
    expect((['new', 'expansion', 'renewal'] as const).map((m) => ids(apply(made, filter({ motions: [m] }), map).book))).toEqual([['D'], ['E'], ['F']]);
    expect(apply(made, filter({ motions: ['new'] }), map).notes).toEqual(['Nothing says whether 1 deal is new business, expansion or renewal: not counted here.', 'What kind a deal is, is as of today.']);
  });
  it('together are all that say which motion they are', () => {
    expect(motionsOfTypes(['newbusiness', 'existingbusiness', 'Renewal', 'New Business', 'Up-sell', 'Partner', 'Existing Customer - Downgrade']))
      .toEqual({ newbusiness: 'new', existingbusiness: 'expansion', Renewal: 'renewal', 'New Business': 'new', 'Up-sell': 'expansion', 'Existing Customer - Downgrade': 'expansion' });
  });
});

it('tells money at plan rates, the same on all days, and names a currency without one', () => {
  const out = apply(book([{ id: 'D', steps: [{ ...commit, currency: 'CHF' }, won] }, { id: 'E', steps: [{ ...commit, currency: 'JPY' }] }]), { rates: { kind: 'plan', perCorporate: { CHF: '0.9' } } });
  expect([lines(out.book, out.context), out.notes]).toEqual([{ forecast: 11111, actual: 11111, lines: [] }, ['Other currencies count at plan rates, the same for all dates.', 'There is no plan rate for JPY: amounts in it are not known.']]);
});
