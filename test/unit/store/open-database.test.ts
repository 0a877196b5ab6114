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

it('reads what a newer version wrote, and changes nothing of it', async () => {
  const before = await openWorkspace('w');
  await before.putOwn(causeRecord('k'));
  before.close();
  (await newer()).close();
  const older = await openWorkspace('w');
  expect([older.isReadOnly, (await older.records('cause')).map((r) => r.key), (await older.outbox()).length]).toEqual([true, ['k'], 1]);
  for (const write of [() => older.putOwn(causeRecord('l')), () => older.tryAgain(), () => older.mergePulled([causeRecord('m')])]) {
    expect(await titleOf(write())).toMatchObject({ kind: 'dataTooNew', code: 'RA-108', title: 'Your data was written by a newer Ridealong' });
  }
  await older.setMeta('told', {});
  expect([(await older.records('cause')).map((r) => r.key), await older.meta('told')]).toEqual([['k'], undefined]);
  older.close();
  const db = await openDB(workspaceName('w'));
  expect(db.version).toBe(MIGRATIONS.length + 1);
  db.close();
});

it('opens nothing that lacks what this version reads', async () => {
  const other = await openDB(workspaceName('w'), MIGRATIONS.length + 1, { upgrade: (db) => void db.createObjectStore('something') });
  other.close();
  expect(await titleOf(openWorkspace('w'))).toMatchObject({ kind: 'dataTooNew' });
});

it('gives way to an update in another tab, and reads alone from then on', async () => {
  const workspace = await openWorkspace('w');
  (await newer()).close();
  expect(await workspace.records('cause')).toEqual([]);
  expect(await titleOf(workspace.putOwn(causeRecord('k')))).toMatchObject({ kind: 'dataTooNew' });
  workspace.close();
});

it('gives way to a deletion, and does not make the database anew', async () => {
  const workspace = await openWorkspace('w');
  await deleteWorkspace('w');
  expect(await titleOf(workspace.putOwn(causeRecord('k')))).toMatchObject({ kind: 'notSetUp', title: 'This connection was removed' });
  expect((await indexedDB.databases()).map((d) => d.name)).not.toContain(workspaceName('w'));
});

it('comes back after the browser cut it off', async () => {
  const database = await openDatabase<Small>({ name: 'd', version: 1, stores: ['s'], upgrade: (db) => void db.createObjectStore('s') });
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
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(2));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await opening).toMatchObject({ kind: 'dataTooNew', title: 'Another tab still runs an older Ridealong' });
  vi.useRealTimers();
  old.close();
  const workspace = await openWorkspace('w');
  expect(await workspace.putOwn(causeRecord('k', { at: NOW }))).toBe(true);
  workspace.close();
});
