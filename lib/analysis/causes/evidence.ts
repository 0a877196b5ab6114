import type { EvidenceId, SignalId } from '../../model/causes/evidence.ts';
import type { Reason } from '../bridge/reasons.ts';
import { causeOfWords, isMarketingSource } from './words.ts';

/**
 * What was to be seen of a loss. Signals are those that held strictly before the loss, so that a slip doesn't prove itself; but
 * `endDiscount` is of the closing save. undefined: not recorded, or this company keeps no such field; null: recorded blank.
 */
export interface CauseEvidence {
  reason: Reason;
  /** Signals that held, each with its value. */
  signals: ReadonlyMap<SignalId, number>;
  /** Signals that could be computed at all: one that is here and doesn't hold speaks against its causes. Absent: those that held. */
  known?: ReadonlySet<SignalId>;
  lossReason?: string | null;
  competitor?: string | null;
  rejectionReason?: string | null;
  source?: string | null;
  /** Minutes of qualifying that were flagged as out of scope before the loss; absent: nobody flagged any, which says nothing. */
  outOfScopeMinutes?: number;
  /** Days from the deal's creation to its close date at t0, and under how many this org calls it late (its own 20th percentile). */
  lead?: { days: number; usual: number };
  /** Owner's open deals of the period at t0 ÷ what was left of their number; null or absent: no number, or not known. */
  coverage?: number | null;
  /** Label of the company's own step that it waited in longest. */
  ownStep?: string | null;
  /** Shares (0 to 1) of the deals of the same forecast on which each piece of evidence is found: what is common says little. */
  usual?: ReadonlyMap<EvidenceId, number>;
}

/** Whether each piece of evidence is there; what isn't known is left out. Words that name a cause are apart, see `named`. */
export function seen(e: CauseEvidence): Map<EvidenceId, boolean> {
  const out = new Map<EvidenceId, boolean>();
  for (const id of e.known ?? []) out.set(id, false);
  for (const id of e.signals.keys()) out.set(id, true);
  if (e.source) out.set('source', isMarketingSource(e.source));
  if (e.outOfScopeMinutes) out.set('outOfScopeMinutes', true);
  if (e.lead) out.set('createdLate', e.lead.days < e.lead.usual);
  if (e.coverage !== undefined && e.coverage !== null) out.set('coverage', e.coverage < 1);
  out.set('removed', e.reason === 'removed');
  return out;
}

export interface Named {
  causeId: string;
  by: 'lossReason' | 'competitor' | 'rejectionReason';
  text: string;
}

/** The cause that somebody's words name: the loss reason, else the competitor, of a deal that was closed; else why its lead was rejected. */
export function named(e: CauseEvidence): Named | null {
  const closed = e.reason === 'lost' || e.reason === 'reversed';
  const lost = closed ? causeOfWords(e.lossReason) : null;
  if (lost !== null) return { causeId: lost, by: 'lossReason', text: e.lossReason! };
  if (e.competitor && (closed || e.reason === 'wonForLess')) return { causeId: 'chose-another', by: 'competitor', text: e.competitor };
  const rejected = causeOfWords(e.rejectionReason);
  return rejected === null ? null : { causeId: rejected, by: 'rejectionReason', text: e.rejectionReason! };
}
