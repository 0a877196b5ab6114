import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';
import type { Assignee } from './assignee.ts';
import type { FunctionId } from './function.ts';
import type { Unit } from './measure.ts';

/** A number to reach, in the unit of its measure: minor units, whole things, hundredths of a percent or days; always an integer. */
export interface Target {
  value: number;
  unit: Unit;
  /** ISO code; null for anything but money. */
  currency: string | null;
}

/** Who put the number there. */
export interface Origin {
  /** "Board", "Priya Raghunathan" */
  by: string;
  function: FunctionId | null;
  /** The day it was set; null where not known. */
  on: Day | null;
  /** "after her note"; null: none. */
  note: string | null;
  /** Read from the CRM (ForecastingQuota, HubSpot goal target): its id there. */
  quotaId: string | null;
}

/** Who answers for a goal. `id` is null for somebody without a seat in the CRM. */
export interface GoalOwner {
  id: UserId | null;
  name: string;
}

/** A goal: what is expected of whom, by when, why, and who says so. It is replaced whole by the next `set`, never edited. */
export interface Goal {
  /** Made once; stays through every change. */
  id: string;
  /** "New bookings, company"; null: called by its measure and whose it is. */
  title: string | null;
  assignee: Assignee;
  owner: GoalOwner | null;
  measureId: string;
  /** First and last day, both inside, with the calendar they were read in: a calendar that changes relabels it and moves nothing. */
  period: { id: string; start: Day; end: Day; calendarId: string };
  target: Target;
  /** The goal above, and the strategic goal or value it serves; each null where there is none. A child serves what its parent serves. */
  parentId: string | null;
  strategyId: string | null;
  origin: Origin;
  /** Share of this person's variable part or attention, in whole percent; null: not said. */
  weight: number | null;
  /** For somebody new: the share of a full target in whole percent, by month from the period's first on; null: full. The target is what it says already. */
  ramp: number[] | null;
  /** A team's number that is not the sum of its people's: shown as such, and not reconciled. */
  isApart: boolean;
  /** Stated reason why it differs from others of the same role; null: none. */
  differs: string | null;
}

/** A word about goals. They are only added: what stands is read off them in order. */
export type GoalAct =
  /** Sets goals anew or changes them. `from`: the first day a changed target counts from; null: from the period's first. `why` is needed where one stood before. */
  | { act: 'set'; goals: Goal[]; from: Day | null; why: string | null }
  /** One side commits to the goal as the `set` record of this key has it. `onBehalfOf`: the name of who said so, where somebody else enters it. */
  | { act: 'commit'; goalId: string; of: string; side: 'leader' | 'assignee'; onBehalfOf: string | null }
  | { act: 'comment'; goalId: string; text: string; onBehalfOf: string | null }
  /** Another number, proposed by whom it touches; in the goal's unit. */
  | { act: 'counter'; goalId: string; value: number; text: string; onBehalfOf: string | null }
  | { act: 'end'; goalId: string; why: string };
