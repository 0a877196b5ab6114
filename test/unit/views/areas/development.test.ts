import { describe, expect, it } from 'vitest';
import type { DevelopmentAct } from '../../../../lib/model/coaching/development.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { developmentView } from '../../../../lib/views/areas/development.ts';
import { readersOf } from '../../../../lib/views/areas/between.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { coached, inPlan, PLANS, SESSIONS, step } from '../../support/coached-company.ts';
import { spaced } from '../../support/spaced.ts';

const view = (records = [...SESSIONS, ...PLANS], who = 'A') => spaced(developmentView(coached(records, { who }), { personId: null }));
const set = (over: Partial<Extract<DevelopmentAct, { act: 'set' }>> = {}): DevelopmentAct => ({ act: 'set', planId: 'new', personId: userId('A'), withId: userId('T'), behaviourIds: [], skill: 'Negotiating', why: '', steps: [step('x', '2027-01-15')], ...over });
const may = (body: DevelopmentAct, who = 'A'): string => maySay({ kind: 'development', body }, coached([...SESSIONS, ...PLANS], { who })).why;

describe('a development plan’s page', () => {
  it('shows both the same plan: what is built, its steps, what was noticed and what is due', () => {
    const [mine, theirs] = [view(), view([...SESSIONS, ...PLANS], 'T')];
    expect(mine.plans[0]!.steps).toEqual(theirs.plans[0]!.steps);
    expect([mine.plans[0]!.whose, theirs.plans[0]!.whose, mine.plans[0]!.sentence, mine.plans[0]!.behaviours]).toEqual([
      'Yours, with Tomasz Wiśniewski', 'Anneliese Brandt-Wittgenstein’s, with you', '1 of 3 steps done; the next is due on 11 Dec.', ['Asks the buyer whose date it is, and writes down the answer', 'Knows who signs, and has spoken with them'],
    ]);
    expect(mine.plans[0]!.steps[0]).toMatchObject({ noticed: [{ who: 'Tomasz Wiśniewski', text: 'At Valette the buyer read the steps out herself.' }], done: { text: 'Valette and Kanton Zug' } });
    expect(view([...SESSIONS, ...PLANS], 'K').plans).toEqual([]);
  });
  it('begins from what somebody wanted in a session, until a plan follows it', () => {
    expect(view(SESSIONS).wishes).toEqual([{ text: 'Closing plans that the buyer writes with me', line: 'Said by Anneliese Brandt-Wittgenstein on 10 Nov', personId: 'A', withId: 'T', behaviourIds: ['dates'] }]);
    expect([view().wishes, view(SESSIONS, 'K').wishes]).toEqual([[], []]);
  });
  it('keeps what ended apart', () => {
    const ended = view([...PLANS, inPlan('T', '2026-11-23', { act: 'end', planId: 'p1', why: 'It shows' })]);
    expect([ended.plans, ended.ended.map((p) => [p.ended, p.draft])]).toEqual([[], [['Ended by Tomasz Wiśniewski on 23 Nov: It shows', null]]]);
  });
});

describe('who may say what of a plan', () => {
  it('is the two, each word with a sentence where it can’t be said', () => {
    expect([may(set()), may(set(), 'T'), may(set(), 'K'), may(set({ withId: userId('K') })), may(set({ skill: '' })), may(set({ steps: [] })), may(set({ planId: 'p1', withId: userId('L') }))]).toEqual([
      '', '', 'A plan is set by the person who develops, or by who leads them.', 'A plan is between somebody and who leads them, as the CRM’s reporting line says today.', 'Say what is built: a skill in words, or a behaviour of the company’s values.',
      'Add a step: something to do, with somebody, or a course.', 'Whose plan it is, and with whom, stays. Begin a new one for other people.',
    ]);
    expect([may({ act: 'noticed', planId: 'p1', stepId: 'w2', text: '' }), may({ act: 'done', planId: 'p1', stepId: 'w1', text: '' }), may({ act: 'end', planId: 'p1', why: 'x' }, 'K'), may({ act: 'noticed', planId: 'p1', stepId: 'gone', text: 'x' })]).toEqual([
      'Say what was noticed.', 'This step is done already.', 'This plan is no longer there. Look at the page as it is now.', 'This step is no longer in the plan. Look at the page as it is now.',
    ]);
    expect(readersOf({ kind: 'development', body: set() }, coached([]))).toEqual(['A', 'T']);
  });
});
