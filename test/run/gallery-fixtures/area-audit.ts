import type { AuditView } from '../../../lib/messages/areas/audit.ts';
import type { DashboardFixture } from './finance-states.ts';
import { footer } from './make.ts';

const weeks = ['16 Nov', '9 Nov', '2 Nov', '26 Oct', '19 Oct', '12 Oct', '5 Oct', '28 Sep', '21 Sep', '14 Sep', '7 Sep', '31 Aug', '24 Aug', '17 Aug', '10 Aug', '3 Aug'];
const NBSP = '\u00a0';

const found: AuditView = {
  kicker: 'Halden Instruments · goals that run or are to come', title: '7 things don’t fit', sentence: 'Each with what to do about it. Nothing is changed from here; goals are changed by those who may set them, in the map.',
  opposed: {
    silence: null, note: `13${NBSP}pairs of measures were asked at once. Of those shown, at most 5${NBSP}% are expected to be chance. Each person is compared with themselves, and each week or quarter with what was usual in it. It says that two things went together, not that one makes the other.`,
    pairs: [{
      id: 'week-calls-callsToMeeting', first: { text: '60 calls a week', from: 'executives, since 3 Aug' }, second: { text: 'Calls that led to a meeting', from: null }, noun: 'weeks', basis: `14${NBSP}people, 16${NBSP}weeks`,
      sentence: `In the 96 person-weeks in which people had more calls than in their usual week (58 on average), 7${NBSP}% of calls led to a meeting (5 to 9${NBSP}%); in their other 128 (39), 11${NBSP}% did (9 to 13${NBSP}%).`,
      strength: `Rank correlation within people and weeks: −0.31 (95${NBSP}% from −0.42 to −0.19).`, head: { period: 'Week', first: 'Calls', second: 'Calls that led to a meeting' }, withheld: 'Groups of fewer than 5 people are not shown.',
      rows: weeks.map((w, i) => ({ period: `Week of ${w}`, above: i % 5 === 3 ? null : { people: `${5 + (i % 4)}${NBSP}people`, first: String(54 + (i * 7) % 11), second: `${6 + (i % 3)}${NBSP}%` }, below: { people: `${9 - (i % 4)}${NBSP}people`, first: String(36 + (i * 5) % 9), second: `${10 + (i % 3)}${NBSP}%` } })),
    }],
  },
  groups: [
    { kind: 'noStrategy', title: `2${NBSP}goals serve no strategic goal`, todo: 'Name what it serves, or end it: a number that nothing asks for takes time from those that something does.', rows: [
      { id: 'g1', name: 'Activity points, sales', detail: 'Names no strategic goal or value, and nothing stands above it.', find: 'Activity points, sales', more: `So do 14${NBSP}goals below it.` },
      { id: 'g2', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: visits', detail: 'The strategic goal that it names is no longer in the strategy.', find: 'Donau', more: null },
    ] },
    { kind: 'noMeasure', title: `1${NBSP}strategic goal has no measure`, todo: 'Add a goal with a measure that would show it, or say in the strategy how else one will see it.', rows: [{ id: 's', name: 'Customers stay because it works', detail: 'No goal of this time names it.', find: 'Customers', more: null }] },
    { kind: 'outOfReach', title: `1${NBSP}target lies above everything in sight`, todo: 'Talk about it with whoever bears it: a smaller number, more people, another measure, or what would have to be new.', rows: [
      { id: 'g3', name: 'Katarzyna Wojciechowska-Zielińska: bookings, new', detail: '€1,240,000 is asked. The most that anybody brought in as many days is €702,300, of 84 person-periods; €212,000 came in so far, and €431,500 is open and due.', find: 'Katarzyna', more: null },
    ] },
    { kind: 'unevenRole', title: `2${NBSP}goals or people differ from others of the same role, without a word why`, todo: 'Say why in the goal (territory, part time, agreed otherwise), or make them the same. People who are new have their ramp and aren’t compared.', rows: [
      { id: 'a', name: 'Yusuf Abdelrahman', detail: 'Account executive. Bookings, new: €560,000; 4 others of the role have €620,000.', find: 'Yusuf', more: null },
      { id: 'b', name: 'Benedikt Maria Ostermayer-Schulze', detail: 'Account executive. 4 others of the role have “Meetings held”.', find: 'Benedikt', more: null },
    ] },
  ],
  fine: ['Nobody has more than five goals at once.'],
  unchecked: ['Looks at goals are written down since 3 Nov; what nobody looked at for a month can be told from 3 Dec on.', '3 targets: Only goals of people, teams and the company are held against what was reached before.'],
};

const quiet: AuditView = {
  kicker: found.kicker, title: 'Everything that could be looked for fits', sentence: 'What was looked for, and what couldn’t be, stands below.',
  opposed: { pairs: [], note: '', silence: 'Too little is recorded to tell: it takes 8 people and 6 whole weeks or quarters of two measures.' }, groups: [],
  fine: ['Every goal leads up to a strategic goal or a value.', 'Every strategic goal has a goal with a measure.', 'Nobody has more than five goals at once.', 'People of the same role have the same measures and targets, or a reason is stated.'],
  unchecked: ['Nobody’s looks at goals are written down yet; what nobody looked at for a month can be told a month after the first.'],
};

const audit = (view: AuditView, press?: string[]): DashboardFixture => ({ query: '?tab=alignment&part=audit', areas: { audit: { state: 'ready', view, footer } }, ...(press && { press }) });

export const auditDashboards: Record<string, DashboardFixture> = {
  'audit-found': audit(found, ['Open the weeks']), 'audit-quiet': audit(quiet), 'audit-working': audit({ ...quiet, title: 'Nothing found so far', opposed: { share: 0.42 } }),
};
