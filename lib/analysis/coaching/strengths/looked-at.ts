/** How somebody’s measure is held beside another: by the share of cases, by the median of their values, or by sums a quarter. */
export type LookedBy = 'share' | 'median' | 'quarters';
export type Beside = 'past' | 'peers';

export interface LookedAt {
  measureId: string;
  by: LookedBy;
  beside: readonly Beside[];
  /** Counts what people do rather than what comes of it: the person alone sees it. */
  isActivity: boolean;
}

/**
 * Measures that are looked at for a person. Sums are held beside the person’s own past alone: territories and targets differ. Those that others own (how good leads are, how long approvals
 * take), that come without cases to count (a share of money, a forecast’s error) or that count activity aren’t among them: activity is judged by its effect, on its own page.
 */
export const LOOKED_AT: readonly LookedAt[] = [
  { measureId: 'winRate', by: 'share', beside: ['past', 'peers'], isActivity: false }, { measureId: 'slipRate', by: 'share', beside: ['past', 'peers'], isActivity: false },
  { measureId: 'cycleTime', by: 'median', beside: ['past', 'peers'], isActivity: false }, { measureId: 'dealSize', by: 'median', beside: ['past', 'peers'], isActivity: false },
  { measureId: 'renewalRate', by: 'share', beside: ['past', 'peers'], isActivity: false }, { measureId: 'leadConversion', by: 'share', beside: ['past', 'peers'], isActivity: false },
  { measureId: 'causesInTime', by: 'share', beside: ['past', 'peers'], isActivity: false }, { measureId: 'leadResponseKept', by: 'share', beside: ['past', 'peers'], isActivity: true },
  { measureId: 'bookings', by: 'quarters', beside: ['past'], isActivity: false }, { measureId: 'pipelineCreated', by: 'quarters', beside: ['past'], isActivity: false },
  { measureId: 'opportunitiesCreated', by: 'quarters', beside: ['past'], isActivity: false },
];
