import { describe, expect, it } from 'vitest';
import type { AreaWord } from '../../../../lib/messages/areas/areas.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { behavioursView } from '../../../../lib/views/areas/behaviours.ts';
import { coachingAround, feedbackView } from '../../../../lib/views/areas/feedback.ts';
import { saidOf } from '../../../../lib/views/areas/said.ts';
import { coachView } from '../../../../lib/views/coaching/coach.ts';
import { unreadOf } from '../../../../lib/views/coaching/order.ts';
import { d } from '../../support/books.ts';
import { COACHED, coachingInputOf, fb, threads, VALUES } from '../../support/feedback-company.ts';
import { agreeAct, openAct } from '../../support/coaching.ts';
import { NOW, type Stored } from '../../support/map-company.ts';

type Over = Parameters<typeof coachingInputOf>[1];
const coach = (records: Stored[], deal: string | null, over: Over = {}) => coachView(coachingAround(coachingInputOf(records, over)), deal)!;
const say = (word: AreaWord, over: Over = {}, records = threads()) => saidOf(word, coachingInputOf(records, over), NOW);
const refusal = (word: AreaWord, over: Over = {}, records = threads()): string => {
  try {
    say(word, over, records);
    return 'said';
  } catch (error) {
    return (error as { data: { message: string } }).data.message;
  }
};
const open = (over: Partial<ReturnType<typeof openAct>> = {}, isPrivate = false): AreaWord => ({ kind: 'feedback', isPrivate, body: openAct({ toId: userId('A'), ...over }) });

describe('coaching on a deal', () => {
  it('has what is unread first, its words with the earlier ones, its action, and who sees it', () => {
    const view = coach(threads(), 'D1');
    expect(view).toMatchObject({
      deal: { name: 'Kantonsspital Oberwald, sample tracking, phase 2', meta: 'Your own' }, sentence: '2 threads; one has something new for you.',
      threads: [
        { id: 't2', tone: 'praise', chip: 'Change of 20 Oct 2026', unread: 1, anchor: expect.stringMatching(/^moment:\d+$/) as string },
        {
          id: 't1', chip: 'Close date', sides: 'Tomasz Wiśniewski to you', way: 'received', unread: 0, isPrivate: false, anchor: 'field:closeDate', mayReply: true, seenBy: 'Seen by everybody who can open this deal in Salesforce and has Ridealong’s permission set.',
          sbi: [{ label: 'Situation' }, { label: 'Behaviour' }, { label: 'Impact' }, { label: 'Question' }],
          words: [{ by: 'Tomasz Wiśniewski', behaviours: ['Names who owns each date, on both sides'] }, { by: 'You', edited: 'Edited 22 Nov 2026', earlier: [{ when: '21 Nov 2026' }] }],
          actions: [{ what: 'Ask their head of purchasing for the date she would sign for', isMine: true, stands: 'Due 27 Nov 2026', state: 'open', mayFollow: true }],
        },
      ],
    });
    expect(coach(threads(), 'D1', { who: 'T' }).threads.map((t) => [t.id, t.unread])).toEqual([['t1', 1], ['t2', 0]]);
  });
  it('can be written about the deal, each of its fields and its latest changes, to its owner first', () => {
    const { compose } = coach(threads(), 'D1', { who: 'T' });
    expect(compose!.people[0]).toEqual({ id: 'A', name: 'Anneliese Brandt-Wittgenstein', isAbove: false, why: null });
    expect(compose!.people.find((p) => p.id === 'L')!.isAbove).toBe(true);
    expect(compose!.abouts.slice(0, 6).map((a) => a.label)).toEqual(['This opportunity as a whole', 'Close date: 18 Dec 2026', 'Amount: €86,000', 'Stage: Negotiate', 'Next step: Walk the close plan with their head of purchasing', '3 Nov 2026: Close date 15 Nov 2026 → 18 Dec 2026']);
    expect(compose!.values.map((v) => v.behaviours.length)).toEqual([2, 1]);
  });
  it('shows nothing of what is between two others, nor of a deal that the reader can’t open', () => {
    const elsewhere = [...threads(), fb('x', 'T', '2026-11-20', openAct({ threadId: 'x', about: { kind: 'deal', dealId: dealId('GONE') }, toId: userId('A') }))];
    const all = (who: string) => [...coachingAround(coachingInputOf(elsewhere, { who })).coaching.threads.keys()].sort();
    expect([all('A'), all('L'), all('K')]).toEqual([['t1', 't2', 't3', 't4', 'x'], ['t1', 't2'], ['t1', 't2']]);
  });
  it('without a deal on the page has one’s own threads and what is due', () => {
    expect(coach(threads(), null)).toMatchObject({ deal: null, compose: null, sentence: 'One thread has something new for you, and one thing that you agreed is open.', due: [{ id: 'a1' }] });
    expect(unreadOf(coachingAround(coachingInputOf(threads(), { who: 'T' })))).toBe(2);
  });
  it('says that an action is done where its task in the CRM is', () => {
    const [, t1] = coach(threads(), 'D1', { tasks: { 'task:a1': { isDone: true, isDeleted: false, at: NOW } } }).threads;
    expect(t1!.actions[0]).toMatchObject({ state: 'done', stands: 'Done in Salesforce on 24 Nov 2026', mayFollow: false });
  });
});

