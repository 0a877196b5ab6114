import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CauseRecord } from '../../../../lib/analysis/causes/standing.ts';
import { mayAsk } from '../../../../lib/analysis/causes/may-ask.ts';
import { NOTHING_SAID, standing, standings } from '../../../../lib/analysis/causes/standing.ts';
import { at } from '../../support/books.ts';
import { said } from '../../support/causes.ts';

const short = (records: CauseRecord[], reason?: string) => {
  const s = standing(records, reason);
  return [s.state, s.causeId, s.statedBy, s.judgedBy, s.history.map((h) => h.counted)];
};
const stated = said('rep', '2026-10-02', { note: 'redlines' });
const agreed = said('boss', '2026-10-03', { act: 'agree', note: 'yes' });
const disputed = said('boss', '2026-10-04', { act: 'dispute', note: 'Legal had it for two days' });

describe('what stands of a cause', () => {
  it.each<[string, CauseRecord[], unknown[]]>([
    ['is nothing where nothing was said', [], ['none', null, null, null, []]],
    ['is what the owner states', [stated], ['stated', 'contract-too-long', 'rep', null, [true]]],
    ['is agreed once another agrees', [stated, agreed], ['agreed', 'contract-too-long', 'rep', 'boss', [true, true]]],
    ['is disputed once another disputes, even after agreeing', [stated, agreed, disputed], ['disputed', 'contract-too-long', 'rep', 'boss', [true, true, true]]],
    ['can be agreed with by whoever disputed it', [stated, disputed, said('boss', '2026-10-05', { act: 'agree' })], ['agreed', 'contract-too-long', 'rep', 'boss', [true, true, true]]],
    ['stands again as stated after a dispute is answered', [stated, disputed, said('rep', '2026-10-05', { causeId: 'price-approval' })], ['stated', 'price-approval', 'rep', null, [true, true, true]]],
    ['is not agreed with by who stated it', [stated, said('rep', '2026-10-03', { act: 'agree' }), said('rep', '2026-10-03', { act: 'dispute' })], ['stated', 'contract-too-long', 'rep', null, [true, false, false]]],
    ['is not agreed with before it is stated', [said('boss', '2026-10-01', { act: 'agree' }), stated], ['stated', 'contract-too-long', 'rep', null, [false, true]]],
    ['is not agreed with where another cause was meant', [stated, said('boss', '2026-10-03', { act: 'agree', causeId: 'price-approval' })], ['stated', 'contract-too-long', 'rep', null, [true, false]]],
    ['is open while it is put off', [said('rep', '2026-10-01', { act: 'later' })], ['open', null, null, null, [true]]],
    ['is not taken back by putting off', [stated, said('rep', '2026-10-03', { act: 'later' })], ['stated', 'contract-too-long', 'rep', null, [true, true]]],
    ['is open where the answer names none', [said('rep', '2026-10-01', { causeId: null, newInformation: true }), said('boss', '2026-10-02', { act: 'dispute' })], ['open', null, 'rep', null, [true, false]]],
    ['is said once, however often it was sent', [stated, stated, { ...stated }], ['stated', 'contract-too-long', 'rep', null, [true]]],
  ])('%s', (_, records, expected) => expect(short(records)).toEqual(expected));

  it('is told whole', () => {
    expect(standing([disputed, stated])).toEqual({
      state: 'disputed', causeId: 'contract-too-long', newInformation: false, note: 'redlines', statedBy: 'rep', statedByName: 'Name rep',
      judgedBy: 'boss', judgedByName: 'Name boss', judgeNote: 'Legal had it for two days', at: at('2026-10-04'), putOffAt: null,
      history: [
        { key: stated.key, at: at('2026-10-02'), act: 'state', by: 'rep', byName: 'Name rep', causeId: 'contract-too-long', note: 'redlines', counted: true },
        { key: disputed.key, at: at('2026-10-04'), act: 'dispute', by: 'boss', byName: 'Name boss', causeId: null, note: 'Legal had it for two days', counted: true },
      ],
    });
  });
  it('is not overturned by an older record that comes late', () => {
    const older = said('other', '2026-09-30', { causeId: 'budget-frozen' });
    expect(short([stated, agreed, older])).toEqual(['agreed', 'contract-too-long', 'rep', 'boss', [true, true, true]]);
  });
  it('goes by the key among records of one instant', () => {
    const [a, b] = [said('rep', '2026-10-02', { causeId: 'budget-frozen' }, 'a'), said('rep', '2026-10-02', {}, 'b')];
    expect([short([a, b])[1], short([b, a])[1]]).toEqual(['contract-too-long', 'contract-too-long']);
  });
  it('can be asked for one reason alone', () => {
    const lost = said('rep', '2026-10-09', { reason: 'lost', causeId: 'chose-another' });
    expect([short([stated, lost])[1], short([stated, lost], 'slipped')[1], short([stated, lost], 'overdue')[0]]).toEqual(['chose-another', 'contract-too-long', 'none']);
  });
  it('is kept apart by deal and period', () => {
    const found = standings([stated, said('rep', '2026-10-02', { dealId: 'E', causeId: 'price-approval' }), said('rep', '2026-12-02', { periodId: '2026-Q4', causeId: 'budget-frozen' })]);
    expect([...found].map(([k, s]) => [k, s.causeId])).toEqual([['D 2026-Q3', 'contract-too-long'], ['E 2026-Q3', 'price-approval'], ['D 2026-Q4', 'budget-frozen']]);
  });
});

