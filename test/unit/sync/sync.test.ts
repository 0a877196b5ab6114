import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Facts } from '../../../lib/store/facts.ts';
import type { DealSketch } from '../support/books.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { timelineOf } from '../../../lib/model/book.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { deleteFacts, openFacts } from '../../../lib/store/facts.ts';
import { sync } from '../../../lib/sync/sync.ts';
import { at, book, d, sketch } from '../support/books.ts';
import { batchesOf, fakePort } from '../support/port.ts';

let facts: Facts;
beforeEach(async () => { facts = await openFacts('test'); });
afterEach(async () => { facts.close(); await deleteFacts('test'); });

const NOW = at('2026-11-23');
const DEALS: DealSketch[] = ['D1', 'D2', 'D3'].map((id, i) => ({ id, steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 10000 + i, close: '2026-09-15' }, { at: '2026-09-20', close: '2026-10-20' }] }));
const run = (port: ReturnType<typeof fakePort>, now = NOW) => sync({ facts, open: () => Promise.resolve(port), now: () => now, changed: () => undefined, signal: new AbortController().signal });
const stored = async () => { const b = await facts.book(); return b.heads.map((_, i) => timelineOf(b, i)); };
const expected = (deals: DealSketch[]) => { const b = book(deals); return b.heads.map((_, i) => timelineOf(b, i)); };

it('stores what a full pull brings', async () => {
  await run(fakePort(batchesOf(DEALS)));
  expect(await stored()).toEqual(expected(DEALS));
  expect((await facts.head()).syncedAt).toBe(NOW);
});

it('goes on where a pull was cut off, at each place', async () => {
  for (let cut = 1; cut < 5; cut++) {
    await facts.clear();
    const port = fakePort(batchesOf(DEALS), { breakAfter: cut });
    await run(port);
    const half = await facts.head();
    expect([half.syncedAt, half.failed?.error.title]).toEqual([null, 'Reading stopped before its end']);
    const rest = fakePort(batchesOf(DEALS));
    await run(rest);
    expect([rest.asked, await stored()]).toEqual([[{ next: cut }], expected(DEALS)]);
  }
});

it('replaces a deal that changed, drops one that is gone, keeps the rest', async () => {
  await run(fakePort(batchesOf(DEALS)));
  const moved: DealSketch = { ...DEALS[1]!, steps: [...DEALS[1]!.steps, { at: '2026-11-20', stage: 'Won', close: '2026-11-20' }] };
  const { head, changes } = sketch(moved);
  await run(fakePort([{ deals: [head], changes, goneDealIds: [dealId('D3')] }, { done: true }]), NOW + 1000);
  expect(new Map((await stored()).map((t) => [t.head.id, t.states.length]))).toEqual(new Map([['D1', 2], ['D2', 3]]));
  const { syncedAt, deals } = await facts.head();
  expect([syncedAt, deals]).toEqual([NOW + 1000, 2]);
});

it('says that owner changes are recorded from the first one on that comes', async () => {
  const [context, ...rest] = batchesOf(DEALS);
  await run(fakePort([context!, ...rest.map((b) => (b.done ? { ...b, knowledge: { ownerHistory: false } } : b))]));
  const recorded = async () => (await facts.head()).context?.knowledge.ownerHistory;
  expect(await recorded()).toBe(false);
  const { head, changes } = sketch({ ...DEALS[0]!, steps: [...DEALS[0]!.steps, { at: '2026-11-20', owner: 'B' }] });
  await run(fakePort([{ deals: [head], changes }, { done: true }]), NOW + 1000);
  expect(await recorded()).toBe(true);
});

it('knows the last and the next activity of a deal, also when activities alone change', async () => {
  const task = (id: string, day: string, isDone: boolean) => ({ id, dealId: dealId('D1'), leadId: null, at: null, minutes: null, outcome: null, ownerId: null, kind: 'task' as const, day: d(day), isDone, isDeleted: false });
  const [context, ...rest] = batchesOf(DEALS);
  await run(fakePort([{ ...context, activities: [task('t1', '2026-11-01', true), task('t2', '2026-12-01', false)] }, ...rest]));
  const days = async () => (await stored()).filter((t) => t.head.id === 'D1').map((t) => [t.head.lastActivityDay, t.head.nextActivityDay]);
  expect(await days()).toEqual([[d('2026-11-01'), d('2026-12-01')]]);
  await run(fakePort([{ activities: [task('t2', '2026-12-01', true), task('t3', '2026-11-20', true)] }, { done: true }]), NOW + 1000);
  expect(await days()).toEqual([[d('2026-11-20'), d('2026-12-01')]]);
});

it('keeps what it had when the CRM fails, and says why', async () => {
  await run(fakePort(batchesOf(DEALS)));
  await sync({ facts, open: () => Promise.reject(new RidealongError('signIn', 'Salesforce asks you to sign in again', 'Sign in.')), now: () => NOW + 5, changed: () => undefined, signal: new AbortController().signal });
  expect([(await facts.head()).failed, await stored()]).toEqual([{ at: NOW + 5, error: { kind: 'signIn', code: 'RA-101', title: 'Salesforce asks you to sign in again', message: 'Sign in.', retryAt: null } }, expected(DEALS)]);
});
