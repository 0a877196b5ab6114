import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { BridgeView } from '../../../lib/messages/views.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { DealSketch, Step } from '../support/books.ts';
import { makeSampleOrg } from '../../../lib/crm/sample/generate/index.ts';
import { mapExport } from '../../../lib/crm/salesforce/map/index.ts';
import { assemble } from '../../../lib/model/assemble.ts';
import { packBook } from '../../../lib/model/book.ts';
import { userId } from '../../../lib/model/ids.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { forecastView } from '../../../lib/views/forecast.ts';
import { at, book, ORG } from '../support/books.ts';
import { org, person } from '../support/context.ts';

const NOW = at('2026-11-23T09:00:00Z');
const view = (deals: DealSketch[], over: { context?: OrgContext; who?: string; now?: number } = {}) =>
  forecastView({ book: book(deals, over.context ?? ORG), context: over.context ?? ORG, userId: userId(over.who ?? 'A'), now: over.now ?? NOW, locale: 'en-GB', link: () => null, company: companyOf([], ORG) });
/** A deal in commit for the third quarter from its start, and what became of it. */
const q3 = (id: string, amount: number, ...then: Step[]): DealSketch => ({ id, steps: [{ at: '2026-06-01', stage: 'Negotiate', amount, close: '2026-09-15' }, ...then] });
const closed = (deals: DealSketch[], over: { context?: OrgContext; who?: string } = {}): BridgeView => view(deals, over).bridges[0]!;

const reasonsOf = (b: BridgeView) => b.groups.flatMap((g) => g.reasons);
function addsUp(b: BridgeView): void {
  expect(reasonsOf(b).reduce((n, r) => n + r.amount.minor, 0)).toBe(b.end.amount.minor - b.start.amount.minor);
  for (const g of b.groups) expect(g.reasons.reduce((n, r) => n + r.amount.minor, 0)).toBe(g.total.minor);
  for (const r of reasonsOf(b)) if (r.rows.total === r.rows.rows.length) expect(r.rows.rows.reduce((n, x) => n + x.amount.minor, 0)).toBe(r.amount.minor);
  const bars = [b.start.bar, b.end.bar, ...reasonsOf(b).flatMap((r) => [r.bar.a, r.bar.b, r.bar.e])];
  expect(bars.filter((n) => !(n >= 0 && n <= 100))).toEqual([]);
  expect(reasonsOf(b).filter((r) => r.bar.a > r.bar.b || (r.bar.e !== r.bar.a && r.bar.e !== r.bar.b))).toEqual([]);
  const last = reasonsOf(b).at(-1);
  if (last) expect(last.bar.e).toBe(b.end.bar);
}

describe('the words above a bridge', () => {
  it('are the gap, and what most of it was', () => {
    const b = closed([q3('Big', 500_00, { at: '2026-09-10', close: '2026-10-20' }), q3('Gone', 100_00, { at: '2026-09-01', stage: 'Lost' }), q3('In', 300_00, { at: '2026-09-12', stage: 'Won' })]);
    expect([b.periodLabel, b.running, b.headline, b.sentence, b.start.amount.text, b.end.amount.text, b.start.label, b.end.label, b.asForecast]).toEqual([
      'Q3 2026', false, '€600 below the commit forecast', 'More than half of the €600 that fell away was timing. The largest part is Big, €500, slipped.', '€900', '€300', 'In commit 8 Jul', 'Came in', 1,
    ]);
    expect(b.groups.map((g) => [g.kind, g.total.text, g.reasons.map((r) => [r.label, r.amount.text, r.deals, r.rows.rows.map((x) => x.detail)])])).toEqual([
      ['timing', '−500', [['Slipped', '−500', 1, ['Close date 15 Sep 2026 → 20 Oct 2026']]]],
      ['structural', '−100', [['Lost', '−100', 1, ['Lost on 1 Sep']]]],
    ]);
    addsUp(b);
  });
  it('say what is above, what is exact, and what is nothing', () => {
    expect([
      closed([q3('In', 300_00, { at: '2026-09-12', stage: 'Won', amount: 350_00 })]).headline, closed([q3('In', 300_00, { at: '2026-09-12', stage: 'Won' })]).headline, closed([]).headline,
    ]).toEqual(['€50 above the commit forecast', 'Exactly what was in commit', 'Nothing was in commit, and nothing came in']);
  });
  it('say what is timing alone, structural alone, or neither', () => {
    const slip: Step = { at: '2026-09-10', close: '2026-10-20' };
    const lose: Step = { at: '2026-09-10', stage: 'Lost' };
    expect([closed([q3('S', 100_00, slip)]), closed([q3('L', 100_00, lose)]), closed([q3('S', 10_00, slip), q3('L', 100_00, lose)]), closed([q3('W', 100_00, { at: '2026-09-10', stage: 'Won' })])].map((b) => b.sentence)).toEqual([
      'All that fell away, €100, was timing and may still come. The largest part is S, €100, slipped.', 'What fell away, €100, is gone: none of it was timing. The largest part is L, €100, lost.',
      'Less than half of the €110 that fell away was timing. The largest part is L, €100, lost.', 'Nothing of the forecast fell away.',
    ]);
  });
  it('say what is still open in the running quarter', () => {
    const b = view([{ id: 'O', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 400_00, close: '2026-12-15' }] }]).bridges[1]!;
    expect([b.periodId, b.running, b.headline, b.sentence, b.end.label]).toEqual(['2026-Q4', true, '€400 of the commit forecast is still open', 'Nothing has fallen away so far.', 'In so far']);
  });
  it('leave out the running quarter before its forecast is taken', () => expect(view([], { now: at('2026-10-05') }).bridges.map((b) => b.periodId)).toEqual(['2026-Q3']));
});

