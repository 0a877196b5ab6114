import type { DealSketch } from './books.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { RecordBodies, RecordKind } from '../../../lib/model/records.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { FactorAct } from '../../../lib/model/coaching/factor.ts';
import type { DevelopmentAct, DevelopmentStep } from '../../../lib/model/coaching/development.ts';
import type { SessionAct } from '../../../lib/model/coaching/session.ts';
import { coachedName } from './coached-names.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { at, d } from './books.ts';
import { person } from './context.ts';
import { CONTEXT, both, goal, inputOf, NOW, PEOPLE, say, set, type Stored } from './map-company.ts';
import { dataOf } from './measured-companies.ts';

/** The company of the map, with deals, values that people show in behaviours, and what two of its people said: T leads A, K, B and Y; F is finance; L the top. */
export const VALUES = say('strategy', 'L', { note: '', items: [
  { id: 'buyer', kind: 'value', title: 'Begin with the buyer', text: '', span: '', behaviours: [{ id: 'dates', words: 'Asks the buyer whose date it is, and writes down the answer' }, { id: 'who', words: 'Knows who signs, and has spoken with them' }] },
  { id: 'open', kind: 'value', title: 'Say it early', text: '', span: '', behaviours: [{ id: 'early', words: 'Names a risk in the week it is seen' }] },
] });

/** What somebody said on a day. `between`: who alone reads it. */
export const word = <K extends RecordKind>(kind: K, by: string, on: string, body: RecordBodies[K], between?: string[], over: { key?: string; state?: Stored['state'] } = {}): Stored => ({ ...say(kind, by, body, { at: at(`${on}T10:00:00+01:00`), ...over }), ...(between && { between: between.map(userId) }) });
export const inSession = (by: string, on: string, body: SessionAct, over: { key?: string } = {}): Stored => word('session', by, on, body, ['A', 'T'], over);
export const inPlan = (by: string, on: string, body: DevelopmentAct, over: { key?: string } = {}): Stored => word('development', by, on, body, ['A', 'T'], over);
export const ofFactor = (by: string, on: string, body: FactorAct, between?: string[], over: { key?: string } = {}): Stored => word('factor', by, on, body, between, over);

export const DEALS: DealSketch[] = [
  { id: 'nordlicht', steps: [{ at: '2026-09-01', stage: 'Negotiate', amount: 14_260_000, close: '2026-11-30', owner: 'A' }, { at: '2026-11-18', close: '2027-01-29' }] },
  { id: 'valette', steps: [{ at: '2026-08-01', stage: 'Negotiate', amount: 9_630_000, close: '2026-11-20', owner: 'A' }, { at: '2026-11-20', stage: 'Won' }] },
  { id: 'hafen', steps: [{ at: '2026-09-15', stage: 'Propose', amount: 4_800_000, close: '2026-12-11', owner: 'A' }, { at: '2026-11-17', stage: 'Lost', close: '2026-11-17' }] },
  { id: 'kanton', steps: [{ at: '2026-09-15', stage: 'Propose', amount: 7_150_000, close: '2026-12-18', owner: 'A' }] },
  { id: 'q3-slip', steps: [{ at: '2026-05-01', stage: 'Negotiate', amount: 22_000_000, close: '2026-09-25', owner: 'A' }, { at: '2026-09-24', close: '2026-12-04' }] },
  { id: 'q3-lost', steps: [{ at: '2026-05-01', stage: 'Negotiate', amount: 8_000_000, close: '2026-09-10', owner: 'K' }, { at: '2026-09-09', stage: 'Lost', close: '2026-09-09' }] },
];

const plan = set('T', [goal('a', 'person:A', 640_000)], { key: 'goal-plan' });
export const GOALS: Stored[] = [plan, ...both(plan, [['a', 'T', 'A']])];

export interface CoachedOver {
  who?: string;
  deals?: DealSketch[];
  context?: OrgContext;
  now?: number;
}

/** What views are worked out from, as somebody of this company. */
export function coached(records: Stored[], { who = 'A', deals = DEALS, context = CONTEXT, now = NOW }: CoachedOver = {}): AreaInput {
  const data = dataOf({ deals, context, data: { now } });
  data.book.heads = data.book.heads.map((h) => ({ ...h, name: coachedName(h.id) }));
  return { ...inputOf([VALUES, ...records], { who, context }), data, now, tasks: new Map(), link: (id) => `https://halden.my.salesforce.com/lightning/r/Opportunity/${id}/view` };
}

const source = (kind: 'deal' | 'own' | 'goal', id: string | null) => ({ kind, id });
/** A session that was held, one that is planned, and what both said. */
export const SESSIONS: Stored[] = [
  inSession('T', '2026-11-05', { act: 'plan', sessionId: 's1', repId: userId('A'), managerId: userId('T'), day: d('2026-11-10'), agenda: [{ id: 'own:1', source: source('own', null), text: 'How the quarter begins' }] }),
  inSession('T', '2026-11-10', { act: 'note', sessionId: 's1', pointId: 'own:1', text: 'Two dates were ours, not theirs. We ask both buyers this week.' }),
  inSession('A', '2026-11-10', { act: 'wish', sessionId: 's1', text: 'Closing plans that the buyer writes with me', behaviourIds: ['dates'] }), inSession('A', '2026-11-10', { act: 'held', sessionId: 's1', day: d('2026-11-10') }),
  word('action', 'T', '2026-11-10', { act: 'agree', actionId: 'act1', source: { kind: 'session', id: 's1' }, what: 'Ask Nordlicht’s buyer whose date the 30th is', whoId: userId('A'), by: d('2026-11-20'), taskKey: 'task:act1' }, ['A', 'T'], { key: 'act1' }),
  inSession('A', '2026-11-19', { act: 'plan', sessionId: 's2', repId: userId('A'), managerId: userId('T'), day: d('2026-12-01'), agenda: [
    { id: 'deal:nordlicht:slipped', source: source('deal', 'nordlicht'), text: 'Nordlicht Kühllogistik, €142,600: slipped from 30 Nov to 29 Jan 2027' }, { id: 'goal:a', source: source('goal', 'a'), text: 'New bookings, Q4 2026: 15 % of €640,000; by now 51 % is usual' }, { id: 'own:2', source: source('own', null), text: 'Who covers my accounts between the years' },
  ] }),
  inSession('T', '2026-11-20', { act: 'note', sessionId: 's2', pointId: 'deal:nordlicht:slipped', text: 'What did their buyer say to the 30th?' }), inSession('T', '2026-11-20', { act: 'leave', sessionId: 's2', pointId: 'own:2' }),
];

