import type { AnyRecord } from '../../../model/records.ts';
import { readRecord, type ReadRecord } from '../../../model/record-shapes.ts';

/** A record as it lies in Salesforce: JSON without the author, whom the row itself names. */
export const recordText = ({ key, kind, dealId, between, at, version, body }: AnyRecord): string => JSON.stringify({ key, kind, dealId, between, at, version, body });

/** Reads what stands in a row of this key, where others can write too. */
export function readRecordText(stored: string, { key, author }: { key: string; author: { id: string; name: string } }): ReadRecord {
  try {
    const json: unknown = JSON.parse(stored);
    return readRecord(typeof json === 'object' && json !== null ? { ...json, authorId: author.id, authorName: author.name } : json);
  } catch (error) {
    if (error instanceof SyntaxError) return { is: 'bad', key, why: 'its text is cut, or was changed' };
    throw error;
  }
}
