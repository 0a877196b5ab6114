import { describe, expect, it } from 'vitest';
import type { OrgContext } from '../../../../lib/model/org.ts';
import type { SettingValue } from '../../../../lib/model/records.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { companyOf, newestOf } from '../../../../lib/views/company/company.ts';
import { mayEditSettings, mayJudge, standingOf } from '../../../../lib/views/company/readers.ts';
import { org, person } from '../../support/context.ts';
import { CONTEXT, NOW, record } from '../../support/finance.ts';

const setting = (key: string, body: SettingValue, over: { by?: string; at?: number } = {}) => record('setting', key, body, over);
const baseline = (key: string, value: number, over: { by?: string; at?: number } = {}) => setting(key, { name: 'baselineDay', value }, over);

describe('what a company decided', () => {
  it('is the usual where nobody decided', () => {
    const c = companyOf([], CONTEXT);
    expect([c.baselineDay, c.booksClosed, c.fieldMap, c.fieldMapBy, c.types.map((t) => t.id), c.causes.map((x) => x.id)]).toEqual([8, {}, { fields: {}, motions: {} }, null, ['bookings'], CAUSES.map((x) => x.id)]);
  });
  it('is the newest word on each, ties going to the greater key, in whatever order the records come', () => {
    const records = [
      baseline('b', 10, { at: NOW }), baseline('a', 12, { at: NOW }), baseline('z', 3, { at: NOW - 1 }), setting('books', { name: 'booksClosed', value: { '2026-Q3': '2026-10-09' } }, { by: 'M' }),
      setting('map', { name: 'fieldMap', value: { fields: { lossReason: { object: 'deal', field: 'Why__c', label: 'Why' } }, motions: {} } }, { at: NOW - 5 }),
    ];
    for (const list of [records, [...records].reverse()]) {
      const c = companyOf(list, CONTEXT);
      expect([c.baselineDay, c.booksClosed, Object.keys(c.fieldMap.fields), c.fieldMapBy]).toEqual([10, { '2026-Q3': '2026-10-09' }, ['lossReason'], { name: 'Name F', at: NOW - 5 }]);
    }
  });
  it('counts only from who may decide, however new', () => {
    const records = [baseline('finance', 9, { by: 'F', at: NOW - 3 }), baseline('rep', 31, { by: 'A' }), baseline('stranger', 30, { by: 'X' })];
    expect([companyOf(records, CONTEXT).baselineDay, companyOf(records.slice(1), CONTEXT).baselineDay, companyOf(records, null).baselineDay]).toEqual([9, 8, 8]);
    // The records themselves stay: they are what was written.
    expect(companyOf(records, CONTEXT).records('setting').length).toBe(3);
  });
  it('keeps bookings, whatever types are added', () => {
    const arr = { id: 'arr', label: 'ARR', amount: 'arr' as const, date: null, credit: { kind: 'owner' as const }, filter: { pipelineIds: null, recordTypeIds: null, motions: null }, rates: { kind: 'dated' as const } };
    const c = companyOf([setting('t', { name: 'forecastTypes', value: [{ ...arr, id: 'bookings', label: 'Not bookings' }, arr] })], CONTEXT);
    expect(c.types.map((t) => [t.id, t.label])).toEqual([['bookings', 'Bookings'], ['arr', 'ARR']]);
  });
  it('takes over renamed causes and those switched off', () => {
    const first = CAUSES[0]!;
    const c = companyOf([setting('c', { name: 'causes', value: [{ ...first, label: 'Our date, not theirs', isOn: false }] })], CONTEXT);
    expect(c.causes.find((x) => x.id === first.id)).toMatchObject({ label: 'Our date, not theirs', isOn: false });
  });
  it('tells where a record stands; what it doesn’t know was read from the CRM', () => {
    const c = companyOf([{ ...baseline('w', 9), state: 'waiting' as never }], CONTEXT);
    expect([c.stateOf('w'), c.stateOf('other')]).toEqual(['waiting', 'shared']);
  });
});

it('the newest of nothing is nothing', () => expect([newestOf([]), newestOf([{ at: 1, key: 'a' }, { at: 1, key: 'b' }, { at: 0, key: 'c' }])]).toEqual([null, { at: 1, key: 'b' }]));

describe('who keeps settings', () => {
  const may = (who: string, context: OrgContext = CONTEXT) => mayEditSettings(userId(who), context).ok;
  it('is finance by title and who stands at the top, nobody else and nobody unknown', () => expect(['F', 'M', 'A', 'B', 'X'].map((who) => may(who))).toEqual([true, true, false, false, false]));
  it('names who may to who may not', () => expect(mayEditSettings(userId('A'), CONTEXT).why).toContain('Finance'));
  it('is whoever looks around in the made-up company', () => expect(may('A', { ...CONTEXT, crm: 'sample' })).toBe(true));
  it('is anybody where the CRM has neither a reporting line nor finance, as HubSpot', () => {
    const hubspot = [person('A', { role: 'North' }), person('B', { role: 'South' })];
    expect([may('A', org(hubspot, [])), may('A', org([...hubspot, person('F', { role: 'Finance' })], [])), may('F', org([...hubspot, person('F', { role: 'Finance' })], [])), may('A', org([], []))]).toEqual([true, false, true, true]);
  });
  it('is told by whole words of a title: no refinancing clerk by chance', () => {
    const titled = (title: string) => standingOf(userId('T'), org([{ ...person('T'), title }], [])).isFinance;
    expect(['CFO', 'VP Finance', 'Controller', 'Head of Revenue Operations', 'RevOps', 'Account executive', 'Refinanced products', 'Sales'].map(titled)).toEqual([true, true, true, true, true, false, false, false]);
  });
});

describe('who agrees or disagrees with an owner', () => {
  const judge = (me: string, owner: string | null, context: OrgContext = CONTEXT) => mayJudge(userId(me), owner === null ? null : userId(owner), context);
  it('is who leads them, never they themselves', () => expect([judge('M', 'A'), judge('A', 'A'), judge('B', 'A'), judge('F', 'A'), judge('M', null)]).toEqual([true, false, false, false, false]));
  it('is their team where the CRM keeps no reporting line', () => {
    const teams = org([person('A', { role: 'North' }), person('B', { role: 'North' }), person('C', { role: 'South' }), person('D')], []);
    expect([judge('B', 'A', teams), judge('C', 'A', teams), judge('D', 'D', teams), judge('D', 'A', teams), judge('A', 'D', teams)]).toEqual([true, false, false, false, false]);
  });
});
