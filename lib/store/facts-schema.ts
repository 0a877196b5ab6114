import type { DBSchema } from 'idb';
import type { Activity } from '../model/activity.ts';
import type { DealBook } from '../model/book.ts';
import type { ErrorData } from '../model/errors.ts';
import type { Lead } from '../model/lead.ts';
import type { OrgContext } from '../model/org.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { Cursor, PullBatch } from '../crm/port.ts';
import type { ActivityPack } from './activity-pack.ts';

/**
 * `facts`: what the CRM says, one database per org and user, wiped on sign-out and dropped and pulled again when broken.
 * Deals lie packed in chunks of a generation; deals that changed since lie in `log`, newest state each, until they are folded in.
 */
export interface FactsSchema extends DBSchema {
  /** One record, `head`. */
  head: { key: 'head'; value: FactsHead };
  /** [generation, number] */
  chunks: { key: [number, number]; value: DealBook };
  /** Deals changed since the generation was written, by id; `null`: gone. */
  log: { key: string; value: { id: string; timeline: DealTimeline | null } };
  /** Batches of a pull that is not finished, in order. */
  staging: { key: number; value: Omit<PullBatch, 'cursor' | 'progress'> };
  /** [generation, number]: packed; rows, where version 1 wrote them. */
  activities: { key: [number, number]; value: ActivityPack | Activity[] };
  /** [generation, number], 5,000 rows each. */
  leads: { key: [number, number]; value: Lead[] };
  /** What a view showed last, by view and record: drawn first, before anything is worked out. */
  summaries: { key: string; value: { key: string; at: number; screen: unknown } };
}

/** What is stored, and where the pull stands. */
export interface FactsHead {
  generation: number;
  context: OrgContext | null;
  /** When the last finished pull began: what is stored is at least as new as this. null: never finished. */
  syncedAt: number | null;
  deals: number;
  /** Deals in the chunks of this generation; absent where an older version wrote it. */
  packed?: number;
  /** Where the next pull begins: of a finished pull, or in the middle of one. */
  cursor: Cursor | null;
  pull: { full: boolean; startedAt: number; progress: PullBatch['progress'] | null } | null;
  /** The company's own fields that the cursor's readings bring along (`fieldsText`), and what isn't kept of activities and leads (`keepsText`); absent: none. */
  fields?: string;
  /** Why the last try failed; null after one that worked. */
  failed: { error: ErrorData; at: number } | null;
}

export const emptyHead: FactsHead = { generation: 0, context: null, syncedAt: null, deals: 0, cursor: null, pull: null, failed: null };
/** 2: activities lie packed, and activities and leads say more: what version 1 read is read again. */
export const FACTS_VERSION = 2;
export const CHUNK_DEALS = 5000;
export const CHUNK_ROWS = 5000;
export const CHUNK_ACTIVITIES = 50_000;
