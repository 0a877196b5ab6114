import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { migrate } from '../../../../lib/store/migrations/index.ts';

afterEach(() => deleteDB('w'));

it('begins with answers that are found by deal', async () => {
  const db = await openDB('w', 1, { upgrade: (next, from, to) => migrate(next, from, to ?? 1) });
  expect([...db.objectStoreNames]).toEqual(['answers']);
  await db.add('answers', { dealId: 'D1', promptId: 'silence', answer: 'taken', at: 1 });
  await db.add('answers', { dealId: 'D2', promptId: 'silence', answer: 'later', at: 2 });
  expect(await db.getAllFromIndex('answers', 'deal', 'D2')).toEqual([{ dealId: 'D2', promptId: 'silence', answer: 'later', at: 2 }]);
  db.close();
});
