import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DealView } from '../../../lib/messages/views.ts';
import type { DealHead } from '../../../lib/model/deal.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { PromptAnswer } from '../../../lib/analysis/coaching/prompt-answers.ts';
import type { AnswerRecord } from '../../../lib/store/workspace.ts';
import type { DealSketch, Step } from '../support/books.ts';
import { packBook, timelineOf } from '../../../lib/model/book.ts';
import type { Identity } from '../../../lib/model/org.ts';
import { orgId, userId } from '../../../lib/model/ids.ts';
import { PROMPTS } from '../../../lib/prompts/index.ts';
import { dealPrompts } from '../../../lib/views/deal-prompts.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { dealView } from '../../../lib/views/deal.ts';
import { makeWords } from '../../../lib/views/format.ts';
import { at, book, d, ORG } from '../support/books.ts';
import { org, person, q4, standing, won } from '../support/context.ts';
import { EXAMPLE_FACTS, PLAIN, push, stageMove } from '../support/deal-facts.ts';

const NOW = at('2026-11-23T09:00:00Z');
const ME: Identity = { crm: 'salesforce', orgId: orgId('00D1'), orgName: 'Test', userId: userId('A'), userName: 'Ann', verified: true, webOrigin: 'https://test.lightning.force.com' };
const NBSP = '\u00a0';
const DAY = 86_400_000;
const PEOPLE = [person('M'), person('A', { reports: 'M' })];
const GOAL = org(PEOPLE, [q4('A', 1000_00)]);
/** The view of deal X among others, with its head changed. */
function view(deals: DealSketch[], over: { context?: OrgContext; who?: string; head?: Partial<DealHead>; answers?: AnswerRecord[] } = {}): DealView | null {
  const context = over.context ?? GOAL;
  const raw = book(deals, context);
  const b = packBook(raw.heads.map((h, n) => { const t = timelineOf(raw, n); return h.name === 'X' ? { ...t, head: { ...t.head, ...over.head } } : t; }));
  return dealView({ book: b, context, userId: userId(over.who ?? 'A'), now: NOW, locale: 'en-GB', link: (id) => `/deal/${id}`, dealId: 'X', answers: over.answers ?? [], company: companyOf([], ORG), me: { ...ME, userId: userId(over.who ?? 'A') }, asked: {} });
}
const base = won('W', '2026-11-02', 300_00);
const open = (amount: number | null, close = '2026-12-18', stage = 'Negotiate'): DealSketch => standing('X', stage, close, amount);
const effect = (deal: DealSketch, over: Parameters<typeof view>[1] = {}) => { const v = view([base, deal], over)!; return v.effect?.sentence ?? v.noEffect; };
const share = (n: number): string => `${n}${NBSP}%`;

describe('what a deal does for the goal', () => {
  it('is how far it takes its owner', () => {
    expect(view([base, open(140_00)])!.effect).toEqual({
      sentence: `Winning this takes you from ${share(30)} to ${share(44)}. It closes about a fifth of the gap.`, fromRatio: 0.3, toRatio: 0.44, label: 'Won €300, this deal adds €140, of a goal of €1,000', bar: { won: 27.3, addsTo: 40, goal: 90.9 },
    });
  });
  it('names the owner to who coaches them', () => expect(effect(open(140_00), { who: 'M' })).toBe(`Winning this takes Name A from ${share(30)} to ${share(44)}. It closes about a fifth of the gap.`));
  it.each([
    [700_00, 'It closes the whole gap.'], [900_00, 'It closes the gap, and passes the goal by €200.'], [690_00, 'It closes nearly all of the gap.'], [500_00, 'It closes about three quarters of the gap.'],
    [350_00, 'It closes about half of the gap.'], [70_00, 'It closes about a tenth of the gap.'], [10_00, 'It closes a small part of the gap.'],
  ])('of %i says: %s', (amount, words) => expect(effect(open(amount))).toBe(`Winning this takes you from ${share(30)} to ${share(30 + amount / 1000)}. ${words}`));
  it('looks back on one that is won', () => expect(effect(won('X', '2026-11-05', 200_00))).toBe(`Winning this took you from ${share(30)} to ${share(50)}.`));
  it('says where the goal is reached already', () => expect(view([won('W', '2026-11-02', 1000_00), open(10_00)])!.effect?.sentence).toBe(`Winning this takes you from ${share(100)} to ${share(101)}. The goal is reached already.`));
  it.each<[string, DealSketch, string]>([
    ['was lost', open(5_00, '2026-12-18', 'Lost'), 'This deal was lost. It counts for no goal.'],
    ['has no amount', open(null), 'Its amount isn’t known, so what it does for the goal isn’t either.'],
    ['closes later', open(5_00, '2027-01-01'), 'It closes after Q4 2026, so it does nothing for this quarter’s goal.'],
    ['is overdue from before', open(5_00, '2026-09-30'), 'It closes before Q4 2026, so it does nothing for this quarter’s goal.'],
    ['was won before', won('X', '2026-09-05', 5_00), 'Won on 5 Sep 2026: it counted for that quarter, not for Q4 2026.'],
    ['is omitted', { id: 'X', steps: [{ at: '2026-10-01', stage: 'Propose', category: 'omitted', amount: 5_00, close: '2026-12-18' }] }, 'It is omitted from the forecast. If it came in, it would still count.'],
    ['was deleted', { ...open(5_00), deleted: '2026-11-01' }, 'This deal was deleted. It counts for no goal.'],
  ])('is told as nothing where it %s', (_, deal, words) => expect(effect(deal)).toBe(words));
  it('is told as nothing where no quota is set', () => expect([effect(open(5_00), { context: org(PEOPLE, []) }), effect(open(5_00), { context: org(PEOPLE, []), who: 'M' })]).toEqual(['No quota is set for you in Q4 2026, so there is no goal to hold it against.', 'No quota is set for Name A in Q4 2026, so there is no goal to hold it against.']));

  test('stays on its bar, whatever the amounts', () => {
    const money = fc.integer({ min: -1e8, max: 1e10 });
    fc.assert(fc.property(money, money, fc.integer({ min: 1, max: 1e9 }), fc.boolean(), (a, x, target, isWon) => {
      const v = view([won('W', '2026-11-02', a), isWon ? won('X', '2026-11-05', x) : open(x)], { context: org(PEOPLE, [q4('A', target)]) })!;
      expect(Object.values(v.effect!.bar).filter((n) => !(n >= 0 && n <= 100))).toEqual([]);
      expect(v.effect!.toRatio - v.effect!.fromRatio).toBeCloseTo(x / target, 6);
    }), { numRuns: 60 });
  });
});

