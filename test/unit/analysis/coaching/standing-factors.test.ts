import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactorRights, SaidOfFactors } from '../../../../lib/analysis/coaching/standing-factors.ts';
import type { FactorAct } from '../../../../lib/model/coaching/factor.ts';
import { factorReaders, standingFactors } from '../../../../lib/analysis/coaching/standing-factors.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { saidOn } from '../../support/coaching-said.ts';
import { shuffled } from '../../support/shuffled.ts';

/** M leads R; F is finance, O owns; K keeps the settings. */
const RIGHTS: FactorRights = { mayEnterAbout: (author, about) => author === about || (author === 'M' && about === 'R'), speaksForOwner: (author, owner) => (owner.id === null ? author === 'F' : author === owner.id), keeps: (author) => author === 'K' };
const set = (over: Partial<Extract<FactorAct, { act: 'set' }>> = {}): FactorAct => ({ act: 'set', factorId: 'f', kind: 'policy', aboutId: null, leaderId: null, title: 'Discount desk takes three weeks', text: '', owner: { function: 'finance', id: null }, dealIds: [], periodIds: [], ...over });
const personal = (over: Partial<Extract<FactorAct, { act: 'personal' }>> = {}): FactorAct => ({ act: 'personal', factorId: 'f', aboutId: userId('R'), withId: userId('M'), support: ['time'], state: 'open', until: null, ...over });
const spoken = (...said: SaidOfFactors[]) => standingFactors(said, RIGHTS).spoken.get('f');
const own = (...said: SaidOfFactors[]) => standingFactors(said, RIGHTS).personal.get('f');
const entered = saidOn<FactorAct>('R', '2026-11-02', set());
const about = saidOn<FactorAct>('M', '2026-11-02', set({ aboutId: userId('R'), leaderId: userId('M'), owner: { function: 'legal', id: userId('O') } }));

describe('what stands of a factor', () => {
  it('is what was entered, who does what about it, and its state with the word why', () => {
    const f = spoken(entered, saidOn('F', '2026-11-03', { act: 'state', factorId: 'f', state: 'taken', why: 'We look at it' }), saidOn('F', '2026-11-04', { act: 'action', factorId: 'f', text: 'A second approver', by: d('2026-12-01') }), saidOn('X', '2026-11-05', { act: 'comment', factorId: 'f', text: 'Mine too' }), saidOn('K', '2026-11-06', { act: 'link', factorId: 'f', dealIds: [dealId('D1')], periodIds: ['2026-Q3'] }))!;
    expect([f.state, f.action?.text, f.dealIds, f.periodIds, f.events.map((e) => [e.is, e.byId])]).toEqual(['taken', 'A second approver', ['D1'], ['2026-Q3'], [['set', 'R'], ['state', 'F'], ['action', 'F'], ['comment', 'X'], ['link', 'K']]]);
  });
  it('isn’t changed by somebody who may not, and keeps whom it is about', () => {
    expect(spoken(entered, saidOn('X', '2026-11-03', { act: 'state', factorId: 'f', state: 'resolved', why: 'x' }), saidOn('X', '2026-11-03', set({ title: 'Mine' })), saidOn('R', '2026-11-04', set({ aboutId: userId('R') })))).toMatchObject({ state: 'open', title: 'Discount desk takes three weeks', aboutId: null });
  });
  it('about a person is entered by them or who leads them, read by those named on it, and spoken to by them alone', () => {
    expect([spoken(saidOn('X', '2026-11-02', set({ aboutId: userId('R') }))), factorReaders(spoken(about)!, userId('M')), spoken(about, saidOn('X', '2026-11-03', { act: 'comment', factorId: 'f', text: 'I heard' }), saidOn('O', '2026-11-03', { act: 'comment', factorId: 'f', text: 'Ours' }))!.events.map((e) => e.byId)]).toEqual([undefined, ['R', 'M', 'O'], ['M', 'O']]);
  });
  it('about nobody is the company’s to read', () => {
    expect(factorReaders(spoken(entered)!, userId('R'))).toBeNull();
  });
});

describe('a personal factor', () => {
  it('holds a state and the agreed support by either of the two, and what it said before', () => {
    const f = own(saidOn('R', '2026-11-02', personal()), saidOn('M', '2026-11-09', personal({ state: 'taken', support: ['cover', 'fewerDeals'], until: d('2027-01-31') })))!;
    expect([f.state, f.support, f.until, f.versions.map((v) => [v.byId, v.state])]).toEqual(['taken', ['cover', 'fewerDeals'], d('2027-01-31'), [['R', 'open'], ['M', 'taken']]]);
  });
  it('takes nothing of a third, and can’t become one in words', () => {
    expect([own(saidOn('X', '2026-11-02', personal())), spoken(saidOn('R', '2026-11-02', personal()), saidOn('R', '2026-11-03', set()))]).toEqual([undefined, undefined]);
  });
});

const act: fc.Arbitrary<FactorAct> = fc.oneof(
  fc.record({ factorId: fc.constantFrom('f', 'g'), title: fc.constantFrom('one', 'two'), aboutId: fc.constantFrom(null, userId('R')), owner: fc.constantFrom({ function: 'finance' as const, id: null }, { function: 'legal' as const, id: userId('O') }) }).map((over) => set(over)),
  fc.record({ factorId: fc.constantFrom('f', 'g'), state: fc.constantFrom('open' as const, 'taken' as const), withId: fc.constantFrom('M', 'X').map(userId) }).map((over) => personal(over)),
  fc.record({ act: fc.constant('action' as const), factorId: fc.constantFrom('f', 'g'), text: fc.constantFrom('SECRET', 'y'), by: fc.constant(null) }),
  fc.record({ act: fc.constant('state' as const), factorId: fc.constantFrom('f', 'g'), state: fc.constantFrom('taken' as const, 'resolved' as const), why: fc.constant('SECRET') }),
  fc.record({ act: fc.constant('comment' as const), factorId: fc.constantFrom('f', 'g'), text: fc.constant('SECRET') }),
  fc.record({ factorId: fc.constantFrom('f', 'g'), periodId: fc.constantFrom('2026-Q2', '2026-Q3') }).map(({ factorId, periodId }): FactorAct => ({ act: 'link', factorId, dealIds: [], periodIds: [periodId] })),
);
const records = fc.array(fc.record({ by: fc.constantFrom('R', 'M', 'F', 'O', 'K', 'X'), day: fc.integer({ min: 1, max: 9 }), body: act }), { maxLength: 24 }).map((list) => list.map((r, i) => saidOn(r.by, `2026-11-0${r.day}`, r.body, `k${i}`)));

describe('factors, whatever is said', () => {
  it('stand the same in any order', () => {
    fc.assert(fc.property(records, fc.integer(), (said, seed) => { expect(standingFactors(shuffled([...said, ...said], seed), RIGHTS)).toEqual(standingFactors(said, RIGHTS)); }));
  });
  it('carry no word where they are personal, whatever was said to them', () => {
    fc.assert(fc.property(records, (said) => { expect(JSON.stringify([...standingFactors(said, RIGHTS).personal])).not.toContain('SECRET'); }));
  });
});
