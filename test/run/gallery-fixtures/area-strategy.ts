import type { DashboardFixture } from './finance-states.ts';
import type { EntriesView, EntryRow } from '../../../lib/messages/areas/entries.ts';
import type { HolderView, RolesView, RoleView } from '../../../lib/messages/areas/roles.ts';
import type { StrategyView } from '../../../lib/messages/areas/strategy.ts';
import type { StrategyItem } from '../../../lib/model/goals/strategy.ts';
import { ROLE_TEMPLATES } from '../../../lib/model/goals/role-templates/index.ts';
import { footer } from './make.ts';

const item = (id: string, kind: StrategyItem['kind'], title: string, text: string, span: string, behaviours: string[] = []): StrategyItem => ({ id, kind, title, text, span, behaviours: behaviours.map((words, i) => ({ id: `${id}-${i}`, words })) });
const ITEMS: StrategyItem[] = [
  item('first', 'goal', 'Be the first choice of mid-sized laboratories', 'They decide in months, stay for years, and nobody else looks after them well. We want to be who they think of first.', '2026 to 2028'),
  item('stay', 'goal', 'Customers stay because it works', 'A renewal is earned in the first 30 days.', '2026 to 2028'),
  item('quickly', 'value', 'Decide quickly, and say why', 'A decision that comes late costs the buyer more than one they don’t like.', '', ['Answers an approval within three working days, also with a no', 'Writes the reason beside the decision, where everybody it concerns can read it']),
  item('open', 'value', 'Bad news first', '', '', ['Says that a date will not hold before the customer asks', 'Thanks whoever brings bad news early']),
];
const readers = { read: 14, of: 21, text: '14 of 21 people have read it', notYet: null };
const NOTE = 'Approvals now have a time. Too many deals waited on us: 19 last quarter, 11 days each. “Win the mid-market” says now whom we mean.';

const strategy: StrategyView = {
  kicker: 'Halden Instruments', title: '2 strategic goals and 2 values', sentence: 'Published by Margarethe Lindqvist on 2 Sep 2026.',
  current: { key: 'v3', by: 'Margarethe Lindqvist', when: '2 Sep 2026', note: NOTE, items: ITEMS, place: null, isWaiting: false },
  mine: { isRead: true, when: '3 Sep 2026', since: '2 Sep 2026', isAuthor: false, changes: [] }, readers,
  history: [
    { key: 'v3', by: 'Margarethe Lindqvist', when: '2 Sep 2026', note: NOTE, isCurrent: true, summary: '1 new, 2 changed' },
    { key: 'v2', by: 'Margarethe Lindqvist', when: '4 Mar 2026', note: 'Values from the workshop.', isCurrent: false, summary: '1 new' }, { key: 'v1', by: 'Priya Raghunathan', when: '12 Jan 2026', note: '', isCurrent: false, summary: 'The first' },
  ],
  opened: { key: 'v2', changes: [{ id: 'quickly', is: 'added', kind: 'Value', title: 'Decide quickly', lines: ['Behaviour: Answers an approval within a week'] }], items: [ITEMS[0]!, { ...ITEMS[2]!, title: 'Decide quickly' }] },
  may: { publish: false, why: null }, unverified: null,
};
const changedSince: StrategyView = {
  ...strategy, sentence: 'Published by Margarethe Lindqvist on 2 Sep 2026. You read the version of 4 Mar 2026; what changed since stands first.',
  mine: {
    isRead: false, when: '6 Mar 2026', since: '4 Mar 2026', isAuthor: false, changes: [
      { id: 'first', is: 'changed', kind: 'Strategic goal', title: 'Be the first choice of mid-sized laboratories', lines: ['Title: Be the first choice of mid-sized laboratories. Before: Win the mid-market.'] },
      { id: 'quickly', is: 'changed', kind: 'Value', title: 'Decide quickly, and say why', lines: ['New behaviour: Writes the reason beside the decision, where everybody it concerns can read it', 'Behaviour: Answers an approval within three working days, also with a no. Before: Answers an approval within a week'] },
      { id: 'open', is: 'added', kind: 'Value', title: 'Bad news first', lines: ['Behaviour: Says that a date will not hold before the customer asks', 'Behaviour: Thanks whoever brings bad news early'] },
      { id: 'calls', is: 'removed', kind: 'Strategic goal', title: 'More calls', lines: [] },
    ],
  },
};
const leader: StrategyView = {
  ...strategy, mine: { ...strategy.mine, isAuthor: true }, may: { publish: true, why: null },
  readers: { ...readers, notYet: ['Anneliese Brandt-Wittgenstein', 'Benedikt Maria Ostermayer-Schulze', 'Henrik Sjöberg', 'Ifeoma Nwachukwu', 'Katarzyna Wojciechowska-Zielińska', 'Luís Figueiredo', 'Yusuf Abdelrahman'].map((name, i) => ({ id: String(i), name, older: i % 3 === 0 ? 'read the version of 4 Mar 2026' : null })) },
};

