import { describe, expect, it } from 'vitest';
import type { AskAct } from '../../../../lib/model/goals/ask.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { asksView } from '../../../../lib/views/areas/asks.ts';
import { asksFile } from '../../../../lib/views/areas/asks/file.ts';
import { followOf } from '../../../../lib/views/areas/follow.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { askRights, functionLeads } from '../../../../lib/views/company/ask-rights.ts';
import { newRecord } from '../../../../lib/views/company/new-record.ts';
import { act, ask, CALLS, enter, register, SHEET } from '../../support/asks-company.ts';
import { CONTEXT, goal, halden, inputOf, NOW, PEOPLE, say, type Stored } from '../../support/map-company.ts';

const view = (records: Stored[] = register(), who = 'L', of: string | null = null) => asksView(inputOf([...halden(), ...records], { who }), { of });
const row = (id: string, records?: Stored[], who?: string) => view(records, who).rows.find((r) => r.id === id)!;

describe('the register of asks', () => {
  it('begins with a sentence, and puts flagged asks first, then by their review', () => {
    const v = view();
    expect([v.title, v.sentence, v.rows.map((r) => r.id), v.ended.map((r) => r.id)]).toEqual([
      '2 of 6 asks are flagged to both sides', '1 serves no goal, 1 has evidence against it and 1 is past its review date. One of them is yours to answer.',
      ['sheet', 'calls', 'referral', 'security', 'accounts', 'reason'], ['slides'],
    ]);
  });
  it('says what time is asked of each function, in hours', () => {
    expect(view().time).toEqual(['Sales is asked for 83\u00a0h 30\u00a0min a week; somebody whom all of it reaches gives 6\u00a0h 8\u00a0min of a week.', 'Marketing is asked for 14\u00a0min a week; each person asked gives 7\u00a0min.']);
  });
  it('shows a row as people read it', () => {
    expect(row('sheet')).toMatchObject({
      askedBy: 'Executives, Gunnar Halvorsen', of: 'Sales', time: { text: '10\u00a0h 30\u00a0min a week', parts: '14\u00a0people, 45\u00a0min each' }, serves: null, review: '31 Aug 2026',
      flags: [{ is: 'noGoal', text: 'No goal' }, { is: 'pastReview', text: '12\u00a0weeks late' }], told: 'Sales, whose time it takes, sees this flag. Gunnar Halvorsen has no seat in Salesforce: tell them.',
    });
    expect(row('referral')).toMatchObject({ serves: { text: 'Leads that fit', detail: 'Be the first choice of mid-sized laboratories' }, flags: [], told: null });
  });
  it('tells both sides of a flag who sees it', () => {
    expect([row('calls').told, row('calls', undefined, 'K').told]).toEqual(['You ask it. Sales, whose time it takes, sees this flag too.', 'Both sides see this flag: Margarethe Lindqvist, who asks it, and sales, whose time it takes.']);
  });
  it('can be narrowed to whose time it takes', () => {
    const v = view(undefined, 'L', 'marketing');
    expect([v.rows.map((r) => r.id), v.of, v.title, view(undefined, 'L', 'gone').rows.length]).toEqual([['accounts'], 'marketing', 'The one ask serves a goal and is within its review date', 6]);
  });
  it('has a history that says what changed and from what', () => {
    const changed = act('T', '2026-11-12', { act: 'set', ask: { ...SHEET, cost: { minutes: 20, people: 14, each: 'month' }, goalId: 'company' }, why: 'Once a month is enough' }, { state: 'waiting' });
    expect(row('sheet', [enter('T', '2026-08-03', SHEET), changed]).events[0]).toEqual({
      is: 'changed', who: 'Tomasz Wiśniewski', when: '12 Nov', text: 'Once a month is enough', waiting: 'waits to be sent',
      lines: ['Time: 4\u00a0h 40\u00a0min a month, 14\u00a0people, 20\u00a0min each, before 10\u00a0h 30\u00a0min a week, 14\u00a0people, 45\u00a0min each', 'Serves: New bookings, company, before none'],
    });
  });
  it('flags an ask whose goal was ended', () => {
    const ended = inputOf([...halden(), ...register(), { ...halden()[1]!, key: 'end-it', at: NOW - 1000, kind: 'goal', body: { act: 'end', goalId: 'company', why: 'x' } } as Stored]);
    expect(asksView(ended, { of: null }).rows.find((r) => r.id === 'accounts')!.flags).toEqual([{ is: 'goneGoal', text: 'Its goal is gone' }]);
  });
  it('holds no missing goal against an ask where goals are switched off', () => {
    expect(row('sheet', [...register(), say('setting', 'F', { name: 'areas', value: { goals: false } })]).flags.map((f) => f.is)).toEqual(['pastReview']);
  });
  it('is saved as a table that no spreadsheet takes for formulas', () => {
    const file = asksFile(inputOf([...halden(), enter('A', '2026-08-03', { ...SHEET, title: '=HYPERLINK("x")' })]), { of: null }, 'csv')!;
    expect([file.name, file.text.split('\r\n')[1]!.split(',')[0], asksFile(inputOf([]), { of: null }, 'other')]).toEqual(['ridealong-asks.csv', `"'=HYPERLINK(""x"")"`, null]);
  });
});

