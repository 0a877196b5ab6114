import type { CoachView } from '../../../lib/messages/coaching.ts';
import type { DashboardFixture } from './finance-states.ts';
import type { Fixture } from './index.ts';
import { userId } from '../../../lib/model/ids.ts';
import { behavioursView } from '../../../lib/views/areas/behaviours.ts';
import { coachingAround, feedbackView } from '../../../lib/views/areas/feedback.ts';
import { coachView } from '../../../lib/views/coaching/coach.ts';
import { coachingInputOf, fb, threads, VALUES } from '../../unit/support/feedback-company.ts';
import { openAct } from '../../unit/support/coaching.ts';
import type { Stored } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

/** Coaching as its own views draw it, over records as people would have written them. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';
const DONE = { 'task:a1': { isDone: true, isDeleted: false, at: Date.parse('2026-11-23T15:00:00Z') } };
type Over = Parameters<typeof coachingInputOf>[1];

const panel = (records: Stored[], deal: string | null, press: string[] = [], over: Over = {}, thread?: string): Fixture => {
  const view: CoachView = coachView(coachingAround(coachingInputOf(records, over)), deal)!;
  return { view: 'coach', press, ...(thread && { thread }), screen: { state: 'ready', view, notices: [], footer, unread: view.threads.reduce((n, t) => n + t.unread, 0) } };
};
const many = Array.from({ length: 40 }, (_, i) => fb(`m${i}`, i % 3 === 0 ? 'A' : 'T', `2026-${String(6 + (i % 5)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`, openAct({ threadId: `m${i}`, toId: userId(i % 3 === 0 ? 'T' : 'A'), tone: (['praise', 'advice', 'ask'] as const)[i % 3]!, text: `Word ${i + 1}: what I saw on the call, and what it did.`, behaviourIds: i % 2 ? ['owns-date', 'risk'] : [] })));
const long = [VALUES, fb('l', 'T', '2026-11-20', openAct({ threadId: 'l', about: { kind: 'moment', dealId: 'D1' as never, at: 1, what: `Close date ${LONG}` }, toId: userId('A'), text: `${LONG.replaceAll(' ', '')}\n\n${LONG} `.repeat(3), behaviourIds: ['gone', 'owns-date'] }))];

export const coachFixtures: Record<string, Fixture> = {
  'coach': panel(threads(), 'D1'),
  'coach-open': panel(threads(), 'D1', ['Answer'], { who: 'A' }, 't1'),
  'coach-new': panel(threads(), 'D1', ['Write feedback'], { who: 'T' }),
  'coach-done': panel(threads(), 'D1', ['Agree an action'], { who: 'T', tasks: DONE }, 't1'),
  'coach-empty': panel([], 'D2', ['Write feedback', 'Send praise']),
  'coach-mine': panel(threads(), null),
  'coach-many': panel([VALUES, ...many], 'D1'),
  'coach-long': panel(long, 'D1', [], {}, 'l'),
};

const dashboard = (records: Stored[], part: 'feedback' | 'behaviours', press: string[] = [], over: Over = {}, personId: string | null = null): DashboardFixture => {
  const input = coachingInputOf(records, over);
  return { query: `?tab=coaching&part=${part}`, press, areas: { [part]: { state: 'ready', view: part === 'feedback' ? feedbackView(input, { way: null, withId: null, dealId: null }) : behavioursView(input, { personId }), footer } } as DashboardFixture['areas'] };
};
export const coachingDashboards: Record<string, DashboardFixture> = {
  'coaching-feedback': dashboard(threads(), 'feedback', [], { who: 'A' }),
  'coaching-feedback-write': dashboard(threads(), 'feedback', ['Write to a person'], { who: 'A' }),
  'coaching-feedback-many': dashboard([...threads(), ...many], 'feedback', [], { who: 'T' }),
  'coaching-feedback-empty': dashboard([], 'feedback'),
  'coaching-behaviours': dashboard([...threads(), ...many], 'behaviours', []),
  'coaching-behaviours-manager': dashboard(threads(), 'behaviours', [], { who: 'T' }, 'A'),
  'coaching-behaviours-empty': dashboard([], 'behaviours'),
};
