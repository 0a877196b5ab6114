import { expect, it } from 'vitest';
import type { DailySnapshot } from '../../../lib/model/snapshot.ts';
import { scopeAt } from '../../../lib/analysis/scope.ts';
import { userId } from '../../../lib/model/ids.ts';
import { org, person } from '../support/context.ts';

const context = org([person('L', { role: 'lead' }), person('A', { reports: 'L', role: 'rep', above: 'lead' }), person('B', { role: 'rep', above: 'lead' }), person('C')], []);
const snapshot = (day: string, takenAt: number, people: ReturnType<typeof person>[]): DailySnapshot =>
  ({ day, takenAt, people: people.map(({ id, managerId, roleId, parentRoleId, isActive }) => ({ id, managerId, roleId, parentRoleId, isActive })), currency: 'EUR', forecasts: [], deals: 0 });
const days = [snapshot('2026-07-02', 200, [person('L', { role: 'lead' }), person('C', { reports: 'L' })]), snapshot('2026-07-01', 100, [person('L', { role: 'lead' }), person('B', { role: 'rep', above: 'mid' })])];
const ids = (set: ReadonlySet<string> | null) => set && [...set].sort();

it('reads the team off the latest snapshot before the instant', () => {
  const at = scopeAt({ kind: 'team', id: userId('L') }, context, days, 300);
  expect([ids(at.owners), at.asOf, at.day]).toEqual([['C', 'L'], 'snapshot', '2026-07-02']);
  expect(ids(scopeAt({ kind: 'team', id: userId('L') }, context, days, 200).owners)).toEqual(['L']);
});
it('takes the team as of today where nobody recorded it, and says so', () => {
  expect(scopeAt({ kind: 'team', id: userId('L') }, context, days, 100)).toEqual({ owners: new Set(['L', 'A', 'B']), asOf: 'today' });
});
it('knows a role with those below it', () => {
  expect(ids(scopeAt({ kind: 'role', id: 'lead' }, context, [], 0).owners)).toEqual(['A', 'B', 'L']);
  expect(ids(scopeAt({ kind: 'role', id: 'rep' }, context, [], 0).owners)).toEqual(['A', 'B']);
  expect(ids(scopeAt({ kind: 'role', id: 'nowhere' }, context, [], 0).owners)).toEqual([]);
});
it('is not led astray by a hierarchy that goes in a circle', () => {
  const round = org([person('A', { role: 'x', above: 'y' }), person('B', { role: 'y', above: 'x' })], []);
  expect(ids(scopeAt({ kind: 'role', id: 'x' }, round, [], 0).owners)).toEqual(['A', 'B']);
});
it('has everybody in the org, and one person in a person', () => {
  expect([scopeAt({ kind: 'org' }, context, days, 300).owners, ids(scopeAt({ kind: 'person', id: userId('C') }, context, days, 300).owners)]).toEqual([null, ['C']]);
});
