import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import type { Activity } from '../../../lib/model/activity.ts';
import { completeActivity, packActivities, unpackActivities } from '../../../lib/store/activity-pack.ts';
import { openFacts } from '../../../lib/store/facts.ts';

const text = fc.option(fc.stringMatching(/^[\w:-]{1,8}$/), { nil: null });
const number = (max: number) => fc.option(fc.integer({ min: -max, max }), { nil: null });
const activity = fc.record({
  id: fc.stringMatching(/^[\w:-]{1,12}$/), dealId: text, leadId: text, contactId: text, ownerId: text, kind: fc.constantFrom('call', 'email', 'meeting', 'task', 'note', 'other'), day: number(40_000), at: number(2e12),
  minutes: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null }), outcome: fc.option(fc.string(), { nil: null }), isDone: fc.boolean(), isDeleted: fc.boolean(),
}) as fc.Arbitrary<Activity>;

it('activities come out of their columns as they went in', () => {
  fc.assert(fc.property(fc.array(activity), (rows) => { expect(unpackActivities(packActivities(rows))).toEqual(rows); }));
});

it('what an earlier version stored is blank where it knew nothing', () => {
  const old = { id: 'a', dealId: null, ownerId: null, kind: 'call', day: 1, isDone: true, isDeleted: false } as unknown as Activity;
  expect(completeActivity(old)).toEqual({ ...old, leadId: null, contactId: null, at: null, minutes: null, outcome: null });
});

it('facts of the first version are shown, with nothing undefined, and are read anew', async () => {
  const db = await openDB('facts:old', 1, {
    upgrade(next) {
      for (const name of ['head', 'chunks', 'activities', 'leads']) next.createObjectStore(name);
      next.createObjectStore('log', { keyPath: 'id' });
      next.createObjectStore('staging', { autoIncrement: true });
      next.createObjectStore('summaries', { keyPath: 'key' });
    },
  });
  await db.put('head', { generation: 1, context: null, syncedAt: 5, deals: 2, cursor: { since: 'then' }, pull: { full: false, startedAt: 4, progress: null }, failed: null }, 'head');
  await db.put('staging', { deals: [] });
  await db.put('activities', [{ id: 'a', dealId: 'D', ownerId: null, kind: 'call', day: 1, isDone: true, isDeleted: false }], [1, 0]);
  await db.put('leads', [{ id: 'L', source: 'Web', status: 'New', ownerId: null, createdAt: 1, convertedAt: null, dealId: null, isDeleted: false }], [1, 0]);
  db.close();
  const facts = await openFacts('old');
  expect(await facts.head()).toMatchObject({ syncedAt: 5, deals: 2, cursor: null, pull: null });
  expect(await facts.staged()).toEqual([]);
  expect((await facts.activities())[0]).toEqual({ id: 'a', dealId: 'D', ownerId: null, kind: 'call', day: 1, isDone: true, isDeleted: false, leadId: null, contactId: null, at: null, minutes: null, outcome: null });
  expect((await facts.leads())[0]).toMatchObject({ campaign: null, statuses: null, qualifiedAt: null, contactId: null });
  facts.close();
});
