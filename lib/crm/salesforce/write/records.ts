import type { OutRecord } from '../../../model/sealed.ts';
import type { FoundRecord } from '../../writer.ts';
import type { Row } from '../../sample/tables.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { readRecordText, recordText } from './record-text.ts';
import { instant, number, text } from '../map/cell.ts';
import { PRIVATE_OBJECT, objectOf, type ObjectDefinition } from '../package/objects.ts';
import { inParts } from './parts.ts';

const keyOfPart = (key: string, part: number): string => (part === 1 ? key : `${key}#${part}`);

/** A record as rows of the object, one a part. `withDeal` false: without the link, which Salesforce refuses to a deal that is gone. */
export function rowsOf(record: OutRecord, withDeal = true): Record<string, unknown>[] {
  const parts = inParts(recordText(record));
  const object = objectOf(record);
  return parts.map((body, i) => ({
    attributes: { type: object.name }, Key__c: keyOfPart(record.key, i + 1), Kind__c: record.kind, At__c: new Date(record.at).toISOString(), Version__c: record.version,
    Part__c: i + 1, Parts__c: parts.length, Body__c: body, ...(withDeal && record.dealId !== null && { Opportunity__c: record.dealId }),
  }));
}

export const RECORD_COLUMNS = ['Id', 'Key__c', 'Kind__c', 'Version__c', 'Part__c', 'Parts__c', 'Body__c', 'CreatedById', 'CreatedBy.Name', 'SystemModstamp'];

export interface JoinedRows {
  found: FoundRecord[];
  /** Ids of rows that were used up; those of a record that isn't complete are asked for again. */
  used: string[];
  /** Records of which a part isn't there. */
  incomplete: number;
}

/**
 * Rows as records, one a key. The author is whom Salesforce says; a body whose key or kind isn't that of its row is no record,
 * nor are parts of two authors.
 */
export function recordsOf(rows: readonly Row[], object: ObjectDefinition): JoinedRows {
  const out: JoinedRows = { found: [], used: [], incomplete: 0 };
  const byKey = Map.groupBy(rows, (r) => (text(r.Key__c) ?? '').replace(/#\d+$/, ''));
  for (const [key, all] of byKey) {
    const parts = new Map(all.map((r) => [number(r.Part__c) ?? 1, r]));
    const first = parts.get(1);
    const count = number((first ?? all[0])?.Parts__c) ?? 1;
    const whole = Array.from({ length: count }, (_, i) => parts.get(i + 1));
    if (!first || whole.some((r) => !r)) {
      out.incomplete++;
      continue;
    }
    out.used.push(...all.map((r) => String(r.Id)));
    const id = to18(text(first.CreatedById) ?? '');
    const read = readRecordText(whole.map((r) => String(r!.Body__c ?? '')).join(''), { key, author: { id, name: text(first['CreatedBy.Name']) ?? id }, isSealed: object === PRIVATE_OBJECT });
    const told = read.is === 'record' ? read.record : read.is === 'sealed' ? read.sealed : null;
    const isOfItsRow = told === null || (told.key === key && told.kind === text(first.Kind__c));
    if (new Set(all.map((r) => text(r.CreatedById))).size > 1) out.found.push({ is: 'bad', key, why: 'its parts are of several authors' });
    else out.found.push(isOfItsRow ? read : { is: 'bad', key, why: 'its text is of another key or kind than its row' });
  }
  return out;
}

/** Where reading stands: everything up to `at`, and rows of the overlap that have come already. */
export interface ReadUpTo {
  at: string | null;
  seen: string[];
}

export function parseUpTo(since: string | null): ReadUpTo {
  if (since === null) return { at: null, seen: [] };
  const [at = '', ...seen] = since.split(' ');
  return { at: typeof instant(at) === 'number' ? at : null, seen };
}

export const upToText = ({ at, seen }: ReadUpTo): string => [at ?? '', ...seen].join(' ');
