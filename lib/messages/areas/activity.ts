import type { ActivityKind } from '../../model/activity.ts';

export type ActivityEffect = 'meeting' | 'created' | 'qualified' | 'advanced' | 'won';

/** What is compared: null takes what enough is recorded of. `outcome`: as the CRM writes it; null: any. */
export interface ActivityAsk {
  kind: ActivityKind | null;
  outcome: string | null;
  effect: ActivityEffect | null;
}

interface Choice {
  id: string;
  label: string;
}

/** Weeks with about as much of it: in words, and as numbers for the picture. */
export interface ActivityBin {
  /** "24 to 31" */
  range: string;
  /** "112 of 14 people" */
  weeks: string;
  /** "2.4", and "2.1 to 2.7" */
  effect: string;
  interval: string;
  /** The same as it was, whoever's weeks they are. */
  plain: string;
  /** What one more brought against the row above: "+0.08"; null for the first. */
  marginal: string | null;
  /** Of a hundred of them, and of ten hours of them; null: not known. */
  perHundred: string | null;
  perTenHours: string | null;
  /** Mean of the activity, effect and its interval. */
  at: number;
  value: number;
  low: number;
  high: number;
  /** First days (`2026-11-16`) of the reader's own weeks in it, newest first, and of those whose weeks they may open: `person` null: the reader. */
  own: ActivityWeek[];
  /** How many of its person-weeks aren't listed, and why: "The other 98 are other people's."; null: all are. */
  rest: string | null;
}

/** One person's week. */
export interface ActivityWeek {
  start: string;
  /** "Week of 16 Nov 2026" */
  label: string;
  /** null: the reader's own. */
  person: { id: string; name: string } | null;
  /** "31", "3" */
  done: string;
  effect: string;
}

/** People together, over the newest weeks. */
export interface ActivityGroup {
  id: string;
  name: string;
  people: string;
  weeks: string;
  done: string;
  effect: string;
  perHundred: string | null;
}

export interface ActivityReport {
  /** "14 people, 52 weeks, 640 person-weeks" */
  basis: string;
  /** How much later effects are counted, and how that is known. */
  lag: string;
  /** Why there is nothing to draw; null where there is. */
  silence: string | null;
  bins: ActivityBin[];
  /** The point above which no gain is seen; null: none is named, and `why` says so. */
  point: { value: number; low: number; high: number; text: string } | null;
  why: string | null;
  /** What one more went with below the point that bends most and above it; null where nothing can be told. */
  slopes: string | null;
  /** How people are compared with themselves, and what is left out. */
  method: string[];
  /** The reader's own newest weeks. */
  own: ActivityWeek[];
  groups: { title: string; rows: ActivityGroup[]; withheld: string | null };
  /** Weeks of each person the reader leads, by name, where an agreement allows it; null where none does, or nobody is led. */
  people: { name: string; weeks: ActivityWeek[]; done: string; effect: string }[] | null;
}

export interface ActivityView {
  kicker: string;
  title: string;
  sentence: string;
  chosen: { kind: ActivityKind; outcome: string | null; effect: ActivityEffect };
  kinds: Choice[];
  outcomes: Choice[];
  effects: Choice[];
  /** "calls", "meetings held" */
  words: { done: string; effect: string };
  /** How far it is worked out, 0 to 1; or what was found. */
  report: { share: number } | ActivityReport;
  /** Who sees what here, and by which agreement. */
  seenBy: string[];
}

/** The rows of one person's week. `person` null: the reader. */
export interface ActivityRowsAsk extends ActivityAsk {
  person: string | null;
  /** `2026-11-16` */
  week: string;
}

export interface ActivityRow {
  id: string;
  /** "Tue 17 Nov 2026" */
  day: string;
  /** "Call, 8 min, Connected" */
  what: string;
  deal: { name: string; link: string | null } | null;
  link: string | null;
}

export interface ActivityRowsView {
  title: string;
  done: ActivityRow[];
  effects: ActivityRow[];
  /** What isn't listed, or can't be shown; null: nothing. */
  why: string | null;
}

/** A target, as it is being typed: so many of a kind a week from each; or a goal in a measure of activity. */
export type WhatIfAsk =
  | { of: 'week'; kind: ActivityKind; perWeek: number }
  | { of: 'goal'; measureId: string; assignee: string; start: number; end: number; value: number };

/** What a target would mean, by what people did before. */
export interface WhatIfText {
  /** It lies beyond the point above which no gain is seen. */
  isBeyond: boolean;
  /** In this order: where it lies, the time it takes, what was crowded out; or why nothing is said. */
  sentences: string[];
  /** On how many it rests, and what kind of statement it is. */
  basis: string;
}

export type WhatIfView = { share: number } | WhatIfText | { none: true };
