/** What the audit view is asked for. null: goals that run or are to come. */
export interface AuditAsk {
  periodId: string | null;
}

/** What doesn't fit: measures that pull apart, then the rest, in groups. */
export interface AuditView {
  /** "Halden Instruments · goals that run or are to come" */
  kicker: string;
  /** "4 things don’t fit" */
  title: string;
  sentence: string;
  /** null: still being worked out, `share` says how far (0 to 1). */
  opposed: AuditOpposed | { share: number };
  groups: AuditGroup[];
  /** What was looked for without finding anything, a sentence each. */
  fine: string[];
  /** What couldn't be looked for, or only in part, and why. */
  unchecked: string[];
}

export interface AuditOpposed {
  pairs: AuditPair[];
  /** How many pairs were asked at once and what that means; how it is told. */
  note: string;
  /** Why there is nothing, or what there is too little of; null: pairs are shown. */
  silence: string | null;
}

/** Two measures of which one is worse when there is more of the other. */
export interface AuditPair {
  id: string;
  /** "60 calls a week", "executives, since 3 Aug" */
  first: { text: string; from: string | null };
  second: { text: string; from: string | null };
  /** "In the 232 person-weeks above …, 8 % of calls led to a meeting (7 to 9 %); in the other 248, 11 % did (10 to 12 %)." */
  sentence: string;
  /** "20 people, 26 weeks" */
  basis: string;
  /** "Rank correlation within people and weeks −0.30 (−0.39 to −0.21)." */
  strength: string;
  /** "weeks" or "quarters" */
  noun: string;
  head: { period: string; first: string; second: string };
  rows: { period: string; above: AuditCell | null; below: AuditCell | null }[];
  /** Who is in a group too small to be shown. */
  withheld: string | null;
}

/** A group of people in one week: "6 people", "58 each", "7 %". */
export interface AuditCell {
  people: string;
  first: string;
  second: string;
}

/** Findings of one kind. */
export interface AuditGroup {
  kind: string;
  /** "3 goals serve no strategic goal" */
  title: string;
  /** Why it matters and what to do about it. */
  todo: string;
  rows: AuditRow[];
}

export interface AuditRow {
  id: string;
  name: string;
  detail: string;
  /** Words that find it in the map; null: it isn't in it. */
  find: string | null;
  /** A further line: how many goals below are affected. */
  more: string | null;
}
