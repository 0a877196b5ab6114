import type { DealChange, DealHead } from './deal.ts';
import type { DealId } from './ids.ts';
import type { OrgContext } from './org.ts';
import type { DealTimeline, TimelineContext } from './timeline.ts';
import { buildTimeline, continueMerged } from './timeline.ts';

export interface Assembled {
  timelines: DealTimeline[];
  /** Changes whose deal is not among the heads (purged, or not visible to this person). */
  orphans: number;
}

/** Joins heads and their changes, in any order, to timelines ordered by deal id. A merged deal goes on in the one it became. */
export function assemble(heads: Iterable<DealHead>, changes: Iterable<DealChange>, context: Pick<OrgContext, 'stages' | 'knowledge'>, asOf: number): Assembled {
  const byDeal = new Map<DealId, DealChange[]>();
  const sorted = [...heads].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const head of sorted) byDeal.set(head.id, []);
  let orphans = 0;
  for (const change of changes) {
    const list = byDeal.get(change.dealId);
    if (list) list.push(change);
    else orphans++;
  }
  const how: TimelineContext = { stages: new Map(context.stages.map((s) => [s.id, s])), knowledge: context.knowledge, asOf };
  const all = new Map(sorted.map((head) => [head.id, buildTimeline(head, byDeal.get(head.id) ?? [], how)]));
  const merged = new Map<DealId, DealTimeline[]>();
  for (const t of all.values()) {
    const into = t.head.mergedInto;
    if (into !== null && into !== t.head.id && all.has(into)) merged.set(into, [...(merged.get(into) ?? []), t]);
  }
  const timelines: DealTimeline[] = [];
  for (const t of all.values()) {
    if (t.head.mergedInto !== null && all.has(t.head.mergedInto) && t.head.mergedInto !== t.head.id) continue;
    const losers = merged.get(t.head.id);
    timelines.push(losers ? continueMerged(t, losers) : t);
  }
  return { timelines, orphans };
}
