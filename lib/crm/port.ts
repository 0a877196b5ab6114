import type { Activity } from '../model/activity.ts';
import type { DealChange, DealHead } from '../model/deal.ts';
import type { FieldMap } from '../model/facts.ts';
import type { DealId } from '../model/ids.ts';
import type { Identity, Knowledge, OrgContext } from '../model/org.ts';
import type { Lead } from '../model/lead.ts';
import type { CrmWriter } from './writer.ts';

/** Where a pull stands. Opaque JSON of the adapter's own; stored with the batch it came with. */
export type Cursor = { readonly [key: string]: unknown };

/**
 * One step of a pull. Everything in it has been read completely; storing it and its cursor in one transaction makes the
 * pull resumable at exactly this place.
 */
export interface PullBatch {
  /** Resume from here once this batch is stored. */
  cursor: Cursor;
  /** What a person reads while waiting. `total` null where the CRM hasn't said. */
  progress: { what: 'org' | 'deals' | 'history' | 'activities' | 'leads' | 'goals'; done: number; total: number | null };
  /** Replaces what was known of the org. */
  context?: OrgContext;
  deals?: DealHead[];
  changes?: DealChange[];
  activities?: Activity[];
  leads?: Lead[];
  /** Gone for good (purged, or no longer visible to this person): drop them. Deals that are merely deleted come as heads with `deletedAt`. */
  goneDealIds?: DealId[];
  /** Sentences about this very reading: rows that were left out, counts that differ. */
  notes?: string[];
  /** What the whole reading showed to be otherwise than `context` said. */
  knowledge?: Partial<Knowledge>;
  /** The last batch of this pull; its cursor is where the next, incremental pull begins. */
  done?: true;
}

/**
 * What a CRM adapter does. One live object per connected org and user; it holds the token, nobody else does.
 *
 * `pull(null)` reads everything. `pull(cursor)` of an unfinished pull goes on where it was; of a finished one, it reads only
 * what changed since (with overlap): each deal it then mentions comes whole, its head and all of its changes, and replaces
 * what was stored of that deal.
 * `fields`: the company's own fields to read along (lib/model/facts.ts). With another map than the cursor was made with, the
 * adapter begins anew.
 * Errors are those of lib/model/errors.ts and nothing else. Every call settles: each request has a time limit.
 */
export interface CrmPort {
  readonly identity: Identity;
  pull(from: Cursor | null, signal: AbortSignal, fields?: FieldMap): AsyncIterable<PullBatch>;
  /** The org's daily allowance of calls, as its last answer told; null before. */
  usage?(): { used: number; limit: number } | null;
  /** Absent where nothing can be written (the made-up company). */
  readonly writer?: CrmWriter;
}
