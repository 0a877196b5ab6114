import { describe, expect, it } from 'vitest';
import { RECORD_KINDS, readRecord } from '../../../lib/model/record-shapes.ts';
import { EXAMPLES, NOW, causeRecord, settingRecord } from '../support/records.ts';

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a record from outside', () => {
  it.each(RECORD_KINDS)('is read whole: %s', (kind) => {
    expect(readRecord(through(EXAMPLES[kind]))).toEqual({ is: 'record', record: EXAMPLES[kind] });
  });

  it.each<[string, unknown, string | null]>([
    ['no object', 'cause', null],
    ['nothing', null, null],
    ['no key', { ...causeRecord('k'), key: '' }, ''],
    ['an instant that is none', { ...causeRecord('k'), at: 'today' }, 'k'],
    ['a body of another kind', { ...causeRecord('k'), body: settingRecord('m', 8).body }, 'k'],
    ['half a minor unit', { ...EXAMPLES.call, body: { ...EXAMPLES.call.body, amount: 0.5 } }, 'c'],
    ['more than can be held exactly', { ...EXAMPLES.call, body: { ...EXAMPLES.call.body, amount: 2 ** 53 } }, 'c'],
    ['a day that does not exist', { ...EXAMPLES.snapshot, body: { ...EXAMPLES.snapshot.body, day: '2026-11-31' } }, EXAMPLES.snapshot.key],
    ['a basis that is none', { ...EXAMPLES.call, body: { ...EXAMPLES.call.body, basis: 'hope' } }, 'c'],
    ['a setting that nobody knows', { ...EXAMPLES.setting, body: { name: 'colour', value: 'red' } }, 'm'],
    ['a rate that is no number', { ...EXAMPLES.setting, body: { name: 'forecastTypes', value: [{ ...(EXAMPLES.setting.body.value as object[])[0], rates: { kind: 'plan', perCorporate: { CHF: '1,2' } } }] } }, 'm'],
  ])('is refused: %s', (_, raw, key) => {
    const read = readRecord(through(raw));
    expect(read).toEqual({ is: 'bad', key, why: expect.stringMatching(/.+: .+/) });
  });

  it('names the place where it is not what it should be', () => {
    expect(readRecord({ ...EXAMPLES.call, body: { ...EXAMPLES.call.body, deals: [{ id: 'D1', amount: 1 }, { id: 'D2', amount: '2' }] } })).toEqual({ is: 'bad', key: 'c', why: expect.stringContaining('body.deals.1.amount') });
  });

  it('is told apart where a newer version wrote it', () => {
    expect(readRecord({ ...causeRecord('k'), version: 2, body: { anything: true } })).toEqual({ is: 'newer' });
    expect(readRecord({ key: 'k', kind: 'horoscope', version: 1, at: NOW, body: {} })).toEqual({ is: 'newer' });
  });

  it('leaves what it does not know, and cannot be made to carry a prototype along', () => {
    const raw = JSON.parse(`{"__proto__":{"isAdmin":true},"extra":1,${JSON.stringify(causeRecord('k')).slice(1)}`) as unknown;
    expect(readRecord(raw)).toEqual({ is: 'record', record: causeRecord('k') });
  });
});
