import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { MeasureData } from '../../../lib/analysis/measures/measure.ts';
import type { Assignee } from '../../../lib/model/goals/assignee.ts';
import type { Day } from '../../../lib/model/day.ts';
import type { Goal } from '../../../lib/model/goals/goal.ts';
import type { MeasureDefinition } from '../../../lib/model/goals/measure.ts';
import type { Strategy } from '../../../lib/model/goals/strategy.ts';
import type { Identity, OrgContext } from '../../../lib/model/org.ts';
import type { AnyRecord, RecordBodies, RecordKind, RecordState } from '../../../lib/model/records.ts';
import { standingGoals } from '../../../lib/analysis/goals/standing.ts';
import { orgId, userId } from '../../../lib/model/ids.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { goalRights } from '../../../lib/views/company/goal-rights.ts';
import { at, d } from './books.ts';
import { org, person } from './context.ts';

/** A company as messy as life: a reporting line, people without a seat, an open position, somebody who left, numbers that don't add up. */
export const NOW = at('2026-11-24T10:00:00+01:00');
const named = (id: string, name: string, over: { reports?: string; title?: string; isActive?: boolean } = {}) => ({ ...person(id, over.reports === undefined ? {} : { reports: over.reports }), name, title: over.title ?? null, isActive: over.isActive ?? true });

export const PEOPLE = [
  named('L', 'Margarethe Lindqvist', { title: 'Chief Revenue Officer' }), named('F', 'Priya Raghunathan', { reports: 'L', title: 'Financial controller' }),
  named('T', 'Tomasz Wiśniewski', { reports: 'L', title: 'Sales Manager' }), named('N', 'Aino Kettunen', { reports: 'L', title: 'Sales Manager' }), named('D', 'Delphine Okonkwo-Laurent', { reports: 'L', title: 'Head of marketing' }),
  named('A', 'Anneliese Brandt-Wittgenstein', { reports: 'T' }), named('K', 'Katarzyna Wojciechowska-Zielińska', { reports: 'T' }), named('B', 'Benedikt Maria Ostermayer-Schulze', { reports: 'T' }), named('Y', 'Yusuf Abdelrahman', { reports: 'T' }),
  named('R', 'Rasmus Thorvaldsen-Nygaard', { reports: 'N', isActive: false }), named('S', 'Saskia van der Meulen', { reports: 'N' }),
];
export const CONTEXT: OrgContext = { ...org(PEOPLE, []), orgName: 'Halden Instruments' };

const own = (id: string, label: string, unit: MeasureDefinition['unit'], how: string, adds: 'sum' | 'rate' = unit === 'share' || unit === 'days' ? 'rate' : 'sum'): MeasureDefinition => ({ id, label, unit, better: unit === 'days' ? 'less' : 'more', how, adds, isManual: true, drives: [], isOn: true });
export const MEASURES: MeasureDefinition[] = [
  own('right-fit', 'Right-fit rate', 'share', 'Leads that fit ÷ leads looked at, in the period.'), own('right-fit-leads', 'Right-fit leads', 'count', 'Leads that fit, by the day they were looked at.'),
  own('renewal-rate', 'Renewal rate', 'share', 'Renewed ÷ due for renewal, by count.'), own('onboarding', 'Onboarding time', 'days', 'Median days from signature to first use.'), own('in-time', 'Answered in time', 'share', 'Answers within the agreed days ÷ all.'),
];
export const STRATEGY: Strategy = {
  note: '', items: [
    { id: 'first-choice', kind: 'goal', title: 'Be the first choice of mid-sized laboratories', text: '', span: '2026 to 2028', behaviours: [] }, { id: 'stay', kind: 'goal', title: 'Customers stay because it works', text: '', span: '2026 to 2028', behaviours: [] },
    { id: 'decide', kind: 'value', title: 'Decide quickly, and say why', text: '', span: '', behaviours: [] },
  ],
};

export const Q4 = { id: '2026-Q4', start: d('2026-10-01'), end: d('2026-12-31'), calendarId: 'calendar' };
const who = (text: string): Assignee => {
  const [kind, rest = ''] = text.split(/:(.*)/s);
  return (kind === 'company' ? { kind } : kind === 'named' || kind === 'open' ? { kind, name: rest } : { kind, id: rest }) as Assignee;
};

