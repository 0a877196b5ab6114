import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../lib/crm/sample/tables.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import { readRecordText, recordText } from '../../../../lib/crm/salesforce/write/record-text.ts';
import { COMPANY_OBJECT } from '../../../../lib/crm/salesforce/package/objects.ts';
import { recordsOf, rowsOf } from '../../../../lib/crm/salesforce/write/records.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { EXAMPLES, causeRecord } from '../../support/records.ts';

/** One whole record of each kind, also with what only some have. */
const WHOLE = Object.values(EXAMPLES) as AnyRecord[];
const ANN = { id: 'A', name: 'Ann' };

describe('a record as it lies in Salesforce', () => {
  it.each(WHOLE.map((r) => [r.kind, r] as const))('comes back whole, with nothing left out on the way: %s', (_, record) => {
    expect(readRecordText(recordText(record), { key: record.key, author: ANN })).toEqual({ is: 'record', record });
  });
  it.each([
    ['cut', '{"key":', 'its text is cut, or was changed'], ['of another shape', '{"key":"k","kind":"cause","version":1}', expect.stringMatching(/^dealId: /)],
  ])('is none where the text is %s', (_, text, why) => {
    expect(readRecordText(text, { key: 'k', author: ANN })).toEqual({ is: 'bad', key: 'k', why });
  });
});

describe('rows', () => {
  const read = (rows: readonly Row[]) => recordsOf(rows, COMPANY_OBJECT);
  const author = to18('005Rv0000000001');
  const rows = (record: AnyRecord): Row[] => rowsOf(record).map((row, i) => ({ ...row, Id: `${record.key}${i}`, CreatedById: author, 'CreatedBy.Name': 'Ann' }) as unknown as Row);
  const long = { ...EXAMPLES.remark, key: 'long', body: { ...EXAMPLES.remark.body, text: '\u0007'.repeat(50_000) } } as AnyRecord;

  it('are a record under the name of whom Salesforce says', () => {
    expect(read(rows(causeRecord('k')))).toEqual({ found: [{ is: 'record', record: { ...causeRecord('k'), authorId: userId(author) } }], used: ['k0'], incomplete: 0 });
  });
  it('are none where their text is of another key or kind', () => {
    const [row] = rows(causeRecord('k')) as [Row];
    const found = [{ ...row, Key__c: 'other' }, { ...row, Kind__c: 'remark' }].flatMap((r) => read([r]).found);
    expect(found).toEqual(['other', 'k'].map((key) => ({ is: 'bad', key, why: 'its text is of another key or kind than its row' })));
  });
  it('are none where their parts are of several authors, and wait where one isn’t there', () => {
    const parts = rows(long);
    const ofTwo = parts.map((r, i) => ({ ...r, CreatedById: to18(`005Rv000000000${i + 1}`) }));
    expect([parts.length, read(ofTwo).found, read(parts.slice(1))]).toEqual([3, [{ is: 'bad', key: 'long', why: 'its parts are of several authors' }], { found: [], used: [], incomplete: 1 }]);
  });
});
