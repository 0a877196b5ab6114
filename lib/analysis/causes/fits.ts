import type { Reason } from '../bridge/reasons.ts';

/**
 * How well a cause fits a kind of loss before anything else is known, 1 where nothing speaks for or against it. A deal that is
 * still open has chosen nobody; a date that was never agreed makes a deal late rather than lost; what was deleted was mostly
 * never there. Judgements of ours, kept coarse on purpose: they break ties, the org's own evidence decides.
 */
const LATE: Record<string, number> = { 'chose-another': 0, 'record-was-wrong': 0.3 };
const GONE: Record<string, number> = { 'date-not-agreed': 0.3, 'demand-too-late': 0.3, 'contract-too-long': 0.4, 'number-without-pipeline': 0, 'no-capacity': 0.5, 'record-was-wrong': 0.3 };
const LESS: Record<string, number> = {
  'date-not-agreed': 0.1, 'demand-too-late': 0, 'contract-too-long': 0.1, 'number-without-pipeline': 0, 'no-capacity': 0.2, 'wrong-kind-of-lead': 0.2, 'qualified-by-sales': 0.2, 'entered-too-early': 0.3,
  'decision-process-unknown': 0.3, 'proof-late': 0.2, 'territory-changed': 0.2, 'record-was-wrong': 0.3,
};
const FITS: Partial<Record<Reason, Record<string, number>>> = {
  slipped: LATE, overdue: LATE, downgraded: LATE, remaining: LATE, lost: GONE, reversed: GONE, wonForLess: LESS,
  removed: { ...GONE, 'record-was-wrong': 3, 'chose-another': 0.3 },
};

export const fits = (causeId: string, reason: Reason): number => FITS[reason]?.[causeId] ?? 1;
