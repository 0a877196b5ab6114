import type { UserId } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records.ts';

/** What a record is a word of: a thread, an action, a session, a review. A record that belongs to none is its own. */
export function subjectOf({ kind, key, body }: Pick<AnyRecord, 'kind' | 'key' | 'body'>): string {
  const named = body as unknown as Record<string, unknown>;
  const of = ['threadId', 'actionId', 'sessionId', 'planId', 'factorId', 'reviewId', 'cycleId'].find((n) => typeof named[n] === 'string');
  // Everything of a review is kept and erased as one, whatever its kind.
  return of === undefined ? key : `${of === 'reviewId' ? 'review' : of === 'cycleId' ? 'reviewCycle' : kind} ${String(named[of])}`;
}

/** Whose ids stand in a record, its author and readers among them. `isPerson`: whether a text is somebody's id. */
export function peopleIn(record: AnyRecord, isPerson: (id: string) => boolean): Set<UserId> {
  const out = new Set<UserId>([record.authorId, ...(record.between ?? [])]);
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      // Numbers by hand name whose they are as `person:ID`.
      const id = value.startsWith('person:') ? value.slice('person:'.length) : value;
      if (isPerson(id)) out.add(id as UserId);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(record.body);
  return out;
}

/** Records by somebody, naming them, or of a thread, session or review that does. */
export function recordsAbout<R extends AnyRecord>(records: readonly R[], id: UserId): R[] {
  const is = (x: string): boolean => x === id;
  const theirs = new Set(records.filter((r) => peopleIn(r, is).has(id)).map(subjectOf));
  return records.filter((r) => theirs.has(subjectOf(r)));
}
