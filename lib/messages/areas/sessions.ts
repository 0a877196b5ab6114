import type { AgendaPoint } from '../../model/coaching/session.ts';
import type { Named, PairChoice, SaidLine, SourceLink } from './coaching-parts.ts';

/** Coaching sessions of the reader with somebody. `withId`: null is whoever leads them, else the first whom they lead. */
export interface SessionsAsk {
  withId: string | null;
}

/** Something that happened and may go on an agenda. `id` is the same for both sides, so that what both add is one point. */
export interface OfferedPoint {
  point: AgendaPoint;
  /** "Deals" */
  group: string;
  /** What it says, as it would stand on the agenda. */
  text: string;
  source: SourceLink | null;
  /** Ticked from the start. */
  isUsual: boolean;
}

export interface PointView {
  id: string;
  text: string;
  /** "Deal", "Own point" */
  kind: string;
  source: SourceLink | null;
  /** "Anneliese, 20 Nov" */
  added: string;
  /** "Taken off by Tomasz on 21 Nov"; null while it stands. */
  left: string | null;
  notes: SaidLine[];
  point: AgendaPoint;
}

export interface SessionActionView {
  id: string;
  what: string;
  who: string;
  /** "by 12 Dec", "done on 3 Dec", "was due on 1 Dec" */
  state: string;
  isOpen: boolean;
}

export interface SessionSheet {
  id: string;
  /** "With Anneliese Brandt on 1 December 2026" */
  title: string;
  state: 'planned' | 'held' | 'cancelled';
  /** "In 7 days", "Held on 2 Dec, said Tomasz", "Was planned for yesterday: say whether it was held" */
  stateText: string;
  agenda: PointView[];
  /** Notes about no point. */
  notes: SaidLine[];
  wish: { line: SaidLine; behaviours: string[]; behaviourIds: string[] } | null;
  actions: SessionActionView[];
  /** "Moved from 24 Nov to 1 Dec by Anneliese: away until then" */
  moves: string[];
  /** What happened since the last session, and isn't on the agenda. */
  came: OfferedPoint[];
  /** `2026-12-01` */
  day: string;
  may: { change: boolean; note: boolean; wish: boolean; hold: boolean; again: boolean };
}

export interface SessionsView {
  kicker: string;
  title: string;
  sentence: string;
  pairs: PairChoice[];
  chosen: PairChoice | null;
  /** The other’s name; null: there is nobody. */
  other: string | null;
  /** Sooner first. */
  planned: SessionSheet[];
  /** Newer first. */
  earlier: SessionSheet[];
  /** What a new session would be about, and since when. */
  offer: { since: string; points: OfferedPoint[] };
  form: { today: string; day: string; behaviours: Named[]; people: Named[]; actionDay: string };
  /** Who sees this, and that it is kept apart from judging. */
  seenBy: string;
}