const holder = (name: string, title: string, over: Partial<HolderView> = {}): HolderView => ({ id: name, name, title, person: { by: name, when: '9 Sep 2026' }, leader: { by: 'Tomasz Wiśniewski', when: '8 Sep 2026' }, isTop: false, isTheirs: false, isMe: false, may: { person: false, leader: false }, ...over });
const role = (id: string, over: Partial<RoleView> = {}): RoleView => {
  const t = ROLE_TEMPLATES.find((x) => x.id === id)!;
  return {
    id, name: t.name, function: t.function === 'customer-success' ? 'Customer success' : 'Sales', key: `k-${id}`, versions: 1, set: 'Set on 2 Sep 2026 by Margarethe Lindqvist', standing: '3 of 4 holders confirmed by both sides', holders: [], holderCount: 4, isMine: false, edit: null,
    text: { responsibilities: t.responsibilities, behaviours: [{ text: 'Answers an approval within three working days, also with a no', from: 'Decide quickly, and say why' }, ...t.behaviours.map((text) => ({ text, from: null }))], measures: [{ text: 'Bookings, new', from: 'Amount of new opportunities closed won in the period.' }, { text: 'Win rate', from: 'Won ÷ (won + lost), by count.' }] },
    ...over,
  };
};
const choices: RolesView['choices'] = {
  behaviours: [{ id: 'quickly-0', label: 'Answers an approval within three working days (Decide quickly, and say why)' }], measures: [{ id: 'bookingsNew', label: 'Bookings, new' }, { id: 'winRate', label: 'Win rate' }],
  people: [{ id: '1', name: 'Anneliese Brandt-Wittgenstein' }], titles: [{ title: 'Account Executive', people: 9 }, { title: 'Senior Account Executive', people: 3 }], functions: [{ id: 'sales', label: 'Sales' }, { id: 'marketing', label: 'Marketing' }],
};
const roles: RolesView = {
  kicker: 'Halden Instruments', title: '3 roles are described', sentence: 'Yours: Account executive.', opened: null, may: { write: false, why: 'Role expectations are written by who leads people, or keeps the settings.' }, noConfirming: null, templates: [], choices,
  roles: [
    role('account-executive', { isMine: true, holders: [holder('Anneliese Brandt-Wittgenstein', 'Senior Account Executive', { isMe: true, person: null, may: { person: true, leader: false } })] }),
    role('customer-success-manager', { standing: '1 of 3 holders confirmed by both sides', holderCount: 3 }), role('sales-manager', { standing: 'Nobody holds it by these titles', holderCount: 0 }),
  ],
};
const leading: RolesView = {
  ...roles, sentence: 'None of them names your title, or you.', may: { write: true, why: null }, templates: [...ROLE_TEMPLATES],
  roles: [role('account-executive', {
    versions: 2, set: 'Changed on 2 Sep 2026 by Margarethe Lindqvist: handing over was nobody’s job', holderCount: 6,
    edit: { id: 'account-executive', name: 'Account executive', function: 'sales', responsibilities: ROLE_TEMPLATES[1]!.responsibilities, behaviours: ['quickly-0', ...ROLE_TEMPLATES[1]!.behaviours], measureIds: ['bookingsNew', 'winRate'], titles: ['Account Executive'], holders: [] },
    holders: [
      holder('Anneliese Brandt-Wittgenstein', 'Senior Account Executive', { isTheirs: true, leader: null, may: { person: false, leader: true } }), holder('Benedikt Maria Ostermayer-Schulze', 'Account Executive', { isTheirs: true }),
      holder('Katarzyna Wojciechowska-Zielińska', 'Account Executive', { isTheirs: true, person: null }), holder('Margarethe Lindqvist', 'Chief Revenue Officer', { isTop: true, leader: null }),
    ],
  }), ...roles.roles.slice(1)],
};

