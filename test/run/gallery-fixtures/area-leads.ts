import type { LeadsAsk } from '../../../lib/messages/areas/leads.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { DashboardFixture } from './finance-states.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { leadsView } from '../../../lib/views/areas/leads.ts';
import { leadWorld, type TrueSource } from '../../unit/support/lead-world.ts';
import { CONTEXT, commit, goal, inputOf, NOW, Q4, say, set, type Stored } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: Gemeinschaftsstand auf der Messe in Université-sur-Lac';
const REASONS = ['Too small', 'No budget', 'Student', 'Wrong country', null];
const DAY = 86_400_000;

const SOURCES: TrueSource[] = [
  { name: 'Web', n: 420, converts: 0.2, wins: 0.12 }, { name: 'Webinar', n: 240, converts: 0.3, wins: 0.3 }, { name: 'Partner referral', n: 130, converts: 0.8, wins: 0.45 },
  { name: 'Trade show', n: 90, converts: 0.4, wins: 0.2 }, { name: 'Customer referral', n: 17, converts: 0.9, wins: 0.5 },
];

/** A company whose sources are as good as they are said to be, with people of the look’s company and what they said. */
function input(sources: readonly TrueSource[], records: Stored[] = [], who = 'D'): AreaInput {
  const world = leadWorld(sources, 7);
  const leads = world.leads.map((l, i) => ({
    ...l, campaign: i % 3 === 0 ? `${l.source!} ${2024 + (i % 3)}` : null, ownerId: userId('A'), statuses: [{ at: l.createdAt, status: 'New' }, { at: l.createdAt + (1 + (i % 40)) * 3_600_000, status: 'Working' }],
    ...(l.status === 'Closed - Not Converted' && { facts: { rejectionReason: { now: REASONS[i % 5] ?? null, history: null } } }),
  }));
  const made = inputOf(records, { who, context: { ...CONTEXT, stages: world.context.stages } });
  return {
    ...made, link: (id) => `https://acme.lightning.force.com/lightning/r/Opportunity/${id}/view`, company: { ...made.company, fieldMap: { ...made.company.fieldMap, fields: { rejectionReason: { object: 'lead', field: 'R', label: 'R' } } } },
    data: { book: world.book, context: made.context, activities: [], leads, entries: [], records: { cause: [], ask: [], call: [] }, now: NOW, today: dayOf(NOW, made.context.timeZone) },
  };
}

const remark = say('leadWord', 'D', { act: 'remark', about: { kind: 'rejection', by: 'source', name: 'Web', reason: 'Too small', periodId: null }, to: 'sales', text: 'The form has asked for the number of people since July.\nDo the ones since then still come in too small?' }, { at: NOW - 21 * DAY });
const older = say('leadWord', 'T', { act: 'remark', about: { kind: 'source', name: 'Webinar', periodId: '2026-Q3' }, to: 'marketing', text: 'The September one brought people who had read the paper: more like it.' }, { at: NOW - 40 * DAY });
const words = [
  remark, older, say('leadWord', 'D', { act: 'answer', to: older.key, leadId: null, text: 'There is one every month from January on.' }, { at: NOW - 38 * DAY, state: 'waiting' }),
  ...[3, 9, 30, 44].map((i) => say('leadWord', 'A', { act: 'outOfScope', leadId: `Web-${i}`, dealId: i === 44 ? dealId('gone') : null, minutes: 45, note: null }, { at: NOW - i * DAY })),
];
const agreed = (side: 'marketing' | 'sales') => goal(`leads:leadRightFit:${side}:2026-Q4`, `function:${side}`, 0, { title: 'What a right lead is', measureId: 'leadRightFit', period: Q4, target: { value: 5_500, unit: 'share', currency: null }, owner: side === 'marketing' ? { id: userId('D'), name: 'Delphine Okonkwo-Laurent' } : { id: userId('T'), name: 'Tomasz Wiśniewski' }, origin: { by: 'Margarethe Lindqvist', function: null, on: null, note: 'Ten to five hundred people, a laboratory of their own, and somebody who may buy.', quotaId: null } });
const setThem = set('L', [agreed('marketing'), agreed('sales')]);
const agreements = [setThem, commit('L', setThem, 'leads:leadRightFit:marketing:2026-Q4', 'leader'), commit('L', setThem, 'leads:leadRightFit:sales:2026-Q4', 'leader'), commit('T', setThem, 'leads:leadRightFit:sales:2026-Q4', 'assignee')];

const ASK: LeadsAsk = { by: 'source', periodId: null, missId: '2026-Q2', open: null };
const shown = (of: AreaInput, ask: Partial<LeadsAsk> = {}, press: string[] = []): DashboardFixture => ({ query: '?tab=leads', press, areas: { leads: { state: 'ready', view: leadsView(of, { ...ASK, ...ask }), footer } } });
const many = Array.from({ length: 40 }, (_, i): TrueSource => ({ name: `Campaign ${i + 1}`, n: 5 + i * 2, converts: 0.3, wins: 0.2 }));

export const leadDashboards: Record<string, DashboardFixture> = {
  'leads': shown(input(SOURCES, [...words, ...agreements])),
  'leads-open': shown(input(SOURCES, [...words, ...agreements]), { open: 'r0 turnedDown' }, ['Web', 'Say something about it: Web, Too small']),
  'leads-miss': shown(input(SOURCES), { open: 'miss notRight' }),
  'leads-agree': shown(input(SOURCES, agreements, 'L'), {}, ['What a right lead is, change it', 'Propose it to both']),
  'leads-empty': shown(input([])),
  'leads-long': shown(input([{ name: LONG, n: 60, converts: 0.4, wins: 0.3 }, { name: LONG.replaceAll(' ', ''), n: 30, converts: 0.4, wins: 0.3 }, { name: '<b>Web</b>', n: 12, converts: 1, wins: 1 }]), {}, [LONG]),
  'leads-many': shown(input(many)),
  'leads-off': { ...shown(input([])), off: ['leads'] },
};
