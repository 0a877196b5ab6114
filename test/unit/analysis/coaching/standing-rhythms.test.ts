import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cadence, RhythmAct } from '../../../../lib/model/coaching/rhythm.ts';
import type { SaidOfRhythm } from '../../../../lib/analysis/coaching/standing-rhythms.ts';
import { rhythmOf } from '../../../../lib/analysis/coaching/rhythm.ts';
import { pairKey, pairOf, standingRhythms } from '../../../../lib/analysis/coaching/standing-rhythms.ts';
import { day, dayOf } from '../../../../lib/model/day.ts';
import { userId } from '../../../../lib/model/ids.ts';

const DAY = 86_400_000;
/** M leads A and B. */
const RIGHTS = { isPair: (a: string, b: string) => a === 'M' || b === 'M' };
const every = (oneOnOneDays: number, feedbackDays: number | null = null): Cadence => ({ oneOnOneDays, feedbackDays });
const said = (key: string, by: string, on: number, body: RhythmAct): SaidOfRhythm => ({ key, authorId: userId(by), authorName: by, at: on * DAY, body });
const [A, B, M] = ['A', 'B', 'M'].map(userId) as [ReturnType<typeof userId>, ReturnType<typeof userId>, ReturnType<typeof userId>];
const propose = (key: string, by: string, on: number, withId: typeof A, n: number) => said(key, by, on, { act: 'propose', withId, cadence: every(n), why: '' });
const agree = (key: string, by: string, on: number, withId: typeof A, of: string) => said(key, by, on, { act: 'agree', of, withId });
const stands = (list: SaidOfRhythm[]) => { const s = standingRhythms(list, RIGHTS).get(pairKey(pairOf(A, M))); return [s?.agreed?.cadence.oneOnOneDays ?? null, s?.open?.key ?? null]; };

describe('what two people agreed on', () => {
  it('stands once the other side agreed, until both agree anew', () => {
    const first = [propose('p1', 'M', 1, A, 7), agree('g1', 'A', 2, M, 'p1')];
    expect([stands(first.slice(0, 1)), stands(first), stands([...first, propose('p2', 'A', 3, M, 21)]), stands([...first, propose('p2', 'A', 3, M, 21), agree('g2', 'M', 4, A, 'p2')])]).toEqual([[null, 'p1'], [7, null], [7, 'p2'], [21, null]]);
  });
  it('isn’t agreed by who proposed it, by somebody else, or to one that a newer took the place of', () => {
    const p = propose('p1', 'M', 1, A, 7);
    expect([stands([p, agree('g', 'M', 2, A, 'p1')]), stands([p, agree('g', 'B', 2, M, 'p1')]), stands([p, propose('p2', 'A', 2, M, 21), agree('g', 'A', 3, M, 'p1')])]).toEqual([[null, 'p1'], [null, 'p1'], [null, 'p2']]);
  });
  it('holds though the other side’s clock runs behind', () => expect(stands([propose('p1', 'M', 5, A, 7), agree('g1', 'A', 4, M, 'p1')])).toEqual([7, null]));
  it('isn’t made between people of whom neither leads the other', () => expect([...standingRhythms([propose('p1', 'A', 1, B, 7), agree('g', 'B', 2, A, 'p1')], RIGHTS).keys()]).toEqual([]));

  const WORDS = fc.array(fc.record({ by: fc.constantFrom('A', 'B', 'M'), to: fc.constantFrom('A', 'B', 'M'), on: fc.integer({ min: 0, max: 20 }), act: fc.constantFrom('propose', 'agree', 'held', 'end'), n: fc.integer({ min: 1, max: 6 }) }), { maxLength: 14 }).map((list) => list.map(({ by, to, on, act, n }, i) => said(`k${i}`, by, on,
    act === 'propose' ? { act, withId: userId(to), cadence: every(n), why: '' } : act === 'agree' ? { act, of: `k${n}`, withId: userId(to) } : act === 'held' ? { act, withId: userId(to), day: day(n * 4) } : { act, withId: userId(to), why: 'w' })));

  test('is the same in any order', () => {
    fc.assert(fc.property(WORDS.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))), ([list, shuffled]) => {
      const sorted = (l: SaidOfRhythm[]) => [...standingRhythms(l, RIGHTS)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(shuffled)).toEqual(sorted(list));
    }));
  });
  test('was always said by both: one proposed, the other agreed', () => {
    fc.assert(fc.property(WORDS, (list) => {
      for (const { agreed, pair } of standingRhythms(list, RIGHTS).values()) if (agreed) expect([agreed.byId, agreed.agreed.byId].sort()).toEqual([...pair]);
    }));
  });
});

describe('what is due', () => {
  const around = (today: number) => ({ threads: [], sessions: [], today: day(today), dayAt: (at: number) => dayOf(at, 'UTC') });
  const beat = (list: SaidOfRhythm[], today: number) => { const r = rhythmOf(pairOf(A, M), standingRhythms(list, RIGHTS).get(pairKey(pairOf(A, M))), around(today)); return [r.oneOnOne.dueOn, r.oneOnOne.isDue, r.oneOnOne.last]; };
  const agreed = [propose('p', 'M', 10, A, 7), agree('g', 'A', 11, M, 'p')];
  const held = (on: number) => said(`h${on}`, 'M', on, { act: 'held', withId: A, day: day(on) });
  it('is counted from the last talk, or from the agreement where that came later', () => {
    expect([beat(agreed, 17), beat(agreed, 18), beat([...agreed, held(5)], 17), beat([...agreed, held(14)], 20), beat([...agreed, held(14)], 21)]).toEqual([[18, false, null], [18, true, null], [18, false, 5], [21, false, 14], [21, true, 14]]);
  });
  it('is nothing where nothing is agreed, and a talk to come wasn’t held', () => {
    expect([beat([held(5)], 100), beat([...agreed, said('f', 'M', 12, { act: 'held', withId: A, day: day(40) })], 18)]).toEqual([[null, false, 5], [18, true, null]]);
  });
});
