import type { DealId } from '../../model/ids.ts';
import type { PublishedBridge } from '../../model/published-bridge.ts';
import type { Bridge } from './bridge.ts';
import { judged } from './called.ts';

/** What changed in a bridge since it was published. Empty lists and equal sums: nothing. */
export interface Drift {
  /** Only those that changed: called, forecast, judgement, unreconciled, actual. Minor units. */
  sums: { name: 'called' | 'forecast' | 'judgement' | 'unreconciled' | 'actual'; was: number | null; now: number | null }[];
  /** Lines that are other now; null: it wasn't there, or no longer is. Ordered by deal and reason. */
  lines: { dealId: DealId; reason: string; was: number | null; now: number | null }[];
}

/** Deals of a published bridge that this reader sees too: "31 of its 44 deals". */
export function seenOf(published: PublishedBridge, visible: ReadonlySet<DealId>): { seen: number; of: number } {
  const deals = new Set(published.lines.map((l) => l.dealId));
  return { seen: [...deals].filter((id) => visible.has(id)).length, of: deals.size };
}

/** Holds a published bridge against the same one computed now. Several lines of one deal and reason (shares of credit) count together. */
export function publishedDrift(published: PublishedBridge, bridge: Pick<Bridge, 'called' | 'forecast' | 'judgement' | 'unreconciled' | 'actual' | 'lines'>): Drift {
  const lines = new Map<string, { dealId: DealId; reason: string; was: number | null; now: number | null }>();
  const add = (dealId: DealId, reason: string, amount: number, side: 'was' | 'now'): void => {
    const key = `${dealId} ${reason}`;
    const line = lines.get(key) ?? { dealId, reason, was: null, now: null };
    line[side] = (line[side] ?? 0) + amount;
    lines.set(key, line);
  };
  for (const l of published.lines) add(l.dealId, l.reason, l.amount, 'was');
  for (const l of bridge.lines) add(l.dealId, l.reason, l.amount, 'now');
  const sums: Drift['sums'] = [
    { name: 'called', was: published.called, now: bridge.called },
    { name: 'forecast', was: published.forecast, now: bridge.forecast },
    { name: 'judgement', was: published.judgement, now: judged(bridge) },
    { name: 'unreconciled', was: published.unreconciled, now: bridge.unreconciled },
    { name: 'actual', was: published.actual, now: bridge.actual },
  ];
  return {
    sums: sums.filter((s) => s.was !== s.now),
    lines: [...lines.values()].filter((l) => l.was !== l.now).sort((a, b) => (a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : a.reason < b.reason ? -1 : 1)),
  };
}
