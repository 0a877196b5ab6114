import type { CrmWriter } from '../crm/writer.ts';
import type { SharedRecord } from '../model/records.ts';
import type { SealedRecord } from '../model/sealed.ts';
import type { ProvenRecord } from '../seal/envelope.ts';
import type { Pulled } from '../store/workspace-schema.ts';
import type { Workspace } from '../store/workspace.ts';
import { KNOWN_SHAPES } from '../model/record-shapes.ts';
import { publishedKeys } from '../seal/pins.ts';
import { placesFor } from './places.ts';
import { openRows, type Sealing } from './sealing.ts';

/** What others write is read at most this often while somebody looks: one call more than the deals take. */
export const RECORDS_MS = 5 * 60_000;
/** Most sentences about records left out that are kept. */
const MOST_LEFT = 20;

export interface RecordsOptions {
  workspace: Workspace;
  writer: CrmWriter;
  me: string;
  /** Opens what is between people; absent: it stays closed. */
  sealing?: Sealing;
  now: number;
  /** A person asked to read again: the interval doesn't hold. */
  isAsked: boolean;
  signal: AbortSignal;
}

/**
 * Brings in what others (and this person elsewhere) wrote since the last time. What is no record any more, because somebody
 * changed it in the CRM, is left out with a sentence; what a newer version wrote is counted, and read when an update knows it.
 * Returns whether anything changed here.
 */
export async function pullRecords({ workspace, writer, me, sealing, now, isAsked, signal }: RecordsOptions): Promise<boolean> {
  const before = await workspace.meta('pulled');
  if (!isAsked && before && now - before.at < RECORDS_MS && now >= before.at) return false;
  const places = await placesFor(workspace, writer, { me, now, signal });
  if (Object.values(places.kinds).every((place) => place === 'device')) return false;
  const isUpdated = before !== undefined && before.unread > 0 && before.shapes !== KNOWN_SHAPES;
  const last = isUpdated ? undefined : before;
  const answer = await writer.readRecords(last?.cursor ?? null, signal);
  const records: ProvenRecord[] = [];
  const sealed: SealedRecord[] = [];
  const left: string[] = [];
  let newer = 0;
  for (const read of answer.found) {
    if (read.is === 'record') records.push(read.record);
    else if (read.is === 'sealed') sealed.push(read.sealed);
    else if (read.is === 'newer') newer++;
    else left.push(`${read.key ?? 'A record without a key'}: ${read.why}`);
  }
  // A key that came may open what stayed closed, or prove who wrote it.
  if (records.some((r) => r.kind === 'personKey')) sealed.push(...(await workspace.unopened()).map((u) => u.row));
  const published = publishedKeys([...await workspace.records('personKey'), ...records.filter((r): r is SharedRecord<'personKey'> & ProvenRecord => r.kind === 'personKey')]);
  const opened = sealing ? await openRows(workspace, sealing, sealed, published) : null;
  records.push(...opened?.records ?? []);
  left.push(...opened?.bad ?? []);
  newer += opened?.newer ?? 0;
  // Readings overlap: the same ones may be counted again, so that their number is "at least".
  const pulled: Pulled = {
    cursor: answer.next, at: now, shapes: KNOWN_SHAPES, unread: Math.max(last?.unread ?? 0, answer.incomplete + newer),
    left: [...new Set([...left, ...(last?.left ?? [])])].slice(0, MOST_LEFT),
  };
  const { added } = await workspace.mergePulled(records, pulled, opened?.rows ?? { unopened: sealed.map((row) => ({ row, why: 'closed' })), done: [] });
  return added > 0;
}
