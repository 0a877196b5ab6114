import { describe, expect, it } from 'vitest';
import type { QueueView } from '../../../../lib/messages/areas/queue.ts';
import { dueDigests, dueFor } from '../../../../lib/views/coaching/due.ts';
import { queueStrip, walkTo } from '../../../../lib/views/coaching/queue-walk.ts';
import { promptsView } from '../../../../lib/views/areas/prompts.ts';
import { queueView } from '../../../../lib/views/areas/queue.ts';
import { coachingInput, on, pushedTwice, TEAM, thread } from '../../support/coaching-company.ts';
import type { Stored } from '../../support/map-company.ts';

const NBSP = '\u00a0';
const view = (who = 'T', records: Stored[] = TEAM, whose: 'team' | 'own' | null = null) => queueView(coachingInput(records, { who }), { whose });
const kinds = (v: QueueView) => v.rows.map((r) => [r.name, r.reasons.map((x) => x.kind)]);

describe('a manager’s queue', () => {
  it('holds the deals of those they lead that wait for a word, each with why, those first where a person waits', () => {
    const v = view();
    expect([v.whose, v.sentence]).toEqual(['team', `3${NBSP}deals of those you lead wait for a word of yours.`]);
    expect(v.rows.map((r) => [r.name, r.reasons[0]!.kind])).toEqual([['Oberwald', 'feedback'], ['Valmont', 'overdue'], ['Nordheim', 'prompt']]);
    expect(v.rows[0]!.reasons[0]!.text).toBe('Anneliese Brandt-Wittgenstein wrote on 20 November, and waits for you.');
    expect(v.rows[1]).toMatchObject({ amount: '€94,000', owner: 'Katarzyna Wojciechowska-Zielińska', href: 'https://halden.lightning.force.com/lightning/r/Opportunity/Valmont/view' });
    expect(v.rows[1]!.reasons[0]!.text).toBe('Still open; its close date was 12 November.');
  });
  it('holds a cause that was named and nobody judged, and lets go once it was', () => {
    const said = on('Oberwald', 'cause', 'A', { dealId: 'Oberwald' as never, periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: 'date-never-agreed', note: null, suggested: null }, '2026-10-05');
    const judged = on('Oberwald', 'cause', 'T', { ...said.body, act: 'agree' } as never, '2026-10-06');
    const of = (records: Stored[]) => view('T', records).rows.find((r) => r.name === 'Oberwald')!.reasons.map((r) => r.kind);
    expect([of([said]).includes('cause'), of([said, judged]).includes('cause'), of([]).includes('cause')]).toEqual([true, false, false]);
  });
  it('lets go of what was answered: a thread that was read, a prompt that was taken lately by that side', () => {
    const read = { ...on('Oberwald', 'feedback', 'T', { act: 'reply', threadId: 'f1', text: 'Theirs.', behaviourIds: [] }, '2026-11-21') };
    expect(kinds(view('T', [...TEAM, read]))[0]).not.toEqual(['Oberwald', expect.arrayContaining(['feedback'])]);
    const prompts = view().rows.find((r) => r.name === 'Nordheim')!.reasons;
    expect(prompts.map((r) => r.kind)).toEqual(['prompt']);
    const take = (by: string, audience: 'rep' | 'manager') => on('Nordheim', 'promptWord', by, { promptId: 'compelling-event', answer: 'taken', why: null, audience, state: [] }, '2026-11-23');
    expect([view('T', [take('B', 'rep')]), view('T', [take('T', 'manager')])].map((v) => v.rows.some((r) => r.name === 'Nordheim'))).toEqual([true, false]);
  });
  it('says that prompts are asked of the largest alone where there are many', () => {
    const many = Array.from({ length: 403 }, (_, i) => ({ id: `D${i}`, steps: pushedTwice(1000 + i, 'A') }));
    const v = queueView(coachingInput([], { deals: many }), { whose: null });
    expect([v.rows.length, v.how]).toEqual([400, expect.stringContaining(`Prompts are asked of the 400 largest of 403${NBSP}open deals`)]);
  });
});

describe('a rep’s queue', () => {
  it('is their own deals that wait for a word of theirs', () => {
    const asked = thread('Valmont', 'f2', 'T', 'K', 'advice', 'Whose date is it?', '2026-11-21');
    const v = view('K', [asked]);
    expect([v.whose, v.hasTeam, v.rows.map((r) => [r.name, r.reasons[0]!.kind])]).toEqual(['own', false, [['Valmont', 'feedback']]]);
    expect(v.sentence).toBe(`1${NBSP}deal of yours waits for a word of yours.`);
  });
  it('is empty with a sentence', () => expect(view('Y', [])).toMatchObject({ rows: [], sentence: 'No deal of yours waits for a word of yours.' }));
  it('is what who leads people may ask for too', () => expect(view('T', TEAM, 'own')).toMatchObject({ whose: 'own', hasTeam: true }));
});

