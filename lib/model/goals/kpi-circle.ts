import type { MeasureDefinition } from './measure.ts';

/** Measures that drive themselves, on a way through others: their ids in that order, the first again at the end. null where there is no such circle. */
export function kpiCircle(measures: readonly Pick<MeasureDefinition, 'id' | 'drives'>[]): string[] | null {
  const drives = new Map(measures.map((m) => [m.id, m.drives.filter((d) => d !== '')]));
  const done = new Set<string>();
  for (const { id } of measures) {
    const way: string[] = [];
    const found = walk(id, way, drives, done);
    if (found) return found;
  }
  return null;
}

function walk(id: string, way: string[], drives: ReadonlyMap<string, readonly string[]>, done: Set<string>): string[] | null {
  const at = way.indexOf(id);
  if (at >= 0) return [...way.slice(at), id];
  if (done.has(id)) return null;
  way.push(id);
  for (const next of drives.get(id) ?? []) {
    const found = walk(next, way, drives, done);
    if (found) return found;
  }
  way.pop();
  done.add(id);
  return null;
}