describe('a word of coaching', () => {
  it('about a deal lies on the deal, bears its own key as its id, and tells its receiver by one task a day without its words', () => {
    const { record, follow } = say(open({ text: 'Whose date?', behaviourIds: ['owns-date'] }), { who: 'T' });
    expect(record).toMatchObject({ kind: 'feedback', dealId: 'D1', authorId: 'T', body: { act: 'open', threadId: record.key, text: 'Whose date?' } });
    expect(record.between).toBeUndefined();
    expect(follow).toEqual([{ do: 'task', task: expect.objectContaining({ key: 'digest:A:2026-11-24', forUser: 'A', dealId: null, onePerOwner: true }) as object }]);
    expect(JSON.stringify(follow)).not.toMatch(/Whose date|Kantonsspital|Tomasz/);
  });
  it('between two people names no deal, and answers to it go to the two alone', () => {
    expect(say(open({}, true), { who: 'T' }).record).toMatchObject({ dealId: null, between: ['T', 'A'] });
    expect(say({ kind: 'feedback', body: { act: 'reply', threadId: 't3', text: 'Short is good', behaviourIds: [] } }, { who: 'T' }).record).toMatchObject({ dealId: null, between: ['A', 'T'] });
  });
  it('that is agreed becomes a task for who does it; of what is between two, without its words', () => {
    const agree = (id: string): AreaWord => ({ kind: 'action', body: agreeAct({ source: { kind: 'feedback', id }, whoId: userId('A'), what: 'Shorten the updates', by: d('2026-12-01') }) });
    const { record, follow } = say(agree('t1'), { who: 'T' });
    expect([record.dealId, follow]).toEqual(['D1', [{ do: 'task', task: { key: `task:${record.key}`, dealId: 'D1', forUser: 'A', due: d('2026-12-01'), subject: 'Agreed: Shorten the updates', text: 'Agreed with Tomasz Wiśniewski. Complete this task when it is done: Ridealong shows that to both sides.' } }]]);
    const between = say(agree('t3'), { who: 'T' });
    expect(between.record).toMatchObject({ dealId: null, between: ['A', 'T'] });
    expect(JSON.stringify(between.follow)).not.toContain('Shorten');
  });
  it('is refused with a sentence, and nothing is kept, where it may not be said', () => {
    const reply = (threadId: string): AreaWord => ({ kind: 'feedback', body: { act: 'reply', threadId, text: 'I', behaviourIds: [] } });
    const agree = (over: Partial<ReturnType<typeof agreeAct>>): AreaWord => ({ kind: 'action', body: agreeAct({ source: { kind: 'feedback', id: 't1' }, whoId: userId('A'), ...over }) });
    expect([
      refusal(open({ about: { kind: 'deal', dealId: dealId('GONE') } }), { who: 'T' }), refusal(open({ text: '  ' }), { who: 'T' }), refusal(open({ toId: userId('R') }), { who: 'T' }), refusal(open({}), { who: 'A' }),
      refusal(reply('t1'), { who: 'K' }), refusal(reply('t3'), { who: 'L' }), refusal({ kind: 'feedback', body: { act: 'edit', threadId: 't1', of: 't1', text: 'Mine' } }, { who: 'A' }), refusal({ kind: 'feedback', body: { act: 'seen', threadId: 't1', of: ['t1'] } }, { who: 'L' }),
      refusal(agree({ by: d('2026-11-01') }), { who: 'T' }), refusal(agree({ what: ' ' }), { who: 'T' }), refusal(agree({ whoId: userId('K') }), { who: 'T' }), refusal({ kind: 'action', body: { act: 'drop', actionId: 'a1', why: '' } }, { who: 'A' }), refusal({ kind: 'action', body: { act: 'done', actionId: 'a1', note: '' } }, { who: 'K' }),
    ].map((text) => text.split(/[.:]/)[0])).toEqual([
      'This opportunity isn’t among those that you can open, so that nothing can be written on it', 'There is nothing written yet', 'Whoever this is for is no longer there in the CRM', 'Feedback goes to somebody else',
      'The two whom it concerns answer here, and who leads them', 'This thread is no longer there, or isn’t one that you see', 'Only your own words can be put otherwise', 'Only the two whom a thread concerns mark it as read',
      'That day has passed', 'Say what is to be done, so that both of you know when it is', 'Actions from a thread are agreed by those who answer there, for one of its two sides', 'Say why it is let go', 'Who does it, who agreed it and who leads them say what becomes of it',
    ]);
    expect([refusal(open({}), { who: 'T' }), refusal(reply('t1'), { who: 'L' }), refusal({ kind: 'action', body: { act: 'done', actionId: 'a1', note: '' } }, { who: 'L' })]).toEqual(['said', 'said', 'said']);
  });
  it('to who leads one is off under a HubSpot key, with the reason; down the line it isn’t', () => {
    const key = { me: { verified: false, crm: 'hubspot' as const }, context: { ...COACHED, crm: 'hubspot' as const } };
    expect(refusal(open({ toId: userId('T') }), { who: 'A', ...key })).toMatch(/^Under a HubSpot key nobody can be told apart for certain, so that feedback to who leads you stays off/);
    expect(refusal(open({}), { who: 'T', ...key })).toBe('said');
    const flat = { ...key, context: { ...key.context, people: COACHED.people.map((p) => ({ ...p, managerId: null, parentRoleId: null, title: null })) } };
    expect([refusal(open({ toId: userId('T') }), { who: 'A', ...flat }), refusal(open({}), { who: 'T', ...flat })]).toEqual([expect.stringContaining('the owner of the deal') as string, 'said']);
  });
});

