import type { DashboardFixture } from './finance-states.ts';
import type { RhythmView } from '../../../lib/messages/areas/rhythm.ts';
import { promptsView } from '../../../lib/views/areas/prompts.ts';
import { queueView } from '../../../lib/views/areas/queue.ts';
import { rhythmView } from '../../../lib/views/areas/rhythm.ts';
import { coachingInput, on, pushedTwice, TEAM } from '../../unit/support/coaching-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, Université de Valmont-sur-Lac, cold storage';
const rhythm = (view: RhythmView, press?: string[]): DashboardFixture => ({ query: '?tab=coaching&part=rhythm', areas: { rhythm: { state: 'ready', view, footer } }, ...(press && { press }) });
const queue = (input: Parameters<typeof queueView>[0]): DashboardFixture => ({ query: '?tab=coaching&part=queue', areas: { queue: { state: 'ready', view: queueView(input, { whose: null }), footer } } });
const word = (answer: 'taken' | 'declined', why: string | null, when: string) => on('Oberwald', 'promptWord', 'A', { promptId: 'silence', answer, why, audience: 'rep', state: [] }, when);

const prompts = promptsView(coachingInput([...TEAM, word('declined', 'We speak daily; the CRM doesn’t see it. <b>Not bold</b>', '2026-11-02'), word('taken', null, '2026-11-20')]), {});
const told = { ...prompts, sentence: 'One prompt has shown to go with deals that move on; of one no difference shows.', rows: prompts.rows.map((r, i) => (i === 0 ? { ...r, verdict: 'helps' as const, answered: 'Taken 64, put off 12, declined 41', effect: 'Went with moving on here: taken on 64 deals, 58 % moved on (44 to 70 %); declined by the same people, alike, on 41: 34 %.' }
  : i === 1 ? { ...r, verdict: 'noDifference' as const, answered: 'Taken 31, put off 4, declined 38', effect: 'Made no difference here that shows: taken on 31 deals, 42 % moved on (25 to 60 %); declined by the same people, alike, on 38: 40 %.' } : r)) };

export const rhythmDashboards: Record<string, DashboardFixture> = {
  'rhythm': rhythm(rhythmView(coachingInput(TEAM), {})),
  'rhythm-propose': rhythm({ ...rhythmView(coachingInput(TEAM), {}), pairs: rhythmView(coachingInput(TEAM), {}).pairs.filter((p) => p.withId === 'A') }, ['Propose another rhythm']),
  'rhythm-rep': rhythm(rhythmView(coachingInput(TEAM, { who: 'A' }), {}), ['End it']),
  'rhythm-empty': rhythm({ ...rhythmView(coachingInput([]), {}), pairs: [], sentence: 'There is nobody here to keep a rhythm with yet.', empty: 'The CRM names nobody who leads you and nobody who reports to you. An admin keeps that under the user’s manager, or in teams.' }),
  'queue': queue(coachingInput(TEAM)),
  'queue-empty': queue(coachingInput([], { who: 'Y' })),
  'queue-many': queue(coachingInput(TEAM, { deals: Array.from({ length: 430 }, (_, i) => ({ id: i === 429 ? LONG : `Werk ${i}`, steps: pushedTwice(1_000_000 + i * 1000, 'A') })) })),
  'prompts': { query: '?tab=coaching&part=prompts', areas: { prompts: { state: 'ready', view: told, footer } } },
};
