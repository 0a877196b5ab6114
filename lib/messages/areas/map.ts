import type { GoalDetail, GoalForm } from './goal.ts';

/** What the map is asked for. `periodId`: null is the usual one. `goalId`: one goal instead of the map, opened. */
export interface MapAsk {
  periodId: string | null;
  goalId: string | null;
}

export interface MapView {
  /** null where one goal was asked for. */
  map: MapPage | null;
  /** null where none was asked for, or it is no longer there. */
  goal: GoalDetail | null;
}

/** From strategy to measure: what stands for a period. */
export interface MapPage {
  periodId: string;
  /** "Halden Instruments · Q4 2026" */
  kicker: string;
  /** "12 of 15 goals are committed by both sides" */
  title: string;
  /** Who is being discussed, who hasn't been heard. */
  sentence: string;
  periods: { id: string; label: string }[];
  /** How many goals stand for the period; how many there are at all. */
  goals: number;
  allGoals: number;
  /** Depth first, each below what it is part of. */
  rows: MapRow[];
  /** Rows that are shut when the page is new: where there are many. */
  shut: string[];
  may: { add: boolean; why: string | null };
  /** What a new goal can be of; null where the reader may add none. */
  form: GoalForm | null;
  /** Why nothing stands yet and how to begin; null where something does. */
  empty: { text: string; ways: string[] } | null;
}

/** How a row is set: strategy and values on top, then goals by how far down the company they are. */
export type MapLook = 'strategy' | 'goal' | 'team' | 'person';

/** One side of a commitment: committed, talking about it, or not heard. */
export type Mark = 'yes' | 'talk' | 'unheard';

export interface MapRow {
  id: string;
  /** 0 is strategy. */
  level: number;
  /** Row that it lies below; null on top. */
  parentId: string | null;
  /** Rows below it, at any depth. */
  below: number;
  /** null: strategy, a value, or what traces to neither. */
  goalId: string | null;
  look: MapLook;
  name: string;
  /** Owner, span, what else there is to know. */
  sub: string | null;
  /** Said where the row is shut: "4 people". */
  belowText: string | null;
  /** The reader's own. */
  isMine: boolean;
  measure: string;
  target: string;
  /** null: no parts to be held against it. */
  parts: { is: 'adds' | 'under' | 'over' | 'apart' | 'mixed'; text: string; detail: string | null } | null;
  /** null: strategy, or where commitments can't be signed. */
  committed: { leader: Mark; bearer: Mark; word: string; isOpen: boolean; detail: string | null } | null;
  from: string;
  /** What is looked through, in small letters. */
  find: string;
}
