import type { CatalogueCause } from './catalogue.ts';

/** What was called above what the deals said. */
export const FORECAST_CAUSES: readonly CatalogueCause[] = [
  { id: 'judgement-above-deals', function: 'forecast', label: 'Judgement above the deals', example: 'the caller added', evidence: ['judgement'], isOn: true },
];
