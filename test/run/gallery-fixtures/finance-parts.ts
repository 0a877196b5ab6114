import type { Cut, FinanceView, PipelineView, TieOut, WalkView } from '../../../lib/messages/finance.ts';
import type { CalibrationView, SignalRow, TrustView } from '../../../lib/messages/finance-past.ts';
import { money } from './finance-make.ts';
import { deal } from './make.ts';

const CALLED = [14, 11, 19, 12, 17, 15, 22, 21, 33];
const DEALS = [16, 14, 17, 13, 15, 14, 18, 17, 27];

export const trust: TrustView = {
  sentence: 'Error of the call in week 2, % of actual. Adjusting the deals made each of the last five calls worse.',
  points: CALLED.map((called, i) => ({ label: `Q${((i + 2) % 4) + 1} ${24 + Math.floor((i + 2) / 4)}`, called, deals: DEALS[i]! })),
  fine: '9 quarters. Bias: called 14 % too high on average.',
  rows: [
    { label: 'Slip rate', value: '24 %', n: '71 of 297 deals', how: 'Still open or dated later, of those forecast to close' },
    { label: 'Miss rate', value: '41 %', n: '122 of 297 deals', how: 'Not won, of those forecast to close' },
    { label: 'WAPE, week 2', value: '18 %', n: '9 quarters', how: 'Σ|A−F| ÷ ΣA' },
  ],
  range: null, noRange: null,
  byWeek: [2, 4, 6, 8, 10, 12].map((week, i) => ({ week, wape: `${[18, 17, 14, 11, 7, 3][i]} %`, bias: `+${[14, 12, 9, 6, 3, 1][i]} %`, periods: 9 })),
  people: [{ name: 'Anneliese Brandt-Wittgenstein', periods: 9, mae: '€31,200', note: '' }, { name: 'Yusuf Abdelrahman', periods: 8, mae: '€44,900', note: '' }],
  peopleNote: 'Two people have under 8 periods; theirs is shown to them alone.',
};

export const calibration: CalibrationView = {
  sentence: 'Of deals said to be 50 % likely, 37 % were won. Lines show how sure we are.',
  stages: [['Qualification', 0.1, 0.08, 0.05, 0.12, 210], ['Proposal', 0.25, 0.19, 0.14, 0.25, 182], ['Security review', 0.5, 0.37, 0.29, 0.46, 121], ['Negotiation', 0.75, 0.61, 0.51, 0.7, 84], ['Signature', 0.9, 0.84, 0.73, 0.91, 45]]
    .map(([label, said, won, low, high, n]) => ({ label: String(label), said: Number(said), won: Number(won), low: Number(low), high: Number(high), n: Number(n) })),
  categories: [{ label: 'Commit', won: 0.59, low: 0.53, high: 0.64, n: 297, text: 'Commit in week 2: 59 % won in the quarter (53 to 64 %), of 297 deals' }, { label: 'Best case', won: 0.22, low: 0.18, high: 0.27, n: 344, text: 'Best case in week 2: 22 % (18 to 27 %), of 344 deals' }],
  brier: 'Brier score 0.17: 0 would be exact, 0.25 is what saying 50 % of everything gets.',
  fine: '642 deals, Jan 2024 to Mar 2026. Verbal, 7 deals, is not drawn: too few.',
};

export const signals: SignalRow[] = [
  { id: 'pushed', text: 'Pushed twice or more by week 6: of 85 such deals 31 % (22 to 41 %) closed in their quarter, of 420 others 44 %.', shown: true },
  { id: 'singleContact', text: 'One contact alone: of 64 such deals 23 % (14 to 35 %) were won, of 201 others 37 %.', shown: true },
  { id: 'endDiscount', text: 'Discounted in the last 14 days: 11 such deals, too few to say.', shown: false },
  { id: 'silent', text: 'No activity for 14 days: no difference beyond chance, of 120 such deals.', shown: false },
];

export const tieOut: TieOut = {
  ours: money(1_814_380), crmLabel: 'Salesforce today', crm: money(1_826_880), difference: money(12_500, '+'), label: '1 deal differs',
  deals: [deal('Privatklinik Tegernsee', 12_500, 'Amount €40,000 → €52,500 on 3 Nov')], note: 'Changed on 3 Nov, after the books closed.',
};

