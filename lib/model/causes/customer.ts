import type { CatalogueCause } from './catalogue.ts';

/** What happened on the buyer’s side and nobody here could decide. */
export const CUSTOMER_CAUSES: readonly CatalogueCause[] = [
  { id: 'budget-frozen', function: 'customer', label: 'Budget frozen or cut', example: 'the buyer stopped spending', evidence: ['lossReason', 'stated'], isOn: true },
  { id: 'sponsor-left', function: 'customer', label: 'Sponsor left, reorganisation', example: 'the one who wanted it is gone', evidence: ['lossReason', 'stated'], isOn: true },
  { id: 'chose-another', function: 'customer', label: 'Chose another', example: 'competitor', evidence: ['competitor', 'lossReason', 'stated'], isOn: true },
];
