import { expect, it } from 'vitest';
import type { DealSketch, Step } from '../../support/books.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { managerOf, managersAbove, missLines } from '../../../../lib/analysis/causes/lines.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { at, book } from '../../support/books.ts';
import { org, person } from '../../support/context.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 100, close: '2026-09-15', owner: 'A' };
const people = [person('A', { reports: 'M' }), person('B', { role: 'rep', above: 'lead' }), person('L', { role: 'lead' }), person('C', { role: 'x', above: 'two' }), person('T1', { role: 'two' }), person('T2', { role: 'two' })];
const DEALS: DealSketch[] = [
  { id: 'Slip', steps: [commit, { at: '2026-08-01', owner: 'B' }, { at: '2026-09-20T10:00:00Z', close: '2026-12-01' }] },
  { id: 'New', steps: [{ ...commit, at: '2026-08-01', owner: 'B' }, { at: '2026-08-20', owner: 'C' }, { at: '2026-09-10', stage: 'Won' }] },
];

function lines() {
  const context = org(people, [], { knowledge: { ownerHistory: true, dealHistory: true } });
  const input = { book: book(DEALS, context), context, period, t0: at('2026-07-08'), t1: at('2026-10-07') };
  return missLines(forecastBridge({ ...input, basis: 'commit', owners: null }).lines, input);
}

it('are the owner’s of that day, not today’s, with the manager, the stage then and the change that made the loss', () => {
  expect(lines()).toEqual([
    { dealId: 'New', reason: 'new', amount: 100, ownerId: 'B', managerId: 'L', leadSource: null, stage: null, since: at('2026-10-01') },
    { dealId: 'Slip', reason: 'slipped', amount: -100, ownerId: 'A', managerId: 'M', leadSource: null, stage: 'Negotiate', since: Date.parse('2026-09-20T10:00:00Z') },
  ]);
});

it('are nobody’s where owners aren’t recorded', () => {
  const context = org(people, [], { knowledge: { ownerHistory: false, dealHistory: true } });
  const input = { book: book([{ id: 'S', steps: [commit, { at: '2026-09-20', close: '2026-12-01' }] }], context), context, period, t0: at('2026-07-08'), t1: at('2026-10-07') };
  expect(missLines(forecastBridge({ ...input, basis: 'commit', owners: null }).lines, input)).toMatchObject([{ ownerId: null, managerId: null }]);
});

it('know a manager by the reporting line, else by the one person in the role above', () => {
  expect(['A', 'B', 'C', 'L', 'nobody'].map((id) => managerOf(people, userId(id)))).toEqual(['M', 'L', null, null, null]);
});

it('know everybody above, nearest first, also where the line runs in a circle', () => {
  const circle = [person('A', { reports: 'B' }), person('B', { reports: 'C' }), person('C', { reports: 'B' })];
  expect([managersAbove([person('A', { reports: 'M' }), person('M', { reports: 'T' }), person('T')], userId('A')), managersAbove(circle, userId('A')), managersAbove(circle, userId('B'))]).toEqual([['M', 'T'], ['B', 'C'], ['C']]);
});
