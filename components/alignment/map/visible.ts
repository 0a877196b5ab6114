import type { MapRow } from '../../../lib/messages/areas/map.ts';

/** How many rows are drawn at once; the rest comes by a button. */
export const PAGE = 300;

/**
 * The rows to be seen: those below no shut row. With words, the rows that hold all of them, and every row above such a one, whatever is shut.
 * `found`: how many rows hold the words; null where nothing is looked for.
 */
export function visibleRows(rows: readonly MapRow[], shut: ReadonlySet<string>, words: string): { rows: MapRow[]; found: number | null } {
  const parts = words.toLowerCase().split(/\s+/).filter((p) => p !== '');
  if (parts.length > 0) {
    const byId = new Map(rows.map((r) => [r.id, r]));
    const keep = new Set<string>();
    let found = 0;
    for (const row of rows) {
      if (!parts.every((p) => row.find.includes(p))) continue;
      found++;
      for (let at: MapRow | undefined = row; at && !keep.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) keep.add(at.id);
    }
    return { rows: rows.filter((r) => keep.has(r.id)), found };
  }
  const hidden = new Set<string>();
  const seen: MapRow[] = [];
  for (const row of rows) {
    if (row.parentId !== null && (hidden.has(row.parentId) || shut.has(row.parentId))) hidden.add(row.id);
    else seen.push(row);
  }
  return { rows: seen, found: null };
}
