import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidOfSessions, StandingSession } from '../../../../lib/analysis/coaching/standing-sessions.ts';
import type { AgendaPoint, SessionAct } from '../../../../lib/model/coaching/session.ts';
import { heldSessions, standingSessions } from '../../../../lib/analysis/coaching/standing-sessions.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { saidOn } from '../../support/coaching-said.ts';
import { shuffled } from '../../support/shuffled.ts';

const point = (id: string, text = `About ${id}`): AgendaPoint => ({ id, source: { kind: 'own', id: null }, text });
const plan = (over: Partial<Extract<SessionAct, { act: 'plan' }>> = {}): SessionAct => ({ act: 'plan', sessionId: 's', repId: userId('R'), managerId: userId('M'), day: d('2026-12-01'), agenda: [point('p1')], ...over });
const stands = (...said: SaidOfSessions[]): StandingSession | undefined => standingSessions(said).get('s');
const planned = saidOn<SessionAct>('M', '2026-11-20', plan());

describe('what stands of a coaching session', () => {
  it('is its agenda, what either noted, what the rep wants to develop, and that it was held', () => {
    const s = stands(
      saidOn('R', '2026-11-21', { act: 'point', sessionId: 's', point: point('p2') }), saidOn('M', '2026-11-22', { act: 'leave', sessionId: 's', pointId: 'p1' }), saidOn('R', '2026-12-02', { act: 'note', sessionId: 's', pointId: 'p2', text: 'Ask for the steps' }),
      saidOn('R', '2026-12-02', { act: 'wish', sessionId: 's', text: 'Close plans', behaviourIds: ['b1'] }), saidOn('M', '2026-12-02', { act: 'held', sessionId: 's', day: d('2026-12-02') }), planned,
    )!;
    expect([s.state, s.day, s.agenda.map((p) => [p.id, p.left?.byId ?? null]), s.notes.map((n) => [n.byId, n.pointId, n.text]), s.wishes.map((w) => w.text)]).toEqual(['held', d('2026-12-02'), [['p1', 'M'], ['p2', null]], [['R', 'p2', 'Ask for the steps']], ['Close plans']]);
  });
  it('is on the day it was moved to, with every move and its word; called off it is so until it is moved again', () => {
    const off = saidOn<SessionAct>('R', '2026-11-22', { act: 'cancel', sessionId: 's', why: 'Away' });
    const moved = saidOn<SessionAct>('R', '2026-11-23', { act: 'move', sessionId: 's', day: d('2026-12-08'), why: 'Back then' });
    const s = stands(planned, off, moved)!;
    expect([stands(planned, off)!.state, s.state, s.day, s.moves.map((m) => [m.from, m.to, m.why])]).toEqual(['cancelled', 'planned', d('2026-12-08'), [[d('2026-12-01'), d('2026-12-08'), 'Back then']]]);
  });
  it('takes nothing of a third, no wish of the manager’s, and no session that somebody plans for two others or for one alone', () => {
    const s = stands(planned, saidOn('X', '2026-11-21', { act: 'note', sessionId: 's', pointId: null, text: 'I was told' }), saidOn('X', '2026-11-21', { act: 'held', sessionId: 's', day: d('2026-11-21') }), saidOn('M', '2026-11-21', { act: 'wish', sessionId: 's', text: 'Be quicker', behaviourIds: [] }))!;
    expect([s.notes, s.held, s.wishes]).toEqual([[], null, []]);
    expect([stands(saidOn('X', '2026-11-20', plan())), stands(saidOn('M', '2026-11-20', plan({ repId: userId('M') })))]).toEqual([undefined, undefined]);
  });
  it('keeps a word whose writer’s clock runs slow', () => {
    expect(stands(saidOn('R', '2026-11-19', { act: 'note', sessionId: 's', pointId: 'p1', text: 'Early' }), planned)!.notes.map((n) => n.text)).toEqual(['Early']);
  });
  it('is there again once it is added again', () => {
    expect(stands(planned, saidOn('R', '2026-11-21', { act: 'leave', sessionId: 's', pointId: 'p1' }), saidOn('M', '2026-11-22', { act: 'point', sessionId: 's', point: point('p1') }))!.agenda.map((p) => [p.id, p.left])).toEqual([['p1', null]]);
  });
});

const act: fc.Arbitrary<SessionAct> = fc.oneof(
  fc.record({ sessionId: fc.constantFrom('s', 't'), repId: fc.constantFrom('R', 'M').map(userId), day: fc.constantFrom('2026-12-01', '2026-12-05').map(d) }).map((over) => plan(over)),
  fc.constantFrom('p1', 'p2', 'p3').map((p): SessionAct => ({ act: 'point', sessionId: 's', point: point(p) })),
  fc.constantFrom('p1', 'p2').map((pointId): SessionAct => ({ act: 'leave', sessionId: 's', pointId })),
  fc.constantFrom('x', 'y').map((text): SessionAct => ({ act: 'note', sessionId: 's', pointId: null, text })),
  fc.constantFrom('x', 'y').map((text): SessionAct => ({ act: 'wish', sessionId: 's', text, behaviourIds: [] })),
  fc.constantFrom('2026-12-02', '2026-12-03').map((day): SessionAct => ({ act: 'held', sessionId: 's', day: d(day) })),
  fc.constantFrom('2026-12-09', '2026-12-10').map((day): SessionAct => ({ act: 'move', sessionId: 's', day: d(day), why: 'w' })),
  fc.constant<SessionAct>({ act: 'cancel', sessionId: 's', why: 'w' }),
);
const records = fc.array(fc.record({ by: fc.constantFrom('R', 'M', 'X'), day: fc.integer({ min: 1, max: 9 }), body: act }), { maxLength: 24 }).map((list) => list.map((r, i) => saidOn(r.by, `2026-11-0${r.day}`, r.body, `k${i}`)));

describe('sessions, whatever is said', () => {
  it('stand the same in any order, and with every word twice', () => {
    fc.assert(fc.property(records, fc.integer(), (said, seed) => { expect(standingSessions(shuffled([...said, ...said], seed))).toEqual(standingSessions(said)); }));
  });
  it('are as they would be without any word of a third', () => {
    fc.assert(fc.property(records, (said) => { expect(standingSessions(said)).toEqual(standingSessions(said.filter((r) => r.authorId !== 'X'))); }));
  });
  it('are held on the days that are told of them, the oldest first', () => {
    fc.assert(fc.property(records, (said) => {
      const all = standingSessions(said);
      const held = heldSessions(all);
      expect(held.map((h) => h.sessionId).sort()).toEqual([...all.values()].filter((s) => s.state === 'held').map((s) => s.id).sort());
      expect(held.every((h, i) => i === 0 || held[i - 1]!.day <= h.day)).toBe(true);
    }));
  });
});
