import type { IDBPDatabase } from 'idb';

/** One step of a database's layout, forward only. What it finds is whatever the step before it left, with people's data in it. */
export interface Migration {
  /** What it does, in words for a test's name. */
  what: string;
  run(db: IDBPDatabase): void;
}
