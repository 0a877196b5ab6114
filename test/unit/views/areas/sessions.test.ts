import { describe, expect, it } from 'vitest';
import type { SessionAct } from '../../../../lib/model/coaching/session.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { sessionsView } from '../../../../lib/views/areas/sessions.ts';
import { readersOf } from '../../../../lib/views/areas/between.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { saidOf } from '../../../../lib/views/areas/said.ts';
import { d } from '../../support/books.ts';
import { coached, FACTORS, GOALS, inSession, PLANS, SESSIONS } from '../../support/coached-company.ts';
import { NOW } from '../../support/map-company.ts';
import { spaced } from '../../support/spaced.ts';

const ALL = [...GOALS, ...SESSIONS, ...PLANS, ...FACTORS];
const HELD = [...GOALS, ...SESSIONS.slice(0, 5), ...PLANS, ...FACTORS];
const view = (records = ALL, who = 'A') => spaced(sessionsView(coached(records, { who }), { withId: null }));
const may = (body: SessionAct, who = 'A', records = ALL): string => maySay({ kind: 'session', body }, coached(records, { who })).why;
const plan = (over: Partial<Extract<SessionAct, { act: 'plan' }>> = {}): SessionAct => ({ act: 'plan', sessionId: 'new', repId: userId('A'), managerId: userId('T'), day: d('2026-12-01'), agenda: [], ...over });

describe('a session’s page', () => {
  it('shows both sides the same session, with its notes, what was taken off, and what it is for', () => {
    const [rep, manager] = [view(), view(ALL, 'T')];
    expect([rep.title, manager.title]).toEqual(['You speak with Tomasz Wiśniewski on 1 Dec', 'You speak with Anneliese Brandt-Wittgenstein on 1 Dec']);
    expect(rep.planned[0]!.agenda).toEqual(manager.planned[0]!.agenda);
    expect(rep.planned[0]!.agenda.map((p) => [p.text, p.left, p.notes.map((n) => n.text)])).toEqual([
      ['Nordlicht Kühllogistik, €142,600: slipped from 30 Nov to 29 Jan 2027', null, ['What did their buyer say to the 30th?']], ['New bookings, Q4 2026: 15 % of €640,000; by now 51 % is usual', null, []],
      ['Who covers my accounts between the years', 'Taken off by Tomasz Wiśniewski on 20 Nov', []],
    ]);
    expect(rep.seenBy).toContain('no review quotes what is said here');
  });
  it('offers what happened since the last one: goals, deals, actions, development and factors, each with its source', () => {
    const { offer } = view(HELD);
    expect(offer.since).toBe('Since 10 Nov, the last session');
    expect(offer.points.map((p) => p.text)).toEqual([
      'Ask Nordlicht’s buyer whose date the 30th is (Anneliese, was due on 20 Nov)',
      expect.stringMatching(/^Bookings, Q4 2026: 15.% of €640,000/) as string,
      'Hafenlabor Süd, €48,000: lost', 'Nordlicht Kühllogistik, €142,600: slipped from 30 Nov to 29 Jan 2027', 'Institut Valette, reagent stores, €96,300: won',
      'Aldermoor Universitätsspital, €220,000: one of the largest due this quarter, on 4 Dec', 'Kanton Zug, water, €71,500: one of the largest due this quarter, on 18 Dec',
      'Closing plans with the buyer: Write the steps to signature with the buyer, on two deals (done)',
      'Forty accounts came with the Łódź territory (open since 3 Nov)', 'A personal factor: somebody covers, changed hours, until 31 Jan 2027',
    ]);
    expect(offer.points.find((p) => p.text.startsWith('Hafenlabor'))!.source).toEqual({ label: 'Hafenlabor Süd', href: 'https://halden.my.salesforce.com/lightning/r/Opportunity/hafen/view', tab: null, part: null });
  });
  it('offers what came up since beside a session that is planned, without what is on its agenda', () => {
    const came = view().planned[0]!.came.map((c) => c.point.id);
    expect([came.includes('deal:nordlicht:slipped'), came.includes('deal:hafen:lost')]).toEqual([false, true]);
  });
  it('shows a third nothing, whatever lies on the device', () => {
    const other = view(ALL, 'K');
    expect([other.planned, other.earlier, JSON.stringify(other).includes('Nordlicht')]).toEqual([[], [], false]);
  });
  it('says that nobody is there to speak with where the CRM names nobody', () => {
    expect(view([], 'F').pairs.map((p) => p.label)).toEqual(['Margarethe Lindqvist, who coaches you']);
    expect(view([], 'L').pairs.every((p) => p.side === 'manager')).toBe(true);
  });
  it('says in words where one stands that is past its day', () => {
    const late = [inSession('T', '2026-11-05', { act: 'plan', sessionId: 'l', repId: userId('A'), managerId: userId('T'), day: d('2026-11-20'), agenda: [] })];
    expect([view(late).title, view(late).planned[0]!.stateText]).toEqual(['The session with Tomasz Wiśniewski of 20 Nov waits for a word', 'Was planned for 20 Nov: say whether it was held, or move it']);
  });
});

describe('who may say what of a session', () => {
  it('is the two, each word with a sentence where it can’t be said', () => {
    expect([may(plan()), may(plan(), 'T'), may(plan(), 'K'), may(plan({ managerId: userId('K') })), may(plan({ day: d('2026-11-01') }))]).toEqual([
      '', '', 'A session is planned by one of the two who speak.', 'A session is between somebody and who leads them, as the CRM’s reporting line says today.', 'A session is planned for today or a later day. One that was held already: plan it for today and say when it was held.',
    ]);
    expect([may({ act: 'note', sessionId: 's2', pointId: null, text: 'x' }), may({ act: 'note', sessionId: 's2', pointId: null, text: ' ' }), may({ act: 'note', sessionId: 's2', pointId: null, text: 'x' }, 'K')]).toEqual(['', 'There is no word in it yet.', 'This session is no longer there. Look at the page as it is now.']);
    expect([may({ act: 'wish', sessionId: 's2', text: 'x', behaviourIds: [] }, 'T'), may({ act: 'held', sessionId: 's2', day: d('2026-12-24') }), may({ act: 'move', sessionId: 's2', day: d('2026-12-02'), why: '' }), may({ act: 'leave', sessionId: 's1', pointId: 'own:1' })]).toEqual([
      'What somebody wants to develop is theirs to say.', 'It can’t have been held on a day that is still to come.', 'It is moved with a word why: the other sees it.', 'This session was held: its agenda stays as it was. Notes can still be added.',
    ]);
  });
  it('is sealed to the two, and what is agreed in it too; it bears the key of the record that begins it', () => {
    const input = coached(ALL);
    expect(readersOf({ kind: 'session', body: { act: 'note', sessionId: 's2', pointId: null, text: 'x' } }, input)).toEqual(['A', 'T']);
    const { record } = saidOf({ kind: 'session', body: plan() }, input, NOW);
    expect([record.between, (record.body as { sessionId: string }).sessionId, record.dealId]).toEqual([['A', 'T'], record.key, null]);
    const agreed = saidOf({ kind: 'action', body: { act: 'agree', actionId: 'new', taskKey: 'new', source: { kind: 'session', id: 's2' }, what: 'Call them', whoId: userId('A'), by: d('2026-12-01') } }, input, NOW);
    expect([agreed.record.between, agreed.follow.map((f) => f.do === 'task' && f.task.subject.includes('Call them'))]).toEqual([['A', 'T'], [false]]);
  });
});
