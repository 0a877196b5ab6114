import type { CatalogueCause } from './catalogue.ts';

/** What happened to everybody. */
export const MARKET_CAUSES: readonly CatalogueCause[] = [
  { id: 'market-event', function: 'market', label: 'Regulation, economy, event', example: 'new rule, downturn, closed border', evidence: ['lossReason', 'stated'], isOn: true },
];
