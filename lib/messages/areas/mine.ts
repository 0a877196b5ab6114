import type { PlanFrame, PlanValues } from '../../model/goals/planner.ts';
import type { Unit } from '../../model/goals/measure.ts';
import type { GoalView, PaceRow, Rows } from '../views.ts';

/** What the mine view is asked for. null: the goals that run today. */
export interface MineAsk {
  periodId: string | null;
}

/** A number in a measure's unit, and what stands there. */
export interface Amount {
  value: number;
  unit: Unit;
  text: string;
}

/** A figure, or why there is none: "not known" with its reason. */
export type Known = { amount: Amount; why: string | null } | { amount: null; why: string };

/** The measures that drive a goal's, one row each, those that drive them below. */
export interface DrivenBy {
  rows: { id: string; label: string; depth: number; how: string; now: Amount | null; usual: string | null; usualWhy: string }[];
  /** Of bookings: from what is usual to what is there, step by step; they add up exactly. */
  steps: { label: string; text: string }[] | null;
  note: string | null;
}

/** A goal's number and how it is reached, ready to draw. */
export interface GoalCard {
  id: string;
  title: string;
  /** null: the reader's own; else "Central Europe, your team of 6", "Marketing". */
  whose: string | null;
  /** "Q4 2026 · week 8 of 13" */
  period: string;
  /** "60 % of your goals"; null: not said. */
  weight: string | null;
  target: Amount;
  actual: Known;
  /** What the actual is made of. */
  made: { deals: Rows | null; others: string[]; formula: string };
  attainment: { ratio: number; text: string } | null;
  noAttainment: string | null;
  isReached: boolean;
  /** Percent of the bar's width. */
  bar: { won: number; pace: number | null; landingFrom: number | null; landingTo: number | null; goal: number } | null;
  sentence: string;
  pace: { amount: Amount; label: string; how: string; rows: PaceRow[] } | null;
  landing: { text: string; how: string } | null;
  gap: Amount | null;
  /** What it takes, one line each: a working day, wins, open deals. */
  takes: { what: string; text: string; how: string }[];
  /** null: nothing drives it, or the list is too long to ask. */
  drivenBy: DrivenBy | null;
  /** Who set the number, when, and why, in one sentence. */
  setBy: string;
  /** Targets that changed within the period, and other changes of the number: kept, oldest first. */
  changes: string[];
  /** The strategic goal or value it serves. */
  serves: string | null;
  /** "Part of Central Europe, mid-market, €2,650,000" */
  partOf: string | null;
  /** "Ramps up: 50 % in October, 75 % in November" */
  ramp: string | null;
  commitment: { state: 'proposed' | 'notHeard' | 'discussed' | 'committed'; text: string };
  words: { by: string; text: string }[];
  may: { commit: { of: string; side: 'leader' | 'assignee' } | null; counter: boolean };
  /** Where its number is entered by hand; null: it is computed. */
  entered: { measureId: string; assignee: string } | null;
  /** Of own goals: what an edit begins with. */
  edit: OwnGoalDraft | null;
}

/** What a goal of one's own is made of. */
export interface OwnGoalDraft {
  id: string;
  title: string;
  measureId: string;
  periodId: string;
  value: number;
}

/** One goal of somebody the reader leads. */
export interface PersonGoal {
  goalId: string;
  person: string;
  title: string;
  period: string;
  target: Amount;
  actual: Known;
  attainment: string;
  pace: string;
  committed: string;
}

/** A share of a goal that was reached for the first time. */
export interface MarkNotice {
  goalId: string;
  mark: 50 | 90 | 100;
  text: string;
}

export interface PlannerView {
  goalTitle: string;
  currency: string;
  digits: number;
  frame: PlanFrame;
  start: PlanValues;
  /** Where each value begins, with its n. */
  from: { winRate: string; size: string; deals: string; cycle: string };
}

export interface MineView {
  /** What is expected, and where it stands. */
  title: string;
  /** By whom, why, and whether both sides have committed. */
  lead: string | null;
  /** "Credit by the org’s own rule; not a commission statement." */
  credit: string;
  periods: { id: string; label: string }[];
  periodId: string | null;
  notices: MarkNotice[];
  goals: GoalCard[];
  /** Where no goal is recorded: the CRM's own quota. */
  quota: GoalView | null;
  /** The function's goals, and the company's for those at its top. */
  around: { title: string; goals: GoalCard[] }[];
  people: { title: string; note: string; rows: PersonGoal[] } | null;
  planner: PlannerView | null;
  noPlanner: string | null;
  own: {
    goals: GoalCard[];
    measures: { id: string; label: string; unit: Unit; how: string }[];
    periods: { id: string; label: string; start: number; end: number; calendarId: string }[];
    me: { id: string; name: string };
    today: number;
    currency: string;
    digits: number;
  };
  /** What is looked at here, to be written down once a day. */
  lookedAt: string[];
}
