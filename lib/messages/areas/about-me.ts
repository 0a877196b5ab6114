import type { RecordKind } from '../../model/records.ts';

/** `kind`: records of one kind alone; null: of all. */
export interface AboutMeAsk {
  kind: RecordKind | null;
}

/** What a person says about data on people. */
export type PeopleSaid =
  /** A note to a record that concerns the reader. */
  | { act: 'correct'; of: string; text: string }
  /** Erases what `AboutMeView.erasing` offers under this id. */
  | { act: 'erase'; id: string }
  | { act: 'retention'; coachingMonths: number; reviewMonths: number };

export interface HeldKind {
  kind: RecordKind;
  label: string;
  what: string;
  purpose: string;
  seenBy: string;
  /** "12 months after its last word" */
  kept: string;
  /** How many records here are by the reader or about them. */
  records: number;
}

export interface NoteView {
  who: string;
  when: string;
  text: string;
}

export interface HeldRecord {
  key: string;
  label: string;
  who: string;
  when: string;
  /** What it says, a line each, as it was written. */
  says: string[];
  seenBy: string;
  corrections: NoteView[];
}

export interface AboutMeView {
  kicker: string;
  title: string;
  sentence: string;
  /** What the CRM and these records hold, in words. */
  facts: string[];
  kinds: HeldKind[];
  kind: RecordKind | null;
  /** Newest first; `more`: how many besides. */
  records: HeldRecord[];
  more: number;
  /** Who opened what is written about the reader, newest first. */
  opened: { who: string; what: string; when: string }[];
  retention: { coachingMonths: number; reviewMonths: number; mayChange: boolean; says: string };
  /** What the reader may erase: their own, and for the company leavers and what is due. */
  erasing: { id: string; label: string; detail: string; confirm: string }[];
  /** Rows that lie in the CRM still and whose time has ended, for an admin there; 0: none known here. */
  toDelete: { rows: number; says: string } | null;
  seenBy: string;
}