const entry = (day: string, value: string, over: Partial<EntryRow> = {}): EntryRow => ({ key: `${day}${value}`, isoDay: '2026-11-20', day, value, by: 'Ifeoma Nwachukwu', when: '21 Nov, 14:05', note: null, corrected: null, place: null, ...over });
const entries: EntriesView = {
  title: 'Numbers entered by hand', sentence: 'Measures that no CRM counts. Each number says who entered it and when; a wrong one is corrected by a newer one, and both stay.', today: '2026-11-24', isWaiting: false, why: null,
  measures: [{ id: 'onboarding', label: 'Onboarding time', how: 'Days from signature to first use.', unit: 'days', unitWord: 'days', digits: 0, currency: null, asks: 'What it stood at on that day', assignees: [{ id: 'function:customer-success', label: 'Customer success' }, { id: 'company', label: 'The company' }] }],
  lists: [{
    measureId: 'onboarding', label: 'Onboarding time', assignee: 'function:customer-success', whose: 'Customer success', summary: '2 numbers, the last of 20 Nov 2026: 30 days', mayEnter: true,
    rows: [entry('20 Nov 2026', '30 days', { note: 'from the tracker', place: 'waits to be sent' }), entry('20 Nov 2026', '300 days', { corrected: 'corrected by Ifeoma Nwachukwu on 21 Nov 2026' }), entry('30 Oct 2026', '34 days', { by: 'Henrik Sjöberg', when: '2 Nov, 09:12' })],
  }],
};

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';
const long: StrategyView = {
  ...leader, kicker: LONG, current: { ...leader.current!, note: `${LONG}. ${NOTE} ${NOTE}`, place: 'on this device alone', items: [item('a', 'goal', `Be the first choice of ${LONG}`, `${NOTE}\n\n${NOTE} ${LONG}`, 'from the first quarter of 2026 until it is reached'), item('b', 'value', LONG, NOTE, '', [`Writes to ${LONG} within three working days`, NOTE])] },
  unverified: 'Under a HubSpot key a person is who they say they are: who has read it isn’t proven.',
};
const manyRoles: RolesView = { ...leading, title: '11 roles are described', roles: ROLE_TEMPLATES.map((t) => role(t.id, { edit: leading.roles[0]!.edit, holders: Array.from({ length: 34 }, (_, i) => holder(`Holder ${i + 1} of ${t.name}`, t.titles[0]!, { isTheirs: true, leader: null, may: { person: false, leader: true } })), holderCount: 40 })) };

const none: StrategyView = { ...strategy, title: 'No strategy is published yet', sentence: 'Once it is, it stands here for everybody. Strategy and values are published by whoever stands at the top of the reporting line, or keeps the settings.', current: null, readers: null, history: [], opened: null, mine: { isRead: false, when: null, since: null, isAuthor: false, changes: [] } };
const noRoles: RolesView = { ...roles, roles: [], title: 'No role is described yet', sentence: 'Once one is, you read here what is expected. Role expectations are written by who leads people, or keeps the settings.' };
const noEntries: EntriesView = { ...entries, measures: [], lists: [], sentence: 'Every measure here is computed from the CRM.', why: 'Whoever keeps the settings adds measures of the company’s own under Set-up.' };

const shown = (s: StrategyView, r: RolesView, e: EntriesView, press: string[] = []): DashboardFixture => ({
  query: '?tab=alignment&part=strategy', press, areas: { strategy: { state: 'ready', view: s, footer }, roles: { state: 'ready', view: r, footer }, entries: { state: 'ready', view: e, footer } },
});

/** Strategy, roles and numbers entered by hand, as each kind of reader sees them. */
export const strategyDashboards: Record<string, DashboardFixture> = {
  'strategy-full': shown(strategy, roles, entries, ['Account executive', '4 Mar 2026, Margarethe Lindqvist', 'Onboarding time']),
  'strategy-empty': shown(none, noRoles, noEntries),
  'strategy-first': shown({ ...none, sentence: 'Write down what the company wants to reach and what it stands for. Goals can be tied to it, and everybody sees the same.', may: { publish: true, why: null } }, { ...noRoles, may: { write: true, why: null }, templates: [...ROLE_TEMPLATES], sentence: 'Begin with one from the templates and change it until it is yours.' }, noEntries, ['Write it', 'Add a strategic goal', 'Add a value', 'Add a behaviour', 'Publish for everybody']),
  'strategy-news': shown(changedSince, roles, entries),
  'strategy-leader': shown(leader, leading, entries, ['Who hasn’t yet', 'Account executive', 'Enter a number', 'Enter the number']),
  'strategy-editing': shown(leader, leading, entries, ['Change it', 'Take out: Customers stay because it works', 'Account executive', 'Change Account executive', 'Publish this role']),
  'strategy-long': shown(long, manyRoles, entries, ['Account manager', 'Sales leader']),
};
