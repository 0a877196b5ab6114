import { expect, it } from 'vitest';
import type { CrmForecast } from '../../../../lib/model/forecast-call.ts';
import type { ScopeRef } from '../../../../lib/model/scope.ts';
import { callFromCrm } from '../../../../lib/analysis/bridge/crm-call.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, d } from '../../support/books.ts';
import { org, person } from '../../support/context.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const people = [person('L'), person('A', { reports: 'L' }), person('B', { reports: 'L' }), person('X')];
const item = (owner: string, amount: number, over: Partial<CrmForecast> = {}): CrmForecast =>
  ({ ownerId: userId(owner), typeId: null, start: period.start, end: period.end, basis: 'commit', currency: 'EUR', unadjusted: amount - 100, byOwner: amount - 40, amount, submittedAt: null, ...over });
const call = (forecasts: CrmForecast[], scope: ScopeRef, typeId: string | null = null) =>
  callFromCrm({ context: { ...org(people, []), forecasts }, scope, period, basis: 'commit', typeId, ourTypeId: 'bookings', on: d('2026-07-08'), readAt: 5 });
const said = (c: ReturnType<typeof call>) => c && { amount: c.amount, unadjusted: c.unadjusted, levels: c.levels.map((l) => `${l.level} ${l.by} ${l.amount}`), by: c.calledBy };
const items = [item('L', 5000), item('A', 2000), item('B', 3000), item('X', 700)];

it('takes the leader’s forecast for a team, which includes everybody below', () => {
  expect(said(call(items, { kind: 'team', id: userId('L') }))).toEqual({ amount: 5000, unadjusted: 4900, levels: ['manager L 4960', 'above null 5000'], by: 'L' });
});
it('adds up who stands at the top of the scope', () => {
  expect(said(call(items, { kind: 'org' }))).toEqual({ amount: 5700, unadjusted: 5500, levels: ['manager null 5620', 'above null 5700'], by: null });
});
it('tells a person’s own, but not of somebody who leads', () => {
  expect(said(call(items, { kind: 'person', id: userId('A') }))).toEqual({ amount: 2000, unadjusted: 1900, levels: ['rep A 1960', 'manager null 2000'], by: 'A' });
  expect(call(items, { kind: 'person', id: userId('L') })).toBe(null);
});
it('adds months up to the quarter, and says nothing where one is missing', () => {
  const month = (start: string, end: string): CrmForecast => item('A', 1000, { start: d(start), end: d(end) });
  const months = [month('2026-08-01', '2026-08-31'), month('2026-07-01', '2026-07-31'), month('2026-09-01', '2026-09-30')];
  expect(call(months, { kind: 'person', id: userId('A') })?.amount).toBe(3000);
  expect(call(months.slice(1), { kind: 'person', id: userId('A') })).toBe(null);
});
it('takes the first submission, and one forecast type alone', () => {
  const two = [item('A', 900, { submittedAt: 20 }), item('A', 800, { submittedAt: 10 })];
  expect([call(two, { kind: 'person', id: userId('A') })?.amount, call(two, { kind: 'person', id: userId('A') })?.calledAt]).toEqual([800, 10]);
  const typed = [item('A', 900, { typeId: 'rev' }), item('A', 800, { typeId: 'overlay' })];
  expect([call(typed, { kind: 'org' }), call(typed, { kind: 'org' }, 'overlay')?.amount]).toEqual([null, 800]);
});
it('adds several currencies at the day’s rates, and nothing without one', () => {
  expect(said(call([item('A', 950, { currency: 'CHF', unadjusted: null, byOwner: null }), item('X', 700, { byOwner: null })], { kind: 'org' }))).toEqual({ amount: 1700, unadjusted: null, levels: ['manager null 1700'], by: null });
  expect(call([item('A', 950, { currency: 'XYZ' }), item('X', 700)], { kind: 'org' })).toBe(null);
});
it('says nothing where the CRM has no forecasts', () => expect(callFromCrm({ context: ORG, scope: { kind: 'org' }, period, basis: 'commit', typeId: null, ourTypeId: 'bookings', on: d('2026-07-08'), readAt: 5 })).toBe(null));
