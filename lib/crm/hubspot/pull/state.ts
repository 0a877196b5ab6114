import * as v from 'valibot';
import { setupShape } from '../read/context.ts';
import { placeShape } from './search.ts';

const byId = v.record(v.string(), v.number());

/**
 * Where a pull stands: everything a killed worker needs to go on, as JSON. Phases of a first pull:
 * leads → list → archived → activities → idle; of later ones: changes → archived → (leads → activities) → (backlog) → idle.
 */
const stateShape = v.object({
  v: v.literal(2),
  phase: v.picklist(['leads', 'list', 'changes', 'archived', 'activities', 'backlog', 'idle']),
  isFirst: v.boolean(),
  setup: setupShape,
  /** The company's own fields that were asked for (`mapKey`); with others, everything is read anew. */
  fields: v.optional(v.string(), ''),
  /** When the context, leads and the whole archive were last read; they come hourly. */
  contextAt: v.number(),
  isHourly: v.boolean(),
  /** Every change before this instant is stored. `until` becomes it when the pull is done. */
  since: v.number(),
  until: v.number(),
  /** Deals within the overlap that are stored already: id → hs_lastmodifieddate. */
  seen: byId,
  /** Deals that went into others: loser → winner. */
  merged: v.record(v.string(), v.string()),
  /** Archived deals that are stored: id → when archived. */
  archived: byId,
  /** When a contact of a deal became an opportunity: deal → instant. */
  converted: byId,
  leadsSince: v.nullable(v.number()),
  activitiesSince: v.nullable(v.number()),
  moved: v.boolean(),
  /** Which activity type is being read. */
  type: v.number(),
  after: v.nullable(v.string()),
  place: v.nullable(placeShape),
  done: v.number(),
  total: v.nullable(v.number()),
  /** Calls that leads and activities may still take in the first pull, and the backlog in a later one. */
  allowance: v.number(),
  /** What the first pull left: type → where to go on, newest first. Hourly pulls take of it until it is through. */
  backlog: v.record(v.string(), placeShape),
  /** What of the backlog the key may not read just now: it waits for the next hour, when somebody may have given leave. */
  refused: v.optional(v.array(v.string()), []),
  notes: v.array(v.string()),
});
export type PullState = v.InferOutput<typeof stateShape>;

/** What a first pull of 10,000 deals may cost in calls, and how many of them the account itself takes. */
const FIRST_PULL_CALLS = 250;
const CONTEXT_CALLS = 17;
/** What an hourly pull may spend on the backlog. */
export const BACKLOG_CALLS = 60;

/** Calls that leads and activities may take in a first pull; an account with more deals still gets some. */
export const allowanceFor = (deals: number): number => Math.max(34, FIRST_PULL_CALLS - CONTEXT_CALLS - Math.ceil(deals / 50));

/** A stored cursor, or null where it was written by another version of this adapter: then everything is read again. */
export function stateOf(cursor: unknown): PullState | null {
  const result = v.safeParse(stateShape, cursor);
  return result.success ? result.output : null;
}
