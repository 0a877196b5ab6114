import type { AnyRecord, SharedRecord } from '../../model/records.ts';
import { peopleIn, subjectOf } from './concerned.ts';

export interface NoteOfCorrection {
  key: string;
  by: string;
  at: number;
  text: string;
}

/** Notes of correction by the key of what they correct, oldest first. One by somebody whom the record doesn't concern counts for nothing. */
export function corrections(notes: readonly SharedRecord<'correction'>[], records: readonly AnyRecord[]): Map<string, NoteOfCorrection[]> {
  const wanted = new Set(notes.map((n) => n.body.of));
  const byKey = new Map(records.filter((r) => wanted.has(r.key)).map((r) => [r.key, r]));
  const subjects = new Set([...byKey.values()].map(subjectOf));
  const bySubject = Map.groupBy(records.filter((r) => subjects.has(subjectOf(r))), subjectOf);
  const out = new Map<string, NoteOfCorrection[]>();
  for (const n of [...notes].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    const of = byKey.get(n.body.of);
    if (!of || !bySubject.get(subjectOf(of))!.some((r) => peopleIn(r, (id) => id === n.authorId).has(n.authorId))) continue;
    const list = out.get(of.key) ?? [];
    list.push({ key: n.key, by: n.authorName, at: n.at, text: n.body.text });
    out.set(of.key, list);
  }
  return out;
}
