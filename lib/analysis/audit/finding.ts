import type { Day } from '../../model/day.ts';
import type { Target } from '../../model/goals/goal.ts';
import type { OpposedPair } from './opposed.ts';

/** What the audit looks for, a file each in this folder. */
export const AUDIT_KINDS = ['opposed', 'noStrategy', 'noMeasure', 'outOfReach', 'tooManyGoals', 'unevenRole', 'unseen'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What each kind was told by. */
export interface AuditEvidence {
  opposed: { pair: OpposedPair };
  /** `top`: the goal at which the way up ends; `gone`: the strategic goal that it names and that no longer stands. */
  noStrategy: { top: string; gone: string | null };
  noMeasure: { item: string; title: string };
  /** The most that is in sight, in the goal's unit, and of how many earlier spans. `soFar`, `due`: while the period runs. */
  outOfReach: { target: Target; reach: number; best: number; n: number; heads: number; soFar: number | null; due: number | null };
  /** The goals that run at once, and the days on which they do. */
  tooManyGoals: { person: string; goals: string[]; from: Day; to: Day };
  /** `usual`: what most others of the role have; null: they haven't got the measure at all, or each has another. `missing`: this person lacks it. */
  unevenRole: { role: string; periodId: string; measureId: string; person: string; target: Target | null; usual: Target | null; others: number; is: 'target' | 'extra' | 'missing' };
  unseen: { setOn: Day; lastOn: Day | null };
}

/** One thing that doesn't fit. `goal`: the goal it is about; null where it is about none alone. `why`: in a sentence. */
export type AuditFinding = { [K in AuditKind]: { kind: K; goal: string | null; why: string } & AuditEvidence[K] }[AuditKind];

/** Findings of one kind. */
export type Found<K extends AuditKind> = Extract<AuditFinding, { kind: K }>;

/** Something that couldn't be looked for, or only in part, and why. */
export interface Unchecked {
  kind: AuditKind;
  why: string;
}

