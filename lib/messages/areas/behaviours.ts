/** `personId`: whose; null: the reader's own. */
export interface BehavioursAsk {
  personId: string | null;
}

/** One word of feedback that shows a behaviour. */
export interface ShownBy {
  threadId: string;
  when: string;
  by: string;
  tone: 'praise' | 'advice' | 'ask';
  text: string;
  deal: { name: string; href: string | null } | null;
}

export interface BehaviourRow {
  id: string;
  words: string;
  count: number;
  /** Of the months of `months`: how often feedback showed it. */
  byMonth: number[];
  shownBy: ShownBy[];
}

/** The company's values with their behaviours, and how often feedback to somebody shows each. Counts alone: no rate, no order of people. */
export interface BehavioursView {
  kicker: string;
  headline: string;
  sentence: string;
  /** null: the reader's own. */
  person: { id: string; name: string } | null;
  /** Whose the reader may look at: those they lead, by name. */
  people: { id: string; name: string }[];
  /** "Dec", "Jan" …, oldest first. */
  months: string[];
  values: { id: string; value: string; text: string; behaviours: BehaviourRow[] }[];
  /** Behaviours that feedback points at and that are no longer among the values. */
  gone: BehaviourRow[];
  seenBy: string;
}
