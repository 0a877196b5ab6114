import type { StrategyItem } from '../../model/goals/strategy.ts';

/** What the strategy is asked for. `version`: key of an earlier version, to be opened; null: none. */
export interface StrategyAsk {
  version: string | null;
}

/** Something that is other than it was: what, and each word of it. */
export interface ChangeView {
  id: string;
  is: 'added' | 'removed' | 'changed';
  /** "Strategic goal", "Value" */
  kind: string;
  title: string;
  /** "Title, before: Win the mid-market", "New behaviour: Answers within three days", a line each. */
  lines: string[];
}

/** A version as it was published. */
export interface VersionView {
  key: string;
  /** "Priya Raghunathan" */
  by: string;
  when: string;
  /** What they said to it; blank: nothing. */
  note: string;
  isCurrent: boolean;
  /** "2 new, 1 reworded" */
  summary: string;
}

/** Who has read the version that stands. */
export interface ReadersView {
  read: number;
  of: number;
  /** "14 of 21 people have read it" */
  text: string;
  /** Who hasn't, for who may publish; null for everybody else. `older`: "Read the version of 2 Sep". */
  notYet: { id: string; name: string; older: string | null }[] | null;
}

export interface StrategyView {
  /** "Halden Instruments" */
  kicker: string;
  /** The sentence: what stands. */
  title: string;
  sentence: string;
  /** null: nothing is published yet. */
  current: { key: string; by: string; when: string; note: string; items: StrategyItem[]; /** "This device alone has it"; null where the others see it. */ place: string | null } | null;
  /** What the reader has read of it. `changes`: since the version they acknowledged last; empty where they have read the newest. `since`: "2 Sep 2026", the day of that version. */
  mine: { isRead: boolean; when: string | null; since: string | null; isAuthor: boolean; changes: ChangeView[] };
  /** null: nothing is published yet. */
  readers: ReadersView | null;
  /** Newest first. */
  history: VersionView[];
  /** The version that was asked for: what changed in it, and its whole text. */
  opened: { key: string; changes: ChangeView[]; items: StrategyItem[] } | null;
  may: { publish: boolean; why: string | null };
  /** Whether what is acknowledged counts for a person: not where a shared key says who somebody is. */
  unverified: string | null;
}
