import type { UserId } from '../../model/ids.ts';
import type { Acknowledgement, Strategy } from '../../model/goals/strategy.ts';

/** A record as this file needs it. */
interface Said<B> {
  key: string;
  authorId: UserId;
  authorName: string;
  at: number;
  body: B;
}
export type PublishedStrategy = Said<Strategy>;
export type SaidRead = Said<Acknowledgement>;

/** Who has read the strategy that stands, of those who are asked to. */
export interface Readers {
  read: UserId[];
  notYet: UserId[];
}

/** All versions by somebody who may publish, oldest first, in any order they come; the last stands. Ties go to the greater key. */
export const strategyVersions = (published: readonly PublishedStrategy[], mayPublish: (author: UserId) => boolean): PublishedStrategy[] =>
  published.filter((p) => mayPublish(p.authorId)).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/** The newest version that somebody acknowledged, with when; whoever publishes knows what they published. null: none yet. */
export function lastRead(who: UserId, versions: readonly PublishedStrategy[], reads: readonly SaidRead[]): { version: PublishedStrategy; at: number } | null {
  const mine = new Map<string, number>();
  for (const r of reads) if (r.authorId === who) mine.set(r.body.of, Math.min(r.at, mine.get(r.body.of) ?? Infinity));
  const version = versions.findLast((v) => mine.has(v.key) || v.authorId === who);
  return version ? { version, at: mine.get(version.key) ?? version.at } : null;
}

/** Of `people`, who has acknowledged the version that stands and who hasn't, in their order. */
export function readersOf(people: readonly UserId[], versions: readonly PublishedStrategy[], reads: readonly SaidRead[]): Readers {
  const current = versions.at(-1);
  const done = new Set(reads.filter((r) => r.body.of === current?.key).map((r) => r.authorId));
  if (current) done.add(current.authorId);
  return { read: people.filter((p) => done.has(p)), notYet: people.filter((p) => !done.has(p)) };
}
