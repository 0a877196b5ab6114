import type { Day } from '../model/day.ts';
import type { DealId, UserId } from '../model/ids.ts';
import type { ReadRecord } from '../model/record-shapes.ts';
import type { RecordKind } from '../model/records.ts';
import type { OutRecord, SealedRecord } from '../model/sealed.ts';

/** Where records of ours can lie in an org, for this person, asked of the CRM. */
export interface RecordPlaces {
  /** `shared`: the CRM has a place that others read. `device`: it has none, so the record stays in this browser. */
  kinds: Record<RecordKind, 'shared' | 'device'>;
  /** Where records between people lie, of whichever kind: sealed, and shown to those people alone. Left out: nowhere. */
  sealed?: 'shared' | 'device';
  /** A sentence for the person where something stays on the device; null where all is shared. */
  why: string | null;
  /** This person may create the place (`setUp`). */
  canSetUp: boolean;
  /** What `setUp` would create, a line each; absent or empty where it is all there. */
  plan?: string[];
}

/** A task in the CRM that brings a question or a request to somebody. Carries no private text. */
export interface CrmTask {
  /** Made when it was written: a retry makes no second task. */
  key: string;
  dealId: DealId | null;
  forUser: UserId;
  subject: string;
  text: string;
  due: Day;
  /** There is to be one of its key for `forUser`, whoever made it: it is looked for among all of theirs that are due that day. */
  onePerOwner?: true;
}

/** How a task of ours stands in the CRM. */
export interface CrmTaskState {
  isDone: boolean;
  isDeleted: boolean;
  /** When it was last changed, epoch milliseconds. */
  at: number;
}

export type FoundRecord = ReadRecord | { is: 'sealed'; sealed: SealedRecord };

/** Records that others (and this person elsewhere) wrote since, each as it could be read. */
export interface FoundRecords {
  found: FoundRecord[];
  /** Records that aren't there as a whole, such as a row of several. */
  incomplete: number;
  /** What to ask with the next time. */
  next: string;
}

/**
 * The one way out: what an adapter can write. Every write is idempotent (it carries its key) and leaves under the connected
 * person's name. Errors are those of lib/model/errors.ts: `noPermission` and `notSetUp` are final, the rest is tried again.
 */
export interface CrmWriter {
  places(signal: AbortSignal): Promise<RecordPlaces>;
  /** Creates or upgrades the place for records. Says each step; undoes itself where it fails. */
  setUp(step: (what: string) => void, signal: AbortSignal): Promise<void>;
  readRecords(since: string | null, signal: AbortSignal): Promise<FoundRecords>;
  /** Sealed ones go where those alone whom they are between may read them. */
  writeRecord(record: OutRecord, signal: AbortSignal): Promise<void>;
  /** Writes a value into a field of a deal, such as the company's own field for the cause. */
  setDealField(dealId: DealId, field: string, value: string, signal: AbortSignal): Promise<void>;
  createTask(task: CrmTask, signal: AbortSignal): Promise<void>;
  /** How tasks of ours stand, by key, of those whose subject begins with `subject` and that were made at or after `since` (epoch milliseconds). What this person may not see isn't there. */
  taskStates(of: { subject: string; since: number }, signal: AbortSignal): Promise<Map<string, CrmTaskState>>;
}
