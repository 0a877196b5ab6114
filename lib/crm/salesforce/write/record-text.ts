import type { FoundRecord } from '../../writer.ts';
import { readRecord } from '../../../model/record-shapes.ts';
import { isSealed, readSealed, type OutRecord } from '../../../model/sealed.ts';

/** A record as it lies in Salesforce: JSON without the author, whom the row itself names. */
export const recordText = (record: OutRecord): string => {
  const { key, kind, dealId, between, at, version } = record;
  return JSON.stringify(isSealed(record) ? { key, kind, between, at, version, sealed: record.sealed } : { key, kind, dealId, between, at, version, body: record.body });
};

export interface RowAround {
  key: string;
  author: { id: string; name: string };
  /** It lies where everything is sealed. */
  isSealed?: boolean;
}

/** Reads what stands in a row of this key, where others can write too. */
export function readRecordText(stored: string, { key, author, isSealed: sealed = false }: RowAround): FoundRecord {
  try {
    const json: unknown = JSON.parse(stored);
    return (sealed ? readSealed : readRecord)(typeof json === 'object' && json !== null ? { ...json, authorId: author.id, authorName: author.name } : json);
  } catch (error) {
    if (error instanceof SyntaxError) return { is: 'bad', key, why: 'its text is cut, or was changed' };
    throw error;
  }
}
