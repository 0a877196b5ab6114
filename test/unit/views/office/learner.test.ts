import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Worked } from '../../../../lib/views/finance/worked.ts';
import { learner } from '../../../../lib/views/office/learner.ts';
import { q3, said, SLIP, WON, worked, record } from '../../support/finance.ts';
import { officeOver } from '../../support/office.ts';

afterEach(() => { vi.useRealTimers(); });
const DEALS = [q3('X', 500_00, SLIP), q3('W', 10_00, WON)];

/** A clock that goes on by `ms` each time it is looked at, and breaths that end when they are let. */
async function slow(ms: number, hold = false) {
  const o = await officeOver(DEALS);
  let t = 0;
  let breaths = 0;
  let go = (): void => undefined;
  const work = learner({ ...o.options, now: () => (t += ms), breathe: () => { breaths++; return hold ? new Promise<void>((r) => { go = r; }) : Promise.resolve(); } });
  return { o, work, breaths: () => breaths, release: () => { hold = false; go(); } };
}

describe('what the past teaches', () => {
  it('is worked out in slices of 50 ms, others going first between them', async () => {
    const [fast, long] = [await slow(1), await slow(60)];
    const w = worked(DEALS);
    const [a, b] = [await fast.work.whole(fast.o.room, w), await long.work.whole(long.o.room, w)];
    const { record: one, ...rest } = a;
    const { record: other, ...same } = b;
    expect([fast.breaths(), long.breaths() > 4, same, other.people, other.fates]).toEqual([0, true, rest, one.people, one.fates]);
  });
  it('is told with how far it is where it takes long, and whole when it is there', async () => {
    const s = await slow(60, true);
    const w = worked(DEALS);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const early = s.work.soon(s.o.room, w);
    await vi.advanceTimersByTimeAsync(400);
    vi.useRealTimers();
    // The first breath may have to wait for the store; it is held from then on.
    const told = await early;
    expect([Object.keys(told), 'share' in told && told.share >= 0 && told.share < 1]).toEqual([['share'], true]);
    while (s.breaths() === 0) await new Promise((r) => setTimeout(r, 0));
    s.release();
    expect('record' in (await s.work.whole(s.o.room, w))).toBe(true);
    expect('record' in (await s.work.soon(s.o.room, w))).toBe(true);
  });
  it('is one pass a question, whoever asks', async () => {
    const s = await slow(1);
    const w = worked(DEALS);
    expect(s.work.whole(s.o.room, w)).toBe(s.work.whole(s.o.room, worked(DEALS)));
    const other = (over: Parameters<typeof worked>[1]): Worked => worked(DEALS, over);
    const first = s.work.whole(s.o.room, w);
    for (const x of [other({ ask: { scope: 'person:A' } }), other({ ask: { basis: 'pipeline' } }), other({ records: [said('s', 'X', { causeId: 'contract-took-too-long' })] }), other({ records: [record('setting', 'b', { name: 'baselineDay', value: 20 })] }), other({ records: [record('setting', 'b', { name: 'booksClosed', value: { '2026-Q2': '2026-07-20' } })] })]) {
      expect(s.work.whole(s.o.room, x)).not.toBe(first);
    }
    await first;
  });
  it('is begun anew after it failed', async () => {
    const s = await slow(1);
    const w = worked(DEALS);
    const activities = s.o.room.facts.activities.bind(s.o.room.facts);
    s.o.room.facts.activities = () => Promise.reject(new Error('broken'));
    await expect(s.work.whole(s.o.room, w)).rejects.toThrow('broken');
    s.o.room.facts.activities = activities;
    expect('record' in (await s.work.whole(s.o.room, w))).toBe(true);
  });
});