describe('what stands beside a bridge', () => {
  const titles = (b: BridgeView) => b.notes.map((n) => n.title);
  it('says how many deals have no amount', () => expect(titles(closed([{ ...q3('N', 0), steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: null, close: '2026-09-15' }] }]))).toEqual(['1 deal has no amount.']));
  it('says where owners are as of today', () => expect(titles(closed([q3('A1', 5)], { context: { ...ORG, knowledge: { ownerHistory: false, dealHistory: true } } }))).toEqual(['Owners are as of today.']));
  it('says while the books are open', () => expect(view([q3('A1', 5)], { now: at('2026-10-02') }).bridges.map(titles)).toEqual([['The books are still open.']]));
  it('is whose forecast it is', () => {
    const people = [person('M'), person('A', { reports: 'M' }), person('F')];
    const deals = [q3('D1', 100_00), { id: 'D2', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 7_00, close: '2026-09-15', owner: 'Z' }] }];
    expect(['M', 'A', 'F'].map((who) => { const v = view(deals, { context: org(people, []), who }); return [v.scopeLabel, v.bridges[0]!.start.amount.minor]; })).toEqual([['Your team, 1 person', 100_00], ['Your deals', 100_00], ['Test, all deals you may see', 107_00]]);
  });
});

const when = fc.integer({ min: at('2026-05-01'), max: at('2026-11-22') });
const step = fc.record({ at: when, stage: fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost'), amount: fc.option(fc.integer({ min: 0, max: 1e8 })), close: fc.constantFrom('2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2026-12-31', '2027-02-01'), owner: fc.constantFrom('A', 'B'), currency: fc.constantFrom('EUR', 'CHF') });
test('in view, the lines are exactly the end less the start', () => {
  fc.assert(fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), fc.constantFrom('A', 'B', 'F'), (list, who) => {
    const deals = list.map((steps, i): DealSketch => ({ id: `D${i}`, steps: [...steps].sort((a, b) => a.at - b.at) }));
    for (const b of view(deals, { who }).bridges) addsUp(b);
  }), { numRuns: 150 });
});

test('and so in a whole made-up company, for a seller, a lead and everybody', () => {
  const { tables, truth } = makeSampleOrg({ seed: 3, today: '2026-11-23' });
  const mapped = mapExport(tables, { now: NOW });
  const b = packBook(assemble(mapped.deals, mapped.changes, mapped.context, NOW).timelines);
  for (const who of [truth.showcase.ownerId, truth.showcase.managerId, '005000000000000AAA']) {
    const v = forecastView({ book: b, context: mapped.context, userId: userId(who), now: NOW, locale: 'en-GB', link: () => null, company: companyOf([], ORG) });
    expect(v.bridges.map((x) => x.periodId)).toEqual(['2026-Q3', '2026-Q4']);
    expect(v.bridges.every((x) => x.start.rows.total > 0)).toBe(true);
    v.bridges.forEach(addsUp);
  }
});
