import type { CatalogueCause } from './catalogue.ts';

/** What sales itself can change about how a deal is run. */
export const SALES_CAUSES: readonly CatalogueCause[] = [
  { id: 'date-not-agreed', function: 'sales', label: 'Date never agreed with the buyer', example: 'our quarter end, not theirs', evidence: ['quarterEnd', 'pushed'], isOn: true },
  { id: 'one-contact-only', function: 'sales', label: 'One contact only', example: 'champion left, nobody else known', evidence: ['singleContact'], isOn: true },
  { id: 'decision-process-unknown', function: 'sales', label: 'Decision process not known', example: 'procurement appeared at the end', evidence: ['stageSkipped', 'lossReason'], isOn: true },
  { id: 'value-not-shown', function: 'sales', label: 'Need or value not shown', example: 'buyer did nothing', evidence: ['silent', 'stuck', 'lossReason'], isOn: true },
  { id: 'entered-too-early', function: 'sales', label: 'Entered the forecast too early', example: 'never qualified', evidence: ['lateEntry', 'stageSkipped'], isOn: true },
  { id: 'no-capacity', function: 'sales', label: 'No capacity', example: 'too many deals at once, vacancy, ramp', evidence: ['crowdedOwner', 'ownerChanged'], isOn: true },
];
