import { areaDashboards } from './areas.ts';
import type { PlanTaken } from '../../../lib/messages/areas/plan.ts';
import type { Area } from '../../../lib/model/goals/areas.ts';
import type { AreaName, AreaScreen } from '../../../lib/messages/areas/areas.ts';
import type { CauseChoice, FinanceScreen, FinanceView, LineHistory } from '../../../lib/messages/finance.ts';
import type { FinanceLine } from '../../../lib/messages/finance-line.ts';
import type { MyKeyView } from '../../../lib/messages/my-key.ts';
import type { SetUpView } from '../../../lib/messages/set-up.ts';
import { q3, running } from './finance.ts';
import { group, line, money, open, reason, stated, step, stepsOf } from './finance-make.ts';
import { footer } from './make.ts';
import { keyChanged, keyElsewhere } from './my-key.ts';
import { admin, onlooker } from './set-up.ts';

/** A dashboard and what its background would answer. */
/** What each area answers, by its name; one left out is still being read. */
export type AreaFixture = { [N in AreaName]?: AreaScreen<N> };

export interface DashboardFixture {
  areas?: AreaFixture;
  /** What a plan file turns out to be. */
  plan?: PlanTaken;
  /** A file of this name to give to the page's first file field. */
  upload?: string;
  /** Areas that are switched off. */
  off?: Area[];
  query?: string;
  screen?: FinanceScreen;
  setUp?: SetUpView;
  myKey?: MyKeyView;
  connections?: 'none';
  /** Buttons to press, in turn, by their words. */
  press?: string[];
  /** Shown as it would be printed. */
  print?: boolean;
}

const ready = (view: FinanceView): FinanceScreen => ({ state: 'ready', view });

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac, cold storage monitoring, phases 3 to 11';
const PEOPLE = ['Yusuf Abdelrahman', 'Rasmus Thorvaldsen-Nygaard', 'Anneliese Brandt-Wittgenstein', 'Benedikt Maria Ostermayer-Schulze', 'Katarzyna Wojciechowska-Zielińska'];

const many = (id: string, n: number, each: number): FinanceLine[] => Array.from({ length: n }, (_, i) => line(id, `${id} deal ${i + 1}, ${['Werk', 'Klinik', 'Labor', 'Kanton'][i % 4]}`, each - (n - i) * 137,
  i % 3 === 0 ? open(PEOPLE[i % 5]!, '9 Nov') : stated(['Budget frozen', 'Chose another', 'One contact only'][i % 2]!, ['Customer', 'Sales'][i % 2]!), 'Close date 30 Sep → 14 Nov', PEOPLE[i % 5]!));

function madeOf(base: FinanceView, groups: FinanceView['groups'], start: number): FinanceView {
  const moved = groups.reduce((n, g) => n + g.amount.minor, 0) / 100;
  const losses = groups.filter((g) => g.amount.minor < 0).reduce((n, g) => n + g.amount.minor, 0) / 100;
  return {
    ...base, groups, steps: [step('deals', 'total', 'Deals in commit', '8 Jul', start), ...stepsOf(groups), step('actual', 'total', 'Actual', '7 Oct', start + moved)],
    sums: { ...base.sums, actual: money(start + moved) }, gross: { losses: money(losses), gains: money(moved - losses, '+') }, total: { deals: groups.reduce((n, g) => n + g.deals, 0), amount: money(moved), label: 'Forecast to actual' },
  };
}

const huge = madeOf({ ...q3, title: 'Q3 came in €10.2 million below the call' }, [
  group('timing', 'Timing', [reason('slipped', 'Slipped', 'In the forecast; the close date now lies after the period.', many('slipped', 310, -12_000))]),
  group('structural', 'Structural', [reason('lost', 'Lost', 'In the forecast; closed lost since.', many('lost', 190, -9_000))]),
], 30_000_000);

const bare: FinanceView = {
  ...q3, surprise: null, explained: null, cuts: [], trust: null, calibration: null, signals: [], signalsNote: '', tieOut: null, timing: null, kappa: null, pipeline: null, compared: null, published: null, passedThrough: [],
  may: { publish: false, call: false, ask: false, why: null }, ask: { ...q3.ask, compareWith: null },
};

const tiny = madeOf({ ...bare, title: 'Q3 came in €4,000 below the forecast of 8 Jul', kicker: 'Everybody · bookings · 1 Jul to 30 Sep 2026', fine: 'Nobody called a number; the forecast is that of day 8. From HubSpot, just now.',
  sums: { plan: null, call: null, actual: money(0), callLabel: 'Call', actualNote: '1 deal won' }, asForecast: 1, signalsNote: 'Three deals have closed so far. Signs are shown from 20 on either side.', may: { publish: false, call: true, ask: true, why: 'Publishing needs a period that has ended.' } },
[group('timing', 'Timing', [reason('slipped', 'Slipped', 'In the forecast; the close date now lies after the period.', [line('slipped', LONG, -4_000, open('Katarzyna Wojciechowska-Zielińska', '9 Nov'), 'Close date 30 Sep → 14 Nov', 'Katarzyna Wojciechowska-Zielińska')])])], 9_000);

