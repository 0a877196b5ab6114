import type { PlannedReason } from '../truth.ts';

/** How often each cause is behind a kind of loss in this company, in parts of about a hundred. Ids are the catalogue's. */
type Likely = Readonly<Record<string, number>>;

const SLIPPED: Likely = {
  'date-not-agreed': 15, 'one-contact-only': 12, 'decision-process-unknown': 9, 'value-not-shown': 12, 'entered-too-early': 10, 'no-capacity': 3, 'wrong-kind-of-lead': 5,
  'qualified-by-sales': 5, 'demand-too-late': 3, 'price-approval': 4, 'credit-terms': 2, 'number-without-pipeline': 1, 'time-went-elsewhere': 2, 'policy-changed': 1, 'product-missing': 2,
  'proof-late': 3, 'contract-too-long': 5, 'budget-frozen': 4, 'sponsor-left': 2, 'market-event': 1,
};
const LOST: Likely = {
  'chose-another': 18, 'value-not-shown': 15, 'budget-frozen': 10, 'one-contact-only': 11, 'wrong-kind-of-lead': 9, 'product-missing': 8, 'decision-process-unknown': 6, 'entered-too-early': 7,
  'sponsor-left': 4, 'price-approval': 4, 'qualified-by-sales': 3, 'no-capacity': 1, 'proof-late': 2, 'credit-terms': 2, 'market-event': 2,
};

export const LIKELY: Readonly<Partial<Record<PlannedReason, Likely>>> = {
  slipped: SLIPPED, overdue: SLIPPED, lost: LOST, reversed: { 'budget-frozen': 3, 'credit-terms': 2, 'record-was-wrong': 3, 'sponsor-left': 2 },
  removed: { 'record-was-wrong': 70, 'wrong-kind-of-lead': 15, 'entered-too-early': 15 },
  wonForLess: { 'price-approval': 40, 'value-not-shown': 18, 'chose-another': 14, 'policy-changed': 8, 'budget-frozen': 12, 'one-contact-only': 8 },
};

/** Causes that came as news; of the others it could have been known before. */
export const NEWS: ReadonlySet<string> = new Set([
  'budget-frozen', 'sponsor-left', 'chose-another', 'market-event', 'policy-changed', 'territory-changed', 'price-approval', 'credit-terms', 'contract-too-long', 'proof-late',
]);

/** What a rep picks as the loss reason where it fits the cause; of the others the list knows no word. */
export const LOSS_WORDS: Readonly<Record<string, string>> = {
  'chose-another': 'Lost to competitor', 'budget-frozen': 'No budget', 'value-not-shown': 'No decision', 'product-missing': 'Missing functionality', 'wrong-kind-of-lead': 'Outside our segment',
  'sponsor-left': 'Champion left', 'proof-late': 'Pilot not finished', 'credit-terms': 'Payment terms', 'market-event': 'Regulation', 'decision-process-unknown': 'Procurement process', 'price-approval': 'Price',
};
/** What is picked where no word fits, or where somebody is in a hurry. */
export const USUAL_WORDS = ['Price', 'Timing', 'Other', 'No decision', 'Other', 'No budget', 'Lost to competitor'] as const;
export const COMPETITORS = ['Messwerk Altdorf', 'Labotron', 'Kestrel Analytics', 'Precivia', 'Northgate Instruments'] as const;
