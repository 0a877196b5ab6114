import type { AreaScreen } from '../../../lib/messages/areas/areas.ts';
import type { Amount, GoalCard, MineView } from '../../../lib/messages/areas/mine.ts';
import type { Unit } from '../../../lib/model/goals/measure.ts';
import type { DashboardFixture } from './finance-states.ts';
import { parseDay } from '../../../lib/model/day.ts';
import { goal as quota } from './goal.ts';
import { deal, euro, footer, rows } from './make.ts';

const amount = (value: number, unit: Unit, text: string): Amount => ({ value, unit, text });
const eur = (whole: number): Amount => amount(whole * 100, 'money', euro(whole).text);

const bookings: GoalCard = {
  id: 'g1', title: 'New bookings', whose: null, period: 'Q4 2026 · week 8 of 13', weight: '60 % of your goals', target: eur(640_000), actual: { amount: eur(287_400), why: null },
  made: {
    deals: rows('What makes New bookings', '', [deal('Nordlicht Kühllogistik', 142_600, 'Closes or closed on 6 Oct 2026'), deal('Institut Valette, reagent stores', 96_300, 'Closes or closed on 29 Oct 2026'), deal('Hafenlabor Bremen', 48_500, 'Closes or closed on 12 Nov 2026')]),
    others: [], formula: 'Bookings, new: Amount of opportunities that are won, by close date, for whoever owned them when they were won. (n = 3)',
  },
  attainment: { ratio: 0.449, text: '44' }, noAttainment: null, isReached: false, bar: { won: 40.8, pace: 46.3, landingFrom: 77.4, landingTo: 94.9, goal: 90.9 },
  sentence: 'You are €38,600 behind your usual pace. The goal is within reach, near the far end of the range.',
  pace: { amount: eur(326_000), label: 'Your usual pace by week 8', how: 'Target × 51 %: of all there was in the last 9 such periods, that share was there by this day of them.', rows: quota.pace?.rows ?? [] },
  landing: { text: '€545,000 to €668,000', how: 'Range: what is there, and what the last 9 such periods still added after this day, the rarest tenth at each end left out.' }, gap: eur(352_600),
  takes: [
    { what: 'Each working day', text: '€12,159', how: 'Gap ÷ 29 working days left, Monday to Friday, today among them. Holidays aren’t known.' },
    { what: 'Wins', text: '8 of €46,200', how: 'Gap ÷ usual size, the median of your 14 wins in the four quarters before.' },
    { what: 'Open deals', text: '22 to 34', how: 'Wins ÷ win rate, 30 % (24 to 37 %): your 14 of 46 closed, drawn towards the team’s 31 % of 210. Likeliest: 27. You have 11 open that are due in the period.' },
  ],
  drivenBy: {
    note: null, steps: [
      { label: 'Usual by this day', text: '€326,000' }, { label: 'Usual numbers don’t come from one period', text: '−€4,100' }, { label: '9 closed, usually 12', text: '−€81,300' }, { label: 'Share of them won, usually 30 %', text: '+€21,000' },
      { label: 'Size of what was won, usually €46,200', text: '+€25,800' }, { label: 'So far', text: '€287,400' },
    ],
    rows: [
      { id: 'opportunitiesCreated', label: 'Opportunities created', depth: 0, how: 'Opportunities by the day they were created. n = 14.', now: amount(14, 'count', '14'), usual: '19', usualWhy: 'Median of the same days of 4 earlier periods.' },
      { id: 'meetings', label: 'Meetings held', depth: 1, how: 'Meetings that are done, by the day they took place. n = 31.', now: amount(31, 'count', '31'), usual: '32', usualWhy: 'Median of the same days of 4 earlier periods.' },
      { id: 'winRate', label: 'Win rate', depth: 0, how: 'Won ÷ closed. Only 9 closed: nothing is said under 20.', now: null, usual: null, usualWhy: 'It isn’t known for any earlier period.' },
    ],
  },
  setBy: 'Finance set it on 14 Sep 2026: after her note.', changes: ['€680,000 became €640,000 from 1 Nov 2026 on. Tomasz Wiśniewski, 30 Oct 2026: two accounts moved to Partners.'],
  serves: 'Be the first choice of mid-sized laboratories', partOf: 'New bookings, Team of Tomasz Wiśniewski: €2,650,000', ramp: null,
  commitment: { state: 'committed', text: 'Both sides have committed: Tomasz Wiśniewski on 16 Sep 2026, then Anneliese Brandt-Wittgenstein on 18 Sep 2026.' }, words: [], may: { commit: null, counter: true }, entered: null, edit: null,
};

