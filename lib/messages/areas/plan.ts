import type { GoalAct } from '../../model/goals/goal.ts';

/** Which quotas the plan view shows. null: those of the period that runs, or the next that has some. */
export interface PlanAsk {
  periodId: string | null;
}

/** One of the CRM's quotas that is no goal yet, or whose goal says another number. */
export interface QuotaRow {
  quotaId: string;
  who: string;
  period: string;
  amount: string;
  /** The goal it would be part of; null: none. */
  parent: string | null;
  /** What its goal says now, where the quota changed since; null: it is no goal yet. */
  was: string | null;
  /** Takes this change over; null where the reader may not, or it is no change. */
  take: GoalAct | null;
}

export interface QuotaPart {
  /** "14 quotas of Q4 2026 are not goals yet" */
  sentence: string;
  detail: string;
  periods: { id: string; label: string; isChosen: boolean }[];
  fresh: QuotaRow[];
  changed: QuotaRow[];
  /** Takes in all of `fresh`, in the fewest words; empty where the reader may not or there are none. */
  takeAll: GoalAct[];
  /** "Take in 14 quotas as goals" */
  takeLabel: string;
  /** Why the reader may not take them in; null: they may. */
  mayNot: string | null;
}

export interface PlanView {
  title: string;
  text: string;
  /** null: the CRM has no quotas, and `noQuotas` says so. */
  quotas: QuotaPart | null;
  noQuotas: string | null;
  canExport: boolean;
}

/** What became of a file with a plan. With problems nothing was taken. */
export interface PlanTaken {
  /** Goals, strategic goals and values, roles and asks that were taken, or would be. */
  taken: number;
  /** What it holds, a sentence each. */
  summary: string[];
  /** Which line of the file, and what is wrong with it. */
  problems: { line: number; why: string }[];
  /** Something that stands would change: a word why is needed. */
  needsWhy: boolean;
}
