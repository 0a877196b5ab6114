import type { DealView } from '../../../lib/messages/views.ts';
import { euro } from './make.ts';

const MONTHS = ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const oberwald: DealView = {
  threads: 0, dealId: '006Oberwald', name: 'Kantonsspital Oberwald, sample tracking, phase 2', href: 'https://acme.lightning.force.com/lightning/r/Opportunity/006Oberwald/view',
  amount: euro(86_000), meta: '€86,000 · commit · closes 18 Dec 2026',
  effect: {
    sentence: 'Winning this takes you from 45 % to 58 %. It closes a quarter of your gap.',
    bar: { won: 40.8, addsTo: 53, goal: 90.9 }, label: 'Won €287,400, this deal adds €86,000, of a goal of €640,000', fromRatio: 0.449, toRatio: 0.583,
  },
  noEffect: null, parts: [{ title: 'Pipeline created', text: 'counts €86,000 already' }, { title: 'Meetings held with laboratories of more than one site', text: 'winning it adds 1: from 51 to 53 %' }],
  strip: {
    label: 'Close date moved three times: 30 June, 30 September, 30 October, 18 December. Amount fell from €112,000 to €94,000 to €86,000.',
    months: MONTHS.map((label, i) => ({ at: 5 + i * 10, label })),
    dates: [{ at: 39.5, isNow: false }, { at: 69.5, isNow: false }, { at: 79.5, isNow: false }, { at: 95.6, isNow: true }],
    hops: [{ from: 39.5, to: 69.5 }, { from: 69.5, to: 79.5 }, { from: 79.5, to: 95.6 }],
    amount: [{ at: 3.6, level: 0 }, { at: 30.7, level: 16.1 }, { at: 81, level: 23.2 }, { at: 95.6, level: 23.2 }], today: 87.2,
  },
  facts: [{ strong: 'Pushed 3 times,', rest: '171 days: 30 Jun → 18 Dec' }, { strong: 'Amount −23 %:', rest: '€112,000 → €94,000 → €86,000' }],
  changes: Array.from({ length: 14 }, (_, i) => ({ when: `${28 - i * 2} Oct 2026`, what: i % 3 === 0 ? 'Close date 30 Oct → 18 Dec' : i % 3 === 1 ? 'Stage Proposal → Security review, by Anneliese Brandt-Wittgenstein' : 'Amount €94,000 → €86,000', badge: i === 4 ? 'order assumed' : null })),
  historyNote: null, causes: [], audience: 'rep',
  prompts: [
    { id: 'compelling-event', question: 'What happens on the buyer’s side if they don’t decide by 18 December?', evidence: 'Pushed three times. Of 85 deals pushed twice or more by week 8, 31 % closed in their quarter (22 to 41 %); of 420 others, 44 %.', behaviour: 'Agrees dates with the buyer', step: 'Reality', effect: 'Went with moving on here: taken on 64 deals, 58 % moved on (44 to 70 %); declined by the same people, alike, on 41: 34 %.', mayAnswer: true, said: null },
    { id: 'waiting-on-us', question: 'Who inside holds this, and since when?', evidence: 'Security review has been with legal and operations for 16 days. The usual is 6.', behaviour: 'Clears the way inside', step: 'Will', effect: null, mayAnswer: true, said: { answer: 'later', why: null } },
    { id: 'second-thread', question: 'Who else gains or loses by this?', evidence: 'One contact, Dr. Reto Caduff. Of 64 such deals, 23 % were won (14 to 35 %); of 201 with more contacts, 37 %.', behaviour: 'Knows more than one person', step: 'Options', effect: 'Made no difference here that shows: taken on 31 deals, 42 % moved on (25 to 60 %); declined by the same people, alike, on 38: 40 %.', mayAnswer: true, said: { answer: 'declined', why: 'Dr. Caduff signs alone below €100,000; I asked him twice.' } },
  ],
  promptsSeenBy: 'Answers are seen by who can open this deal.', promptNote: null,
};

export const thin: DealView = {
  ...oberwald, dealId: '006Valmont', name: 'Université de Valmont-sur-Lac, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, cold storage monitoring',
  amount: null, meta: 'Amount unknown · best case · closes 29 Jan 2027', effect: null, noEffect: 'It closes after this quarter, so it adds nothing to this quarter’s goal.',
  strip: null, facts: [], changes: [], historyNote: 'The CRM’s record of this deal begins on 2 November; what came before isn’t known.', audience: 'manager', prompts: [], promptsSeenBy: null,
  promptNote: 'Not enough deals to say. 12 deals like this one have closed so far. From 20 on you’ll see how they went; until then there is no number.',
};
