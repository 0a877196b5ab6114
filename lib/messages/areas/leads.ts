import type { AreaWord } from './areas.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { LeadAbout, LeadSide } from '../../model/leads/lead-word.ts';

/** Figures of a group of leads that open to their rows. A reason of rejection: `reason:` and its place in the row's list. */
export type LeadFigure =
  | 'n' | 'accepted' | 'turnedDown' | 'fit' | 'qualified' | 'opportunities' | 'won' | 'ripe' | 'inForecast' | 'premature' | 'short' | 'touched' | 'untouched' | 'outOfScope' | 'timed' | `reason:${number}`;

/** What the page about leads is asked for. */
export interface LeadsAsk {
  by: 'source' | 'campaign';
  /** The quarter that the leads came in; null: all that were read. */
  periodId: string | null;
  /** The quarter whose miss is cut by leads; null: the last that is closed. */
  missId: string | null;
  /** A figure that is opened: "r3 won" of a group, "all n" of all, "miss premature" of the miss; null: none. */
  open: string | null;
}

/** A count that opens to its rows, with its share where it has one. */
export interface LeadCell {
  figure: LeadFigure;
  n: number;
  text: string;
  /** "31 %" */
  share: string | null;
  /** "22 to 41 %"; with its whole where that isn't the row's leads: "22 to 41 %, of 85" */
  range: string | null;
}

export interface LeadFact {
  label: string;
  text: string;
  detail: string | null;
  /** Counts that can be opened. */
  opens: { figure: LeadFigure; label: string }[];
}

export interface LeadCohort {
  period: string;
  n: string;
  opportunities: string;
  won: string;
  /** The rate with its interval, or why there is none. */
  rate: string;
  isSilent: boolean;
}

/** What became of a group of leads. */
export interface LeadRow {
  id: string;
  /** "Partner webinar", "No source recorded" */
  name: string;
  n: LeadCell;
  accepted: LeadCell;
  turnedDown: LeadCell;
  fit: LeadCell;
  opportunities: LeadCell;
  won: LeadCell;
  /** Won of those that had time: "8 %"; null: not told, with the reason. */
  rate: { text: string; range: string } | null;
  noRate: string | null;
  perLead: string;
  facts: LeadFact[];
  /** Why they were turned down, the most frequent first. */
  reasons: { figure: LeadFigure; text: string; n: string; about: LeadAbout }[];
  cohorts: LeadCohort[];
  about: LeadAbout;
}

/** A lead or deal in an opened list. */
export interface ListedLead {
  id: string;
  name: string;
  href: string | null;
  detail: string;
  amount: string | null;
}

export interface LeadList {
  title: string;
  how: string;
  total: number;
  rows: ListedLead[];
}

export interface LeadMissView {
  title: string;
  sentence: string;
  periodId: string;
  rows: { origin: string; label: string; how: string; amount: string; minor: number; share: string | null; deals: string }[];
  total: { amount: string; minor: number };
  /** How it ties to the bridge. */
  note: string;
}

/** A word between marketing and sales, with its answers. */
export interface LeadTalk {
  key: string;
  /** "Partner webinar, turned down: budget" */
  about: string;
  /** "Delphine to sales, 3 Nov" */
  by: string;
  text: string;
  waiting: string | null;
  answers: { key: string; by: string; text: string; waiting: string | null }[];
  /** "Waits for sales since 3 Nov (21 days)"; null: it was answered. */
  waits: string | null;
  isAnswered: boolean;
  leadId: string | null;
}

/** An agreement between the two, as a goal of each. */
export interface LeadAgreement {
  id: string;
  title: string;
  /** "Marketing", "Sales" */
  of: string;
  period: string;
  /** What a right lead is, in their words. */
  meaning: string | null;
  target: string;
  /** "44 %", or why it isn't known. */
  stands: string;
  sentence: string;
  commitment: { state: string; text: string };
  /** What the reader can do, ready to be said. */
  commit: { label: string; word: AreaWord } | null;
}

/** An agreement that can be set: one goal a function, the same number for both. */
export interface AgreementTemplate {
  id: 'rightLead' | 'firstTouch' | 'responseKept';
  title: string;
  /** What is counted. */
  how: string;
  /** How the number is typed, and an example. */
  unit: 'share' | 'count';
  numberLabel: string;
  /** Words that go with it: what a right lead is. null: none are asked. */
  wordsLabel: string | null;
  /** Agreed hours go with it. */
  hoursLabel: string | null;
  /** What it was lately, in words; null: not known. */
  now: string | null;
  /** The goals to set, without their numbers. */
  goals: Goal[];
  stands: boolean;
}

export interface LeadsView {
  kicker: string;
  title: string;
  sentence: string;
  by: LeadsAsk['by'];
  periodId: string | null;
  periods: { id: string; label: string }[];
  rows: LeadRow[];
  /** All together, in the same words. */
  total: LeadRow;
  open: LeadList | null;
  /** What is asked for now, so that a page knows which figure is open. */
  opened: LeadsAsk['open'];
  miss: LeadMissView;
  missPeriods: { id: string; label: string }[];
  talk: LeadTalk[];
  /** Whom the reader speaks to: the other side by their title; null: not told by it. */
  to: LeadSide | null;
  agreements: LeadAgreement[];
  templates: AgreementTemplate[];
  /** Quarters that an agreement can be set for. */
  agreementPeriods: { id: string; label: string }[];
  /** Why the reader can't set agreements; null: they can. */
  mayNotSet: string | null;
  notes: string[];
  seenBy: string;
}
