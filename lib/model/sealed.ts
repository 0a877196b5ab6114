import * as v from 'valibot';
import type { UserId } from './ids.ts';
import type { AnyRecord, RecordKind } from './records.ts';
import { RECORD_KINDS } from './record-shapes.ts';
import { id, instant, user } from './shape-parts.ts';

/**
 * A record between people as it lies outside this device. What a CRM needs to keep it stands in plain words: key, kind, whose it is, between whom, when.
 * Everything else (what it says, and the deal it is about) is in `sealed`: an age file (age-encryption.org/v1) in base64.
 */
export interface SealedRecord {
  key: string;
  kind: RecordKind;
  /** Stands inside the seal: which deal two people speak of is theirs. */
  dealId: null;
  authorId: UserId;
  authorName: string;
  between: UserId[];
  /** Epoch milliseconds. */
  at: number;
  version: 1;
  sealed: string;
}

/** What goes to a CRM. */
export type OutRecord = AnyRecord | SealedRecord;
export const isSealed = (record: OutRecord): record is SealedRecord => 'sealed' in record;

const around = { key: id, authorId: user, authorName: v.string(), between: v.pipe(v.array(user), v.minLength(1), v.maxLength(20)), at: instant };
const SHAPE = v.object({ ...around, kind: v.picklist(RECORD_KINDS), version: v.literal(1), sealed: v.pipe(v.string(), v.base64()) });
const NEWER = v.object({ kind: v.string(), version: v.pipe(v.number(), v.integer()), sealed: v.string() });

/** What came from outside as a sealed record; `newer` and `bad` as of `readRecord`. */
export function readSealed(raw: unknown): { is: 'sealed'; sealed: SealedRecord } | { is: 'newer' } | { is: 'bad'; key: string | null; why: string } {
  const parsed = v.safeParse(SHAPE, raw);
  if (parsed.success) return { is: 'sealed', sealed: { ...parsed.output, dealId: null } };
  const known = v.safeParse(NEWER, raw);
  if (known.success && (known.output.version > 1 || !(RECORD_KINDS as string[]).includes(known.output.kind))) return { is: 'newer' };
  const [issue] = parsed.issues;
  const key: unknown = typeof raw === 'object' && raw !== null && 'key' in raw ? raw.key : null;
  return { is: 'bad', key: typeof key === 'string' ? key : null, why: `${v.getDotPath(issue) ?? 'the record'}: ${issue.message}` };
}