/** A goal of bookings in the fourth quarter, in whole euros; `over` says what is different. */
export function goal(id: string, assignee: string, euros: number, over: Partial<Goal> = {}): Goal {
  const a = who(assignee);
  const owner = a.kind === 'person' || a.kind === 'team' ? { id: a.id, name: PEOPLE.find((p) => p.id === a.id)?.name ?? 'Gone' } : null;
  return {
    id, title: null, assignee: a, owner, measureId: 'bookings', period: Q4, target: { value: euros * 100, unit: 'money', currency: 'EUR' }, parentId: null, strategyId: null,
    origin: { by: 'Finance', function: 'finance', on: d('2026-09-14'), note: null, quotaId: null }, weight: null, ramp: null, isApart: false, differs: null, ...over,
  };
}

let n = 0;
export type Stored = AnyRecord & { state: RecordState };
/** A record as somebody wrote it, one after the other. */
export const say = <K extends RecordKind>(kind: K, by: string, body: RecordBodies[K], over: { at?: number; state?: RecordState; key?: string } = {}): Stored =>
  ({ key: over.key ?? `${kind}-${String(++n).padStart(5, '0')}`, kind, dealId: null, authorId: userId(by), authorName: PEOPLE.find((p) => p.id === by)?.name ?? by, at: over.at ?? at('2026-09-14') + n * 1000, version: 1, body, state: over.state ?? 'shared' } as unknown as Stored);
export const set = (by: string, goals: Goal[], over: { why?: string; from?: Day; at?: number; key?: string } = {}): Stored =>
  say('goal', by, { act: 'set', goals, from: over.from ?? null, why: over.why ?? null }, over);
export const commit = (by: string, of: Stored, goalId: string, side: 'leader' | 'assignee', over: { at?: number; onBehalfOf?: string } = {}): Stored => say('goal', by, { act: 'commit', goalId, of: of.key, side, onBehalfOf: over.onBehalfOf ?? null }, over);
/** Both sides of goals that were set together: leader first. */
export const both = (of: Stored, list: readonly (readonly [id: string, leader: string, bearer: string])[]): Stored[] => list.flatMap(([id, l, b]) => [commit(l, of, id, 'leader'), commit(b, of, id, 'assignee')]);

export const identity = (id = 'L', over: Partial<Identity> = {}): Identity => ({ crm: 'salesforce', orgId: orgId('00D1'), orgName: 'Halden Instruments', userId: userId(id), userName: PEOPLE.find((p) => p.id === id)?.name ?? id, verified: true, webOrigin: 'https://halden.lightning.force.com', ...over });

/** What views are worked out from. No measure is read for the map, so there are no deals here. */
export function inputOf(records: Stored[], { who: id = 'L', me = {}, context = CONTEXT }: { who?: string; me?: Partial<Identity>; context?: OrgContext } = {}): AreaInput {
  const all = [say('setting', 'F', { name: 'measures', value: MEASURES }), ...records];
  const company = companyOf(all, context);
  const rights = goalRights(context);
  const reader = identity(id, me);
  return { company, context, data: null as unknown as MeasureData, goals: standingGoals(company.records('goal'), rights), ownGoals: new Map(), rights, me: reader, syncedAt: NOW, now: NOW, locale: 'en-GB', link: () => null };
}

