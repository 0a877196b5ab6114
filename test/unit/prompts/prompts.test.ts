import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Comparison } from '../../../lib/analysis/signals/compare.ts';
import type { DealFacts } from '../../../lib/analysis/deal-facts.ts';
import { day } from '../../../lib/model/day.ts';
import { openStage } from '../../../lib/model/stage.ts';
import { PROMPTS } from '../../../lib/prompts/index.ts';
import { EXAMPLE_FACTS, PLAIN, push, stageMove, TODAY, UNKNOWN_FACTS } from '../support/deal-facts.ts';

const FOLDER = new URL('../../../lib/prompts/', import.meta.url);
const prompt = (id: string) => PROMPTS.find((p) => p.id === id)!;
const says = (id: string, over: Partial<DealFacts>): string | null => prompt(id).applies({ ...EXAMPLE_FACTS, ...over }, PLAIN);
const story = (over: Partial<DealFacts['story']>): Pick<DealFacts, 'story'> => ({ story: { ...EXAMPLE_FACTS.story, ...over } });
const amounts = (...list: [at: number, amount: number][]) => story({ amounts: list.map(([at, amount]) => ({ at, amount })) });
const MS = 86_400_000;

test('every file of the folder is collected, under its own name', () => {
  const files = readdirSync(FOLDER).filter((f) => f !== 'index.ts' && f !== 'types.ts').map((f) => f.replace(/\.ts$/, '')).sort();
  expect(PROMPTS.map((p) => p.id).sort()).toEqual(files);
});

describe.each(PROMPTS.map((p) => [p.id, p] as const))('%s', (_, p) => {
  const facts = { ...EXAMPLE_FACTS, ...p.example };

  it('says what it is for, asks both people a question, and points to a behaviour', () => {
    expect({ about: p.about, behaviour: p.behaviour, step: p.step, urgency: p.urgency }).toEqual({
      about: expect.stringMatching(/^[A-Z].*\.$/), behaviour: expect.stringMatching(/^[A-Z].*[^.]$/), step: expect.stringMatching(/^(Goal|Reality|Options|Will)$/), urgency: expect.toSatisfy((n: number) => [1, 2, 3].includes(n)),
    });
    expect([p.rep(facts, PLAIN), p.manager(facts, PLAIN)]).toEqual([expect.stringMatching(/\?$/), expect.stringMatching(/[.?]$/)]);
  });

  it('gives its evidence in the example, and nothing on a quiet deal', () => {
    expect(p.applies(facts, PLAIN)).toMatch(/^[A-Z0-9].*\.$/);
    expect(p.applies(EXAMPLE_FACTS, PLAIN)).toBeNull();
  });

  it('is silent where nothing is known, open or closed', () => {
    expect((['open', 'won', 'lost'] as const).map((state) => p.applies({ ...UNKNOWN_FACTS, state }, PLAIN))).toEqual([null, null, null]);
  });

  it('keeps to its own kind of deal', () => {
    const own = facts.state;
    const others = (['open', 'won', 'lost'] as const).filter((s) => s !== own);
    expect(others.map((state) => p.applies({ ...facts, state }, PLAIN))).toEqual([null, null]);
  });

  it('never shows a word for a missing value', () => {
    expect([p.applies(facts, PLAIN), p.rep(facts, PLAIN), p.manager(facts, PLAIN), p.rep(UNKNOWN_FACTS, PLAIN)].join(' ')).not.toMatch(/\b(null|undefined|NaN|Infinity)\b/);
  });
});

const MISS: NonNullable<DealFacts['miss']> = { title: 'Slipped out: Q3 2026', state: 'unsaid', cause: null, saidBy: null, knownOn: day(20727), saidOn: null };
const LOW: NonNullable<DealFacts['source']> = { source: 'Trade Show', fit: 12, judged: 60, othersFit: 90, othersJudged: 150, isLow: true };

