import type { CatalogueCause } from './catalogue.ts';

/** What is decided where prices, terms and numbers are set. */
export const FINANCE_CAUSES: readonly CatalogueCause[] = [
  { id: 'price-approval', function: 'finance', label: 'Price or terms approval', example: 'discount desk took three weeks', evidence: ['waitingOnUs', 'endDiscount'], isOn: true },
  { id: 'credit-terms', function: 'finance', label: 'Credit or contract terms', example: 'payment terms refused', evidence: ['waitingOnUs', 'lossReason'], isOn: true },
  { id: 'number-without-pipeline', function: 'finance', label: 'Number had no pipeline behind it', example: 'target above any path', evidence: ['coverage'], isOn: true },
];