const cut = (id: Cut['id'], label: string, note: string, rows: [string, number, number, number, string][]): Cut =>
  ({ id, label, note, rows: rows.map(([name, deals, losses, gains, share]) => ({ label: name, deals, losses: money(losses), gains: money(gains, '+'), share })) });

export const cuts: FinanceView['cuts'] = [
  cut('function', 'Function', 'Losses with a stated or disputed cause, by the function that can act on it.', [['Customer', 2, -181_500, 0, '21 %'], ['Sales', 5, -130_280, 0, '15 %'], ['Legal, operations', 1, -121_300, 0, '14 %'], ['Marketing', 1, -71_900, 0, '8 %'], ['Finance, disputed', 3, -68_900, 0, '8 %'], ['Executives', 1, -49_000, 0, '6 %'], ['Product', 1, -43_000, 0, '5 %'], ['Data', 1, -31_500, 0, '4 %'], ['Market', 5, -8_720, 0, '1 %'], ['No cause yet', 5, -154_970, 0, '18 %']]),
  cut('person', 'Person', 'Moved teams, currency and causes that other functions own count in nobody’s miss. In the order of names.', [['Anneliese Brandt-Wittgenstein', 6, -192_000, 118_450, '22 %'], ['Rasmus Thorvaldsen-Nygaard', 4, -22_500, 96_000, '3 %'], ['Yusuf Abdelrahman', 14, -481_070, 164_480, '56 %']]),
  cut('source', 'Source', 'The lead source on the deal, as of today.', [['Web', 9, -301_400, 62_300, '35 %'], ['Partner', 7, -248_900, 190_630, '29 %'], ['Outbound', 8, -310_770, 126_000, '36 %']]),
  cut('stage', 'Stage it was in', 'The stage on 8 Jul.', [['Proposal', 8, -402_300, 0, '47 %'], ['Negotiation', 11, -458_770, 0, '53 %'], ['Not in the forecast', 9, 0, 378_930, '']]),
];

export const pipeline: PipelineView = {
  start: { label: 'Open on 8 Jul', amount: money(1_257_559) }, end: { label: 'Open on 7 Oct', amount: money(1_974_086) },
  lines: [['new', 'New', 1_501_878, 'gain'], ['increased', 'Increased', 180_171, 'gain'], ['movedIn', 'Moved in', 149_382, 'gain'], ['lost', 'Lost', -271_125, 'structural'], ['decreased', 'Decreased', -556_292, 'structural'], ['won', 'Won', -287_487, 'gain']]
    .map(([reason, label, whole, kind]) => ({ reason: String(reason), label: String(label), kind: kind as 'gain', amount: money(Number(whole), '+'), deals: [deal(`${String(label)}, the largest`, Number(whole), '8 Jul to 7 Oct')] })),
  memo: '12 deals were created and closed in between, €143,000 of them won.',
};

export const walk: WalkView = {
  title: 'Commit fell by €64,000 since last Monday', sentence: 'Two deals slipped out of the quarter; one came in from best case.',
  from: { label: 'Commit on 16 Nov', amount: money(2_365_000) }, to: { label: 'Commit on 23 Nov', amount: money(2_301_000) },
  lines: [
    { reason: 'slipped', label: 'Slipped', kind: 'timing', amount: money(-152_000), deals: [deal('Kraftwerk Innstau', -88_000, 'Close date 12 Dec → 20 Jan'), deal('Archiv Regenfeld', -64_000, 'Close date 18 Dec → 31 Jan')] },
    { reason: 'entered', label: 'Entered commit', kind: 'gain', amount: money(105_000, '+'), deals: [deal('Kantonsspital Oberwald, sample tracking, phase 2', 105_000, 'Best case → Commit')] },
    { reason: 'decreased', label: 'Decreased', kind: 'structural', amount: money(-17_000), deals: [deal('Molkerei Tannberg, cold chain', -17_000, '€69,400 → €52,400')] },
  ],
  weeks: [['12 Oct', 2_210_000, 0], ['19 Oct', 2_244_000, 34_000], ['26 Oct', 2_301_500, 57_500], ['2 Nov', 2_298_000, -3_500], ['9 Nov', 2_341_000, 43_000], ['16 Nov', 2_365_000, 24_000], ['23 Nov', 2_301_000, -64_000]]
    .map(([label, amount, change], i) => ({ day: new Date(Date.UTC(2026, 9, 12 + 7 * i)).toISOString().slice(0, 10), label: `to ${label}`, amount: money(Number(amount)), change: money(Number(change), '+') })),
};
