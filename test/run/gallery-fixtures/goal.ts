import type { GoalView } from '../../../lib/messages/views.ts';
import { deal, euro, rows } from './make.ts';

const won = rows('Won so far', 'Sum of the amounts of your 3 deals won with a close date in Q4 2026.', [
  deal('Nordlicht Kühllogistik', 142_600, 'Won on 6 Oct'),
  deal('Institut Valette, reagent stores', 96_300, 'Won on 29 Oct', ['booked late']),
  deal('Hafenlabor Bremen', 48_500, 'Won on 12 Nov'),
]);

const commit = rows('Deals in commit', 'Sum of the amounts of your open deals in commit that close in Q4 2026.', [
  deal('Kantonsspital Oberwald, sample tracking, phase 2', 86_000, 'Closes 18 Dec'),
  deal('Aldermoor Biologics', 61_000, 'Closes 11 Dec'),
  deal('Pfeiler Diagnostik', 38_900, 'Closes 4 Dec'),
  deal('Veldkamp Zuivel', 28_100, 'Closes 21 Dec'),
]);

export const goal: GoalView = {
  recorded: null, others: [], marks: [], credit: null,
  heading: 'New bookings, Q4 2026 · week 8 of 13', whose: null, periodId: '2026-Q4',
  target: euro(640_000), targetSource: 'your quota in Salesforce (ForecastingQuota), last changed on 22 Sep',
  won: euro(287_400), wonRows: won, ratio: 0.449, ratioText: '45',
  pace: {
    method: 'seasonal', expected: euro(326_000), ratio: 0.882, label: 'Your usual pace by week 8',
    how: 'By this day of a quarter you had usually won 51 % of what you won in the whole quarter: €640,000 × 51 % = €326,000.',
    rows: [
      { label: 'Q3 2026', wonByThen: euro(241_200), wonInAll: euro(498_000), share: '48 %' },
      { label: 'Q2 2026', wonByThen: euro(318_900), wonInAll: euro(612_400), share: '52 %' },
      { label: 'Q1 2026', wonByThen: euro(287_000), wonInAll: euro(549_500), share: '52 %' },
    ],
  },
  landing: { low: euro(545_000), high: euro(668_000), text: '€545,000 to €668,000', how: 'Range: where your last 9 quarters ended, seen from week 8.' },
  bar: { won: 40.8, pace: 46.3, landingFrom: 77.4, landingTo: 94.9, goal: 90.9 },
  sentence: 'You are €38,600 behind your usual pace. The goal is within reach, near the top of your range.',
  need: {
    goal: euro(640_000), won: euro(287_400), gap: euro(352_600), commit: euro(214_000), commitLabel: '4 deals in commit', commitRows: commit,
    toFind: euro(138_600), sentence: 'About 3 more wins of your usual size, €46,200. You win 3 in 10, so that takes 10 open deals. You have 11.',
    how: 'Gap = goal − won. Still to find = gap − what stands in commit for this quarter. Usual size is the median of your wins in the last four quarters.',
  },
};

export const overTarget: GoalView = {
  ...goal, heading: 'New bookings, Q4 2026 · week 12 of 13', whose: 'Katarzyna Wojciechowska-Zielińska-Hohenberg',
  won: euro(896_000), ratio: 1.4, ratioText: '140',
  bar: { won: 100, pace: 66.1, landingFrom: 96, landingTo: 100, goal: 71.4 },
  landing: { low: euro(860_000), high: euro(896_000), text: '', how: 'Range: where the last 9 quarters ended, seen from week 12.' },
  sentence: 'The goal was passed on 4 December, by €256,000.', need: null,
};

export const noTarget: GoalView = {
  ...goal, target: null, targetSource: 'No quota for this quarter in Salesforce. Whoever runs forecasting there can add one.', ratio: null, ratioText: null,
  pace: null, landing: null, bar: { won: 0, pace: null, landingFrom: null, landingTo: null, goal: null },
  sentence: 'So far this quarter you have won €287,400 with 3 deals.', need: null,
};

export const nothingWon: GoalView = {
  ...goal, won: euro(-4_200), ratio: -0.007, ratioText: '−1', wonRows: rows('Won so far', 'One credit note, no wins yet in Q4 2026.', [deal('Credit note for Hafenlabor Bremen', -4_200, 'Won on 2 Oct')]),
  pace: { method: 'linear', expected: euro(391_000), ratio: -0.011, label: 'A straight line to week 8', how: 'There is no earlier quarter to go by, so the goal is spread evenly over the days of this one.', rows: [] },
  landing: null, bar: { won: 0, pace: 55.5, landingFrom: null, landingTo: null, goal: 90.9 },
  sentence: 'A credit note of €4,200 stands against the quarter, and nothing is won yet.',
  need: goal.need && { ...goal.need, won: euro(-4_200), gap: euro(644_200), commit: euro(0), commitLabel: '0 deals in commit', commitRows: rows('Deals in commit', 'None of your open deals is in commit for Q4 2026.', []), toFind: euro(644_200), sentence: null },
};

/** A recorded goal with who set it and why, two others, one that the reader set alone, and a mark reached. */
export const recorded: GoalView = {
  ...goal, targetSource: 'Finance set it on 14 Sep 2026: after her note.', marks: ['Half of “Meetings held” is reached: 31 of 60.'], credit: 'Credit by the org’s own rule; not a commission statement.',
  recorded: { id: 'g1', setBy: 'Finance set it on 14 Sep 2026: after her note.', serves: 'Be the first choice of mid-sized laboratories', committed: 'Both sides have committed: Tomasz Wiśniewski on 16 Sep 2026, then Anneliese Brandt-Wittgenstein on 18 Sep 2026.', weight: '60 % of your goals' },
  need: goal.need && { ...goal.need, sentence: 'About 3 more wins of your usual size, €46,200. At your win rate, 24 to 37 % of 46 closed and the team’s 210, that takes 9 to 13 open deals. There are 11.' },
  others: [
    { id: 'g2', title: 'Meetings held', stands: '31 of 60 · 51 %', sentence: 'You are 1 behind your usual pace.', setBy: 'Tomasz Wiśniewski, sales, set it on 1 Oct 2026.', serves: null, committed: 'Being discussed: Anneliese Brandt-Wittgenstein spoke on 19 Nov 2026.' },
    { id: 'g3', title: 'Days from opening to winning, deals of laboratories with more than one site in Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', stands: 'not known of 60 days', sentence: 'Where it stands isn’t known: only 3 deals were won: nothing is said under 20.', setBy: 'Tomasz Wiśniewski, sales, set it on 1 Oct 2026.', serves: 'Customers stay because it works', committed: 'Its leader has committed: Tomasz Wiśniewski on 1 Oct 2026. You have not been heard yet.' },
    { id: 'own-1', title: 'Five first meetings a month', stands: '3 of 5 · 60 %', sentence: 'You are on a straight line.', setBy: 'You set it yourself. It is on this device only, and nobody else sees it.', serves: null, committed: null },
  ],
};
