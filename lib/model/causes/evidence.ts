/** Signals of the catalogue, by id: what can be counted on a deal from its history. */
export const SIGNAL_IDS = [
  'pushed', 'daysPushed', 'stageBack', 'stageSkipped', 'stuck', 'silent', 'noNextStep', 'singleContact', 'amountSwing', 'lateEntry', 'rawLead',
  'shortTenure', 'endDiscount', 'ownerChanged', 'quarterEnd', 'categoryByMachine', 'crowdedOwner', 'waitingOnUs',
] as const;
export type SignalId = (typeof SIGNAL_IDS)[number];

/**
 * Everything that may suggest a cause. Besides signals: mapped facts (lossReason, competitor, rejectionReason), the lead source,
 * a deal that was created late for its date, the pipeline behind the number (coverage), the bridge's own reasons and lines, and
 * what is written down elsewhere (outOfScopeMinutes, asks, factor). `stated`: nothing in a CRM shows it, people say it.
 */
export const EVIDENCE_IDS = [
  ...SIGNAL_IDS, 'lossReason', 'competitor', 'rejectionReason', 'source', 'createdLate', 'coverage', 'transferredOut', 'judgement', 'wonWithoutAmount', 'removed',
  'outOfScopeMinutes', 'asks', 'factor', 'stated',
] as const;
export type EvidenceId = (typeof EVIDENCE_IDS)[number];
