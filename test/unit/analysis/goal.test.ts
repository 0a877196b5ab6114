import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Quota } from '../../../lib/model/quota.ts';
import type { Person } from '../../../lib/model/person.ts';
import { goalOf } from '../../../lib/analysis/goal.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, quarterOf } from '../../../lib/model/period.ts';
import { book, d, type DealSketch } from '../support/books.ts';
import { org, person, q4, quota, standing } from '../support/context.ts';

const Q4 = quarterOf(d('2026-11-23'), calendarYear);
const goal = (who: string, people: Person[], quotas: Quota[], deals: DealSketch[] = []) => goalOf(userId(who), Q4, org(people, quotas), book(deals));
const of = (...ids: string[]) => new Set(ids.map(userId));
const months = (owner: string, ...amounts: [number, number, number]): Quota[] => [quota(owner, '2026-10-01', '2026-10-31', amounts[0]), quota(owner, '2026-11-01', '2026-11-30', amounts[1]), quota(owner, '2026-12-01', '2026-12-31', amounts[2])];

describe('a goal of one’s own', () => {
  const own = (target: number | null) => ({ kind: 'own', owners: of('A'), target, quotas: target === null ? 0 : 1, people: 1 });

  it('is the quota of the quarter', () => expect(goal('A', [person('A')], [q4('A', 500)])).toEqual(own(500)));
  it('is the sum of the quotas of its months', () => expect(goal('A', [person('A')], months('A', 100, 200, 300))).toEqual(own(600)));
  it('does not add the months to the quarter’s own quota', () => expect(goal('A', [person('A')], [...months('A', 100, 200, 300), q4('A', 650)])).toEqual(own(650)));
  it('leaves out quotas that reach beyond the quarter, lie elsewhere or are somebody else’s', () => {
    const others = [quota('A', '2026-01-01', '2026-12-31', 7), quota('A', '2026-07-01', '2026-09-30', 8), quota('A', '2026-12-01', '2027-01-31', 9), q4('B', 10), quota(null, '2026-10-01', '2026-12-31', 11)];
    expect(goal('A', [person('A'), person('B')], [q4('A', 500), ...others])).toEqual(own(500));
  });
  it('is in the org’s currency, at the rate of the quota’s first day', () => expect(goal('A', [person('A')], [q4('A', 92_500, 'CHF')])).toEqual(own(100_000)));
  it('is none where the quota’s currency has no rate', () => expect(goal('A', [person('A')], [q4('A', 500, 'XYZ')], [standing('D', 'Propose', '2026-12-01', 1)])).toEqual(own(null)));
  it('is none for who sells without a quota', () => expect(goal('A', [person('A'), person('B')], [q4('B', 500)], [standing('D', 'Propose', '2026-12-01', 1)])).toEqual(own(null)));
  it('may be nought', () => expect(goal('A', [person('A')], [q4('A', 0)])).toEqual(own(0)));
});

describe('a team’s goal', () => {
  const people = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('C', { reports: 'B' }), person('X')];
  const team = { kind: 'team', owners: of('M', 'A', 'B', 'C'), people: 3 };

  it('is the lead’s own quota where one is set', () => expect(goal('M', people, [q4('M', 900), q4('A', 500), q4('B', 600)])).toEqual({ ...team, target: 900, quotas: 1 }));
  it('is the sum of the quotas below, where none is', () => expect(goal('M', people, [q4('A', 500), q4('B', 600), q4('X', 7)])).toEqual({ ...team, target: 1100, quotas: 2 }));
  it('counts no number twice where a lead below has a quota too', () => expect(goal('M', people, [q4('A', 500), q4('B', 600), q4('C', 400)])).toEqual({ ...team, target: 900, quotas: 2 }));
  it('is the company’s where the team neither sells nor carries a quota', () => expect(goal('M', people, [q4('X', 7)]).kind).toBe('company'));
});

describe('the company’s goal', () => {
  const people = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('F')];

  it('is seen by who neither sells nor leads: the sum of the quotas of those who sell', () =>
    expect(goal('F', people, [q4('M', 900), q4('A', 500), q4('B', 600)])).toEqual({ kind: 'company', owners: null, target: 1100, quotas: 2, people: 4 }));
  it('is none where no quotas are held', () => expect(goal('F', people, [])).toEqual({ kind: 'company', owners: null, target: null, quotas: 0, people: 4 }));
});

test('a company’s goal is the sum of what each person who leads nobody has as a goal', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 12 }), (amounts) => {
    const people = [person('F'), ...amounts.map((_, i) => person(`P${i}`))];
    const quotas = amounts.map((a, i) => q4(`P${i}`, a));
    const each = amounts.map((_, i) => goal(`P${i}`, people, quotas).target ?? NaN);
    expect(goal('F', people, quotas).target).toBe(each.reduce((x, y) => x + y));
  }));
});