const records = fc.array(fc.record({
  by: fc.constantFrom('rep', 'boss', 'other'), act: fc.constantFrom('state', 'agree', 'dispute', 'later'), causeId: fc.constantFrom(null, 'contract-too-long', 'price-approval'),
  at: fc.integer({ min: 0, max: 5 }), key: fc.integer({ min: 0, max: 30 }),
}), { maxLength: 12 }).map((list) => [...new Map(list.map((r) => [r.key, r])).values()].map((r) => said(r.by, r.at, { act: r.act as 'state', causeId: r.causeId }, `k${r.key}`)));

describe('whatever was said', () => {
  it('the order in which it arrives does not matter', () => {
    fc.assert(fc.property(records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, mixed]) => { expect(standing(mixed)).toEqual(standing(list)); }));
  });
  it('nobody has judged their own statement, and what stands was said', () => {
    fc.assert(fc.property(records, (list) => {
      const s = standing(list);
      if (s.judgedBy !== null) expect(s.judgedBy).not.toBe(s.statedBy);
      expect([s.state === 'none', s.causeId === null].map(Number)).toEqual([Number(!list.some((r) => r.body.act === 'state' || r.body.act === 'later')), Number(!['stated', 'agreed', 'disputed'].includes(s.state))]);
      expect(s.history.length).toBe(list.length);
    }));
  });
  it('an older record never takes the place of the newest statement', () => {
    fc.assert(fc.property(records, (list) => {
      const newest = list.filter((r) => r.body.act === 'state').sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))[0];
      if (newest) expect(standing(list).causeId).toBe(newest.body.causeId);
    }));
  });
});

describe('asking', () => {
  const zone = 'Europe/Berlin';
  const ask = (records_: CauseRecord[], askedAt: number | null, now: string) => mayAsk(standing(records_), { askedAt, now: at(now), zone });
  it('happens at the next visit, once a day', () => {
    expect([ask([], null, '2026-10-02T08:00:00Z'), ask([], at('2026-10-02T07:00:00Z'), '2026-10-02T21:30:00Z'), ask([], at('2026-10-02T07:00:00Z'), '2026-10-02T22:30:00Z')]).toEqual([true, false, true]);
  });
  it('waits for another day after it was put off, whoever did', () => {
    const later = [said('rep', at('2026-10-02T07:00:00Z'), { act: 'later' })];
    expect([ask(later, null, '2026-10-02T08:00:00Z'), ask(later, null, '2026-10-03T08:00:00Z')]).toEqual([false, true]);
  });
  it('ends with an answer', () => {
    expect([ask([stated], null, '2026-10-12'), ask([stated, disputed], null, '2026-10-12'), mayAsk(NOTHING_SAID, { askedAt: null, now: 0, zone })]).toEqual([false, false, true]);
  });
});
