import type { FinanceView } from '../../../lib/messages/finance.ts';
import type { FinanceGroup, RemarkView } from '../../../lib/messages/finance-line.ts';
import { disputed, group, line, money, none, open, reason, stated, step, stepsOf } from './finance-make.ts';
import { calibration, cuts, pipeline, signals, tieOut, trust, walk } from './finance-parts.ts';
import { deal, footer } from './make.ts';

const THREAD: RemarkView[] = [{
  key: 'r1', author: 'Priya Raghunathan', when: '7 Oct', text: 'It stood in every call until 29 September. When did legal get the redlines?', waiting: false,
  answers: [{ key: 'r2', author: 'Yusuf Abdelrahman', when: '8 Oct', text: 'On 11 September. They came back on 2 October with one change, which the buyer took at once.', waiting: false, answers: [] }],
}, { key: 'r3', author: 'Priya Raghunathan', when: 'today', text: 'Is 14 November their date or ours?', waiting: true, answers: [] }];

const timing = group('timing', 'Timing', [
  reason('slipped', 'Slipped', 'In the forecast; the close date now lies after the period.', [
    line('slipped', 'Stadtwerke Hohenfelde, metering laboratories', -121_300, stated('Contract took too long', 'Legal, operations', 'Something happened: redlines came back after the quarter’s end.'), 'Close date 30 Sep → 14 Nov', 'Yusuf Abdelrahman', { remarks: THREAD }),
    line('slipped', 'Kantonsspital Oberwald, sample tracking, phase 2', -94_000, stated('Date never agreed with the buyer', 'Sales', 'No new information: the forecast was wrong before.'), 'Close date 30 Sep → 30 Oct', 'Anneliese Brandt-Wittgenstein'),
    line('slipped', 'Oberrheinische Versicherungsanstalt auf Gegenseitigkeit', -83_500, stated('Budget frozen', 'Customer'), 'Close date 28 Sep → 18 Dec'),
    line('slipped', 'Molkerei Tannberg, cold chain', -52_400, disputed('Price approval took too long', 'Finance', 'Priya Raghunathan'), 'Close date 30 Sep → 9 Oct'),
    line('slipped', 'Universität Grauenau, core facility', -38_900, open('Yusuf Abdelrahman', '9 Nov'), 'Close date 15 Sep → 2 Dec'),
    line('slipped', 'Papierwerke Lindach', -22_500, open('Rasmus Thorvaldsen-Nygaard', '9 Nov'), 'Close date 29 Sep → 29 Jan', 'Rasmus Thorvaldsen-Nygaard'),
  ]),
  reason('overdue', 'Overdue', 'In the forecast; still open although the period has ended.', [line('overdue', 'Hafenlabor Nordkai', -58_000, open('Tomasz Wiśniewski', '16 Nov'), 'Negotiation, close date 30 Sep', 'Tomasz Wiśniewski')]),
]);

const structural = group('structural', 'Structural', [
  reason('lost', 'Lost', 'In the forecast; closed lost since.', [
    line('lost', 'Chemiepark Wolfsau, site licence', -98_000, stated('Chose another', 'Customer', 'Something happened: a competitor bought the parent company.'), 'Closed lost on 12 Sep', 'Anneliese Brandt-Wittgenstein'),
    line('lost', 'Gymnasium Talheim', -71_900, stated('Wrong kind of lead', 'Marketing'), 'Closed lost on 3 Aug'),
    line('lost', 'Medizintechnik Arnsfeld', -43_000, stated('Certificate missing', 'Product'), 'Closed lost on 30 Sep'),
    line('lost', 'Weingut Rebholz & Söhne', -23_500, open('Benedikt Maria Ostermayer-Schulze', '16 Nov'), 'Closed lost on 30 Sep', 'Benedikt Maria Ostermayer-Schulze'),
  ]),
  reason('wonForLess', 'Won for less', 'Won; the amount came in lower than forecast.', [
    line('wonForLess', 'Brauerei Lohr', -12_000, stated('Value not shown', 'Sales'), '€64,000 → €52,000'), line('wonForLess', 'Spital Emmental', -9_800, stated('Value not shown', 'Sales'), '€41,800 → €32,000'),
    line('wonForLess', 'Gärtnerei Ammersee', -8_280, stated('Value not shown', 'Sales'), '€38,280 → €30,000'), line('wonForLess', 'Labor Dr. Vogt', -6_200, stated('Value not shown', 'Sales'), '€26,200 → €20,000'),
    line('wonForLess', 'Zementwerk Rüdersheim', -10_500, disputed('Terms approval', 'Finance', 'Priya Raghunathan'), '€80,500 → €70,000'), line('wonForLess', 'Kläranlage Süd', -6_000, disputed('Terms approval', 'Finance', 'Priya Raghunathan'), '€56,000 → €50,000'),
    line('wonForLess', 'Autohaus Pfründe', -12_070, open('Yusuf Abdelrahman', '16 Nov'), '€62,070 → €50,000'),
  ]),
  reason('removed', 'Removed', 'In the forecast; deleted since.', [line('removed', 'Papierwerke Lindach (copy), you can’t open', -31_500, stated('Record was a duplicate', 'Data'), 'Deleted on 14 Aug', null)]),
]);

