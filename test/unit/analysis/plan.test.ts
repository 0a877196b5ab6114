import { describe, expect, it } from 'vitest';
import type { Person } from '../../../lib/model/person.ts';
import type { Quota } from '../../../lib/model/quota.ts';
import { planOf } from '../../../lib/analysis/plan.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { parseScope } from '../../../lib/model/scope.ts';
import { org, person, quota } from '../support/context.ts';

const PEOPLE = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('X')];
const OF: Record<string, string[] | null> = { org: null, 'team:M': ['M', 'A', 'B'], 'role:R': ['A', 'B'] };
const plan = (scope: string, period: string, quotas: Quota[], people: Person[] = PEOPLE) => {
  const owners = scope in OF ? OF[scope]! : [scope.slice(scope.indexOf(':') + 1)];
  return planOf(parseScope(scope)!, owners && new Set(owners.map(userId)), parsePeriod(period, calendarYear)!, org(people, quotas));
};
const quarters = (who: string | null, ...amounts: number[]): Quota[] => amounts.map((a, i) => quota(who, `2026-${String(i * 3 + 1).padStart(2, '0')}-01`, ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'][i]!, a));
const oct = (who: string, amount: number): Quota => quota(who, '2026-10-01', '2026-10-31', amount);
const none = { amount: null, quotas: 0, partial: 0 };

describe('a plan', () => {
  it('is a person’s own quota', () => expect(plan('person:A', '2026-Q4', quarters('A', 1, 2, 3, 400))).toEqual({ amount: 400, quotas: 1, from: 'own', partial: 0 }));
  it('of a year is the sum of its quarters, their months not added again', () =>
    expect(plan('person:A', '2026', [...quarters('A', 100, 200, 300, 400), oct('A', 130)])).toEqual({ amount: 1000, quotas: 4, from: 'own', partial: 0 }));
  it('of a year with its own number is that number', () =>
    expect(plan('person:A', '2026', [...quarters('A', 100, 200, 300, 400), quota('A', '2026-01-01', '2026-12-31', 1100)])).toEqual({ amount: 1100, quotas: 1, from: 'own', partial: 0 }));
  it('of a month is the month’s; a quarter is not cut into months', () =>
    expect([plan('person:A', '2026-10', [...quarters('A', 1, 2, 3, 4), oct('A', 130)]), plan('person:A', '2026-11', quarters('A', 1, 2, 3, 4))]).toEqual([{ amount: 130, quotas: 1, from: 'own', partial: 0 }, { ...none, from: 'own' }]));
  it('says where part of the period has none', () => expect(plan('person:A', '2026-Q4', [oct('A', 130)])).toEqual({ amount: 130, quotas: 1, from: 'own', partial: 1 }));
  it('adds quotas of the same days, one a pipeline', () => expect(plan('person:A', '2026-10', [oct('A', 130), oct('A', 20)])).toEqual({ amount: 150, quotas: 2, from: 'own', partial: 0 }));

  const both = [...quarters('M', 0, 0, 0, 1000), ...quarters('A', 0, 0, 0, 600), ...quarters('B', 0, 0, 0, 500), ...quarters('X', 0, 0, 0, 70)];
  it('of a team is its lead’s number, else the sum of those below', () =>
    expect([plan('team:M', '2026-Q4', both), plan('team:M', '2026-Q4', both.slice(4))]).toEqual([{ amount: 1000, quotas: 1, from: 'own', partial: 0 }, { amount: 1100, quotas: 2, from: 'below', partial: 0 }]));
  it('of the company counts no lead’s number over those of the people below', () => expect(plan('org', '2026-Q4', both)).toEqual({ amount: 1170, quotas: 3, from: 'below', partial: 0 }));
  it('of the company, or of a team of HubSpot’s, is its own number where one is set', () => {
    expect(plan('org', '2026-Q4', [...both, ...quarters(null, 0, 0, 0, 1200)])).toEqual({ amount: 1200, quotas: 1, from: 'own', partial: 0 });
    expect(plan('role:R', '2026-Q4', [...both, { ...quarters(null, 0, 0, 0, 900)[3]!, teamId: 'R' }])).toEqual({ amount: 900, quotas: 1, from: 'own', partial: 0 });
    expect(plan('role:R', '2026-Q4', both)).toEqual({ amount: 1100, quotas: 2, from: 'below', partial: 0 });
  });
  it('of a lead’s own deals is not known: the lead’s number is the team’s', () => expect(plan('person:M', '2026-Q4', both)).toEqual({ ...none, from: 'own' }));
  it('is not known without quotas', () => expect(plan('org', '2026-Q4', [])).toEqual({ ...none, from: 'below' }));
});
