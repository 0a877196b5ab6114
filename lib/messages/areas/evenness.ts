/** `cycleId`: null: the newest. */
export interface EvennessAsk {
  cycleId: string | null;
}

export interface EvennessView {
  kicker: string;
  title: string;
  sentence: string;
  /** Why the reader sees nothing here; null: they may. */
  closed: string | null;
  cycles: { id: string; name: string }[];
  cycleId: string | null;
  /** The same template for the same role: what was seen of it. */
  templates: { role: string; says: string; isEven: boolean }[];
  /** Feedback by team, where a team has five people at least. */
  feedback: { team: string; people: string; says: string }[];
  feedbackNote: string;
  /** Places by manager, of sums that they told, from five signed reviews on. */
  places: { id: string; manager: string; template: string; reviews: string; results: { word: string; text: string }[]; behaviours: { word: string; text: string }[] }[];
  placesNote: string;
  seenBy: string;
}
