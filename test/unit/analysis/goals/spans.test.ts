import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf, type Spans } from '../../../../lib/analysis/goals/spans.ts';
import { addDays, formatDay } from '../../../../lib/model/day.ts';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { dataOf, d, person, scope, snapshotOf, userId, won } from '../../support/measures.ts';

const START = d('2026-07-01');
const END = d('2026-09-30');
const TODAY = { people: [person('Lea', null), person('Ann', 'Lea'), person('Ben', 'Lea')] };
const team = (snapshots: Parameters<typeof spansOf>[2], id = 'Lea'): Spans => spansOf({ kind: 'team', id: userId(id) }, TODAY, snapshots, START, END);
const told = ({ spans }: Spans): string[] | null => spans && spans.map((s) => `${s.id} ${formatDay(s.from)}..${formatDay(s.to)}`);

describe('who counts for a team', () => {
  it('is the team as it is today where no day was recorded, and says so', () => {
    const found = team([]);
    expect(told(found)).toEqual(['Ann 2026-07-01..2026-09-30', 'Ben 2026-07-01..2026-09-30', 'Lea 2026-07-01..2026-09-30']);
    expect(found.why).toBe('Who was in the team isn’t recorded for these days: it is the team as it is today.');
  });

  it('is whoever was in it on each day: somebody who joined, one who moved away and one who left', () => {
    const found = team([
      snapshotOf('2026-06-20', { Lea: null, Ann: 'Lea', Cem: 'Lea' }),
      snapshotOf('2026-08-01', { Lea: null, Ann: 'Lea', Cem: 'Max', Ben: 'Lea', Max: null }),
      snapshotOf('2026-09-01', { 'Lea': null, '!Ann': 'Lea', 'Cem': 'Max', 'Ben': 'Lea', 'Max': null }),
    ]);
    expect(told(found)).toEqual(['Ann 2026-07-01..2026-08-31', 'Ben 2026-08-01..2026-09-30', 'Cem 2026-07-01..2026-07-31', 'Lea 2026-07-01..2026-09-30']);
    expect(found.why).toBeNull();
  });

  it('has two stays of who left and came back', () => {
    const found = team([snapshotOf('2026-07-01', { Lea: null, Ann: 'Lea' }), snapshotOf('2026-07-11', { Lea: null, Ann: null }), snapshotOf('2026-07-21', { Lea: null, Ann: 'Lea' })]);
    expect(told(found)).toEqual(['Ann 2026-07-01..2026-07-10', 'Ann 2026-07-21..2026-09-30', 'Lea 2026-07-01..2026-09-30']);
  });

  it('is today’s team until the first record, and says until when', () => {
    const found = team([snapshotOf('2026-08-01', { Lea: null, Ann: 'Lea' })]);
    expect(told(found)).toEqual(['Ann 2026-07-01..2026-09-30', 'Ben 2026-07-01..2026-07-31', 'Lea 2026-07-01..2026-09-30']);
    expect(found.why).toBe('Who was in the team isn’t recorded before 2026-08-01: until then it is the team as it is today.');
  });

  it('takes of one day the record of who saw most', () => {
    const found = team([snapshotOf('2026-07-01', { Lea: null }, 3), snapshotOf('2026-07-01', { Lea: null, Ann: 'Lea' }, 90)]);
    expect(told(found)).toEqual(['Ann 2026-07-01..2026-09-30', 'Lea 2026-07-01..2026-09-30']);
  });
});

describe('who counts for others', () => {
  const people = [person('F', null, { title: 'CFO' }), person('S', null, { title: 'Account Executive' }), person('Z', null, { roleName: 'Laboratory Services' })];
  const of = (id: string): Spans => spansOf({ kind: 'function', id }, { people }, [], START, END);
  it('is everybody for the company and the person for a person', () => {
    expect(spansOf({ kind: 'company' }, { people }, [], START, END)).toEqual({ spans: null, why: null });
    expect(told(spansOf({ kind: 'person', id: userId('S') }, { people }, [], START, END))).toEqual(['S 2026-07-01..2026-09-30']);
  });
  it('is told by title and role for a function, and isn’t known where they say nothing', () => {
    expect(told(of('finance'))).toEqual(['F 2026-07-01..2026-09-30']);
    expect(told(of('laboratory-services'))).toEqual(['Z 2026-07-01..2026-09-30']);
    expect(of('finance').why).toBe('Who works in Finance is told by title and role as of today: no CRM keeps their past.');
    expect(of('legal')).toEqual({ spans: [], why: 'Nobody’s title or role in the CRM says Legal, so who is in it isn’t known.' });
  });
  it('is nobody where there is no seat or no person', () => {
    expect(spansOf({ kind: 'named', name: 'Ida' }, { people }, [], START, END)).toEqual({ spans: [], why: 'Ida has no seat in the CRM, so nothing there can be counted.' });
    expect(spansOf({ kind: 'open', name: 'AE North' }, { people }, [], START, END).spans).toEqual([]);
  });
});

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4'];
const LEADS = ['L0', 'L1', 'L2'];
/** On so many days, whom each person reports to. */
const moves = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 100 }), under: fc.array(fc.constantFrom(...LEADS), { minLength: PEOPLE.length, maxLength: PEOPLE.length }) }), { minLength: 1, maxLength: 8, selector: (m) => m.day });
const wins = fc.array(fc.record({ close: fc.integer({ min: -5, max: 110 }), amount: fc.integer({ min: 0, max: 1e9 }), owner: fc.constantFrom(...PEOPLE, ...LEADS) }), { maxLength: 40 });

it('cuts people into teams over time so that the teams’ bookings are the company’s, to the minor unit', () => {
  const bookings = MEASURES.find((m) => m.id === 'bookings')!;
  fc.assert(fc.property(moves, wins, (list, deals) => {
    const first = addDays(START, -10);
    const snapshots = [{ day: 0, under: PEOPLE.map(() => 'L0') }, ...list.map((m) => ({ ...m, day: m.day + 1 }))].map(({ day, under }) =>
      snapshotOf(formatDay(addDays(first, day)), { ...Object.fromEntries(LEADS.map((l) => [l, null])), ...Object.fromEntries(PEOPLE.map((p, i) => [p, under[i]!])) }));
    const data = dataOf({ deals: deals.map((x, i) => won(`D${i}`, formatDay(addDays(START, x.close)), x.amount, x.owner)) });
    const of = (spans: Spans['spans']): number => bookings.read(data, scope({ spans, start: START, end: END })).value ?? 0;
    const teams = LEADS.map((l) => of(spansOf({ kind: 'team', id: userId(l) }, { people: [] }, snapshots, START, END).spans));
    expect(teams.reduce((n, x) => n + x, 0)).toBe(of(null));
  }), { numRuns: 150 });
});

it('never has one person in a team twice on a day', () => {
  fc.assert(fc.property(moves, (list) => {
    const snapshots = list.map(({ day, under }) => snapshotOf(formatDay(addDays(START, day)), { L0: null, L1: 'L0', L2: null, ...Object.fromEntries(PEOPLE.map((p, i) => [p, under[i]!])) }));
    const { spans } = spansOf({ kind: 'team', id: userId('L0') }, { people: [person('L0', null), person('p0', 'L0')] }, snapshots, START, END);
    for (const id of PEOPLE) {
      const own = spans!.filter((s) => s.id === id);
      own.forEach((s, i) => expect([s.from <= s.to, i === 0 || own[i - 1]!.to + 1 < s.from]).toEqual([true, true]));
    }
  }), { numRuns: 100 });
});
