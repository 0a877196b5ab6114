import type { CatalogueCause } from './catalogue.ts';

/** What was never true of the business, only of the record. */
export const DATA_CAUSES: readonly CatalogueCause[] = [
  { id: 'record-was-wrong', function: 'data', label: 'Record was wrong', example: 'amount, date, duplicate', evidence: ['wonWithoutAmount', 'removed', 'lossReason'], isOn: true },
];
