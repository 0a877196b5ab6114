import type { DealHead } from '../../model/deal.ts';
import type { FactName, FactValue } from '../../model/facts.ts';

/** A fact's value from an instant on; undefined: not recorded. */
export interface FactStep {
  at: number;
  value: string | null | undefined;
  /** Two values of one instant: which came last is assumed. */
  orderAssumed: boolean;
}

/**
 * What a mapped field held over a deal's life, oldest first, beginning at −Infinity. Where changes aren't recorded, today's value all
 * along. Before the first recorded value it isn't known. Where the record today differs from its last recorded value, a change
 * went unrecorded: it holds from the last save on.
 */
export function factPast(head: DealHead, name: FactName, lastAt: number): FactStep[] {
  const fact: FactValue | undefined = head.facts?.[name];
  if (!fact) return [{ at: -Infinity, value: undefined, orderAssumed: false }];
  if (fact.history === null || fact.history.length === 0) return [{ at: -Infinity, value: fact.now, orderAssumed: false }];
  const steps: FactStep[] = [{ at: -Infinity, value: undefined, orderAssumed: false }];
  for (const h of [...fact.history].sort((a, b) => a.at - b.at)) {
    const last = steps.at(-1)!;
    if (last.at === h.at) {
      last.orderAssumed ||= last.value !== h.value;
      last.value = h.value;
    } else steps.push({ at: h.at, value: h.value, orderAssumed: false });
  }
  const last = steps.at(-1)!;
  if (last.value === fact.now) return steps;
  const at = Math.max(head.modifiedAt ?? lastAt, last.at);
  if (at === last.at) last.value = fact.now;
  else steps.push({ at, value: fact.now, orderAssumed: false });
  return steps;
}
