import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { GoalView } from '../../../lib/messages/views.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { DealSketch } from '../support/books.ts';
import { userId } from '../../../lib/model/ids.ts';
import { goalView } from '../../../lib/views/goal.ts';
import { at, book } from '../support/books.ts';
import { org, person, q4, standing, won } from '../support/context.ts';

const NOW = at('2026-11-23T09:00:00Z');
const NBSP = '\u00a0';
const view = (deals: DealSketch[], context: OrgContext, who = 'A', now = NOW): GoalView =>
  goalView({ book: book(deals, context), context, userId: userId(who), now, locale: 'en-GB', link: (id) => `/deal/${id}` });
const own = (amount: number | null): OrgContext => org([person('A'), person('B')], amount === null ? [] : [q4('A', amount)]);
/** Two quarters of which half was won by 23 November's day of them. */
const before = [won('E1', '2026-08-01', 40_000_00), won('E2', '2026-09-20', 40_000_00), won('E3', '2026-05-01', 60_000_00), won('E4', '2026-06-20', 60_000_00)];

describe('a goal', () => {
  const v = view([...before, won('W', '2026-11-02', 90_000_00), standing('C', 'Negotiate', '2026-12-18', 50_000_00), standing('P', 'Propose', '2026-12-18', 10_000_00)], own(300_000_00));

  it('is told in the quarter’s own words', () => {
    expect([v.heading, v.whose, v.periodId, v.targetSource, v.target, v.won, v.ratio, v.ratioText]).toEqual([
      'Bookings, Q4 2026 · week 8 of 14', null, '2026-Q4', 'Your quota in Salesforce', { minor: 300_000_00, currency: 'EUR', text: '€300,000' }, { minor: 90_000_00, currency: 'EUR', text: '€90,000' }, 0.3, '30',
    ]);
  });
  it('stands against the usual pace, and where it may end', () => {
    expect(v.pace).toEqual({
      method: 'seasonal', expected: { minor: 150_000_00, currency: 'EUR', text: '€150,000' }, ratio: 0.6, label: 'Your usual pace by week 8',
      how: `Goal × 50${NBSP}%: of all that was won in the last 2 quarters with wins, that share was won by this day of them.`,
      rows: [
        { label: 'Q2 2026', wonByThen: { minor: 60_000_00, currency: 'EUR', text: '€60,000' }, wonInAll: { minor: 120_000_00, currency: 'EUR', text: '€120,000' }, share: `50${NBSP}%` },
        { label: 'Q3 2026', wonByThen: { minor: 40_000_00, currency: 'EUR', text: '€40,000' }, wonInAll: { minor: 80_000_00, currency: 'EUR', text: '€80,000' }, share: `50${NBSP}%` },
      ],
    });
    expect(v.landing).toMatchObject({ low: { minor: 130_000_00 }, high: { minor: 150_000_00 }, text: '€130,000 to €150,000' });
    expect(v.sentence).toBe('You are €60,000 behind your usual pace. The goal lies above where earlier quarters went from here: it takes something new.');
  });
  it('breaks the gap down to what is still to find', () => {
    expect(v.need).toMatchObject({
      goal: { minor: 300_000_00 }, won: { minor: 90_000_00 }, gap: { minor: 210_000_00 }, commit: { minor: 50_000_00 }, commitLabel: `1${NBSP}deal in commit`, toFind: { minor: 160_000_00 },
      sentence: `About 4 more wins of your usual size, €40,000. 4${NBSP}deals closed in four quarters: too few for a win rate.`,
    });
  });
  it('names the deals behind each figure, with their way into the CRM', () => {
    expect(v.wonRows).toMatchObject({ title: 'Won in Q4 2026', total: 1, rows: [{ dealId: 'W', name: 'W', href: '/deal/W', amount: { minor: 90_000_00, currency: 'EUR', text: '90,000' }, detail: 'Won 2 Nov 2026 · Name A', badges: [] }] });
    expect(v.need?.commitRows.rows.map((r) => r.detail)).toEqual(['Closes 18 Dec 2026 · Name A']);
  });
});