const neither = group('neither', 'Neither', [
  reason('transferredOut', 'Moved teams', 'In the forecast; the owner is now outside this team.', [line('transferredOut', 'Klinikum Rechts der Ill', -49_000, stated('Territory changed in August', 'Executives'), 'Changed owner')]),
  reason('currency', 'Currency', 'What exchange rates changed between the two dates.', ['Spital Emmental', 'Kanton Uri', 'Bergbahnen Flims', 'Limmat Labor', 'Säntis Käse'].map((name, i) =>
    line('currency', name, [-2_400, -2_100, -1_900, -1_320, -1_000][i]!, stated('Swiss franc, dated rates', 'Market'), 'At two days’ rates')), 'in 5'),
]);

const gain = group('gain', 'Gains', [
  reason('new', 'New', 'Won in the period; created after the forecast was taken.', [line('new', 'Solarpark Weidach', 62_300, none, 'Created on 20 Jul'), line('new', 'Feuerwehr Bruck', 48_000, none, 'Created on 2 Aug'), line('new', 'Käserei Allgäu', 32_000, none, 'Created on 1 Sep')]),
  reason('upside', 'Upside', 'Won in the period; was not sure enough to be forecast.', [line('upside', 'Stahlwerk Voest', 78_450, none, 'Best case → Won'), line('upside', 'Druckerei Moser', 40_000, none, 'Pipeline → Won')]),
  reason('pulledIn', 'Pulled in', 'Won in the period; was planned for later.', [line('pulledIn', 'Flughafen Erding, de-icing', 96_000, none, 'Close date 30 Nov → 12 Sep')]),
  reason('wonForMore', 'Won for more', 'Won; the amount came in higher than forecast.', [line('wonForMore', 'Sägewerk Thoma', 9_180, none, '€40,820 → €50,000'), line('wonForMore', 'Privatklinik Tegernsee', 7_000, none, '€33,000 → €40,000'), line('wonForMore', 'Reederei Halm', 6_000, none, '€24,000 → €30,000')]),
]);

const bare = (id: string, label: string, how: string, whole: number) => ({ ...reason(id, label, how, [], ''), amount: money(whole, '+') });
const judged: FinanceGroup = group('judged', 'Judgement', [bare('judgement', 'Judgement', 'The caller added €120,000', -120_000), bare('unreconciled', 'Not reconciled', 'Revenue splits; not the caller’s', -3_480)]);

const groups = [judged, timing, structural, neither, gain];
const [caller, unreconciled, ...reasons] = stepsOf(groups);

