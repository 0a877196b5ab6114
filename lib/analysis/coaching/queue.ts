/** Why a deal waits for somebody's word, those that a person waits for first. */
export const QUEUE_REASONS = ['feedback', 'question', 'cause', 'overdue', 'prompt'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

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

/** A walk through a queue, as it was begun on a day. */
export interface Walk {
  day: number;
  dealIds: readonly string[];
}

/** The walk of today: as it was begun, with what came since at its end. What was dealt with keeps its place, so that "3 of 9" stays what it was. */
export function walkToday(begun: Walk | null, queue: readonly string[], day: number): Walk {
  if (!begun || begun.day !== day) return { day, dealIds: [...queue] };
  const known = new Set(begun.dealIds);
  return { day, dealIds: [...begun.dealIds, ...queue.filter((id) => !known.has(id))] };
}

/** Where a deal stands in a walk, from 1, and its neighbours; null: it isn't in it. From outside, the next is the first that still waits. */
export function stepsFrom(walk: Walk, queue: readonly string[], dealId: string | null): { position: number | null; previous: string | null; next: string | null } {
  const i = dealId === null ? -1 : walk.dealIds.indexOf(dealId);
  if (i < 0) return { position: null, previous: null, next: queue[0] ?? null };
  return { position: i + 1, previous: walk.dealIds[i - 1] ?? null, next: walk.dealIds[i + 1] ?? null };
}
