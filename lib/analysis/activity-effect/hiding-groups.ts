import type { UserId } from '../../model/ids.ts';

/** Fewer people than these, and a sum tells of each of them. */
export const GROUP_OF_OTHERS = 5;

/**
 * Which of some groups can be shown side by side, so that neither a group's sum, nor what is left of two or more when they are taken from each other, is of fewer than
 * five people besides the reader, who knows their own part. Groups are taken in their order; one that would part the people into a piece of one to four is left out.
 * Asked in the same order it always answers the same, so that leaving and coming back shows nothing more.
 */
export function hidingGroups<G extends { id: string; people: ReadonlySet<UserId> }>(groups: readonly G[], reader: UserId): Set<string> {
  const shown = new Set<string>();
  /** Of each person, which groups they are in, as one number a distinct membership. */
  let piece = new Map<UserId, number>();
  for (const { id, people } of groups) {
    const next = new Map<UserId, number>();
    const names = new Map<string, number>();
    const sizes: number[] = [];
    const all = new Set([...piece.keys(), ...people]);
    all.delete(reader);
    for (const p of all) {
      const name = `${piece.get(p) ?? -1} ${people.has(p)}`;
      let n = names.get(name);
      if (n === undefined) names.set(name, (n = names.size));
      sizes[n] = (sizes[n] ?? 0) + 1;
      next.set(p, n);
    }
    const others = people.size - (people.has(reader) ? 1 : 0);
    if (others < GROUP_OF_OTHERS || sizes.some((n) => n < GROUP_OF_OTHERS)) continue;
    shown.add(id);
    piece = next;
  }
  return shown;
}