const meetings: GoalCard = {
  ...bookings, drivenBy: null, id: 'g2', title: 'Meetings held', weight: '25 % of your goals', target: amount(60, 'count', '60'), actual: { amount: amount(31, 'count', '31'), why: null },
  made: { deals: null, others: ['31 activities in the CRM'], formula: 'Meetings held: Meetings that are done, by the day they took place. (n = 31)' },
  attainment: { ratio: 31 / 60, text: '51' }, bar: { won: 47, pace: 48.5, landingFrom: 78, landingTo: 98, goal: 90.9 }, sentence: 'You are 1 behind your usual pace. The goal is within reach, in the middle of the range.',
  pace: { amount: amount(32, 'count', '32'), label: 'Your usual pace by week 8', how: 'Target × 53 %: of all there was in the last 4 such periods, that share was there by this day of them.', rows: [] },
  landing: { text: '52 to 68', how: 'Range: what is there, and what each of the last 4 such periods still added after this day, the widest seen. From eight on, the rarest ends are left out.' }, gap: amount(29, 'count', '29'),
  takes: [{ what: 'Each working day', text: '1', how: 'Gap ÷ 29 working days left, Monday to Friday, today among them. Holidays aren’t known.' }],
  setBy: 'Tomasz Wiśniewski, sales, set it on 1 Oct 2026.', changes: [], partOf: null, serves: null,
  commitment: { state: 'discussed', text: 'Being discussed: Anneliese Brandt-Wittgenstein spoke on 19 Nov 2026.' }, words: [{ by: 'Anneliese Brandt-Wittgenstein, 19 Nov 2026', text: 'Proposes 45: December has two weeks, and laboratories close for stocktaking.' }], may: { commit: { of: 'k', side: 'assignee' }, counter: true },
};

const cycle: GoalCard = {
  ...meetings, id: 'g3', title: 'Days from opening to winning', weight: '15 % of your goals', target: amount(60, 'days', '60 days'), actual: { amount: null, why: 'Only 3 deals were won: nothing is said under 20.' },
  made: { deals: null, others: [], formula: 'Cycle time: Median days from creation to the close date of what was won.' }, attainment: null, noAttainment: 'Only 3 deals were won: nothing is said under 20.', bar: null,
  sentence: 'Where it stands isn’t known: only 3 deals were won: nothing is said under 20.', pace: null, landing: null, gap: null, takes: [], commitment: { state: 'notHeard', text: 'Its leader has committed: Tomasz Wiśniewski on 1 Oct 2026. You have not been heard yet.' }, words: [],
};

const mine: MineView = {
  title: 'New bookings: €640,000 is expected of you in Q4 2026, and 44 % of it is there',
  lead: 'Finance set it on 14 Sep 2026: after her note. It serves “Be the first choice of mid-sized laboratories”. 2 more goals of yours stand below. 2 of these goals aren’t committed by both sides.',
  credit: 'Credit by the org’s own rule; not a commission statement.', periods: [{ id: '2026-Q4', label: 'Q4 2026' }, { id: '2026-Q3', label: 'Q3 2026' }], periodId: null,
  notices: [{ goalId: 'g2', mark: 50, text: 'Half of “Meetings held” is reached: 31 of 60.' }], goals: [bookings, meetings, cycle], quota: null, around: [], people: null,
  planner: {
    goalTitle: 'New bookings', currency: 'EUR', digits: 2, frame: { gap: 35_260_000, today: parseDay('2026-11-23')!, end: parseDay('2026-12-31')!, open: 11 }, start: { winRate: 0.303, size: 4_620_000, deals: 11, cycle: 74 },
    from: { winRate: '30 % (24 to 37 %): your 14 of 46 closed, drawn towards the team’s 31 % of 210', size: 'Median of your 14 wins in the four quarters before.', deals: '11 deals of yours are open and due in the period, €508,200 in all.', cycle: 'Median of your 14 wins in the four quarters before, from creation to close date.' },
  },
  noPlanner: null,
  own: {
    goals: [], measures: [{ id: 'bookings', label: 'Bookings', unit: 'money', how: 'Amount of opportunities that are won, by close date.' }, { id: 'meetings', label: 'Meetings held', unit: 'count', how: 'Meetings that are done.' }],
    periods: [{ id: '2026-11', label: 'Nov 2026', start: parseDay('2026-11-01')!, end: parseDay('2026-11-30')!, calendarId: 'calendar' }, { id: '2026-Q4', label: 'Q4 2026', start: parseDay('2026-10-01')!, end: parseDay('2026-12-31')!, calendarId: 'calendar' }],
    me: { id: '0051', name: 'Anneliese Brandt-Wittgenstein' }, today: parseDay('2026-11-23')!, currency: 'EUR', digits: 2,
  },
  lookedAt: ['g1', 'g2', 'g3'],
};

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, laboratories of 20 to 200 people';
const own: GoalCard = {
  ...meetings, id: 'own-1', title: 'Five first meetings with new laboratories a month', weight: null, setBy: 'You set it yourself. It is on this device only, and nobody else sees it.', may: { commit: null, counter: false }, words: [],
  edit: { id: 'own-1', title: 'Five first meetings with new laboratories a month', measureId: 'meetings', periodId: '2026-11', value: 5 },
};

