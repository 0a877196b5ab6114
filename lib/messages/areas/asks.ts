import type { ActivityKind } from '../../model/activity.ts';
import type { WhatIfText } from './activity.ts';
import type { Ask } from '../../model/goals/ask.ts';

/** What the register is asked for. `of`: whose time, by function; null: everybody's. */
export interface AsksAsk {
  of: string | null;
}

export interface AskFlagView {
  is: 'noGoal' | 'goneGoal' | 'noStrategy' | 'against' | 'beyondGain' | 'pastReview';
  /** "No goal", "Evidence against it", "12 weeks late" */
  text: string;
}

/** Something that was said or done about an ask. */
export interface AskEvent {
  is: 'set' | 'changed' | 'comment' | 'question' | 'proposeDrop' | 'review' | 'ended';
  who: string;
  when: string;
  /** "Time: 30 min a week, before 45 min a week" */
  lines: string[];
  /** What they said, as they wrote it. */
  text: string | null;
  /** "waits to be sent"; null where it is with the others. */
  waiting: string | null;
}

/** What the reader can do with an ask, now. */
export interface AskMay {
  /** Change, review and end it. */
  change: boolean;
  /** null: asking its goal or evidence makes no sense for this reader (they ask it themselves, or nothing is wrong). */
  question: { label: string; draft: string; reach: string } | null;
  proposeDrop: boolean;
}

export interface AskRow {
  id: string;
  title: string;
  /** "Executives, Gunnar Halvorsen" */
  askedBy: string;
  /** "Sales" */
  of: string;
  purpose: string;
  /** "10 h 30 min a week", "14 people, 45 min each" */
  time: { text: string; parts: string };
  /** "60 calls a week from each"; null: no activity target. */
  activity: string | null;
  /** What its activity target would mean, by what people did before; null: it has none, or that isn't worked out. */
  whatIf: WhatIfText | null;
  /** What it serves; null where nothing. */
  serves: { text: string; detail: string | null } | null;
  evidence: { says: Ask['evidence']['says']; label: string; text: string };
  /** "31 Aug 2026" */
  review: string;
  flags: AskFlagView[];
  /** Who sees the flag, in words; null where there is none. */
  told: string | null;
  /** What waits for the asking side: "Asked by Ann on 3 Nov; has waited 21 days for Gunnar Halvorsen." */
  waits: { text: string; words: string }[];
  /** The reader asks it themselves. */
  isMine: boolean;
  /** "Ended on 3 Nov by Ann: nobody read it"; null while it stands. */
  ended: string | null;
  may: AskMay;
  /** Newest first. */
  events: AskEvent[];
  /** As it stands, to be changed; null where the reader may not. */
  ask: Ask | null;
}

/** What the fields of an ask can hold. */
export interface AskForm {
  functions: { id: string; label: string }[];
  people: { id: string; name: string }[];
  strategies: { id: string; label: string }[];
  goals: { id: string; label: string }[];
  kinds: { id: ActivityKind; label: string }[];
  /** `2026-11-24` and the day that is proposed for a review. */
  today: string;
  reviewOn: string;
  me: { id: string; name: string };
}

export interface AsksView {
  kicker: string;
  title: string;
  sentence: string;
  /** Time asked of each function, a sentence each. */
  time: string[];
  of: string | null;
  /** Functions whose time is asked. */
  choices: { id: string; label: string }[];
  /** Flagged ones first, then by review date. */
  rows: AskRow[];
  ended: AskRow[];
  form: AskForm;
  seenBy: string;
  /** How far it is worked out what activity targets would mean, 0 to 1; null: it is, or none asks for any. */
  working: number | null;
}
