import type { DashboardFixture } from './finance-states.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { JudgedReviews } from '../../../lib/views/reviews/judged.ts';
import type { ReviewAct } from '../../../lib/model/coaching/review.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { aboutMeView } from '../../../lib/views/areas/about-me.ts';
import { evennessView } from '../../../lib/views/areas/evenness.ts';
import { reviewsView } from '../../../lib/views/areas/reviews.ts';
import { CONTEXT, halden, inputOf, say, type Stored } from '../../unit/support/map-company.ts';
import { measureData } from '../../unit/support/measures.ts';
import { closed, CYCLE, nameOf, PARTS, start, stored, TEMPLATE, write } from '../../unit/support/reviews.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';
const WORDS = `${LONG}: the buyer named each step herself, and we wrote them down together before the date stood in the forecast. `.repeat(6);

function input(records: Stored[], who: string, judged?: JudgedReviews): AreaInput {
  const made = inputOf([...halden(), ...records], { who });
  return { ...made, data: measureData('2026-11-24', {}, CONTEXT), ...(judged && { judged }) };
}
const cycle = say('reviewCycle', 'L', CYCLE);
const role = say('role', 'L', { act: 'set', why: null, role: { id: 'ae', name: 'Account executive', function: 'sales', responsibilities: ['Own a territory'], behaviours: [], measureIds: ['bookings', 'winRate'], titles: [], holders: ['A', 'K', 'B', 'Y', 'S'].map(userId) } });
const done = closed();
const sign = (by: string, over: Partial<Extract<ReviewAct, { act: 'sign' }>>) => write(by, { act: 'sign', reviewId: 'r', of: done.at(-1)!.key, digest: 'q1v0hYt7m0c7m4m0aJc0Zl1Zy0b0mJQ1w8m0Yq0mN2E=', keyRecord: 'k', signature: 'pW8h0m1x3bq0Zk9s7Q2m5v8y1b4e7h0k3n6q9t2w5z8C1f4i7l0o3r6u9x2A5d8g1j4m7p0s3v6y9B2e5h8kA==', agrees: true, note: '', ...over });
const both = [sign('A', { agrees: false, note: 'The Łódź accounts moved in October; the target did not.' }), sign('T', {})];
const known = (self: JudgedReviews['of'] extends ReadonlyMap<string, infer J> ? J extends { self: infer V } ? V : never : never, remembered: string | null = null): JudgedReviews => ({ of: new Map([['r', { digest: 'q1v0hYt7m0c7m4m0aJc0Zl1Zy0b0mJQ1w8m0Yq0mN2E=', self, manager: self === null ? null : 'good', remembered }]]), lost: [], noKey: null });

const shown = (records: Stored[], who: string, { reviewId = null, press = [], print = false, judged = known(null) }: { reviewId?: string | null; press?: string[]; print?: boolean; judged?: JudgedReviews } = {}): DashboardFixture =>
  ({ query: '?tab=coaching&part=reviews', press, print, areas: { reviews: { state: 'ready', view: reviewsView(input([cycle, role, ...records], who, judged), { reviewId }), footer } } });
const long = [write('T', start()), ...['A', 'T'].map((by) => write(by, { act: 'part', reviewId: 'r', side: by === 'A' ? 'self' : 'manager', answers: ['results', 'behaviours', 'won', 'measure:bookings', `behaviour:${TEMPLATE.behaviourIds[0]!}`].map((to) => ({ to, text: WORDS, place: to === 'results' ? 3 : null, evidence: [{ key: 'deal:x', says: WORDS.slice(0, 400) }] })) }))];

const feedback = say('feedback', 'T', { act: 'open', threadId: 't', about: { kind: 'deal', dealId: dealId('D1') }, toId: userId('A'), tone: 'praise', text: 'You asked who else decides before you named a date.', sbi: null, behaviourIds: [] });
const people = [feedback, say('correction', 'A', { of: feedback.key, text: 'It was Katarzyna who asked.' }), ...['T', 'N'].map((by, i) => say('opened', by, { personId: userId('A'), part: i === 0 ? 'review' : 'feedback', day: `2026-11-2${i}` }))];
const about = (records: Stored[], who: string, press: string[] = []): DashboardFixture => ({ query: '?tab=coaching&part=me', press, areas: { aboutMe: { state: 'ready', view: aboutMeView(input(records, who), { kind: null }), footer } } });
const even = (records: Stored[], who: string): DashboardFixture => ({ query: '?tab=coaching&part=evenness', areas: { evenness: { state: 'ready', view: evennessView(input(records, who), { cycleId: null }), footer } } });
const sums = { ...say('reviewSums', 'T', { cycleId: 'c26', templateId: TEMPLATE.id, reviews: 9, results: [1, 2, 5, 1], behaviours: [0, 3, 4, 2] }), between: ['T', 'L'].map(userId) } as Stored;

export const reviewDashboards: Record<string, DashboardFixture> = {
  'reviews-none': { ...shown([], 'L', { press: ['Open a cycle'] }), areas: { reviews: { state: 'ready', view: reviewsView(input([role], 'L', known(null)), { reviewId: null }), footer } } },
  'reviews-list': shown(stored([write('T', start()), ...done.map((r) => ({ ...r, key: `x${r.key}`, body: { ...r.body, reviewId: 'old' } }))]), 'T'),
  'reviews-open': shown(stored([write('T', start()), ...PARTS.slice(0, 2).map(([by, body]) => write(by, body))]), 'T', { reviewId: 'r', press: ['Write my part'] }),
  'reviews-closed': shown(stored(done), 'A', { reviewId: 'r' }),
  'reviews-signed': shown(stored([...done, ...both]), 'A', { reviewId: 'r', judged: known('good') }),
  'reviews-print': shown(stored([...done, ...both]), 'T', { reviewId: 'r', judged: known('good'), print: true }),
  'reviews-changed': shown(stored([...done, ...both, write('T', PARTS[1]![1])]), 'T', { reviewId: 'r', judged: known('content', 'another') }),
  'reviews-long': shown(stored(long), 'T', { reviewId: 'r' }),
  'reviews-me': about(people, 'A', ['Add a note of correction: Feedback, 14 Sep 2026']),
  'reviews-me-empty': about([], 'S'),
  'reviews-me-runs': about([...people, say('feedback', 'R', { act: 'open', threadId: 'u', about: { kind: 'person' }, toId: userId('S'), tone: 'advice', text: `${nameOf('R')} said.`, sbi: null, behaviourIds: [] })], 'L'),
  'reviews-even': even([cycle, role, sums, feedback], 'L'),
  'reviews-even-closed': even([cycle], 'A'),
};
