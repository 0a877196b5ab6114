import 'fake-indexeddb/auto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deleteDB, openDB } from 'idb';
import { expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../lib/store/migrations/index.ts';

const folder = join(import.meta.dirname, '../../../../lib/store/migrations');
const files = readdirSync(folder).filter((f) => !['index.ts', 'migration.ts'].includes(f));

it('has every migration collected, said in words, and held by a test of its own', () => {
  expect(files.length).toBe(MIGRATIONS.length);
  expect(files.filter((f) => !existsSync(join(import.meta.dirname, f.replace('.ts', '.test.ts'))))).toEqual([]);
  expect(MIGRATIONS.every((m) => m.what.length > 10)).toBe(true);
});

/** Stores with their keys and indexes. */
async function layout(from: number[]): Promise<unknown> {
  let db;
  for (const version of from) {
    db = await openDB('layout', version, { upgrade: (next, old, to) => migrate(next, old, to ?? version) });
    db.close();
  }
  db = await openDB('layout');
  const stores = [...db.objectStoreNames].map((name) => {
    const store = db.transaction(name).store;
    return [name, store.keyPath, store.autoIncrement, [...store.indexNames].map((i) => [i, store.index(i).keyPath])];
  });
  db.close();
  await deleteDB('layout');
  return stores;
}

it('ends in the same layout from whichever version it begins', async () => {
  const anew = await layout([MIGRATIONS.length]);
  for (let begin = 1; begin < MIGRATIONS.length; begin++) expect(await layout([begin, MIGRATIONS.length])).toEqual(anew);
  expect(await layout(MIGRATIONS.map((_, i) => i + 1))).toEqual(anew);
});
