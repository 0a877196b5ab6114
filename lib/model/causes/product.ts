import type { CatalogueCause } from './catalogue.ts';

/** What is decided where the product is made, delivered and proven. */
export const PRODUCT_CAUSES: readonly CatalogueCause[] = [
  { id: 'product-missing', function: 'product', label: 'Something missing', example: 'feature, integration, certificate', evidence: ['lossReason', 'stated'], isOn: true },
  { id: 'proof-late', function: 'product', label: 'Delivery or proof late', example: 'pilot, security review', evidence: ['waitingOnUs', 'lossReason'], isOn: true },
];
