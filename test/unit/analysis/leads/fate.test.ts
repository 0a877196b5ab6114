import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../lib/model/activity.ts';
import type { Lead } from '../../../../lib/model/lead.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { fatesOf } from '../../../../lib/analysis/leads/fate.ts';
import { groupOf } from '../../../../lib/analysis/leads/group.ts';
import { missByLeads } from '../../../../lib/analysis/leads/miss.ts';
import { dealId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book, d, type DealSketch } from '../../support/books.ts';
import { NOW, lead } from '../../support/lead-world.ts';

const fates = (leads: Lead[], deals: DealSketch[] = [], activities: Activity[] = []) => fatesOf({ leads, activities, book: book(deals), context: ORG, basis: 'commit', now: NOW });
const deal = (id: string, steps: DealSketch['steps']): DealSketch => ({ id, steps: [{ at: '2026-03-01', stage: 'Qualify', amount: 100_000, close: '2026-06-30' }, ...steps] });
const call = (id: string, leadId: string, when: number): Activity => ({ id, dealId: null, leadId, contactId: null, ownerId: null, kind: 'call', day: d('2026-03-02'), at: when, minutes: 3, outcome: null, isDone: true, isDeleted: false });
const reason = (now: string) => ({ rejectionReason: { now, history: null } });

describe('a lead', () => {
  it('is touched by the first call or the first change of its status, whichever came first', () => {
    const born = at('2026-03-01');
    const statuses = [{ at: born, status: 'Open - Not Contacted' }, { at: born + 7_200_000, status: 'Working - Contacted' }];
    const told = fates([lead('L1', born, { statuses }), lead('L2', born, { statuses }), lead('L3', born)], [], [call('A', 'L1', born + 3_600_000), call('B', 'L1', born + 1_800_000 * 3)]);
    expect(told.fates.map((f) => f.touchedAfter)).toEqual([3_600_000, 7_200_000, null]);
  });

  it('fits where it was converted, doesn’t where it was turned down, and is not known where nobody has said', () => {
    const told = fates([lead('L1', 1, { convertedAt: 2 }), lead('L2', 1, { status: 'Unqualified', facts: reason('Student') }), lead('L3', 1, { status: 'Working' }), lead('L4', 1)]);
    expect(told.fates.map((f) => [f.answer, f.fits, f.reason])).toEqual([['taken', true, null], ['turnedDown', false, 'Student'], ['taken', null, null], [null, null, null]]);
  });

  it('gives its deal to the one that came first where several became it', () => {
    const both = { convertedAt: at('2026-03-01'), dealId: dealId('D1') };
    const told = fates([lead('L2', 20, both), lead('L1', 10, both)], [deal('D1', [{ at: '2026-05-01', stage: 'Won' }])]);
    expect([told.shared, told.fates.map((f) => [f.lead.id, f.outcome, f.revenue])]).toEqual([1, [['L1', 'won', 100_000], ['L2', null, 0]]]);
  });

  it('that is deleted, or came later than now, is not there', () => {
    expect(fates([lead('L1', 1, { isDeleted: true }), lead('L2', NOW + 1)]).fates).toEqual([]);
  });
});

describe('in the forecast', () => {
  const usual = Array.from({ length: 21 }, (_, i) => deal(`U${i}`, [{ at: '2026-03-31', stage: 'Negotiate' }, { at: '2026-05-10', stage: 'Won' }]));
  const usualLeads = usual.map((u, i) => lead(`U${i}`, 1, { convertedAt: at('2026-03-01'), dealId: dealId(u.id) }));
  const of = (id: string, steps: DealSketch['steps']) => fates([...usualLeads, lead('L', 2, { convertedAt: at('2026-03-01'), dealId: dealId(id) })], [...usual, deal(id, steps)]).fates.at(-1);

  it('a deal is premature that entered it sooner than usual after the conversion', () => {
    expect(of('X', [{ at: '2026-03-10', stage: 'Negotiate' }, { at: '2026-05-10', stage: 'Lost' }])).toMatchObject({ premature: true, shortStay: false, outcome: 'lost' });
    expect(of('X', [{ at: '2026-04-05', stage: 'Negotiate' }])).toMatchObject({ premature: false, daysInForecast: null, shortStay: null });
  });

  it('a deal stood briefly that fell out sooner than deals usually do', () => {
    expect(of('X', [{ at: '2026-04-05', stage: 'Negotiate' }, { at: '2026-04-10', stage: 'Propose' }, { at: '2026-05-01', stage: 'Negotiate' }])).toMatchObject({ premature: false, daysInForecast: 5, shortStay: true });
  });

  it('nothing is usual under 20 deals, and a deal made in it is premature all the same', () => {
    const told = fates([lead('L', 1, { convertedAt: at('2026-03-01'), dealId: dealId('D') })], [{ id: 'D', steps: [{ at: '2026-03-01', stage: 'Negotiate', amount: 1, close: '2026-06-30' }] }]);
    expect([told.usual, told.fates[0]!.premature]).toEqual([{ qualificationDays: null, stayDays: null }, true]);
  });
});

it('a group of leads nobody of which is old enough has no rate', () => {
  expect(groupOf('Web', fates([lead('L', NOW - 1000)]).fates, 86_400_000, NOW)).toMatchObject({ n: 1, rate: null, low: null, high: null, mature: false });
});

it('the miss is cut by leads to the minor unit, each line once', () => {
  const q3 = parsePeriod('2026-Q3', calendarYear)!;
  const lost = (id: string, amount: number, first: string): DealSketch => ({ id, steps: [{ at: '2026-05-01', stage: first, amount, close: '2026-09-30' }, { at: '2026-06-20', stage: 'Negotiate' }, { at: '2026-09-01', stage: 'Lost' }] });
  const deals = [lost('Raw', 333, 'Negotiate'), lost('None', 1001, 'Qualify'), lost('Wrong', 77, 'Qualify'), lost('Fine', 5, 'Qualify')];
  const b = book(deals);
  const leads = [
    lead('L1', 1, { convertedAt: at('2026-05-01'), dealId: dealId('Raw') }), lead('L2', 1, { convertedAt: at('2026-05-01'), dealId: dealId('Wrong'), facts: reason('Too small') }), lead('L3', 1, { convertedAt: at('2026-05-01'), dealId: dealId('Fine') }),
  ];
  const { lines } = forecastBridge({ book: b, context: ORG, period: q3, basis: 'commit', t0: at('2026-07-08'), t1: NOW, owners: null });
  const miss = missByLeads(lines, fates(leads, deals).fates);
  expect([miss.total, Object.fromEntries(Object.entries(miss.by).map(([o, x]) => [o, x.amount]))]).toEqual([-1416, { notRight: -77, premature: -333, shortStay: 0, otherLeads: -5, noLead: -1001 }]);
});
