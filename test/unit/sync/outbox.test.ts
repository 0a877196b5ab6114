import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorKind } from '../../../lib/model/errors.ts';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { runOutbox } from '../../../lib/sync/outbox.ts';
import { NOW, causeRecord, crmTask, fakeCrm, places, settingRecord, snapshotRecord, type FakeCrm } from '../support/records.ts';

let workspace: Workspace;
beforeEach(async () => { workspace = await openWorkspace('w'); });
afterEach(async () => { workspace.close(); await deleteWorkspace('w'); });

const MINUTE = 60_000;
const run = (writer: FakeCrm | null, now = NOW, signal = new AbortController().signal) => runOutbox({ workspace, writer, me: 'A', now: () => now, random: () => 0, signal });
const refusal = (kind: ErrorKind, retryAt?: number): RidealongError => new RidealongError(kind, `It is ${kind}`, 'Do something.', { retryAt });
/** A CRM that refuses the calls that match, for as long as `is.refusing`. */
function refusing(what: RegExp, kind: ErrorKind, retryAt?: number) {
  const is = { refusing: true };
  return { is, crm: fakeCrm({ before: (call) => { if (is.refusing && what.test(call)) throw refusal(kind, retryAt); } }) };
}
const waiting = async () => (await workspace.outbox()).map((e) => `${e.key}${e.isStopped ? ' stopped' : ''}${e.error ? ` ${e.error.kind} ${e.tries}` : ''}`);
const on = (deal: string, key: string) => causeRecord(key, { dealId: dealId(deal) });
const field = (deal: string, value: string) => ({ do: 'field' as const, dealId: dealId(deal), field: 'Miss__c', value, because: null });

it('calls nobody where nothing waits', async () => {
  const crm = fakeCrm();
  expect([await run(crm), crm.calls]).toEqual([{ sent: 0, failed: 0, kept: 0 }, []]);
});

it('sends what waits in the order in which it was written, each once', async () => {
  await workspace.putOwn(on('D1', 'k1'), [field('D1', 'Legal'), { do: 'task', task: crmTask('t1') }]);
  await workspace.putOwn(settingRecord('m', 8));
  const crm = fakeCrm();
  expect(await run(crm)).toEqual({ sent: 4, failed: 0, kept: 0 });
  expect(crm.calls).toEqual(['places', 'record k1', 'field D1 Miss__c Legal', 'task t1', 'record m']);
  expect([await waiting(), (await workspace.recordsOn('D1'))[0]!.state, await run(crm), crm.calls.length]).toEqual([[], 'shared', { sent: 0, failed: 0, kept: 0 }, 5]);
});

it('takes along what is written while it sends', async () => {
  await workspace.putOwn(on('D1', 'k1'));
  const crm = fakeCrm({ after: async (call) => { if (call === 'record k1') await workspace.putOwn(on('D1', 'k2')); } });
  expect(await run(crm)).toEqual({ sent: 2, failed: 0, kept: 0 });
});

describe('a refusal', () => {
  it.each<[ErrorKind]>([['noPermission'], ['notSetUp']])('for good stops that entry with its sentence and lets the others go on: %s', async (kind) => {
    await workspace.putOwn(on('D1', 'k1'), [field('D1', 'Legal')]);
    await workspace.putOwn(on('D2', 'k2'));
    const { crm, is } = refusing(/^field/, kind);
    expect(await run(crm)).toEqual({ sent: 2, failed: 1, kept: 0 });
    const before = crm.calls.length;
    await run(crm, NOW + 48 * 60 * MINUTE);
    expect([await waiting(), crm.calls.length]).toEqual([[`field D1 Miss__c stopped ${kind} 1`], before]);
    expect((await workspace.waiting()).entries[0]!.error).toMatchObject({ title: `It is ${kind}`, message: 'Do something.' });
    is.refusing = false;
    await workspace.tryAgain();
    expect([(await run(crm, NOW + 49 * 60 * MINUTE)).sent, [...crm.fields]]).toEqual([1, [['D1 Miss__c', 'Legal']]]);
  });

  it('that can’t be read is tried three times, then stopped; what follows on the deal waits until then, other deals don’t', async () => {
    await workspace.putOwn(on('D1', 'k1'), [{ do: 'task', task: crmTask('t1') }]);
    await workspace.putOwn(on('D2', 'k2'));
    const { crm } = refusing(/^record k1/, 'notRecognised');
    await run(crm);
    expect([await waiting(), [...crm.records.keys()]]).toEqual([['k1 notRecognised 1', 't1'], ['k2']]);
    await run(crm, NOW + MINUTE / 4);
    expect(await waiting()).toEqual(['k1 notRecognised 1', 't1']);
    await run(crm, NOW + MINUTE);
    expect(await waiting()).toEqual(['k1 notRecognised 2', 't1']);
    await run(crm, NOW + 3 * MINUTE);
    expect([await waiting(), [...crm.tasks.keys()]]).toEqual([['k1 stopped notRecognised 3'], ['t1']]);
  });

  it('for want of a network ends the run; the next one begins with what hasn’t been tried', async () => {
    await workspace.putOwn(on('D1', 'k1'));
    await workspace.putOwn(on('D2', 'k2'));
    const { crm, is } = refusing(/^record/, 'offline');
    await run(crm);
    expect([await waiting(), crm.calls]).toEqual([['k1 offline 1', 'k2'], ['places', 'record k1']]);
    is.refusing = false;
    await run(crm, NOW + 1);
    expect([await waiting(), [...crm.records.keys()]]).toEqual([['k1 offline 1'], ['k2']]);
    await run(crm, NOW + MINUTE);
    expect(await waiting()).toEqual([]);
  });

  it('for the org’s limit holds everything until the CRM said', async () => {
    await workspace.putOwn(on('D1', 'k1'));
    await workspace.putOwn(on('D2', 'k2'));
    const { crm, is } = refusing(/^record/, 'rateLimited', NOW + 20 * MINUTE);
    await run(crm);
    is.refusing = false;
    await run(crm, NOW + 19 * MINUTE);
    expect([crm.calls, (await workspace.waiting()).hold]).toEqual([['places', 'record k1'], { until: NOW + 20 * MINUTE, error: expect.objectContaining({ kind: 'rateLimited' }) }]);
    await run(crm, NOW + 20 * MINUTE);
    expect([await waiting(), (await workspace.waiting()).hold]).toEqual([[], null]);
  });

  it('for want of a session keeps nobody waiting who has signed in again', async () => {
    await workspace.putOwn(on('D1', 'k1'));
    const { crm, is } = refusing(/^record/, 'signIn');
    await run(crm);
    is.refusing = false;
    expect([await waiting(), (await run(crm, NOW + 1)).sent]).toEqual([['k1 signIn 1'], 1]);
  });

  it('counts failures of one kind in a row: a night without network stops nothing', async () => {
    await workspace.putOwn(on('D1', 'k1'));
    const kinds: ErrorKind[] = ['offline', 'offline', 'offline', 'notRecognised', 'notRecognised'];
    let n = 0;
    const crm = fakeCrm({ before: (call) => { const kind = call.startsWith('record') ? kinds[n++] : undefined; if (kind) throw refusal(kind); } });
    for (let hour = 0; hour < 5; hour++) await run(crm, NOW + hour * 61 * MINUTE);
    expect(await waiting()).toEqual(['k1 notRecognised 2']);
    await run(crm, NOW + 5 * 61 * MINUTE);
    expect(await waiting()).toEqual([]);
  });

  it('by the person who closed the panel counts as none', async () => {
    await workspace.putOwn(on('D1', 'k1'));
    const stop = new AbortController();
    const crm = fakeCrm({ before: (call) => { if (call.startsWith('record')) { stop.abort(); throw new DOMException('gone', 'AbortError'); } } });
    await run(crm, NOW, stop.signal);
    expect(await waiting()).toEqual(['k1']);
  });
});

