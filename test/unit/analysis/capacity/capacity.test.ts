import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../lib/model/activity.ts';
import type { OutOfScope } from '../../../../lib/analysis/leads/words.ts';
import { askMinutes, groupTime, recordedTime, TIME_PARTS, workdays, type CapacityInput, type StoodAsk } from '../../../../lib/analysis/capacity/capacity.ts';
import { dayOf } from '../../../../lib/model/day.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { at, d } from '../../support/books.ts';
import { ask } from '../../support/asks-company.ts';

const A = userId('A');
const did = (over: Partial<Activity>): Activity => ({ id: 'x', dealId: null, leadId: null, contactId: null, ownerId: A, kind: 'meeting', day: d('2026-10-06'), at: at('2026-10-06T10:00:00Z'), minutes: 60, outcome: null, isDone: true, isDeleted: false, ...over });
const flag = (minutes: number, over: Partial<OutOfScope> = {}): OutOfScope => ({ key: 'f', leadId: 'L', dealId: null, minutes, note: null, byId: A, by: 'Ann', at: at('2026-10-07T10:00:00Z'), ...over });
const input = (over: Partial<CapacityInput>): CapacityInput => ({ activities: [], flags: [], asks: [], qualifiedAt: new Map(), leadOf: new Map(), start: d('2026-10-05'), end: d('2026-10-18'), dayAt: (instant) => dayOf(instant, 'UTC'), ...over });
const stood = (over: Partial<StoodAsk['ask']['cost']>, from = '2026-10-05', to = '2026-10-18'): StoodAsk => ({ ask: ask('a', { cost: { minutes: 30, people: 4, each: 'week', ...over } }), from: d(from), to: d(to) });
const around = { hoursPerWeek: 40, functions: () => 'sales', sizes: new Map([['sales', 4]]) };
const parts = (over: Partial<CapacityInput>) => { const i = input(over); return groupTime([A], recordedTime(i), i, around).parts; };

describe('recorded time', () => {
  it('is with customers on a deal or with a contact, and internal where a meeting hangs on nothing', () => {
    expect(parts({ activities: [did({ dealId: 'D' as never }), did({ contactId: 'C', minutes: 30 }), did({ minutes: 45 })] })).toMatchObject({ customers: 90, internal: 45, qualifying: 0 });
  });
  it('with a lead is qualifying until it was qualified, and with a customer after', () => {
    const qualifiedAt = new Map([['L', at('2026-10-08T00:00:00Z')]]);
    expect(parts({ qualifiedAt, activities: [did({ leadId: 'L' }), did({ leadId: 'L', day: d('2026-10-09'), at: at('2026-10-09T10:00:00Z'), minutes: 20 })] })).toMatchObject({ qualifying: 60, customers: 20 });
  });
  it('counts what was flagged once: out of scope, and no longer as qualifying', () => {
    expect(parts({ activities: [did({ leadId: 'L' })], flags: [flag(45)] })).toMatchObject({ qualifying: 15, outOfScope: 45 });
    expect(parts({ activities: [did({ leadId: 'L' })], flags: [flag(45, { leadId: null, dealId: 'D' })], leadOf: new Map([['D', 'L']]) })).toMatchObject({ qualifying: 15, outOfScope: 45 });
  });
  it('takes an all-day entry for a day of work, leaves out what lies outside or wasn’t done, and counts what has no length', () => {
    const i = input({ activities: [did({ minutes: 1440 }), did({ day: d('2026-10-19') }), did({ isDone: false }), did({ kind: 'email' }), did({ minutes: null })] });
    const all = groupTime([A], recordedTime(i), i, around);
    expect([all.parts.internal, all.noLength]).toEqual([480, 1]);
  });
});

describe('asks', () => {
  it('take their minutes of each person they reach, over the days they stood', () => {
    const span = input({});
    expect([stood({}), stood({ people: 2 }), stood({ each: 'day' }), stood({}, '2026-10-12'), stood({}, '2026-11-01'), stood({ each: 'once' }, '2026-10-06'), stood({ each: 'once' }, '2026-09-01')].map((s) => askMinutes(s, span, 4))).toEqual([60, 30, 300, 30, 0, 30, 0]);
  });
  it('take nothing of a group that has nobody of the function', () => {
    const i = input({ asks: [stood({})] });
    expect([groupTime([A], new Map(), i, around).parts.asks, groupTime([A], new Map(), i, { ...around, functions: () => 'marketing' }).parts.asks]).toEqual([60, 0]);
  });
});

it('parts and what is left make the hours, whatever is recorded, and a group is the sum of its people', () => {
  const people = ['A', 'B', 'C'].map(userId);
  const any = fc.array(fc.record({ owner: fc.constantFrom(...people), minutes: fc.integer({ min: 1, max: 600 }), day: fc.integer({ min: 0, max: 13 }), on: fc.constantFrom('deal', 'lead', 'none') }), { maxLength: 40 });
  fc.assert(fc.property(any, (list) => {
    const i = input({ activities: list.map((x) => did({ ownerId: x.owner, minutes: x.minutes, day: (d('2026-10-05') + x.day) as never, at: null, dealId: x.on === 'deal' ? 'D' as never : null, leadId: x.on === 'lead' ? 'L' : null })), asks: [stood({})] });
    const time = recordedTime(i);
    const whole = groupTime(people, time, i, around);
    expect(TIME_PARTS.reduce((n, p) => n + whole.parts[p], whole.left)).toBe(whole.capacity);
    for (const p of TIME_PARTS) expect(people.reduce((n, id) => n + groupTime([id], time, i, around).parts[p], 0)).toBe(whole.parts[p]);
  }), { numRuns: 50 });
  expect([workdays(d('2026-10-05'), d('2026-10-18')), groupTime(people, new Map(), input({}), around).capacity]).toEqual([10, 3 * 80 * 60]);
});
