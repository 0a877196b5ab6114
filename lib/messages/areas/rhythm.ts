import type { Cadence } from '../../model/coaching/rhythm.ts';
import type { UserId } from '../../model/ids.ts';

export type RhythmAsk = Record<string, never>;

/** One kind of talk of a pair. */
export interface BeatView {
  label: string;
  /** What is so, in a sentence that both sides are shown alike. */
  sentence: string;
  isDue: boolean;
  /** "every 14 days" or "not agreed"; "29 Oct 2026" or "none recorded"; "12 Nov 2026" or "not agreed". */
  every: string;
  last: string;
  due: string;
  /** What it is made of, the newest first. */
  rows: { when: string; what: string; href: string | null }[];
}

export interface PairView {
  withId: UserId;
  name: string;
  /** "You lead Anneliese Brandt", "leads you" */
  line: string;
  /** Shown to both sides in the same words. */
  sentence: string;
  isDue: boolean;
  beats: BeatView[];
  /** "Both agreed on 2 Oct 2026: feedback every 7 days, a 1:1 every 14 days."; null: nothing is agreed. */
  agreed: string | null;
  cadence: Cadence | null;
  /** A proposal that waits for an answer. */
  proposal: { key: string; text: string; why: string; mayAgree: boolean; cadence: Cadence; waiting: boolean } | null;
  ended: string | null;
  /** Who sees this. */
  whoSees: string;
}

export interface RhythmView {
  title: string;
  sentence: string;
  pairs: PairView[];
  /** Today, as a form takes it. */
  today: string;
  /** How it is counted, and what isn't. */
  how: string;
  /** Why there are no pairs; null where there are some. */
  empty: string | null;
}
