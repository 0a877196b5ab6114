import type { CatalogueCause } from './catalogue.ts';

/** What is decided where leads are made and handed over. */
export const MARKETING_CAUSES: readonly CatalogueCause[] = [
  { id: 'wrong-kind-of-lead', function: 'marketing', label: 'Wrong kind of lead', example: 'outside the segment', evidence: ['source', 'rejectionReason', 'lossReason'], isOn: true },
  { id: 'qualified-by-sales', function: 'marketing', label: 'Qualified by sales', example: 'lead needed work outside the role', evidence: ['rawLead', 'outOfScopeMinutes'], isOn: true },
  { id: 'demand-too-late', function: 'marketing', label: 'Demand came too late in the period', example: 'campaign landed in the last month', evidence: ['source', 'createdLate'], isOn: true },
];