const person = (name: string, i: number, committed: string) => ({
  goalId: `p${i}`, person: name, title: i === 3 ? LONG : 'New bookings', period: 'Q4 2026', target: eur(560_000 + i * 20_000), actual: i === 2 ? { amount: null, why: 'Nobody holds this position yet.' } : { amount: eur(200_000 + i * 31_400), why: null },
  attainment: i === 2 ? '' : `${35 + i * 4} %`, pace: i === 2 ? '' : euro(290_000 + i * 9_000).text, committed,
});

const lead: MineView = {
  ...mine, title: 'New bookings: €2,650,000 is expected of you in Q4 2026, and it is reached', lead: 'Finance set it on 14 Sep 2026. It serves “Be the first choice of mid-sized laboratories”. Both sides have committed.', notices: [{ goalId: 'g1', mark: 100, text: '“New bookings” is reached: €2,702,300 of €2,650,000.' }],
  goals: [{ ...bookings, whose: 'Team of Tomasz Wiśniewski', target: eur(2_650_000), actual: { amount: eur(2_702_300), why: null }, attainment: { ratio: 1.02, text: '101' }, isReached: true, bar: { won: 92.7, pace: 46.3, landingFrom: 93, landingTo: 99, goal: 90.9 }, gap: eur(0), takes: [], sentence: 'It is reached, with €52,300 to spare.', changes: [], may: { commit: { of: 'k', side: 'leader' }, counter: true } }],
  planner: null, noPlanner: '“New bookings” is reached: there is nothing left to plan for it.', own: { ...mine.own, goals: [own] },
  people: {
    title: 'Goals of your people: 4 goals, 2 not committed by both sides', note: 'By name. One of them hasn’t been heard. Pace is what was usual by today, from each one’s own earlier periods.',
    rows: [person('Anneliese Brandt-Wittgenstein', 0, 'both'), person('Benedikt Maria Ostermayer-Schulze', 1, 'both'), person('Katarzyna Wojciechowska-Zielińska', 2, 'being discussed'), person('Yusuf Abdelrahman', 3, 'not heard yet')],
  },
};

const bare: MineView = {
  ...mine, title: '€640,000 of bookings is expected, by the CRM’s quota: 45 % of it is there', lead: 'No goal is recorded for you yet, so this is what the CRM itself says: your quota in Salesforce. Who set a goal, why and what it serves stands here once one is recorded.',
  periods: [], notices: [], goals: [], quota, planner: null, lookedAt: [],
};

const none: MineView = { ...bare, title: 'No goal is recorded for you yet', lead: 'Goals are set on the map, under Alignment, by whoever leads you or by finance. You can set one for yourself below.', quota: null };
const executive: MineView = {
  ...none, around: [{ title: 'Goals of the company', goals: [{ ...bookings, id: 'g0', whose: 'The company', weight: null, title: LONG, may: { commit: null, counter: false }, partOf: null, takes: [], ramp: 'Ramps up: 50 % in Oct, 75 % in Nov, then in full. The target says so already; the pace asks for less at first.' }] }],
};

const show = (view: MineView, more: Partial<DashboardFixture> = {}): DashboardFixture => {
  const screen: AreaScreen<'mine'> = { state: 'ready', view, footer };
  return { query: '?tab=goals', areas: { mine: screen }, ...more };
};

/** The Goals tab: several goals, a lead's, a quota alone, nothing, an executive's with long names. */
export const mineDashboards: Record<string, DashboardFixture> = {
  'finance-area-mine': show(mine),
  'finance-area-mine-opened': show(mine, { press: ['€287,400', '€326,000', '3 measures', '22 to 34', 'Set one', 'Another number'] }),
  'finance-area-mine-lead': show(lead, { press: ['Change it'] }),
  'finance-area-mine-quota': show(bare),
  'finance-area-mine-none': show(none),
  'finance-area-mine-executive': show(executive),
  'finance-area-mine-off': { query: '?tab=goals', areas: { mine: { state: 'off', title: 'This area is switched off here', text: 'An admin switched it off under Set-up. Nothing is read or kept for it.' } } },
};
