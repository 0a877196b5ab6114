/**
 * Facts that each org keeps in a field of its own. An admin maps them once; a signal or a prompt names the facts it needs and is
 * silent without them.
 */
export const FACT_NAMES = [
  'arr', 'acv', 'forecastDate', 'motion', 'lossReason', 'competitor', 'segment', 'rejectionReason', 'qualification', 'causeOut',
] as const;
/**
 * arr, acv: money. forecastDate: the date that counts instead of the close date. motion: new, expansion or renewal.
 * lossReason, competitor, segment, rejectionReason: text or a choice. qualification: any answer means "qualified".
 * causeOut: the company's own field for why a deal was missed; ours is written there too.
 */
export type FactName = (typeof FACT_NAMES)[number];

/** A mapped field's value and past on one deal, as the CRM wrote them (decimal text, ISO date, a choice's value). */
export interface FactValue {
  now: string | null;
  /** Values with the instant each held from, oldest first; null: changes of this field aren't recorded, so it is as of today. */
  history: { at: number; value: string | null }[] | null;
}

export type DealFactValues = Partial<Record<FactName, FactValue>>;

/** A field of the CRM that might hold a fact. */
export interface FieldCandidate {
  fact: FactName;
  object: 'deal' | 'lead';
  /** API name: `ARR__c`, `closed_lost_reason`. */
  field: string;
  label: string;
  type: string;
  /** Why it is proposed, in words: "A currency field named ARR". */
  why: string;
  /** Changes are recorded. */
  hasHistory: boolean;
  /** Values of a choice, for what has to be translated (motion). */
  options: { value: string; label: string }[];
}

/** What an admin confirmed: fact → field. Facts left out aren't kept by this company. */
export interface FieldMap {
  fields: Partial<Record<FactName, { object: 'deal' | 'lead'; field: string; label: string }>>;
  /** The org's values of `motion` → ours. Values left out count as none. */
  motions: Record<string, 'new' | 'expansion' | 'renewal'>;
}

export const EMPTY_FIELD_MAP: FieldMap = { fields: {}, motions: {} };
