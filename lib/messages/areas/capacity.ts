export interface CapacityAsk {
  /** A quarter; null: the running one so far. */
  periodId: string | null;
  /** Hours that a week of work has; null: the usual 40. */
  hours: number | null;
}

export interface CapacityPart {
  id: 'customers' | 'qualifying' | 'outOfScope' | 'internal' | 'asks' | 'left';
  label: string;
  minutes: number;
  /** "312 h" */
  text: string;
  /** "12 %" of the hours */
  share: string;
}

/** A group's time, or the reader's own. */
export interface CapacityRow {
  id: string;
  name: string;
  /** "14 people" */
  people: string;
  /** "2,240 h" */
  hours: string;
  minutes: number;
  parts: CapacityPart[];
  /** Spoken instead of the bar. */
  label: string;
  weeks: { week: string; customers: string; qualifying: string; outOfScope: string; internal: string }[];
  asks: { title: string; askedBy: string; text: string }[];
  /** More is recorded than the hours hold, or much has no length. */
  note: string | null;
}

export interface CapacityView {
  kicker: string;
  title: string;
  sentence: string;
  periodId: string;
  periods: { id: string; label: string }[];
  hours: number;
  rows: CapacityRow[];
  legend: { id: CapacityPart['id']; label: string; how: string }[];
  notes: string[];
  withheld: string;
}