describe('the dashboard’s Feedback', () => {
  it('has one’s own threads, given and received, by person and deal, and what was agreed both ways', () => {
    const view = (ask: Partial<Parameters<typeof feedbackView>[1]> = {}, who = 'A') => feedbackView(coachingInputOf(threads(), { who }), { way: null, withId: null, dealId: null, ...ask });
    expect(view()).toMatchObject({
      headline: 'One thread has something new for you', sentence: '2 came to you, 2 went out from you; 2 of them are praise.', total: 4, people: [{ id: 'T', threads: 4, unread: 1 }], deals: [{ id: 'D1', threads: 2, unread: 1 }], mine: [{ id: 'a1' }], theirs: [],
    });
    expect([view({ way: 'given' }), view({ dealId: 'D1' }), view({ withId: 'K' })].map((v) => v.threads.map((t) => t.id))).toEqual([['t3', 't4'], ['t2', 't1'], []]);
    expect(view({}, 'T')).toMatchObject({ mine: [], theirs: [{ id: 'a1', who: 'Anneliese Brandt-Wittgenstein' }] });
    expect(view({}, 'K')).toMatchObject({ headline: 'No feedback yet, to you or from you', total: 0 });
  });
});

describe('the dashboard’s Behaviours', () => {
  const view = (who: string, personId: string | null = null, records = threads()) => behavioursView(coachingInputOf(records, { who }), { personId });
  it('count by month what feedback to somebody shows, each opened to its words, and make no rate of it', () => {
    const own = view('A');
    expect(own.headline).toBe('Feedback to you points at a behaviour twice');
    expect(own.months).toEqual(['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']);
    expect(own.values[0]!.behaviours[0]).toMatchObject({ words: 'Names who owns each date, on both sides', count: 1, byMonth: [0, 0, 0, 0, 0, 1], shownBy: [{ by: 'Tomasz Wiśniewski', tone: 'advice', deal: { name: 'Kantonsspital Oberwald, sample tracking, phase 2' } }] });
    expect(JSON.stringify(own)).not.toContain('%');
  });
  it('of one’s people come from feedback that one can see, and of nobody else’s', () => {
    const hidden = [...threads(), fb('k', 'K', '2026-11-20', openAct({ threadId: 'k', about: { kind: 'person' }, toId: userId('A'), behaviourIds: ['risk'] }), { between: ['A', 'K'] })];
    const of = (who: string) => view(who, 'A', hidden).values[1]!.behaviours[0]!.count;
    expect([view('A', null, hidden).values[1]!.behaviours[0]!.count, of('T'), view('K', 'A', hidden).person]).toEqual([2, 1, null]);
  });
  it('say so where no values were published, and keep what points at a behaviour that is gone', () => {
    expect(view('A', null, [])).toMatchObject({ headline: 'The company hasn’t published values yet', values: [] });
    expect(view('A', null, [VALUES, fb('g', 'T', '2026-11-20', openAct({ threadId: 'g', toId: userId('A'), behaviourIds: ['old'] }))]).gone).toMatchObject([{ id: 'old', count: 1 }]);
  });
});