describe('a deal', () => {
  const steps: Step[] = [
    { at: '2026-07-01', stage: 'Propose', amount: 200_00, close: '2026-09-15' }, { at: '2026-09-01', close: '2026-10-15' }, { at: '2026-10-01', stage: 'Negotiate', close: '2026-12-18' },
    { at: '2026-10-20', stage: 'Propose', amount: 150_00 }, { at: '2026-11-01', close: '2026-12-10', owner: 'A' },
  ];
  const v = view([base, { id: 'X', steps }])!;
  it('says what it is in a line', () => expect([v.name, v.href, v.meta, v.amount]).toEqual(['X', '/deal/X', '€150 · best case · closes 10 Dec 2026', { minor: 150_00, currency: 'EUR', text: '€150' }]));
  it('tells how it got here in figures', () => expect(v.facts).toEqual([
    { strong: 'Pushed twice,', rest: ` 94${NBSP}days: 15 Sep → 10 Dec` }, { strong: 'Moved earlier once,', rest: ` 8${NBSP}days in all` }, { strong: `Amount −25${NBSP}%:`, rest: ' €200 → €150' }, { strong: 'Moved back once:', rest: ' Negotiate → Propose' },
  ]));
  it('has its changes and its strip', () => expect([v.changes.map((c) => c.what).at(-1), v.changes.length, v.strip?.hops.length]).toEqual(['Created in Propose', 5, 3]));
  it('names its owner to who coaches, without an amount or a date too', () => {
    expect(view([standing('X', 'Won', '2026-11-05', null)], { who: 'M' })!.meta).toBe('no amount · Won · closed 5 Nov 2026 · Name A');
    expect([v.audience, view([open(1)], { who: 'M' })!.audience]).toEqual(['rep', 'manager']);
  });
  it('that nobody read is none', () => expect(view([base])).toBeNull());
  it('says where its record begins late, and claims nothing of owners that it can’t know', () => {
    const cut = { id: 'X', steps: [{ at: '2026-10-01', stage: 'Propose', amount: 5_00, close: '2026-12-18' }] } satisfies DealSketch;
    const raw = book([cut], GOAL);
    const t = timelineOf(raw, 0);
    const told = (context: OrgContext, isCut: boolean) => dealView({ book: packBook([{ ...t, cut: isCut }]), context, userId: userId('A'), now: NOW, locale: 'en-GB', link: () => null, dealId: 'X', answers: [], company: companyOf([], ORG), me: ME, asked: {} })!.historyNote;
    const unknown: OrgContext = { ...GOAL, knowledge: { ownerHistory: false, dealHistory: true } };
    expect([told(GOAL, false), told(GOAL, true), told(unknown, false)]).toEqual([null, 'Its first part was not recorded: what stands here begins where the record does.', null]);
  });
});

