import type { Reason } from '../bridge/reasons.ts';

/**
 * Reasons whose lines ask for a cause: timing and structural losses. `remaining` may still come in; transfers, currency and
 * restatements are nobody's doing; a win without an amount is a fault of the record that the line itself names.
 */
const ASKED_REASONS: ReadonlySet<string> = new Set<Reason>(['slipped', 'overdue', 'lost', 'removed', 'reversed', 'wonForLess', 'downgraded']);

/** What the functions here need of a bridge's line. Minor units of the bridge's currency; below zero: fell away. */
export interface CausedLine {
  dealId: string;
  reason: string;
  amount: number;
}

/** A line that somebody is asked to explain. A loss reason on a deal of negative amount (a credit) is a gain and asks for nothing. */
export const isLossLine = (line: CausedLine): boolean => line.amount <= 0 && ASKED_REASONS.has(line.reason);