/** The third quarter of the company that the look shows: all of its numbers add up. */
export const q3: FinanceView = {
  ask: { connection: 'salesforce:00D1:0051', periodId: 'Q3-2026', basis: 'commit', scope: 'role:00E1', typeId: 'new', t0: '2026-07-08', t1: '2026-10-07', compareWith: 'Q2-2026' },
  choices: {
    periods: ['Q4 2026, running', 'Q3 2026', 'Q2 2026', 'Q1 2026', 'FY 2026'].map((label) => ({ id: label.slice(0, 7).replace(' ', '-'), label, depth: label.startsWith('FY') ? 1 : 0 })),
    bases: [['closed', 'Closed'], ['commit', 'Commit'], ['mostLikely', 'Most likely'], ['bestCase', 'Best case'], ['pipeline', 'Pipeline'], ['weighted', 'Weighted']].map(([id, label]) => ({ id: id!, label: label!, depth: 0 })),
    scopes: [{ id: 'org', label: 'Everybody', depth: 0 }, { id: 'role:00E1', label: 'Central Europe, mid-market', depth: 1 }, { id: 'person:0051', label: 'Yusuf Abdelrahman', depth: 2 }, { id: 'person:0052', label: 'Anneliese Brandt-Wittgenstein', depth: 2 }],
    types: [{ id: 'new', label: 'New bookings', depth: 0 }, { id: 'arr', label: 'ARR', depth: 0 }],
  },
  reader: 'Priya Raghunathan', kicker: 'Central Europe, mid-market · new bookings · 1 Jul to 30 Sep 2026',
  title: 'Q3 came in €605,620 below the call, more than half of it timing',
  surprise: 'The surprise was Stadtwerke Hohenfelde: €121,300, in every call until 29 September, held up in contract.',
  fine: 'Called on 8 Jul by Tomasz Wiśniewski. Published on 7 Oct by Priya Raghunathan. From Salesforce, 4 minutes ago.',
  running: false, sending: false, currency: 'EUR', digits: 2,
  sums: { plan: money(2_600_000), call: money(2_420_000), actual: money(1_814_380), callLabel: 'Call', actualNote: '70 % of plan, 75 % of call' },
  explained: { sentence: '74 % of the €861,070 that fell away is explained', total: money(861_070), stated: money(637_200), disputed: money(68_900), open: money(154_970), share: '74 %' },
  gross: { losses: money(861_070), gains: money(378_930, '+') },
  steps: [step('plan', 'total', 'Plan', '', 2_600_000), step('below', 'judged', 'Called below plan', '', -180_000), step('call', 'total', 'Call', '8 Jul', 2_420_000),
    { ...caller!, label: 'Caller added' }, unreconciled!, step('deals', 'total', 'Deals in commit', '33 deals', 2_296_520), ...reasons, step('actual', 'total', 'Actual', '7 Oct', 1_814_380)],
  groups, asForecast: 15, total: { deals: 44, amount: money(-605_620), label: 'Call to actual' },
  passedThrough: [deal('Theater am Fluss', 34_000, 'In commit from 2 Aug to 19 Sep'), deal('Bauhof Ettal', 18_500, 'In commit from 14 Aug to 1 Sep')],
  cuts, trust, calibration, signals, signalsNote: 'Each from what was known at the time, against deals in the same week. Signs with under 20 deals on either side are left out.', tieOut,
  timing: 'Of money that slipped in the last four quarters, 38 % was won within two. Don’t count the rest again.',
  kappa: 'People and the software named the same cause in 19 of 31 cases (kappa 0.52).',
  walk: null, pipeline,
  compared: { label: 'Q2 2026', rows: [['Plan', 2_600_000, 2_450_000], ['Call', 2_420_000, 2_310_000], ['Timing', -470_600, -198_400], ['Structural', -332_750, -301_200], ['Neither', -57_720, -4_100], ['Gains', 378_930, 312_080], ['Actual', 1_814_380, 2_094_380]].map(([label, here, there]) => ({ label: String(label), here: money(Number(here)), there: label === 'Plan' ? null : money(Number(there)) })) },
  published: { text: 'Published on 7 Oct by Priya Raghunathan: €1,814,380 from 44 deals.', drift: { label: 'Drift since', was: money(1_814_380), now: money(1_826_880) }, seen: 'You can see all 44 of its deals.' },
  may: { publish: true, call: true, ask: true, why: null }, notes: [], footer,
};

export const running: FinanceView = {
  ...q3, running: true, ask: { ...q3.ask, periodId: 'Q4-2026', t1: null, compareWith: null }, title: 'Q4 stands at €812,300 of a call of €2,300,000, seven weeks in', surprise: null,
  kicker: 'Central Europe, mid-market · new bookings · 1 Oct to 31 Dec 2026', walk, compared: null, published: null,
  trust: { ...trust, range: { low: money(1_610_000), high: money(2_150_000), text: 'In 9 quarters the commit of week 8 ended between 70 % and 93 % of itself. On today’s commit of €2,301,000 that is this range.', how: 'From 9 whole quarters, as deals of one quarter aren’t independent.' } },
  fine: 'Called on 8 Oct by Tomasz Wiśniewski. From Salesforce, 4 minutes ago.',
};