/** Prompt, facts over the quiet deal, what it says. */
const CASES: [id: string, when: string, facts: Partial<DealFacts>, line: string | null][] = [
  ['amount-swing', 'the amount fell by 30 % of where it began', amounts([0, 1000], [1, 700]), 'The amount went from €10 to €7, and was up to 30% away from where it began.'],
  ['amount-swing', 'it swung and came back', amounts([0, 1000], [1, 1500], [2, 1000]), 'The amount went from €10 to €10, and was up to 50% away from where it began.'],
  ['amount-swing', 'it moved by less', amounts([0, 1000], [1, 701]), null],
  ['amount-swing', 'it began at nothing', amounts([0, 0], [1, 1000]), null],
  ['close-plan', 'a commit deal due tomorrow has nothing planned', { category: 'commit', daysToClose: 1, nextActivityDay: null }, 'In commit, due in 1 day, and no activity is planned.'],
  ['close-plan', 'it is due in 30 days', { category: 'commit', daysToClose: 30, nextActivityDay: null }, 'In commit, due in 30 days, and no activity is planned.'],
  ['close-plan', 'it is due later', { category: 'commit', daysToClose: 31, nextActivityDay: null }, null],
  ['close-plan', 'it is overdue', { category: 'commit', daysToClose: -1, nextActivityDay: null }, null],
  ['close-plan', 'it is in best case', { category: 'bestCase', nextActivityDay: null }, null],
  ['close-plan', 'the CRM gives no activities', { category: 'commit', nextActivityDay: null, activitiesKnown: false }, null],
  ['compelling-event', 'the date was pushed twice', story({ pushes: [push(), push()], daysPushed: 80 }), 'Pushed twice, 80 days in all.'],
  ['compelling-event', 'the date was pushed three times', story({ pushes: [push(), push(), push()], daysPushed: 120 }), 'Pushed 3 times, 120 days in all.'],
  ['compelling-event', 'it was pushed once', story({ pushes: [push()], daysPushed: 40 }), null],
  ['crowded', 'the owner has more than nine in ten have', { ownerOpenDeals: 29 }, 'The owner has 29 open deals in the forecast; nine in ten people here have 28 or fewer.'],
  ['crowded', 'the owner has as many', { ownerOpenDeals: 28 }, null],
  ['crowded', 'there are too few people to compare', { ownerOpenDeals: 99, crowdedFrom: null }, null],
  ['discount', 'the amount fell by a tenth 14 days before the date', amounts([0, 1000], [20776 * MS, 900]), 'The amount fell from €10 to €9 within two weeks of the close date.'],
  ['discount', 'it fell earlier', amounts([0, 1000], [20775 * MS, 900]), null],
  ['discount', 'it fell by less', amounts([0, 1000], [20776 * MS, 901]), null],
  ['discount', 'it fell after the date', amounts([0, 1000], [20791 * MS, 900]), null],
  ['discount', 'it rose', amounts([0, 1000], [20780 * MS, 1900]), null],
  ['early-commit', 'it came soon after the lead', { category: 'commit', leadConvertedOn: day(20700), enteredCommitOn: day(20701), signs: new Map([['rawLead', 1]]) }, 'Came into commit 1 day after its lead was converted on <20700>: sooner than half of the deals here.'],
  ['early-commit', 'it came late', { category: 'commit', signs: new Map([['lateEntry', 6.4]]) }, 'Came into commit 6 days before its close date: later than four in five deals here.'],
  ['early-commit', 'it was created there', { category: 'commit', signs: new Map([['rawLead', 1]]) }, 'Stood in commit from the start: it was created there.'],
  ['early-commit', 'it came as deals do', { category: 'commit', leadConvertedOn: day(20700), enteredCommitOn: day(20701) }, null],
  ['early-commit', 'it is in best case', { category: 'bestCase', signs: new Map([['lateEntry', 6]]) }, null],
  ['cause-owed', 'nobody said why it slipped', { miss: MISS }, 'Slipped out: Q3 2026, known since <20727>, and nobody has said why.'],
  ['cause-owed', 'a cause waits for a word', { miss: { ...MISS, state: 'stated', cause: 'Contract took too long', saidBy: 'Ann', saidOn: day(20760) } }, 'Slipped out: Q3 2026. Ann named a cause (contract took too long), and nobody has agreed or answered.'],
  ['cause-owed', 'its cause is disputed', { miss: { ...MISS, state: 'disputed', cause: 'Chose another', saidBy: 'Ann', saidOn: day(20760) } }, 'Slipped out: Q3 2026. Ann named a cause (chose another), and it was answered otherwise.'],
  ['cause-owed', 'its cause is agreed', { miss: { ...MISS, state: 'agreed', cause: 'Chose another', saidBy: 'Ann', saidOn: day(20700) } }, null],
  ['sponsor', 'nobody senior is on a commit deal', { category: 'commit', sponsor: { known: 2, senior: 0, metOn: null } }, 'In commit; none of the 2 contacts whose title or role is recorded is senior.'],
  ['sponsor', 'the only contact isn’t senior', { category: 'commit', sponsor: { known: 1, senior: 0, metOn: null } }, 'In commit; the one contact whose title or role is recorded isn’t senior.'],
  ['sponsor', 'the senior contact was never met', { category: 'commit', sponsor: { known: 2, senior: 1, metOn: null } }, 'In commit, and no meeting with the senior contact is recorded.'],
  ['sponsor', 'one of them was met', { category: 'commit' }, null],
  ['sponsor', 'titles aren’t read', { category: 'commit', sponsor: null }, null],
  ['waiting-on-us', 'it waits in a step of our own longer than usual', { isOwnStep: true, stage: 'Legal review', signs: new Map([['waitingOnUs', 34.6]]) }, 'It stands in Legal review, a step of our own. 34 days there at the longest: more than in four of five won deals that needed such a step.'],
  ['waiting-on-us', 'it has left that step', { isOwnStep: false, signs: new Map([['waitingOnUs', 34]]) }, null],
  ['waiting-on-us', 'it is there no longer than usual', { isOwnStep: true }, null],
  ['well-done', 'its cause was named the day after', { miss: { ...MISS, state: 'stated', cause: 'X', saidBy: 'Ann', knownOn: day(TODAY - 8), saidOn: day(TODAY - 7) } }, `Slipped out: Q3 2026: its cause was named on <${TODAY - 7}>, a day later.`],
  ['well-done', 'its cause was named late', { miss: { ...MISS, state: 'agreed', cause: 'X', saidBy: 'Ann', knownOn: day(TODAY - 11), saidOn: day(TODAY - 7) } }, null],
  ['well-done', 'its cause was named long ago', { miss: { ...MISS, state: 'agreed', cause: 'X', saidBy: 'Ann', knownOn: day(TODAY - 16), saidOn: day(TODAY - 15) } }, null],
  ['wrong-lead', 'its source rarely fits and nothing qualifies it', { isQualified: false, source: LOW }, 'Qualification isn’t set. It came from Trade Show: 20% of 60 judged leads fitted, of 150 others 60%.'],
  ['wrong-lead', 'it is qualified', { isQualified: true, source: LOW }, null],
  ['wrong-lead', 'no field is mapped for it', { isQualified: null, source: LOW }, null],
  ['wrong-lead', 'its source fits as others do', { isQualified: false }, null],
  ['goal-maker', 'it is a fifth of the gap', { shareOfGap: 0.2 }, 'This deal alone closes 20% of the gap to the goal.'],
  ['goal-maker', 'it is the whole gap or more', { shareOfGap: 1.4 }, 'This deal alone closes the whole gap to the goal.'],
  ['goal-maker', 'it is less', { shareOfGap: 0.199 }, null],
  ['handover', 'the owner changed 60 days ago', { ownerChangedOn: day(TODAY - 60) }, `The owner changed on <${TODAY - 60}>.`],
  ['handover', 'the owner changed before that', { ownerChangedOn: day(TODAY - 61) }, null],
  ['learn-loss', 'it was lost today', { state: 'lost', closedDays: 0 }, 'Lost today.'],
  ['learn-loss', 'it was lost 30 days ago', { state: 'lost', closedDays: 30 }, 'Lost 30 days ago.'],
  ['learn-loss', 'it was lost before that', { state: 'lost', closedDays: 31 }, null],
  ['learn-win', 'it was won yesterday', { state: 'won', closedDays: 1 }, 'Won yesterday.'],
  ['learn-win', 'it was won long ago', { state: 'won', closedDays: 31 }, null],
  ['next-step', 'the next step is blank', { nextStep: null }, 'Next step is blank, as of today.'],
  ['next-step', 'it has not changed for 30 days', { nextStepDays: 30 }, 'Next step hasn’t changed for 30 days.'],
  ['next-step', 'it changed lately', { nextStepDays: 29 }, null],
  ['next-step', 'nobody knows when it changed', { nextStepDays: null }, null],
  ['next-step', 'the deal is omitted', { nextStep: null, category: 'omitted' }, null],
  ['overdue-date', 'the date was yesterday', { closeDay: day(TODAY - 1), daysToClose: -1 }, `Still open; the close date was <${TODAY - 1}>, 1 day ago.`],
  ['overdue-date', 'the date is today', { closeDay: day(TODAY), daysToClose: 0 }, null],
  ['quarter-end-date', 'the date is two days before the end and never moved', { closeDay: day(20816) }, 'The close date has been <20816>, the end of our quarter, since the deal was created.'],
  ['quarter-end-date', 'the date is earlier', { closeDay: day(20815) }, null],
  ['quarter-end-date', 'the date lies after the quarter', { closeDay: day(20819) }, null],
  ['quarter-end-date', 'the date moved there', { closeDay: day(20818), ...story({ dates: [push()] }) }, null],
  ['second-thread', 'one named contact stands on a large deal', { contactCount: 1, orgAmount: 4_000_001 }, 'One contact, Dr. Reto Caduff, as of today; the amount is above what the owner’s deals usually are.'],
  ['second-thread', 'nobody stands on it', { contactCount: 0, contactName: null, orgAmount: 4_000_001 }, 'No contact stands on this deal, as of today; the amount is above what the owner’s deals usually are.'],
  ['second-thread', 'the deal is of the usual size', { contactCount: 1 }, null],
  ['second-thread', 'contacts are not known', { contactCount: null, orgAmount: 9_000_000 }, null],
  ['silence', 'nothing happened for 14 days and nothing is planned', { silentDays: 14, lastActivityDay: day(20766), nextActivityDay: null }, 'The last activity was on <20766>, 14 days ago, and nothing is planned.'],
  ['silence', 'something is planned', { silentDays: 14, lastActivityDay: day(20766) }, 'The last activity was on <20766>, 14 days ago; the next is planned for <20785>.'],
  ['silence', 'something happened lately', { silentDays: 13, lastActivityDay: day(20767) }, null],
  ['skipped', 'a stage was passed over', story({ stages: [stageMove({ skipped: true, to: openStage('Negotiation') })] }), 'Went from Qualification straight to Negotiation.'],
  ['skipped', 'it took each step', story({ stages: [stageMove({})] }), null],
  ['stage-truth', 'it stands longer than won deals did', { daysInStage: 35 }, '35 days in Proposal. Of 210 won deals, four in five left it within 34.'],
  ['stage-truth', 'it stands as long', { daysInStage: 34 }, null],
  ['stage-truth', 'too few deals were won to say', { daysInStage: 300, usualStageDays: null }, null],
  ['upside-now', 'a best-case deal has everything in place', { category: 'bestCase' }, 'Best case, never pushed, 2 contacts, a next step, and an activity on <20785>.'],
  ['upside-now', 'it was pushed', { category: 'bestCase', ...story({ pushes: [push()] }) }, null],
  ['upside-now', 'one contact is known', { category: 'bestCase', contactCount: 1 }, null],
  ['well-done', 'it moved on 14 days ago', { daysInStage: 14, ...story({ stages: [stageMove({})] }) }, 'Moved on to Proposal 14 days ago, never pushed, with a next step and an activity planned.'],
  ['well-done', 'it moved on long ago', { daysInStage: 15, ...story({ stages: [stageMove({})] }) }, null],
  ['well-done', 'it moved back', { daysInStage: 3, ...story({ stages: [stageMove({ back: true })] }) }, null],
  ['well-done', 'no activity is planned', { daysInStage: 3, nextActivityDay: null, ...story({ stages: [stageMove({})] }) }, null],
  ['went-back', 'it went back and on again', story({ stages: [stageMove({ back: true, from: openStage('Negotiation') }), stageMove({})] }), 'Went back from Negotiation to Proposal.'],
  ['went-back', 'it only went on', story({ stages: [stageMove({})] }), null],
];

