import type { Ask, AskAct } from '../../../lib/model/goals/ask.ts';
import { userId } from '../../../lib/model/ids.ts';
import { at } from './books.ts';
import { say, type Stored } from './map-company.ts';

/** The register of the look's page, and what people said to it, over the company of the map. */
export const ask = (id: string, over: Partial<Ask>): Ask => ({
  id, title: id, askedBy: { function: 'executives', id: null, name: 'Gunnar Halvorsen' }, of: 'sales', purpose: '', cost: { minutes: 45, people: 14, each: 'week' }, strategyId: null, goalId: null,
  evidence: { text: '', says: 'unknown' }, reviewOn: '2027-01-15', activity: null, ...over,
});
export const act = (by: string, on: string, body: AskAct, over: { key?: string; state?: Stored['state'] } = {}): Stored => say('ask', by, body, { at: at(`${on}T10:00:00+01:00`), ...over });
export const enter = (by: string, on: string, a: Ask): Stored => act(by, on, { act: 'set', ask: a, why: null });

export const SHEET = ask('sheet', { title: 'Weekly activity spreadsheet, by Friday noon', purpose: '“To see effort”', reviewOn: '2026-08-31' });
export const CALLS = ask('calls', {
  title: '60 calls a week from everybody', askedBy: { function: 'executives', id: userId('L'), name: 'Margarethe Lindqvist' }, purpose: 'More first meetings', cost: { minutes: 300, people: 14, each: 'week' }, goalId: 'company',
  evidence: { text: 'In the 96 person-weeks above 48 calls, 7 % of calls led to a meeting; in the other 128, 11 % did.', says: 'harms' }, reviewOn: '2026-12-18', activity: { kind: 'call', perWeek: 60 },
});

export const register = (): Stored[] => [
  enter('A', '2026-08-03', SHEET), enter('L', '2026-08-03', CALLS),
  enter('F', '2026-09-14', ask('reason', { title: 'Loss reason on every closed deal', askedBy: { function: 'finance', id: userId('F'), name: 'Priya Raghunathan' }, purpose: 'A miss can be explained', cost: { minutes: 10, people: 12, each: 'month' }, strategyId: 'decide', evidence: { text: 'Of the misses of Q2, 71 % could be explained; of those of Q1, 38 %.', says: 'helps' }, reviewOn: '2027-01-15' })),
  enter('K', '2026-09-20', ask('security', { title: 'Security questionnaire before a pilot', askedBy: { function: 'legal', id: null, name: 'Henrik Sjöberg' }, purpose: 'Pilots start without a second round', cost: { minutes: 60, people: 6, each: 'month' }, strategyId: 'stay', reviewOn: '2026-12-11' })),
  enter('D', '2026-09-21', ask('referral', { title: 'Ask for a referral in the second meeting', askedBy: { function: 'marketing', id: userId('D'), name: 'Delphine Okonkwo-Laurent' }, purpose: 'More leads of the right kind', cost: { minutes: 30, people: 10, each: 'month' }, goalId: 'fit', reviewOn: '2026-11-30' })),
  enter('T', '2026-10-01', ask('accounts', { title: 'Names of the accounts to write to next', askedBy: { function: 'sales', id: userId('T'), name: 'Tomasz Wiśniewski' }, of: 'marketing', purpose: 'So that both write to the same people', cost: { minutes: 90, people: 2, each: 'quarter' }, goalId: 'company', reviewOn: '2027-01-08' })),
  act('K', '2026-11-03', { act: 'question', askId: 'calls', text: 'What do you make of the weeks above 48?' }), act('T', '2026-11-10', { act: 'comment', askId: 'sheet', text: 'It takes the team an afternoon.' }),
  act('F', '2026-10-05', { act: 'review', askId: 'reason', text: 'It is read in every forecast talk.', reviewOn: '2027-01-15' }),
  enter('B', '2026-07-01', ask('slides', { title: 'Slides for the weekly call', purpose: 'Something to look at' })), act('L', '2026-09-01', { act: 'end', askId: 'slides', why: 'The Monday page shows it.' }),
];
