import type { DBSchema } from 'idb';
import type { CrmTask, CrmTaskState, RecordPlaces } from '../crm/writer.ts';
import type { Walk } from '../model/coaching/queue.ts';
import type { ErrorData } from '../model/errors.ts';
import type { DealId } from '../model/ids.ts';
import type { AnyRecord, RecordKind, RecordState, SharedRecord } from '../model/records.ts';
import type { Proof, ProvenRecord } from '../seal/envelope.ts';
import type { Pins } from '../seal/pins.ts';

/**
 * `workspace`: what people wrote here, one database per org and user. Never dropped without the person's word; what is in it
 * and nowhere else is written with strict durability.
 */
export interface WorkspaceSchema extends DBSchema {
  answers: { key: number; value: AnswerRecord; indexes: { deal: string } };
  /** Ours and what others shared, by key. */
  records: { key: string; value: StoredRecord; indexes: { kind: RecordKind; deal: string; kindAt: [RecordKind, number]; state: RecordState } };
  /** What has still to reach the CRM, in the order in which it was written. */
  outbox: { key: number; value: OutboxEntry; indexes: { key: string } };
  meta: { key: string; value: unknown };
}

/** What a person did with a prompt, on this device alone: from before answers were `promptWord` records. */
export interface AnswerRecord {
  dealId: string;
  promptId: string;
  answer: 'taken' | 'later' | 'declined';
  at: number;
}

/** A record of one kind, with where it stands. */
export type Kept<K extends RecordKind> = SharedRecord<K> & { state: RecordState };
/** `proof`: its author's signature, where it came sealed. */
export type StoredRecord = AnyRecord & { state: RecordState; proof?: Proof };

/** One thing to write into the CRM. */
export type OutboxWork =
  | { do: 'record'; record: AnyRecord }
  /** A sealed record once more, for a key that came later; `tag` tells the copies of one record apart. */
  | { do: 'copy'; record: ProvenRecord; tag: string }
  /** `because`: the record that it follows from; null where none. */
  | { do: 'field'; dealId: DealId; field: string; value: string; because: string | null }
  | { do: 'task'; task: CrmTask };

export interface OutboxEntry {
  /** Given when it is stored; rises in the order of writing. */
  id: number;
  /** A record's or task's own; `field DEAL FIELD`, of which the newest value alone is kept. */
  key: string;
  dealId: DealId | null;
  work: OutboxWork;
  /** Failures of one kind in a row. */
  tries: number;
  /** Epoch milliseconds before which it isn't tried again. */
  notBefore: number;
  /** Why the last try failed. */
  error: ErrorData | null;
  /** The CRM said no for good: it stays, with its sentence, until a person tries again. */
  isStopped: boolean;
  createdAt: number;
}

/** The steps after a reading; each fails alone. */
export type Step = 'records' | 'key' | 'snapshot' | 'outbox' | 'tasks';

/** What `meta` holds, by key. */
export interface Meta {
  /** Where reading the others' records stands. */
  pulled: Pulled;
  places: { at: number; places: RecordPlaces };
  /** When this person was first asked on a day for the cause of a miss, by `missKey`. */
  asked: Record<string, number>;
  /** How the tasks of agreed actions stood in the CRM when they were last read, by task key. */
  tasks: Record<string, CrmTaskState>;
  /** The queue that the reader walks through today, and the deal they went to last. */
  queue: Walk;
  /** Which marks of goals (50, 90, 100 %) were told, by goal id. */
  told: Record<string, { mark: 50 | 90 | 100; at: number; isDismissed: boolean }>;
  /** Nothing is sent before `until`: the org's limit is used up. */
  hold: { until: number; error: ErrorData };
  /** Why each step last failed; absent where it worked. */
  trouble: Partial<Record<Step, { error: ErrorData; at: number }>>;
  /** Which public keys of whom this device trusts, from the first time that it saw some. */
  pins: Pins;
}

export interface Pulled {
  cursor: string;
  at: number;
  /** The shapes that were known then. */
  shapes: string;
  /** At least this many are of newer shapes or not complete: left unread until an update knows them. */
  unread: number;
  /** Why others were left out, a sentence each. */
  left: string[];
}
