import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../lib/model/records.ts';
import { readRecordText, recordText } from '../../../lib/crm/record-text.ts';
import { readRecord } from '../../../lib/store/record-shapes.ts';
import { EXAMPLES } from '../support/records.ts';

/** One whole record of each kind, also with what only some have. */
const WHOLE = Object.values(EXAMPLES) as AnyRecord[];

describe('a record as it lies in a CRM', () => {
  it.each(WHOLE.map((r) => [r.kind, r] as const))('comes back whole, with nothing left out on the way: %s', (_, record) => {
    const back = readRecordText(recordText(record), { id: record.authorId, name: record.authorName });
    expect(back).toEqual(record);
    expect(readRecord(back)).toEqual({ is: 'record', record });
  });
  it('is none where the text is cut or of another shape', () => {
    expect([readRecordText('{"key":', { id: 'A', name: 'Ann' }), readRecordText('{"key":"k","kind":"cause"}', { id: 'A', name: 'Ann' })]).toEqual([null, null]);
  });
});
