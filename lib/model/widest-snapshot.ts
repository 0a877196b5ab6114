import type { SharedRecord } from './records.ts';

type Snapshot = SharedRecord<'snapshot'>;

/** Day → the snapshot whose writer saw the most deals; of equal ones the earliest, then by key. Days without one are missing. */
export function widestByDay<S extends Snapshot>(snapshots: Iterable<S>): Map<string, S> {
  const out = new Map<string, S>();
  for (const s of snapshots) {
    const best = out.get(s.body.day);
    if (!best || isWider(s, best)) out.set(s.body.day, s);
  }
  return out;
}

const isWider = (a: Snapshot, b: Snapshot): boolean =>
  a.body.deals !== b.body.deals ? a.body.deals > b.body.deals : a.body.takenAt !== b.body.takenAt ? a.body.takenAt < b.body.takenAt : a.key < b.key;
