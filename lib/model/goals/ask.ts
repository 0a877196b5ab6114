import type { UserId } from '../ids.ts';
import type { ActivityKind } from '../activity.ts';
import type { FunctionId } from './function.ts';

/** Somebody who asks or is asked; `id` is null without a seat in the CRM. */
export interface AskParty {
  function: FunctionId;
  id: UserId | null;
  name: string;
}

/** A number, task or report that another function puts on sales (or one function on another). */
export interface Ask {
  id: string;
  /** "Weekly activity spreadsheet, by Friday noon" */
  title: string;
  askedBy: AskParty;
  /** Whose time it takes. */
  of: FunctionId;
  purpose: string;
  /** Time it costs: minutes for each of so many people, so often. */
  cost: { minutes: number; people: number; each: 'day' | 'week' | 'month' | 'quarter' | 'once' };
  /** The strategic goal or value, or the goal, that it serves. */
  strategyId: string | null;
  goalId: string | null;
  /** What speaks for it having the effect it is for. */
  evidence: { text: string; says: 'helps' | 'harms' | 'unknown' };
  /** `2026-11-30` */
  reviewOn: string;
  /** An activity target: so many of a kind for each person and week. */
  activity: { kind: ActivityKind; perWeek: number } | null;
}

/** A word about an ask; they are only added. */
export type AskAct =
  | { act: 'set'; ask: Ask; why: string | null }
  | { act: 'comment'; askId: string; text: string }
  /** "What is it for?": asked of who asks it. */
  | { act: 'question'; askId: string; text: string }
  | { act: 'proposeDrop'; askId: string; text: string }
  /** Looked at on its date: kept until the next one. */
  | { act: 'review'; askId: string; text: string; reviewOn: string }
  | { act: 'end'; askId: string; why: string };
