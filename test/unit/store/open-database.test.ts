import 'fake-indexeddb/auto';
import { type DBSchema, deleteDB, openDB, unwrap } from 'idb';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { MIGRATIONS } from '../../../lib/store/migrations/index.ts';
import { openDatabase } from '../../../lib/store/open-database.ts';
import { deleteWorkspace, openWorkspace, workspaceName } from '../../../lib/store/workspace.ts';
import { NOW, causeRecord } from '../support/records.ts';

afterEach(async () => { vi.useRealTimers(); await deleteDB('d'); await deleteWorkspace('w'); });

interface Small extends DBSchema { s: { key: string; value: string } }
const titleOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'nothing wrong', (error: unknown) => (error as { data?: { kind: string; title: string } }).data ?? error);
const newer = () => openDB(workspaceName('w'), MIGRATIONS.length + 1);

it('reads and changes nothing where a newer version wrote', async () => {
  (await newer()).close();
  expect(await titleOf(openWorkspace('w'))).toMatchObject({ kind: 'dataTooNew', code: 'RA-108', title: 'Your data was written by a newer Ridealong' });
  const db = await openDB(workspaceName('w'));
  expect(db.version).toBe(MIGRATIONS.length + 1);
  db.close();
});

it('gives way to an update in another tab, and says so from then on', async () => {
  const workspace = await openWorkspace('w');
  (await newer()).close();
  expect(await titleOf(workspace.records('cause'))).toMatchObject({ kind: 'dataTooNew' });
});

it('gives way to a deletion, and does not make the database anew', async () => {
  const workspace = await openWorkspace('w');
  await deleteWorkspace('w');
  expect(await titleOf(workspace.putOwn(causeRecord('k')))).toMatchObject({ kind: 'notSetUp', title: 'This connection was removed' });
  expect((await indexedDB.databases()).map((d) => d.name)).not.toContain(workspaceName('w'));
});

it('comes back after the browser cut it off', async () => {
  const database = await openDatabase<Small>({ name: 'd', version: 1, upgrade: (db) => void db.createObjectStore('s') });
  const first = await database.use();
  await first.put('s', 'kept', 'k');
  forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  const again = await database.use();
  expect([again === first, await again.get('s', 'k')]).toEqual([false, 'kept']);
  database.close();
});

it('does not wait for ever on a tab that holds an older version', async () => {
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(workspaceName('w'), 1);
    request.onupgradeneeded = () => request.result.createObjectStore('answers', { autoIncrement: true }).createIndex('deal', 'dealId');
    request.onsuccess = () => resolve(request.result);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = titleOf(openWorkspace('w'));
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await opening).toMatchObject({ kind: 'dataTooNew', title: 'Another tab still runs an older Ridealong' });
  vi.useRealTimers();
  old.close();
  const workspace = await openWorkspace('w');
  expect(await workspace.putOwn(causeRecord('k', { at: NOW }))).toBe(true);
  workspace.close();
});
