import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { DealSketch } from '../../support/books.ts';
import { cutBy } from '../../../../lib/analysis/causes/cuts.ts';
import { makeSampleOrg } from '../../../../lib/crm/sample/generate/index.ts';
import { mapExport } from '../../../../lib/crm/salesforce/map/index.ts';
import { assemble } from '../../../../lib/model/assemble.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { learn } from '../../../../lib/views/finance/learned.ts';
import { BASES } from '../../../../lib/model/basis.ts';
import { packBook } from '../../../../lib/model/book.ts';
import { userId } from '../../../../lib/model/ids.ts';
import type { ForecastCall } from '../../../../lib/model/forecast-call.ts';
import { at, d } from '../../support/books.ts';
import { org, quota } from '../../support/context.ts';
import { addsUp, CONTEXT, NOW, PEOPLE, record, said, view, viewOf, worked, type Over } from '../../support/finance.ts';

const call = (amount: number, over: Partial<ForecastCall> = {}): ForecastCall => ({
  periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar', typeId: 'bookings', scope: 'org', basis: 'commit', amount, currency: 'EUR', calledBy: userId('M'),
  calledAt: at('2026-07-10T14:32:00Z'), unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong', ...over,
});

const when = fc.integer({ min: at('2026-05-01'), max: at('2026-11-22') });
const step = fc.record({
  at: when, stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost'), amount: fc.option(fc.integer({ min: -1e6, max: 1e8 })), owner: fc.constantFrom('A', 'B', 'M'),
  close: fc.constantFrom('2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2026-12-31'), currency: fc.constantFrom('EUR', 'CHF', 'JPY', 'USD'),
});
const deals = fc.array(fc.tuple(fc.array(step, { minLength: 1, maxLength: 5 }), fc.option(when, { freq: 8 })), { maxLength: 9 }).map((list) => list.map(([steps, deleted], i): DealSketch => {
  const sorted = [...steps].sort((a, b) => a.at - b.at);
  return { id: `D${i}`, steps: sorted, ...(deleted !== null && deleted > sorted.at(-1)!.at ? { deleted: new Date(deleted).toISOString() } : {}) };
}));
const question = fc.record({
  scope: fc.constantFrom('org', 'team:M', 'person:A', 'person:nobody', 'role:none'), basis: fc.constantFrom(...BASES), periodId: fc.constantFrom('2026-Q3', '2026-Q4', '2026-08', '2026', '2027-Q1', 'nonsense'),
  t0: fc.constantFrom(null, '2026-07-01', '2026-12-24', 'never'), t1: fc.constantFrom(null, '2026-10-03', '2025-01-01'),
});
const words = fc.array(fc.record({ deal: fc.integer({ min: 0, max: 8 }), act: fc.constantFrom('state' as const, 'agree' as const, 'dispute' as const, 'later' as const), by: fc.constantFrom('A', 'M'), at: when, causeId: fc.constantFrom('contract-took-too-long', 'one-contact-only', 'gone-from-the-catalogue', null) }), { maxLength: 12 });
const levels = fc.array(fc.record({ level: fc.constantFrom('rep' as const, 'manager' as const, 'above' as const), by: fc.constant(null), amount: fc.integer({ min: 0, max: 1e8 }) }), { maxLength: 3 });
const calls = fc.option(fc.record({ amount: fc.integer({ min: 0, max: 1e9 }), unadjusted: fc.option(fc.integer({ min: 0, max: 1e9 })), levels, currency: fc.constantFrom('EUR', 'CHF', 'USD') }));

test('every sum on the page is that of what it opens to, whatever the book, the question, the call and what people said', () => {
  fc.assert(fc.property(deals, question, words, calls, fc.option(fc.integer({ min: 0, max: 1e9 })), (list, q, spoken, called, plan) => {
    const records = [
      ...spoken.map((s, i) => said(`s${i}`, `D${s.deal}`, { ...s, dealId: undefined! } as never)).map((r, i) => ({ ...r, body: { ...r.body, dealId: `D${spoken[i]!.deal}` } }) as never),
      ...(called ? [record('call', 'c', call(called.amount, { ...called, scope: q.scope, basis: q.basis }))] : []),
    ];
    const context = org(PEOPLE, plan === null ? [] : [quota('M', '2026-07-01', '2026-09-30', plan)]);
    const over: Over = { ask: q, records, context };
    addsUp(view(list, over));
    // What a cut leaves out and what it shows are all lines.
    const w = worked(list, over);
    for (const id of ['cause', 'function', 'person', 'source', 'stage'] as const) {
      const cut = cutBy(id, { lines: w.lines, periodId: w.period.id, standings: w.standings, causes: w.input.company.causes });
      const all = w.lines.reduce((n, l) => n + l.amount, 0);
      expect([id, cut.rows.reduce((n, r) => n + r.losses + r.gains, 0) + Object.values(cut.leftOut).reduce((a, b) => a + b, 0)]).toEqual([id, all]);
    }
  }), { numRuns: 40 });
});

test('the page asked again with the days it shows has the same numbers', () => {
  fc.assert(fc.property(deals, question, calls, (list, q, called) => {
    const over: Over = { ask: q, records: called ? [record('call', 'c', call(called.amount, { ...called, scope: q.scope, basis: q.basis }))] : [] };
    const first = worked(list, over);
    const again = worked(list, { ...over, ask: first.ask });
    expect([again.ask, again.t0, again.t1, again.bridge.lines]).toEqual([first.ask, first.t0, first.t1, first.bridge.lines]);
  }), { numRuns: 80 });
});

it('adds up in a whole made-up company, for everybody, a team and a person, ended and running, and names every line once', () => {
  const { tables, truth } = makeSampleOrg({ seed: 3, today: '2026-11-23' });
  const mapped = mapExport(tables, { now: NOW });
  const b = packBook(assemble(mapped.deals, mapped.changes, mapped.context, NOW).timelines);
  const of = (scope: string, periodId: string, basis: string) => worked(b, { context: { ...mapped.context, crm: 'sample' }, who: truth.showcase.managerId, ask: { periodId, basis, scope, compareWith: '2026-Q2' } });
  const works = [of('org', '2026-Q3', 'commit'), of(`team:${truth.showcase.managerId}`, '2026-Q4', 'commit'), of(`person:${truth.showcase.ownerId}`, '2026-Q3', 'weighted')];
  // The past of one scope is enough: no sum of another rests on it.
  const learned = whole(learn(works[1]!, []));
  const views = works.map((w) => viewOf(w, { learned }));
  views.forEach(addsUp);
  expect(views.map((v) => [v.running, v.groups.map((g) => g.kind).includes('timing'), v.sums.plan !== null, v.compared?.label, v.trust!.points.length, v.trust!.range !== null])).toEqual([
    [false, true, true, 'Q2 2026', 12, false], [true, true, true, 'Q2 2026', 12, true], [false, true, true, 'Q2 2026', 12, false],
  ]);
}, 60_000);

it('adds up where there is nothing at all', () => {
  const v = view([], { context: { ...CONTEXT, people: [] } });
  addsUp(v);
  expect([v.title, v.groups, v.surprise, v.explained, v.total, v.steps.map((s) => s.id), v.trust?.range, v.calibration, v.kappa, v.timing]).toEqual([
    'Q3 2026: nothing was in commit, and nothing came in', [], null, null, { deals: 0, amount: { minor: 0, currency: 'EUR', text: '€0', exact: '0.00' }, label: 'Forecast to actual' }, ['deals', 'actual'], null, null, null, null,
  ]);
});