describe('who may change an ask', () => {
  const rights = askRights(CONTEXT, [goal('f', 'function:legal', 0, { owner: { id: userId('N'), name: 'Aino' } })]);
  const may = (who: string, over: Parameters<typeof ask>[1], enteredBy: string) => rights.mayChange(userId(who), ask('x', over), userId(enteredBy));

  it('is who entered it, who asks it, and who leads one of them', () => {
    const by = { askedBy: { function: 'product', id: userId('S'), name: 'Saskia' }, of: 'operations' };
    expect(['K', 'S', 'T', 'N', 'A', 'Y'].map((who) => may(who, by, 'K'))).toEqual([true, true, true, true, false, false]);
  });
  it('is the leader of either function, by a goal of theirs or by a title, and who keeps the settings', () => {
    const of = (id: string) => may('N', { of: id, askedBy: { function: 'executives', id: null, name: 'G' } }, 'A');
    expect([of('legal'), of('product'), ...['L', 'F'].map((who) => may(who, { of: 'product' }, 'A'))]).toEqual([true, false, true, true]);
    const people = [...PEOPLE, { ...PEOPLE[5]!, id: userId('M1'), managerId: userId('D') }];
    expect([...functionLeads({ ...CONTEXT, people }, [])('marketing')]).toEqual(['D']);
  });
});

describe('what may be said of an ask', () => {
  const refused = (who: string, body: AskAct, records = register()): string | null => {
    const { ok, why } = maySay({ kind: 'ask', body }, inputOf([...halden(), ...records], { who }));
    return ok ? null : why;
  };
  it('is anything that can be kept, of whoever may say it', () => {
    const bodies: AskAct[] = [{ act: 'set', ask: ask('new', { title: 'New' }), why: null }, { act: 'comment', askId: 'sheet', text: 'x' }, { act: 'question', askId: 'calls', text: 'x' }, { act: 'proposeDrop', askId: 'calls', text: 'x' }];
    expect(bodies.map((b) => refused('Y', b))).toEqual([null, null, null, null]);
  });
  it('is refused with a sentence that says what to do', () => {
    const set = (over: Parameters<typeof ask>[1]): AskAct => ({ act: 'set', ask: ask('new', over), why: null });
    const cases: [string, AskAct, RegExp][] = [
      ['Y', { act: 'end', askId: 'sheet', why: 'x' }, /propose to drop it/], ['Y', { act: 'review', askId: 'sheet', text: 'x', reviewOn: '2027-01-01' }, /ask them for it/], ['Y', { act: 'set', ask: { ...SHEET, title: 'Mine' }, why: 'x' }, /comment on it/],
      ['A', { act: 'set', ask: SHEET, why: ' ' }, /word why/], ['A', { act: 'end', askId: 'sheet', why: '' }, /word why/], ['A', { act: 'review', askId: 'sheet', text: 'x', reviewOn: '2026-11-24' }, /after today/], ['L', { act: 'question', askId: 'calls', text: 'x' }, /yourself/],
      ['A', { act: 'comment', askId: 'slides', text: 'x' }, /was ended/], ['A', { act: 'comment', askId: 'gone', text: 'x' }, /no longer there/], ['A', { act: 'comment', askId: 'sheet', text: '  ' }, /no word/],
      ['A', set({ title: ' ' }), /what is asked/], ['A', set({ title: 'x', cost: { minutes: 0, people: 1, each: 'week' } }), /minutes/], ['A', set({ title: 'x', evidence: { text: '', says: 'harms' } }), /evidence is/],
    ];
    for (const [who, body, why] of cases) expect(refused(who, body), JSON.stringify(body)).toMatch(why);
  });
});

describe('what follows a word about an ask', () => {
  const tasks = (who: string, body: AskAct, records = register()) => {
    const input = inputOf([...halden(), ...records], { who });
    const record = newRecord('ask', body, { me: input.me, dealId: null, now: NOW, key: 'k' });
    return followOf({ kind: 'ask', body }, record, input).map((w) => (w.do === 'task' ? w.task : null));
  };
  it('is a task for who asks it where they have a seat, without anybody’s words', () => {
    const [task] = tasks('A', { act: 'question', askId: 'calls', text: 'PRIVATE' });
    expect(task).toMatchObject({ key: 'k:L', forUser: 'L', dealId: null, subject: 'Question on something you ask of sales' });
    expect(JSON.stringify(task)).not.toMatch(/PRIVATE|60 calls/);
    expect(tasks('A', { act: 'question', askId: 'sheet', text: 'x' })).toEqual([]);
  });
  it('is an answer’s task for who asked, once', () => {
    const more = [...register(), act('K', '2026-11-04', { act: 'proposeDrop', askId: 'calls', text: 'x' })];
    expect([tasks('L', { act: 'comment', askId: 'calls', text: 'x' }, more).map((t) => t?.forUser), tasks('A', { act: 'comment', askId: 'calls', text: 'x' }, more)]).toEqual([['K'], []]);
  });
});

it('an example ask of the look stands as it was entered', () => expect(row('calls').ask).toEqual(CALLS));
