import type { ErrorShare } from './error-share.ts';
import type { Ledger, Owners } from './ledger.ts';
import { errorShare } from './error-share.ts';
import { frozenAt } from './ledger.ts';

/** How good the forecasts frozen at the start of each week of their periods were, week 1 first. */
export function errorByWeek(ledger: Ledger, owners: Owners): (ErrorShare & { week: number })[] {
  const weeks = Math.max(0, ...ledger.pasts.map((q) => q.weeks));
  return Array.from({ length: weeks }, (_, i) => ({ week: i + 1, ...errorShare(frozenAt(ledger, i + 1, owners)) }));
}
