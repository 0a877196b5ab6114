import type { ActionAct } from '../../../lib/model/coaching/action.ts';
import type { FeedbackAct } from '../../../lib/model/coaching/feedback.ts';
import type { TaskState } from '../../../lib/analysis/coaching/standing-actions.ts';
import type { MeasureData } from '../../../lib/analysis/measures/measure.ts';
import type { Identity, OrgContext } from '../../../lib/model/org.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { at, book, d, STAGES } from './books.ts';
import { agreeAct, openAct } from './coaching.ts';
import { CONTEXT, inputOf, NOW, say, STRATEGY, type Stored } from './map-company.ts';

/** The look's company: T leads A, K, B and Y. A owns one deal, K another. */
export const COACHED: OrgContext = { ...CONTEXT, stages: STAGES };
export const BOOK = book([
  { id: 'D1', steps: [{ at: '2026-06-01', stage: 'Qualify', amount: 60_000_00, close: '2026-09-30', owner: 'A' }, { at: '2026-09-22', close: '2026-11-15' }, { at: '2026-10-20', stage: 'Negotiate', amount: 86_000_00 }, { at: '2026-11-03', close: '2026-12-18' }] },
  { id: 'D2', steps: [{ at: '2026-07-01', stage: 'Propose', amount: 40_000_00, close: '2026-12-10', owner: 'K' }] },
], COACHED);
BOOK.heads[0]!.name = 'Kantonsspital Oberwald, sample tracking, phase 2';
BOOK.heads[0]!.nextStep = 'Walk the close plan with their head of purchasing';
BOOK.heads[1]!.name = 'Université de Valmont, cold storage';

export const VALUES: Stored = say('strategy', 'L', {
  ...STRATEGY, items: [
    { id: 'decide', kind: 'value', title: 'Decide quickly, and say why', text: 'A customer who waits for us decides without us.', span: '', behaviours: [{ id: 'owns-date', words: 'Names who owns each date, on both sides' }, { id: 'answers', words: 'Answers an approval within three working days' }] },
    { id: 'plain', kind: 'value', title: 'Say it plainly', text: '', span: '', behaviours: [{ id: 'risk', words: 'Says what could go wrong before somebody asks' }] },
  ],
});

/** A word of feedback by somebody on a day; its key is the thread's id where it opens one. */
export const fb = (key: string, by: string, on: string, body: FeedbackAct, over: { between?: string[]; state?: Stored['state'] } = {}): Stored =>
  ({ ...say('feedback', by, body, { key, at: at(`${on}T09:00:00Z`), ...(over.state && { state: over.state }) }), dealId: over.between ? null : dealId('D1'), ...(over.between && { between: over.between.map(userId) }) });
export const act = (key: string, by: string, on: string, body: ActionAct, between?: string[]): Stored =>
  ({ ...say('action', by, body, { key, at: at(`${on}T09:00:00Z`) }), dealId: between ? null : dealId('D1'), ...(between && { between: between.map(userId) }) });

const ON_DATE = { kind: 'field', dealId: dealId('D1'), field: 'closeDate' } as const;
const reply = (threadId: string, text: string, behaviourIds: string[] = []): FeedbackAct => ({ act: 'reply', threadId, text, behaviourIds });

/** A few weeks of feedback between T and A, as it would be recorded. */
export const threads = (): Stored[] => [
  VALUES,
  fb('t1', 'T', '2026-11-20', openAct({ threadId: 't1', about: ON_DATE, toId: userId('A'), behaviourIds: ['owns-date'], text: 'The 18th has moved twice. Whose date is it now: theirs, or ours?', sbi: { situation: 'On Tuesday’s call with their CFO', behaviour: 'you named the 18th before they did', impact: 'they nodded, and nobody owned it afterwards', question: 'What did you want to find out?' } })),
  fb('t1s', 'A', '2026-11-20', { act: 'seen', threadId: 't1', of: ['t1'] }),
  fb('t1r', 'A', '2026-11-21', reply('t1', 'Ours, honestly. I wanted to see whether they would object. I’ll ask their head of purchasing for hers.')),
  fb('t1e', 'A', '2026-11-22', { act: 'edit', threadId: 't1', of: 't1r', text: 'Ours, honestly. I wanted to see whether they would object, and nobody did. I’ll ask their head of purchasing for hers.' }),
  act('a1', 'T', '2026-11-22', agreeAct({ actionId: 'a1', source: { kind: 'feedback', id: 't1' }, whoId: userId('A'), what: 'Ask their head of purchasing for the date she would sign for', by: d('2026-11-27'), taskKey: 'task:a1' })),
  fb('t2', 'T', '2026-11-23', openAct({ threadId: 't2', about: { kind: 'moment', dealId: dealId('D1'), at: at('2026-10-20'), what: 'Qualify → Negotiate; Amount €60,000 → €86,000' }, toId: userId('A'), tone: 'praise', behaviourIds: ['risk'], text: 'You told them what could go wrong with the migration before they asked. That is why phase 2 grew.' })),
  fb('t3', 'A', '2026-11-23', openAct({ threadId: 't3', about: { kind: 'person' }, toId: userId('T'), tone: 'ask', text: 'How do my Monday updates come across? I can make them shorter.' }), { between: ['A', 'T'] }),
  fb('t4', 'A', '2026-10-08', openAct({ threadId: 't4', about: { kind: 'person' }, toId: userId('T'), tone: 'praise', text: 'Thank you for leaving the silence on the call. I would have filled it.' }), { between: ['A', 'T'] }),
  fb('t4s', 'T', '2026-10-08', { act: 'seen', threadId: 't4', of: ['t4'] }),
];

/** What coaching's screens are made from, as one of the company's people sees it. */
export function coachingInputOf(records: Stored[], { who = 'A', me = {}, tasks = {}, context = COACHED }: { who?: string; me?: Partial<Identity>; tasks?: Record<string, TaskState>; context?: OrgContext } = {}): AreaInput {
  return { ...inputOf(records, { who, me, context }), data: { book: BOOK } as MeasureData, tasks: new Map(Object.entries(tasks)), now: NOW, link: (id) => `https://halden.lightning.force.com/lightning/r/Opportunity/${id}/view` };
}