const partial: FinanceView = {
  ...q3, may: { publish: false, call: false, ask: true, why: 'Finance publishes. You can ask and answer.' }, compared: null,
  published: { text: 'Published on 7 Oct by Priya Raghunathan: €1,814,380 from 44 deals.', drift: null, seen: 'You can see 31 of its 44 deals, which brought €1,402,100.' },
  notes: [
    { icon: 'eye', title: 'You see part of it', text: 'Salesforce shows you 31 of these 44 deals. What is missing is in the published number alone.' },
    { icon: 'note', title: 'No rate for ISK', text: '2 deals in Icelandic króna are left out: Salesforce has no rate for it on 8 Jul.' },
  ],
};

const over = madeOf({ ...bare, title: 'Q3 came in €22,000 over the forecast', sums: { plan: money(-20_000), call: money(0), actual: money(2_000), callLabel: 'Call', actualNote: 'A credit note was planned' } },
  [group('gain', 'Gains', [reason('new', 'New', 'Won in the period; created after the forecast was taken.', [line('new', 'Solarpark Weidach', 22_000, stated('', ''), 'Created on 20 Jul')])])], -20_000);

export const history: LineHistory = {
  dealId: '006', name: 'Stadtwerke Hohenfelde, metering laboratories', href: 'https://acme.lightning.force.com/lightning/r/Opportunity/006/view', before: '€121,300 · commit · closes 30 Sep', after: '€121,300 · commit · closes 14 Nov',
  rows: [
    { when: '12 May', what: 'Created in Qualification, €98,000, closes 30 Sep', badge: null, between: false }, { when: '2 Jul', what: 'Category Best case → Commit', badge: null, between: false },
    { when: '19 Aug', what: 'Amount €98,000 → €121,300', badge: 'order assumed', between: true }, { when: '11 Sep', what: 'Stage Proposal → Contract, by Yusuf Abdelrahman', badge: null, between: true },
    { when: '29 Sep', what: 'Close date 30 Sep → 14 Nov', badge: null, between: true },
  ],
  note: 'Two changes of 19 Aug carry the same second; which came first isn’t recorded.',
};

export const causes: CauseChoice[] = ([['Sales', 'Date never agreed with the buyer', 'our quarter end, not theirs'], ['Sales', 'One contact only', 'champion left, nobody else known'], ['Sales', 'Need or value not shown', 'buyer did nothing'], ['Marketing', 'Wrong kind of lead', 'outside the segment'], ['Finance', 'Price or terms approval', 'discount desk took three weeks'], ['Legal, operations', 'Contract took too long', 'redlines'], ['Customer', 'Budget frozen or cut', 'stated by the buyer'], ['Customer', 'Chose another', 'a competitor']] as const)
  .map(([owner, label, example]) => ({ id: label, label, function: owner, example }));

/** The dashboard's states, with what a person would press to come there. */
export const dashboards: Record<string, DashboardFixture> = {
  ...areaDashboards,
  'finance-q3': { screen: ready(q3) },
  'finance-opened': { screen: ready(q3), press: ['Slipped', 'Stadtwerke Hohenfelde, metering laboratories', 'Overdue', 'Hafenlabor Nordkai', 'No, the forecast was wrong before'] },
  'finance-ask': { screen: ready(q3), press: ['Ask a question', 'Record a new call', 'Person'] },
  'finance-export': { screen: ready(q3), press: ['Export'] },
  'finance-memo': { screen: ready(q3), press: ['Write the memo'] },
  'finance-memo-print': { screen: ready(q3), press: ['Write the memo'], print: true },
  'finance-print': { screen: ready(q3), print: true },
  'finance-running': { screen: ready(running) },
  'finance-huge': { screen: ready(huge), press: ['Slipped', 'Lost'] },
  'finance-tiny': { screen: ready(tiny), press: ['Slipped', LONG] },
  'finance-partial': { screen: ready(partial) },
  'finance-below-nothing': { screen: ready(over) },
  'finance-stale': { screen: { state: 'stale', view: q3 } },
  'finance-loading': { screen: { state: 'loading', title: 'Reading deals for the first time', done: 12_400, total: 39_000, footer } },
  'finance-empty': { screen: { state: 'empty', title: 'No deals to forecast yet', message: 'This org has no opportunity with a close date in this or the last quarter that you may see. As soon as one is there, the bridge is drawn.', footer } },
  'finance-error': { screen: { state: 'error', error: { kind: 'rateLimited', code: 'RA-104', title: 'HubSpot asks us to wait', message: 'Other tools of this account are using its calls. What you had is kept.', retryAt: null }, footer } },
  'finance-not-connected': { connections: 'none' },
  'finance-monday': { query: '?tab=monday', screen: ready({ ...running, walk: running.walk }), press: ['Slipped'] },
  'finance-monday-none': { query: '?tab=monday', screen: ready({ ...running, walk: null, trust: { ...running.trust!, range: null, noRange: 'Three quarters have ended since this org was read; a range needs more of them, or it would promise too much.' } }) },
  'finance-set-up': { query: '?tab=setup', setUp: admin },
  'set-up-key-changed': { query: '?tab=setup', setUp: admin, myKey: keyChanged },
  'set-up-key-elsewhere': { query: '?tab=setup', setUp: admin, myKey: keyElsewhere, press: ['Make a new key instead'] },
  'finance-set-up-onlooker': { query: '?tab=setup', setUp: onlooker },
};
