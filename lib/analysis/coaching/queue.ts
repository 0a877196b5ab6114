import type { QueueReason, Walk } from '../../model/coaching/queue.ts';
import { QUEUE_REASONS } from '../../model/coaching/queue.ts';

/** One deal that may wait for a word. */
export interface QueueDeal<R extends { kind: QueueReason }> {
  dealId: string;
  /** Minor units of the org's currency; null: not known. */
  amount: number | null;
  /** Why it waits; empty: it doesn't. */
  reasons: readonly R[];
}

/**
 * The deals that wait, the first to be opened first: by the strongest reason, where a person's own word waits before a date or a prompt does; within a reason by the money at stake
 * times how much else waits on the same deal; then by id. Deals are ranked, never people.
 */
export function rankQueue<R extends { kind: QueueReason }, D extends QueueDeal<R>>(deals: readonly D[]): D[] {
  const place = (d: D): number => Math.min(...d.reasons.map((r) => QUEUE_REASONS.indexOf(r.kind)));
  const stake = (d: D): number => (d.amount ?? 0) * d.reasons.length;
  return deals.filter((d) => d.reasons.length > 0).sort((a, b) => place(a) - place(b) || stake(b) - stake(a) || (a.dealId < b.dealId ? -1 : 1));
}

/** The walk of today: as it was begun, with what came since at its end. What was dealt with keeps its place, so that "3 of 9" stays what it was. */
export function walkToday(begun: Walk | null, queue: readonly string[], day: number): Walk {
  if (!begun || begun.day !== day) return { day, dealIds: [...queue], at: null };
  const known = new Set(begun.dealIds);
  return { ...begun, dealIds: [...begun.dealIds, ...queue.filter((id) => !known.has(id))] };
}

/** Where a deal stands in a walk, from 1, and its neighbours; null: it isn't in it. From outside, the next is the one after where the reader was last. */
export function stepsFrom(walk: Walk, dealId: string | null): { position: number | null; previous: string | null; next: string | null } {
  const at = (id: string | null): number => (id === null ? -1 : walk.dealIds.indexOf(id));
  const here = at(dealId);
  if (here >= 0) return { position: here + 1, previous: walk.dealIds[here - 1] ?? null, next: walk.dealIds[here + 1] ?? null };
  const last = at(walk.at);
  return { position: null, previous: last < 0 ? null : walk.at, next: walk.dealIds[last + 1] ?? null };
}
