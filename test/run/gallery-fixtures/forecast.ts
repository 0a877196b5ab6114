import type { BridgeClass, BridgeGroupView, BridgeView, DealRow, ForecastView } from '../../../lib/messages/views.ts';
import { deal, euro, rows } from './make.ts';

const SLIPPED = [
  deal('Stadtwerke Hohenfelde, metering laboratories', -121_300, '30 Sep → 14 Nov · Yusuf Adeyemi'),
  deal('Kantonsspital Oberwald, sample tracking, phase 2', -94_000, '30 Sep → 30 Oct · Anneliese Brandt-Wittgenstein'),
  deal('Oberrheinische Versicherungsanstalt auf Gegenseitigkeit', -83_500, '28 Sep → 18 Dec · Yusuf Adeyemi', ['order assumed']),
  deal('Aldermoor Biologics', -52_400, '25 Sep → 11 Dec · Anneliese Brandt-Wittgenstein'),
  deal('Pfeiler Diagnostik', -38_900, '30 Sep → 4 Dec · Yusuf Adeyemi', ['as of today']),
  deal('1 deal you can’t open', -22_500, ''),
];
const FORTY = Array.from({ length: 40 }, (_, i) => deal(`Gemeindeverband ${i + 1}, water quality`, -(12_000 - i * 211), `Closed lost on ${1 + (i % 28)} Sep`));

const CUT = 1_300_000;
const SCALE = 98.2 / (2_420_000 - CUT);
const percent = (whole: number): number => Math.round((whole - CUT) * SCALE * 10) / 10;

type Line = [reason: string, label: string, whole: number, deals: number, rows?: DealRow[]];

/** Groups with their bars, laid one after another from the start's amount. */
function groups(start: number, parts: [kind: BridgeClass, label: string, lines: Line[]][], at = percent): BridgeGroupView[] {
  let level = start;
  return parts.map(([kind, label, lines]) => ({
    kind, label, total: euro(lines.reduce((n, l) => n + l[2], 0), '+'),
    reasons: lines.map(([reason, name, whole, deals, list = []]) => {
      const from = level;
      level += whole;
      const title = `${name}, ${deals} deals`;
      return {
        reason, label: name, amount: euro(whole, '+'), deals, bar: { a: at(Math.min(from, level)), b: at(Math.max(from, level)), e: at(level) },
        rows: rows(title, reason === 'slipped' ? 'Close date moved past 30 September: each deal’s amount in the forecast, taken away.' : '', list, deals),
      };
    }),
  }));
}

export const q3: BridgeView = {
  periodId: '2026-Q3', periodLabel: 'Q3 2026', running: false, basis: 'commit', t0: '2026-07-08T00:00:00+02:00', t1: '2026-10-07T17:00:00+02:00',
  headline: '€605,620 below the call',
  sentence: 'More than half of what fell away was timing. The surprise was Stadtwerke Hohenfelde, €121,300, in every call until 29 September.',
  start: { label: 'Called 8 Jul', amount: euro(2_420_000), bar: 98.2, rows: rows('Forecast deals', 'The call of 8 July, with 44 deals in commit.', SLIPPED, 44) },
  end: { label: 'Came in', amount: euro(1_814_380), bar: 45.1, rows: rows('Won in Q3', 'All deals won with a close date in Q3 2026.', [deal('Nordlicht Kühllogistik', 412_000, 'Won on 30 Sep', ['booked late'])], 31) },
  groups: groups(2_420_000, [
    ['judged', 'Judgement', [['judgement', 'Caller added', -120_000, 0], ['unreconciled', 'Not reconciled', -3_480, 0]]],
    ['timing', 'Timing', [['slipped', 'Slipped', -412_600, 6, SLIPPED], ['overdue', 'Overdue', -58_000, 2]]],
    ['structural', 'Structural', [['lost', 'Lost', -236_400, 40, FORTY], ['wonForLess', 'Won for less', -64_850, 3], ['removed', 'Removed', -31_500, 1]]],
    ['neither', 'Neither', [['transferredOut', 'Moved teams', -49_000, 2], ['currency', 'Currency', -8_720, 5]]],
    ['gain', 'Gains', [['new', 'New', 142_300, 4], ['upside', 'Upside', 118_450, 3], ['pulledIn', 'Pulled in', 96_000, 2], ['wonForMore', 'Won for more', 22_180, 2]]],
  ]),
  scaleNote: 'Bars start at €1.3 million.',
  notes: [{ icon: 'eye', title: 'You can see 31 of 44 deals.', text: 'The number is the one finance published on 7 Oct. The other 13 belong to people outside your team.' }],
  passedThrough: rows('3 deals came into commit later and left it unwon', 'They are in no line above: they were not forecast, and did not come in.', [deal('Quellhof Mineralbrunnen', 41_000, 'In commit 3 Aug to 9 Sep')], 3),
  asForecast: 12,
  explained: {
    title: '74\u00a0% explained', of: 'of \u2212€861,070', stated: 63_720_000, disputed: 6_890_000, open: 15_497_000,
    key: { stated: 'Stated 74\u00a0%', disputed: 'Disputed 8\u00a0%', open: 'No cause yet 18\u00a0%' }, owed: 'Five deals still owe a cause. One is waiting for you: open the deal to say why.',
  },
  timing: 'Of money that slipped in 4 earlier periods, 38\u00a0% was won within two.',
};

const near = (whole: number): number => Math.round(whole / 15_000) / 1;

export const q4: BridgeView = {
  ...q3, periodId: '2026-Q4', periodLabel: 'Q4 2026, week 8 of 13', running: true, t0: '2026-10-08T00:00:00+02:00', t1: '2026-11-23T09:00:00+01:00',
  headline: '€287,400 won of a forecast of €1,310,000', sentence: '5 weeks remain. €744,100 of the forecast is still open; €118,500 has moved into next year.',
  start: { label: 'Forecast 8 Oct', amount: euro(1_310_000), bar: near(1_310_000), rows: q3.start.rows },
  end: { label: 'So far', amount: euro(503_900), bar: near(503_900), rows: q3.end.rows },
  groups: groups(1_310_000, [
    ['timing', 'Timing', [['remaining', 'Still open', -744_100, 14, SLIPPED], ['slipped', 'Slipped', -118_500, 2]]],
    ['structural', 'Structural', [['downgraded', 'No longer in commit', -96_000, 2]]],
    ['neither', 'Neither', [['wonWithoutAmount', 'Won without an amount', -31_000, 1]]],
    ['gain', 'Gains', [['transferredIn', 'Came from another team', 183_500, 3]]],
  ], near),
  scaleNote: null, notes: [], passedThrough: null, asForecast: 1, explained: null, timing: null,
};

export const forecast: ForecastView = { scopeLabel: 'Central Europe, mid-market', bridges: [q3, q4] };