/** The map of the look's page, as its records would say it. */
export function halden(): Stored[] {
  const top = 'first-choice';
  const company = goal('company', 'company', 5_200_000, { title: 'New bookings, company', owner: { id: userId('L'), name: 'Margarethe Lindqvist' }, strategyId: top, origin: { by: 'Board', function: null, on: d('2026-09-02'), note: null, quotaId: null } });
  const count = (value: number) => ({ value, unit: 'count' as const, currency: null });
  const share = (percent: number) => ({ value: percent * 100, unit: 'share' as const, currency: null });
  const from = (by: string, fn: string | null, on: string | null, note: string | null = null) => ({ by, function: fn, on: on === null ? null : d(on), note, quotaId: null });
  const plan = set('L', [
    company, goal('ce', 'team:T', 2_650_000, { title: 'Central Europe, mid-market', parentId: 'company' }), goal('ne', 'team:N', 1_480_000, { title: 'Northern Europe', parentId: 'company' }), goal('partners', 'function:Partners', 1_000_000, { title: 'Partners', parentId: 'company', owner: { id: null, name: 'Luís Figueiredo' }, isApart: true }),
    goal('a', 'person:A', 640_000, { parentId: 'ce', origin: from('Finance', 'finance', '2026-09-14', 'after her note'), weight: 60, ramp: [50, 75] }), goal('k', 'person:K', 600_000, { parentId: 'ce' }), goal('b', 'person:B', 590_000, { parentId: 'ce' }), goal('y', 'person:Y', 560_000, { parentId: 'ce' }),
    goal('open', 'open:from 1 December', 340_000, { parentId: 'ce' }), goal('r', 'person:R', 740_000, { parentId: 'ne' }), goal('s', 'person:S', 740_000, { parentId: 'ne' }),
    goal('fit', 'function:marketing', 0, { title: 'Leads that fit', measureId: 'right-fit', target: share(55), strategyId: top, owner: { id: userId('D'), name: 'Delphine Okonkwo-Laurent' }, origin: from('Marketing', 'marketing', null, 'with sales') }),
    goal('leads', 'named:Marlène Dufour', 0, { title: 'Inbound, laboratories of 20 to 200 people', measureId: 'right-fit-leads', target: count(240), parentId: 'fit', origin: from('Marketing', 'marketing', null, 'with sales') }),
    goal('renew', 'function:customer-success', 0, { title: 'Renewals', measureId: 'renewal-rate', target: share(94), strategyId: 'stay', owner: { id: null, name: 'Ifeoma Nwachukwu' }, origin: from('Executives', 'executives', '2026-09-02') }),
    goal('legal', 'function:legal', 0, { title: 'Contracts back in 5 working days', measureId: 'in-time', target: share(85), strategyId: 'decide', owner: { id: null, name: 'Henrik Sjöberg' }, origin: from('Executives', 'executives', '2026-09-02') }),
    goal('calls', 'function:sales', 0, { title: 'Onboarded within 30 days', measureId: 'onboarding', target: { value: 30, unit: 'days', currency: null }, parentId: 'last-year', owner: { id: userId('T'), name: 'Tomasz Wiśniewski' } }),
  ], { key: 'plan' });
  const changed = set('F', [goal('k', 'person:K', 620_000, { parentId: 'ce' })], { key: 'changed', why: 'The Łódź accounts moved to her in October.', from: d('2026-11-01'), at: at('2026-10-20') });
  return [
    say('strategy', 'L', STRATEGY), plan, ...both(plan, [['company', 'L', 'L'], ['ce', 'L', 'T'], ['ne', 'L', 'N'], ['a', 'T', 'A'], ['b', 'T', 'B'], ['y', 'T', 'Y'], ['s', 'N', 'S'], ['fit', 'L', 'D']]),
    commit('L', plan, 'partners', 'leader'), commit('L', plan, 'partners', 'assignee', { onBehalfOf: 'Luís Figueiredo' }), commit('L', plan, 'renew', 'leader'), commit('L', plan, 'renew', 'assignee', { onBehalfOf: 'Ifeoma Nwachukwu' }), commit('L', plan, 'leads', 'leader'), commit('L', plan, 'leads', 'assignee', { onBehalfOf: 'Marlène Dufour' }),
    commit('T', plan, 'open', 'leader'), commit('L', plan, 'open', 'leader'), commit('L', plan, 'legal', 'leader', { at: at('2026-11-02') }), changed, commit('T', changed, 'k', 'leader', { at: at('2026-10-21') }),
    say('goal', 'K', { act: 'comment', goalId: 'k', text: 'Two of the Łódź accounts froze their budgets last week.', onBehalfOf: null }, { at: at('2026-10-22') }),
    say('goal', 'K', { act: 'counter', goalId: 'k', value: 58_000_000, text: 'That is what I can stand behind.', onBehalfOf: null }, { at: at('2026-10-23') }),
  ];
}

/** A plan of a great many: six functions, teams and people on four levels below a handful of strategic goals. `goals`: how many in all. */
export function large(goals: number): Stored[] {
  const list: Goal[] = [];
  const add = (g: Goal): void => { if (list.length < goals) list.push(g); };
  ['first-choice', 'stay', 'decide'].forEach((s, c) => {
    add(goal(`c${c}`, 'company', 9_000_000, { title: `Company goal ${c + 1}`, strategyId: s }));
    for (let f = 0; f < 6; f++) {
      add(goal(`c${c}f${f}`, `function:${['sales', 'marketing', 'finance', 'executives', 'customer-success', 'product'][f]!}`, 1_500_000, { parentId: `c${c}` }));
      for (let t = 0; t < 4; t++) {
        add(goal(`c${c}f${f}t${t}`, 'team:T', 375_000, { title: `Team ${t + 1}`, parentId: `c${c}f${f}` }));
        for (let p = 0; p < 6; p++) add(goal(`c${c}f${f}t${t}p${p}`, `named:${['Chidi', 'Marisol', 'Jürgen', 'Aoife', 'Wang Xiuying', 'Þórunn'][p]!} ${c}${f}${t}`, 62_500, { parentId: `c${c}f${f}t${t}` }));
      }
    }
  });
  return [say('strategy', 'L', STRATEGY), set('L', list, { key: 'large' })];
}