describe('a goal’s sentence', () => {
  const sentence = (deals: DealSketch[], amount: number | null) => view(deals, own(amount)).sentence;
  it('is about the straight line while there is no usual pace', () => {
    const v = view([won('W', '2026-11-02', 60_000_00)], own(92_000_00));
    expect([v.sentence, v.pace?.label, v.landing]).toEqual(['You are €6,000 ahead of a straight line.', 'A straight line to week 8', null]);
  });
  it('says when it is reached and passed', () => expect([sentence([won('W', '2026-11-02', 500_00)], 500_00), sentence([won('W', '2026-11-02', 700_00)], 500_00)]).toEqual(['The goal is reached.', 'The goal is reached, and passed by €200.']));
  it('says when no quota is set, and what is won all the same', () => {
    const v = view([won('W', '2026-11-02', 700_00)], own(null));
    expect([v.sentence, v.targetSource, v.target, v.ratio, v.pace, v.need, v.bar.goal]).toEqual(['No quota is set for this quarter. So far €700 has been won.', 'Salesforce holds no quotas that you may see', null, null, null, null, null]);
    expect(sentence([standing('P', 'Propose', '2026-12-01', 1)], null)).toBe('No quota is set for this quarter. So far €0 is won.');
  });
  it('says what commit would do to the goal', () => {
    const need = (commit: number) => view([standing('C', 'Negotiate', '2026-12-18', commit)], own(500_00)).need?.sentence;
    expect([need(500_00), need(800_00), need(100_00)]).toEqual(['If all that is in commit comes in, that is the goal.', 'If all that is in commit comes in, the goal is passed by €300.', 'Too few wins in the last four quarters (0) to say how many more it takes.']);
  });
  it('says how many open deals it takes by the win rate, and how many there are', () => {
    const closed = [...Array.from({ length: 10 }, (_, i) => won(`W${i}`, '2026-08-01', 100_00)), ...Array.from({ length: 15 }, (_, i) => standing(`L${i}`, 'Lost', '2026-08-01', 100_00))];
    expect(view([...closed, standing('P', 'Propose', '2026-12-18', 10_00), standing('Q', 'Qualify', '2027-01-18', 10_00)], own(350_00)).need?.sentence).toBe('About 4 more wins of your usual size, €100. 4 in 10 are won (of 25 closed), so that takes 10 open deals. There is 1.');
  });
});

describe('whose goal it is', () => {
  const people = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('F')];
  const context = org(people, [q4('A', 100_00), q4('B', 300_00)]);
  const deals = [won('W1', '2026-11-02', 50_00, 'A'), won('W2', '2026-11-03', 70_00, 'B')];
  it('is the team’s for who leads, the company’s for who does neither, one’s own for who sells', () => {
    const told = ['M', 'F', 'A'].map((who) => { const v = view(deals, context, who); return [v.whose, v.targetSource, v.target?.minor, v.won.minor]; });
    expect(told).toEqual([['Your team of 2', 'Sum of 2 people’s quotas in Salesforce', 400_00, 120_00], ['Test, everybody you may see', 'Sum of 2 people’s quotas in Salesforce', 400_00, 120_00], [null, 'Your quota in Salesforce', 100_00, 50_00]]);
  });
});

const close = fc.constantFrom('2026-10-01', '2026-11-02', '2026-12-31', '2026-09-30', '2027-01-01', '2026-08-15', '2026-05-05', '2026-02-14');
const stage = fc.constantFrom('Qualify', 'Propose', 'Negotiate', 'Won', 'Lost');
const anyDeal = fc.record({ stage, close, amount: fc.option(fc.integer({ min: -1e7, max: 1e9 })), owner: fc.constantFrom('A', 'B'), currency: fc.constantFrom('EUR', 'CHF', 'JPY') });
test('the ledger adds up to the last minor unit, and every bar stays on its scale', () => {
  fc.assert(fc.property(fc.array(anyDeal, { maxLength: 30 }), fc.option(fc.integer({ min: 0, max: 3e9 })), fc.constantFrom('A', 'B', 'M', 'F'), (list, target, who) => {
    const deals = list.map(({ owner, ...x }, i): DealSketch => ({ id: `D${i}`, steps: [{ at: '2025-01-01', owner, ...x }] }));
    const people = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('F')];
    const v = view(deals, org(people, target === null ? [] : [q4('A', target)]), who);
    const sum = (rows: { amount: { minor: number } }[]): number => rows.reduce((n, r) => n + r.amount.minor, 0);
    expect(sum(v.wonRows.rows)).toBe(v.won.minor);
    if (v.need) {
      expect([v.need.goal.minor - v.need.won.minor, v.need.gap.minor - v.need.commit.minor]).toEqual([v.need.gap.minor, v.need.toFind.minor]);
      expect([v.need.goal.minor, v.need.won.minor, sum(v.need.commitRows.rows)]).toEqual([v.target?.minor, v.won.minor, v.need.commit.minor]);
    }
    expect([v.bar.won, v.bar.pace ?? 0, v.bar.goal ?? 0, v.bar.landingFrom ?? 0, v.bar.landingTo ?? 0].filter((n) => !(n >= 0 && n <= 100))).toEqual([]);
    expect((v.bar.landingFrom ?? 0) <= (v.bar.landingTo ?? 100)).toBe(true);
    expect(JSON.stringify(v)).not.toMatch(/NaN|Infinity|undefined/);
  }), { numRuns: 150 });
});