describe('the walk through a queue', () => {
  const input = coachingInput(TEAM);
  it('begins at the first, says where it is and why, and ends at the last', () => {
    expect(queueStrip(input, null, null)).toEqual({ text: '3 deals wait for you', why: null, hasPrevious: false, next: 'Begin' });
    const first = walkTo(input, null, null, 'next')!;
    expect(first.url).toContain('/Oberwald/');
    expect(queueStrip(input, first.walk, 'Oberwald')).toEqual({ text: '1 of 3 that wait for you', why: 'Anneliese Brandt-Wittgenstein wrote on 20 November, and waits for you.', hasPrevious: false, next: 'Next' });
    const third = walkTo(input, walkTo(input, first.walk, 'Oberwald', 'next')!.walk, 'Valmont', 'next')!;
    expect([third.walk.at, queueStrip(input, third.walk, 'Nordheim')?.next, walkTo(input, third.walk, 'Nordheim', 'next'), walkTo(input, third.walk, 'Nordheim', 'previous')!.url]).toEqual(['Nordheim', null, null, expect.stringContaining('/Valmont/')]);
  });
  it('goes on from where the reader was, on a page of none of them', () => {
    const first = walkTo(input, null, null, 'next')!;
    expect([queueStrip(input, first.walk, 'Quiet')?.next, walkTo(input, first.walk, 'Quiet', 'next')!.url]).toEqual(['Go on', expect.stringContaining('/Valmont/')]);
  });
  it('keeps its places for the day, though one was dealt with and another came', () => {
    const begun = walkTo(input, null, null, 'next')!.walk;
    const later = coachingInput([...TEAM.filter((r) => r.key !== 'f1'), thread('Quiet', 'f3', 'Y', 'T', 'ask', 'A moment?', '2026-11-24')]);
    expect([queueStrip(later, begun, 'Oberwald')?.text, queueStrip(later, begun, 'Quiet')?.text, queueStrip(later, { ...begun, day: begun.day - 1 }, 'Quiet')?.text]).toEqual(['1 of 4 that wait for you', '4 of 4 that wait for you', '1 of 4 that wait for you']);
  });
  it('isn’t there where nothing waits, nor where deals have no page', () => {
    expect([queueStrip(coachingInput([], { who: 'Y' }), null, null), queueStrip({ ...input, link: () => null }, null, null)]).toEqual([null, null]);
  });
});

describe('what is due is told to the other side', () => {
  it('once, in one task of the day, without a private word', () => {
    const input = coachingInput(TEAM);
    const { work, told } = dueDigests(input, new Set());
    expect(work.map((w) => (w.do === 'task' ? [w.task.key, w.task.forUser, w.task.onePerOwner] : w))).toContainEqual(['digest:A:2026-11-24', 'A', true]);
    expect(JSON.stringify(work)).not.toMatch(/quarter gets short|18 December/);
    expect(dueDigests(input, new Set(told)).work).toEqual([]);
  });
  it('by either side to the other', () => {
    expect(dueDigests(coachingInput(TEAM, { who: 'A' }), new Set()).work.map((w) => (w.do === 'task' ? w.task.key : ''))).toEqual(['digest:T:2026-11-24']);
  });
  it('not of what the CRM has no place for', () => expect(dueDigests(coachingInput(TEAM, { who: 'A' }), new Set(), { rhythm: false, cause: true })).toEqual({ work: [], told: [] }));
  it('for causes that those who report to the reader owe, by who leads them alone', () => {
    const owed = (who: string) => dueFor(coachingInput([], { who })).filter((x) => x.key.startsWith('cause')).map((x) => [x.to, x.key.split(' ')[1]]);
    expect([owed('T'), owed('L'), owed('A')]).toEqual([[['A', 'Oberwald']], [], []]);
  });
});

describe('the prompts’ page', () => {
  const answer = (by: string, when: string, over: object = {}) => on('Oberwald', 'promptWord', by, { promptId: 'silence', answer: 'declined', why: 'We speak daily', audience: 'rep', state: [], ...over }, when);
  it('lists every prompt with its answers, and says what it doesn’t know yet', () => {
    const v = promptsView(coachingInput([answer('A', '2026-11-10'), answer('K', '2026-11-11')]), {});
    const row = v.rows[0]!;
    expect([row.id, row.answered, row.verdict, row.rows, v.sentence]).toEqual([
      'silence', 'Taken 0, put off 0, declined 1', null, [{ name: 'Oberwald', href: expect.stringContaining('/Oberwald/'), when: '10 Nov 2026', said: 'Declined by the owner', why: 'We speak daily' }], `1${NBSP}answer so far: too few yet to say what came of any prompt.`,
    ]);
    expect(v.rows.every((r) => !/null|undefined|NaN/.test(JSON.stringify(r.rep + r.manager)))).toBe(true);
  });
  it('says so where nobody has answered', () => expect(promptsView(coachingInput([]), {}).sentence).toMatch(/^\d+.prompts; nobody has answered one yet\.$/));
});