export const step = (id: string, by: string, over: Partial<DevelopmentStep> = {}): DevelopmentStep => ({ id, way: 'experience', what: 'Write the steps to signature with the buyer, on two deals', withId: null, by: d(by), noticedBy: 'The buyer names the steps', ...over });
export const PLANS: Stored[] = [
  inPlan('A', '2026-11-11', { act: 'set', planId: 'p1', personId: userId('A'), withId: userId('T'), behaviourIds: ['dates', 'who'], skill: 'Closing plans with the buyer', why: 'Two deals slipped on dates that were ours.', steps: [
    step('w1', '2026-11-20'), step('w2', '2026-12-11', { way: 'others', withId: userId('K'), what: 'Sit in when Katarzyna walks a buyer through one', noticedBy: '' }), step('w3', '2027-01-29', { way: 'course', what: 'Course: buying groups, two evenings', noticedBy: 'A map of who signs on each open deal' }),
  ] }),
  inPlan('T', '2026-11-19', { act: 'noticed', planId: 'p1', stepId: 'w1', text: 'At Valette the buyer read the steps out herself.' }), inPlan('A', '2026-11-20', { act: 'done', planId: 'p1', stepId: 'w1', text: 'Valette and Kanton Zug' }),
];

export const DISCOUNTS: Extract<FactorAct, { act: 'set' }> = { act: 'set', factorId: 'f1', kind: 'policy', aboutId: null, leaderId: null, title: 'Discounts wait three weeks for a second signature', text: 'Since August every discount above 8 % needs finance and legal. Both sign on Fridays alone.', owner: { function: 'finance', id: userId('F') }, dealIds: [dealId('q3-slip'), dealId('q3-lost'), dealId('kanton')], periodIds: ['2026-Q3'] };
export const FACTORS: Stored[] = [
  ofFactor('A', '2026-10-02', DISCOUNTS), ofFactor('F', '2026-10-09', { act: 'state', factorId: 'f1', state: 'taken', why: 'We try Tuesdays too, from November on.' }), ofFactor('F', '2026-10-09', { act: 'action', factorId: 'f1', text: 'A second day for signatures', by: d('2026-12-01') }),
  ofFactor('K', '2026-10-12', { act: 'comment', factorId: 'f1', text: 'Two of mine waited as well.' }),
  ofFactor('T', '2026-11-03', { act: 'set', factorId: 'f2', kind: 'jobDesign', aboutId: userId('A'), leaderId: userId('T'), title: 'Forty accounts came with the Łódź territory', text: '', owner: { function: 'executives', id: userId('L') }, dealIds: [], periodIds: [] }, ['A', 'T', 'L']),
  ofFactor('A', '2026-11-04', { act: 'personal', factorId: 'f3', aboutId: userId('A'), withId: userId('T'), support: ['cover', 'changedHours'], state: 'taken', until: d('2027-01-31') }, ['A', 'T']),
];

/** Account executives enough to compare: W wins more than the six others, and more than a year before. */
export const AES = ['W', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6'];
export function sellers(): { context: OrgContext; deals: DealSketch[] } {
  const people = [...PEOPLE, ...AES.map((id, i) => ({ ...person(id, { reports: 'N' }), name: ['Wiebke Österlund', 'Bo Andersson', 'Béatrice Marchand', 'Bogdan Ilić', 'Birgit Hauge', 'Bruno Conti', 'Branka Novak'][i]!, title: 'Account Executive' }))];
  const deals: DealSketch[] = [];
  const add = (owner: string, n: number, wonOf: (i: number, year: number) => boolean): void => {
    for (let year = 0; year < 3; year++) for (let i = 0; i < n; i++) {
      const day = 10 + Math.floor((i * 340) / n);
      const created = new Date(Date.UTC(2023 + year, 8, 1 + day)).toISOString().slice(0, 10);
      const closed = new Date(Date.UTC(2023 + year, 8, 1 + day + 30 + (i % 20))).toISOString().slice(0, 10);
      if (closed > '2026-11-20') continue;
      deals.push({ id: `${owner}-${year}-${i}`, steps: [{ at: created, owner, amount: 2_000_000 + (i % 9) * 250_000, close: closed }, { at: closed, stage: wonOf(i, year) ? 'Won' : 'Lost', close: closed }] });
    }
  };
  add('W', 60, (i, year) => i % 10 < (year === 2 ? 7 : 3));
  for (const id of AES.slice(1)) add(id, 40, (i) => i % 10 < 3);
  return { context: { ...CONTEXT, people }, deals };
}
