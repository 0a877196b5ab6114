/**
 * Why a deal's part of a forecast did not come in as forecast, or came in without being forecast. One reason a deal
 * (amount, currency and certainty are split off). Definitions: the design's section 5; order and words are its.
 */
export const REASONS = [
  'removed', 'transferredOut', 'restated', 'reversed', 'lost', 'slipped', 'movedEarlier', 'downgraded', 'remaining', 'overdue',
  'amended', 'wonWithoutAmount', 'wonForLess', 'wonForMore', 'currency', 'certainty',
  'new', 'restored', 'transferredIn', 'reopened', 'pulledIn', 'carriedOver', 'upside', 'unknown',
] as const;
export type Reason = (typeof REASONS)[number];

/** Timing may still come; structural is gone; neither is nobody's doing; gain came in without being forecast. */
export type ReasonClass = 'timing' | 'structural' | 'neither' | 'gain';

export const REASON_CLASS: Record<Reason, ReasonClass> = {
  slipped: 'timing', overdue: 'timing', remaining: 'timing',
  lost: 'structural', removed: 'structural', reversed: 'structural', wonForLess: 'structural', downgraded: 'structural',
  transferredOut: 'neither', transferredIn: 'neither', currency: 'neither', restated: 'neither', movedEarlier: 'neither',
  amended: 'neither', wonWithoutAmount: 'neither', unknown: 'neither',
  wonForMore: 'gain', certainty: 'gain', new: 'gain', restored: 'gain', reopened: 'gain', pulledIn: 'gain', carriedOver: 'gain', upside: 'gain',
};
