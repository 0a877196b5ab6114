import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Areas } from '../../../../lib/model/goals/areas.ts';
import { companyOf } from '../../../../lib/views/company/company.ts';
import { register } from '../../support/asks-company.ts';
import { ask as askFor, LOST, q3, SLIP } from '../../support/finance.ts';
import { CONTEXT, halden, say } from '../../support/map-company.ts';
import { officeOver } from '../../support/office.ts';
import { EXAMPLES } from '../../support/records.ts';

const DEALS = [q3('X', 500_00, SLIP), q3('L', 70_00, LOST)];
async function officeWith(areas: Areas) {
  const o = await officeOver(DEALS, { who: 'F' });
  await o.office.saveSetting(o.connection.id, { name: 'areas', value: areas });
  return { ...o, ask: askFor({ connection: o.connection.id }), id: o.connection.id };
}
const OFF = { data: { title: 'This area is switched off here' } };

describe('an area that is switched off', () => {
  it('is told to the dashboard, and shown in the set-up', async () => {
    const o = await officeWith({ asks: false, goals: true });
    expect([await o.office.areasOff({ connection: o.id }), (await o.office.companySettings({ connection: o.id })).areas]).toEqual([{ off: ['asks'] }, { asks: false, goals: true }]);
  });
  it('answers no view and makes no file, and the others go on', async () => {
    const o = await officeWith({ asks: false });
    const asks = { area: 'asks' as const, ask: { of: null } };
    expect([(await o.office.areaView({ connection: o.id, request: asks })).state, (await o.office.areaView({ connection: o.id, request: { area: 'leader', ask: { periodId: null } } })).state]).toEqual(['off', 'ready']);
    await expect(o.office.areaFile({ connection: o.id, request: asks, kind: 'csv' })).rejects.toMatchObject(OFF);
  });
  it('keeps no record of its kinds', async () => {
    const o = await officeWith({ asks: false, goals: false });
    await expect(o.office.sayInArea({ connection: o.id, word: { kind: 'ask', body: EXAMPLES.ask.body } })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    await o.office.lookedAt({ connection: o.id, goalIds: ['g'] });
    expect([await o.records('ask'), await o.records('looked')]).toEqual([[], []]);
  });
  it('takes finance’s page with it: no screen, no file, no word', async () => {
    const o = await officeWith({ forecast: false });
    expect(await o.office.finance({ ask: o.ask, monday: false })).toMatchObject({ state: 'empty', title: OFF.data.title });
    for (const call of [() => o.office.file({ ask: o.ask, kind: 'lines', done: null }), () => o.office.publish({ ask: o.ask }), () => o.office.remark({ ask: o.ask, lineId: null, reason: 'slipped', answers: null, text: 'x' }), () => o.office.causeChoices({ connection: o.id }), () => o.office.lineHistory({ ask: o.ask, lineId: 'X slipped A' })]) await expect(call()).rejects.toMatchObject(OFF);
  });
  it('is there again, with what was written, once it is switched on', async () => {
    const o = await officeOver(DEALS, { who: 'F' });
    await o.office.sayInArea({ connection: o.connection.id, word: { kind: 'ask', body: EXAMPLES.ask.body } });
    const title = async () => { const s = await o.office.areaView({ connection: o.connection.id, request: { area: 'asks', ask: { of: null } } }); return 'view' in s ? (s.view as { title: string }).title : s.state; };
    const seen = [await title()];
    for (const on of [false, true]) {
      o.state.now += 1000;
      await o.office.saveSetting(o.connection.id, { name: 'areas', value: { asks: on } });
      seen.push(await title());
    }
    expect(seen).toEqual(['The one ask is flagged to both sides', 'off', 'The one ask is flagged to both sides']);
  });
  it('counts only where somebody who keeps the settings switched it off', () => {
    const of = (by: string) => companyOf([...halden(), ...register(), say('setting', by, { name: 'areas', value: { asks: false } })], CONTEXT).records('ask').length;
    expect([of('K') > 0, of('F')]).toEqual([true, 0]);
  });
});

it('what isn’t needed any more is read anew and not kept, and comes back when it is switched on', async () => {
  const o = await officeOver(DEALS, { who: 'F' });
  const fields = async () => { await o.settled(); return (await o.room.facts.head()).fields ?? ''; };
  const seen = [await fields()];
  for (const on of [false, true]) {
    o.state.now += 1000;
    await o.office.saveSetting(o.connection.id, { name: 'areas', value: { goals: on, leads: on, activity: on } });
    seen.push(await fields());
  }
  expect(seen).toEqual(['', ';activities and leads on deals', '']);
});
