import type { DealId, UserId } from '../../model/ids.ts';
import type { Identity } from '../../model/org.ts';
import type { AnyRecord, RecordBodies, RecordKind } from '../../model/records.ts';

let written = 0;

/** Records of one instant are read in the order of their keys, so these rise in the order of writing; what follows tells browsers apart. */
function newKey(kind: RecordKind): string {
  written++;
  return `${kind}:${String(written).padStart(8, '0')}:${crypto.randomUUID()}`;
}

/** A record of the reader's own, with a key that a retry keeps. */
export const newRecord = <K extends RecordKind>(kind: K, body: RecordBodies[K], at: { me: Identity; dealId: DealId | null; now: number; key?: string; between?: UserId[] }): AnyRecord => ({
  key: at.key ?? newKey(kind), kind, dealId: at.dealId, authorId: at.me.userId, authorName: at.me.userName, ...(at.between && { between: at.between }), at: at.now, version: 1, body,
} as AnyRecord);