test.each(CASES)('%s, where %s', (id, _, facts, line) => expect(says(id, facts)).toBe(line));

test('every prompt has a case in which it speaks and one in which it is silent', () => {
  const seen = (speaks: boolean) => new Set(CASES.filter((c) => (c[3] !== null) === speaks).map((c) => c[0]));
  const ids = new Set(PROMPTS.map((p) => p.id));
  expect([seen(true), seen(false)]).toEqual([ids, ids]);
});

describe('evidence from other deals', () => {
  const clear: Comparison = { withSign: { n: 40, won: 10, low: 0.14, high: 0.4 }, without: { n: 100, won: 60 }, isClear: true };
  const pushed = story({ pushes: [push(), push()], daysPushed: 80 });
  const back = story({ stages: [stageMove({ back: true })] });

  it('is told with its counts and range where it is clear', () => {
    expect([says('compelling-event', { ...pushed, pushedTwice: clear }), says('went-back', { ...back, wentBack: clear })]).toEqual([
      'Pushed twice, 80 days in all. Of 40 deals pushed twice or more by week 8, 25% were won in their quarter (14% to 40%); of 100 others, 60%.',
      'Went back from Qualification to Proposal. Of 40 deals that had gone back by week 8, 25% were won in their quarter (14% to 40%); of 100 others, 60%.',
    ]);
  });

  it('is left out where it is not', () => {
    const unclear = { ...clear, isClear: false };
    expect([says('compelling-event', { ...pushed, pushedTwice: unclear }), says('went-back', { ...back, wentBack: unclear })]).toEqual(['Pushed twice, 80 days in all.', 'Went back from Qualification to Proposal.']);
  });
});