describe('prompts', () => {
  const busy = { ...EXAMPLE_FACTS, daysToClose: -5, nextStep: null, silentDays: 20, ownerOpenDeals: 50, shareOfGap: 0.5, story: { ...EXAMPLE_FACTS.story, pushes: [push(), push()], daysPushed: 80, stages: [stageMove({ back: true })] } };
  const applying = PROMPTS.filter((p) => p.applies(busy, PLAIN) !== null).map((p) => p.id);
  const asked = { facts: busy, audience: 'rep' as const, me: userId('A'), mayAnswer: true, answers: [], before: [], effects: new Map(), askedElsewhere: new Set<string>(), now: NOW, zone: ORG.timeZone, promptWords: PLAIN, words: makeWords('en-GB') };
  const ask = (before: AnswerRecord[]) => dealPrompts({ ...asked, before });
  const said = (promptId: string, over: Partial<PromptAnswer> = {}): PromptAnswer => ({ promptId, dealId: 'X', personId: userId('A'), personName: 'Ann', audience: 'rep', answer: 'taken', why: null, state: [], at: NOW - DAY, saidAt: NOW - DAY, key: 'k', ...over });
  const answered = (promptId: string, days: number): AnswerRecord => ({ dealId: 'X', promptId, answer: 'taken', at: NOW - days * DAY });

  it('are three at most, the most urgent first', () => {
    expect(ask([]).prompts.map((p) => p.id)).toEqual(['compelling-event', 'overdue-date', 'goal-maker']);
    expect([applying.length > 3, ask([]).resting]).toEqual([true, 0]);
  });
  it('rest for 14 days once answered, then come back', () => {
    expect(ask([answered('overdue-date', 13.99)]).prompts.map((p) => p.id)).toEqual(['compelling-event', 'goal-maker', 'silence']);
    expect(ask([answered('overdue-date', 14)]).prompts.map((p) => p.id)).toEqual(['compelling-event', 'overdue-date', 'goal-maker']);
  });
  it('ask the coach in the coach’s words', () => expect(dealPrompts({ ...asked, audience: 'manager' }).prompts[1]?.question).toBe('Ask for the cause once, without blame.'));
  test('never hold one that was answered lately, nor one that does not apply', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.constantFrom(...PROMPTS.map((p) => p.id)), days: fc.integer({ min: 0, max: 30 }) })), (list) => {
      const { prompts, resting } = ask(list.map((x) => answered(x.id, x.days)));
      const rest = new Set(list.filter((x) => x.days < 14).map((x) => x.id));
      const free = applying.filter((id) => !rest.has(id));
      expect([prompts.length, prompts.every((p) => free.includes(p.id)), resting]).toEqual([Math.min(3, free.length), true, applying.length - free.length]);
    }));
  });
  it('rest for everybody on that side of the deal, and for the other side not', () => {
    const ids = (a: PromptAnswer) => dealPrompts({ ...asked, answers: [a] }).prompts.map((p) => p.id);
    expect([ids(said('overdue-date', { personId: userId('B') })), ids(said('overdue-date', { personId: userId('M'), audience: 'manager' }))]).toEqual([['compelling-event', 'goal-maker', 'silence'], ['compelling-event', 'overdue-date', 'goal-maker']]);
  });
  it('stay where they were for the day, with what the reader said', () => {
    const { prompts, resting } = dealPrompts({ ...asked, answers: [said('overdue-date', { answer: 'declined', why: 'Agreed with the buyer', saidAt: NOW })] });
    expect([prompts.map((p) => [p.id, p.said]), resting]).toEqual([[['compelling-event', null], ['overdue-date', { answer: 'declined', why: 'Agreed with the buyer' }], ['goal-maker', null]], 1]);
  });
  it('come first where they helped here, and later where they made no difference', () => {
    const effect = (verdict: 'helps' | 'noDifference') => ({ promptId: '', taken: 30, later: 0, declined: 30, silence: null, verdict, compared: { n: 30, won: 18, others: 30, othersWon: 9, people: 6, otherPeople: 6, rate: 0.6, low: 0.42, high: 0.75, othersRate: 0.3, difference: 0.3, p: 0.001 } });
    const found = dealPrompts({ ...asked, effects: new Map([['silence', effect('helps')], ['compelling-event', effect('noDifference')]]) }).prompts;
    expect(found.map((p) => [p.id, p.effect])).toEqual([
      ['overdue-date', null], ['silence', `Went with moving on here: taken on 30${NBSP}deals, 60${NBSP}% moved on (42 to 75${NBSP}%); declined by the same people, alike, on 30: 30${NBSP}%.`],
      ['compelling-event', `Made no difference here that shows: taken on 30${NBSP}deals, 60${NBSP}% moved on (42 to 75${NBSP}%); declined by the same people, alike, on 30: 30${NBSP}%.`],
    ]);
  });
  it('leave to the card what the card asks', () => expect(dealPrompts({ ...asked, askedElsewhere: new Set(['overdue-date']) }).prompts.map((p) => p.id)).not.toContain('overdue-date'));
  it('say why there are none', () => {
    const quiet = { nextStep: 'Call', nextStepChangedAt: NOW, lastActivityDay: d('2026-11-20'), nextActivityDay: d('2026-11-30'), contactCount: 3 };
    const note = (over: Parameters<typeof view>[1]) => { const v = view([base, open(10_00, '2026-12-18', 'Qualify')], over)!; return [v.prompts.map((p) => p.id), v.promptNote]; };
    expect(note({ head: quiet })).toEqual([[], 'Nothing on this deal stands out just now.']);
    expect(note({ head: { ...quiet, nextStep: null } })).toEqual([['next-step'], null]);
    expect(note({ head: { ...quiet, nextStep: null }, answers: [answered('next-step', 1)] })).toEqual([[], 'What was worth asking has been answered. It may come back in two weeks.']);
  });
});
