import type { CatalogueCause } from './catalogue.ts';

/** What legal and operations can change. */
export const LEGAL_CAUSES: readonly CatalogueCause[] = [
  { id: 'contract-too-long', function: 'legal', label: 'Contract took too long', example: 'redlines', evidence: ['waitingOnUs', 'lossReason'], isOn: true },
];
