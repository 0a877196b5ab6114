import type { Goal } from '../../../lib/model/goals/goal.ts';
import type { MeasureDefinition } from '../../../lib/model/goals/measure.ts';
import type { PlanAgainst, StandingPlan } from '../../../lib/model/goals/plan-file/plan.ts';
import type { Person } from '../../../lib/model/person.ts';
import { NO_PLAN } from '../../../lib/model/goals/plan-file/plan.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { chance } from './chance.ts';

/** A company's people and plan made from a seed: six functions, four levels, two currencies apart, open positions, names as they are. */
export const PERIOD = parsePeriod('2026-Q4', calendarYear)!;
const FUNCTIONS = ['sales', 'marketing', 'finance', 'executives', 'customer-success', 'product'];
const FIRST = ['Anneliese', 'Łukasz', 'Zoë', 'Søren', 'José', '李', 'Nguyễn', 'Οδυσσέας', 'D’Arcy', 'Mary, "May"', '=SUM', '-Jo', 'Ali\u0301', 'עדי', 'محمد'];
const LAST = ['Brandt-Wittgenstein', 'O’Neill; Jr.', 'van der Berg', 'Wójcik', 'García\tLópez', 'Smith', 'Smith', '娜', 'ß', '@home', 'd’Été'];

export const measure = (id: string, unit: MeasureDefinition['unit'], over: Partial<MeasureDefinition> = {}): MeasureDefinition =>
  ({ id, label: id, unit, better: 'more', how: '', adds: unit === 'share' || unit === 'days' ? 'rate' : 'sum', isManual: false, drives: [], isOn: true, ...over });
export const MEASURES: MeasureDefinition[] = [
  measure('bookings', 'money', { label: 'Bookings' }), measure('pipeline-created', 'money'), measure('meetings', 'count', { label: 'Meetings held' }), measure('win-rate', 'share'), measure('onboarding', 'days', { better: 'less' }),
];
const MEASURE_OF: Record<string, string> = { sales: 'bookings', marketing: 'pipeline-created', finance: 'win-rate', executives: 'bookings', 'customer-success': 'onboarding', product: 'meetings' };

export interface PlanCompany {
  people: Person[];
  plan: StandingPlan;
  against: PlanAgainst;
}

/** `count` people below one at the top: heads of functions, leads, and those who report to them. */
export function planCompany(count = 200, seed = 1): PlanCompany {
  const random = chance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const people: Person[] = [];
  const add = (managerId: string | null, title: string): string => {
    const n = people.length;
    const id = `005${String(n).padStart(12, '0')}AAA`;
    people.push({ id: userId(id), name: `${pick(FIRST)} ${pick(LAST)}`, isActive: n % 17 !== 16, managerId: managerId === null ? null : userId(managerId), roleId: null, roleName: null, parentRoleId: null, title, email: n % 11 === 10 ? null : `p${n}@example.com`, createdAt: null });
    return id;
  };
  const goals: { goal: Goal; from: null }[] = [];
  const goal = (id: string, measureId: string, value: number, over: Partial<Goal>): void => {
    const { unit } = MEASURES.find((m) => m.id === measureId)!;
    goals.push({ from: null, goal: {
      id, title: null, assignee: { kind: 'company' }, owner: null, measureId, period: { id: PERIOD.id, start: PERIOD.start, end: PERIOD.end, calendarId: calendarYear.id }, target: { value, unit, currency: unit === 'money' ? 'EUR' : null },
      parentId: null, strategyId: 'first', origin: { by: 'Board', function: 'executives', on: null, note: null, quotaId: null }, weight: null, ramp: null, isApart: false, differs: null, ...over,
    } });
  };
  const top = add(null, 'Chief executive');
  goal('top', 'bookings', 500_000_000, { title: '=1+1', owner: { id: userId(top), name: people[0]!.name } });
  const heads = FUNCTIONS.map((f) => ({ f, id: add(top, `Head of ${f}`) }));
  for (const { f, id } of heads) goal(`f-${f}`, MEASURE_OF[f]!, f === 'onboarding' ? 30 : 5_000, { assignee: { kind: 'function', id: f }, owner: { id: userId(id), name: people.find((p) => p.id === id)!.name }, parentId: MEASURE_OF[f] === 'bookings' ? 'top' : null, isApart: f === 'executives' });
  goal('us', 'bookings', 100_000_000, { title: 'Americas', assignee: { kind: 'named', name: 'Americas' }, target: { value: 100_000_000, unit: 'money', currency: 'USD' } });
  const leads = heads.flatMap(({ f, id }) => [0, 1, 2].map((n) => ({ f, id: add(id, 'Lead'), key: `${f}-${n}` })));
  for (const l of leads) goal(`t-${l.key}`, MEASURE_OF[l.f]!, 2_000, { assignee: { kind: 'team', id: userId(l.id) }, parentId: `f-${l.f}` });
  for (let n = 0; people.length < count; n++) {
    const lead = leads[n % leads.length]!;
    const id = add(lead.id, 'Specialist');
    goal(`p-${n}`, MEASURE_OF[lead.f]!, 100 + Math.floor(random() * 900), { assignee: { kind: 'person', id: userId(id) }, parentId: `t-${lead.key}`, weight: 60, ...(n % 9 === 0 ? { ramp: [50, 75] } : {}), ...(n % 13 === 0 ? { differs: 'New, "ramping"\nuntil May' } : {}) });
    if (lead.f === 'sales') goal(`m-${n}`, 'meetings', 20, { assignee: { kind: 'person', id: userId(id) }, parentId: `p-${n}`, strategyId: 'open' });
  }
  goal('open-1', 'bookings', 34_000_000, { assignee: { kind: 'open', name: 'Account executive, from 1 December' }, parentId: 't-sales-0' });
  const plan: StandingPlan = {
    goals,
    items: [
      { id: 'first', kind: 'goal', title: 'Be the first choice', text: 'Why:\nthey wait too long', span: '2026 to 2028', behaviours: [] },
      { id: 'open', kind: 'value', title: 'Open', text: '', span: '', behaviours: [{ id: 'b1', words: 'Says early what won’t come' }, { id: 'b2', words: '-asks' }] },
    ],
    roles: FUNCTIONS.map((f) => ({ id: `r-${f}`, name: `Specialist, ${f}`, function: f, responsibilities: ['Owns the number', 'Two\nlines \\n'], behaviours: ['b1'], measureIds: [MEASURE_OF[f]!], titles: ['Specialist'], holders: [heads[0]!.id].map(userId) })),
    asks: [{ id: 'a1', title: '=cmd|calc', askedBy: { function: 'executives', id: userId(top), name: people[0]!.name }, of: 'sales', purpose: 'To see effort', cost: { minutes: 45, people: 14, each: 'week' }, strategyId: null, goalId: 'top', evidence: { text: '', says: 'unknown' }, reviewOn: '2026-08-31', activity: { kind: 'call', perWeek: 60 } }],
  };
  return { people, plan, against: { people, calendar: calendarYear, currencies: { org: 'EUR', currencies: [] }, measures: MEASURES, standing: NO_PLAN, by: 'Ann' } };
}
