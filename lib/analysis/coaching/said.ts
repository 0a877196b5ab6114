import type { UserId } from '../../model/ids.ts';

/** A word as it was recorded. */
export interface Said<B> {
  key: string;
  authorId: UserId;
  authorName: string;
  at: number;
  body: B;
}

/** Who said something, when. */
export interface By {
  /** Key of the record. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
}

export const byOf = ({ key, authorId, authorName, at }: Said<unknown>): By => ({ key, byId: authorId, by: authorName, at });

/** Each word once, in the order in which every reader takes them: by the writer's clock, then by key. */
/**
 * The words that begin something, and change it later, in the order in which they count: what bears the key of its own record first, so that nobody who knows an id can begin it
 * before whoever did.
 */
export const beginnersFirst = <B>(ordered: readonly Said<B>[], idOf: (body: B) => string): Said<B>[] => {
  const isOwn = (r: Said<B>): boolean => r.key === idOf(r.body);
  return [...ordered.filter(isOwn), ...ordered.filter((r) => !isOwn(r))];
};

export const inOrder = <B>(said: readonly Said<B>[]): Said<B>[] =>
  [...new Map(said.map((r) => [r.key, r])).values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