describe('where the CRM has no place', () => {
  it('keeps the record quietly on the device, and still sends what has one', async () => {
    await workspace.putOwn(snapshotRecord('s', 3));
    await workspace.putOwn(on('D1', 'k1'));
    const crm = fakeCrm({ places: () => places('device', { cause: 'shared' }) });
    expect(await run(crm)).toEqual({ sent: 1, failed: 0, kept: 1 });
    expect([crm.calls, await waiting(), (await workspace.deviceRecords()).map((r) => r.key)]).toEqual([['places', 'record k1'], [], ['s']]);
  });

  it('sends everything after a set-up that was noticed within the hour', async () => {
    let place: 'device' | 'shared' = 'device';
    const crm = fakeCrm({ places: () => places(place) });
    await workspace.putOwn(on('D1', 'k1'));
    await run(crm);
    place = 'shared';
    await workspace.putOwn(on('D2', 'k2'));
    await run(crm, NOW + 59 * MINUTE);
    expect([[...crm.records.keys()], (await workspace.deviceRecords()).length]).toEqual([[], 2]);
    await workspace.putOwn(on('D3', 'k3'));
    await run(crm, NOW + 61 * MINUTE);
    expect([[...crm.records.keys()].sort(), (await workspace.deviceRecords()).length, await waiting()]).toEqual([['k1', 'k2', 'k3'], 0, []]);
  });

  it('asks again where the place is gone, and goes on when it is back', async () => {
    let place: 'device' | 'shared' = 'shared';
    const { crm, is } = refusing(/^record/, 'notSetUp');
    const asked = crm.places;
    crm.places = async (signal) => { await asked(signal); return places(place); };
    await workspace.putOwn(on('D1', 'k1'));
    await run(crm);
    place = 'device';
    await workspace.putOwn(on('D2', 'k2'));
    await run(crm, NOW + 1);
    expect([await waiting(), (await workspace.deviceRecords()).map((r) => r.key)]).toEqual([['k1 stopped notSetUp 1'], ['k2']]);
    [place, is.refusing] = ['shared', false];
    await workspace.putOwn(on('D3', 'k3'));
    await run(crm, NOW + 62 * MINUTE);
    await run(crm, NOW + 62 * MINUTE);
    expect([await waiting(), [...crm.records.keys()].sort()]).toEqual([[], ['k1', 'k2', 'k3']]);
  });

  it('does not send after all what a person gave up', async () => {
    const { crm, is } = refusing(/^record k1/, 'noPermission');
    await workspace.putOwn(on('D1', 'k1'));
    await run(crm);
    await workspace.giveUp(1);
    is.refusing = false;
    await workspace.putOwn(on('D2', 'k2'));
    await run(crm, NOW + 120 * MINUTE);
    expect([[...crm.records.keys()], (await workspace.deviceRecords()).map((r) => r.key)]).toEqual([['k2'], ['k1']]);
  });

  it('in the made-up company keeps everything here', async () => {
    await workspace.putOwn(on('D1', 'k1'), [field('D1', 'Legal'), { do: 'task', task: crmTask('t') }]);
    expect([await run(null), await waiting(), (await workspace.recordsOn('D1'))[0]!.state]).toEqual([{ sent: 0, failed: 0, kept: 3 }, [], 'device']);
  });
});
