import type { Rows } from '../views.ts';
import type { Named, SourceLink } from './coaching-parts.ts';

/** Strengths and areas to improve of one person: the reader, or somebody they lead. */
export interface StrengthsAsk {
  personId: string | null;
}

/** A number with its interval and of how many it is: "41 % (34 to 48 %), of 180 deals". */
export interface Measured {
  label: string;
  text: string;
  rows: Rows | null;
}

/** One measure held beside something: the person’s own past, or comparable peers. */
export interface StrengthRow {
  id: string;
  measureId: string;
  label: string;
  /** "Own past", "Comparable peers" */
  beside: string;
  /** "Your win rate is higher than in the year before." */
  sentence: string;
  own: Measured;
  other: Measured;
  /** What the measure is, in a sentence. */
  how: string;
}

/** A behaviour that was named in feedback. */
export interface ThemeRow {
  id: string;
  label: string;
  /** "Named 4 times in 3 threads: 2 of praise, 1 of advice" */
  text: string;
  threads: { id: string; text: string; when: string; by: string; link: SourceLink }[];
}

export interface StrengthsView {
  kicker: string;
  title: string;
  sentence: string;
  people: Named[];
  personId: string;
  isOwn: boolean;
  strengths: StrengthRow[];
  improve: StrengthRow[];
  /** Looked at and told from neither: "Cycle time, own past: too close to tell." */
  alike: { label: string; text: string }[];
  /** Not looked at, with the reason. */
  silent: { label: string; text: string }[];
  themes: ThemeRow[];
  /** How it is judged, in a few sentences. */
  how: string[];
  seenBy: string;
}
