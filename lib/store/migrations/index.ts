import type { IDBPDatabase } from 'idb';
import type { Migration } from './migration.ts';
import { keepAnswers } from './keep-answers.ts';
import { keepRecords } from './keep-records.ts';

/** Every layout that `workspace` ever had, oldest first; the version is how many there are. Only ever appended to. */
export const MIGRATIONS: readonly Migration[] = [keepAnswers, keepRecords];

/** Brings a database from version `from` (0: new) to version `to`. */
export function migrate(db: IDBPDatabase, from: number, to: number): void {
  for (const migration of MIGRATIONS.slice(from, to)) migration.run(db);
}
