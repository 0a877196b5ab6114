import type { DashboardFixture } from './finance-states.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import { strengthsReport } from '../../../lib/analysis/coaching/strengths/report.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { developmentView } from '../../../lib/views/areas/development.ts';
import { factorsView } from '../../../lib/views/areas/factors.ts';
import { sessionsView } from '../../../lib/views/areas/sessions.ts';
import { strengthsInput } from '../../../lib/views/areas/strengths/input.ts';
import { strengthsView } from '../../../lib/views/areas/strengths.ts';
import { coached, DISCOUNTS, FACTORS, GOALS, inSession, ofFactor, PLANS, sellers, SESSIONS, word } from '../../unit/support/coached-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';
const ready = <V>(view: V) => ({ state: 'ready' as const, view, footer });

const sessions = (input: AreaInput, press: string[] = []): DashboardFixture => ({ query: '?tab=coaching&part=sessions', press, areas: { sessions: ready(sessionsView(input, { withId: null })) } });
const development = (input: AreaInput, press: string[] = []): DashboardFixture => ({ query: '?tab=coaching&part=development', press, areas: { development: ready(developmentView(input, { personId: null })) } });
const factors = (input: AreaInput, press: string[] = []): DashboardFixture => ({ query: '?tab=coaching&part=factors', press, areas: { factors: ready(factorsView(input, { owner: null })) } });
const strengths = (input: AreaInput, personId: string | null, press: string[] = []): DashboardFixture =>
  ({ query: '?tab=coaching&part=strengths', press, areas: { strengths: ready(strengthsView({ ...input, strengths: whole(strengthsReport(strengthsInput(input, { personId }))) }, { personId })) } });

const all = [...GOALS, ...SESSIONS, ...PLANS, ...FACTORS];
const longSession = [...GOALS, inSession('T', '2026-11-19', { act: 'plan', sessionId: 'x', repId: userId('A'), managerId: userId('T'), day: 20_785 as never, agenda: Array.from({ length: 14 }, (_, i) => ({ id: `own:${i}`, source: { kind: 'own' as const, id: null }, text: i % 3 === 0 ? LONG : `Point ${i + 1}` })) }), inSession('A', '2026-11-20', { act: 'note', sessionId: 'x', pointId: 'own:0', text: `${LONG}. `.repeat(6) })];
const longFactors = Array.from({ length: 12 }, (_, i) => ofFactor('A', '2026-10-02', { ...DISCOUNTS, factorId: `l${i}`, title: i === 0 ? LONG : `Something that holds back, ${i + 1}`, text: i === 0 ? `${LONG}. `.repeat(4) : '', dealIds: i % 2 === 0 ? DISCOUNTS.dealIds : [dealId('kanton')] }));
const made = sellers();
const praise = ['W', 'B1'].flatMap((to, i) => [0, 1, 2].map((n) => word('feedback', 'N', `2026-11-${10 + n}`, { act: 'open', threadId: `th${i}${n}`, about: { kind: 'person' }, toId: userId(to), tone: n === 2 ? 'advice' : 'praise', text: 'You asked whose date it was, and they told you.', sbi: null, behaviourIds: n === 1 ? ['dates', 'who'] : ['dates'] }, ['N', to], { key: `th${i}${n}` })));

/** The parts of the Coaching tab about two people, and what holds back. The views themselves draw these, over records as people would have written them. */
export const peopleDashboards: Record<string, DashboardFixture> = {
  'people-sessions': sessions(coached(all)), 'people-sessions-manager': sessions(coached(all, { who: 'T' })), 'people-sessions-plan': sessions(coached([...GOALS, ...SESSIONS.slice(0, 5), ...PLANS, ...FACTORS]), ['Plan a session']),
  'people-sessions-empty': sessions(coached([], { deals: [] })), 'people-sessions-alone': sessions(coached([], { who: 'L' })), 'people-sessions-long': sessions(coached(longSession)),
  'people-development': development(coached(all)), 'people-development-new': development(coached(SESSIONS), ['Begin a plan from: Closing plans that the buyer writes with me', 'Begin it']), 'people-development-empty': development(coached([])),
  'people-factors': factors(coached(all), ['−€300,000']), 'people-factors-new': factors(coached(all), ['Enter a factor', 'Enter it']), 'people-factors-personal': factors(coached(all), ['Something personal']), 'people-factors-empty': factors(coached([])), 'people-factors-many': factors(coached(longFactors)),
  'people-strengths': strengths(coached(praise, { who: 'W', ...made }), null), 'people-strengths-leader': strengths(coached(praise, { who: 'N', ...made }), 'W'), 'people-strengths-empty': strengths(coached([]), null),
};
