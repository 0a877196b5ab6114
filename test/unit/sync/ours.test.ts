import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CrmPort, PullBatch } from '../../../lib/crm/port.ts';
import type { FieldMap } from '../../../lib/model/facts.ts';
import type { Facts } from '../../../lib/store/facts.ts';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { makeSnapshot } from '../../../lib/analysis/daily-snapshot.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { userId } from '../../../lib/model/ids.ts';
import { deleteFacts, openFacts } from '../../../lib/store/facts.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { sync } from '../../../lib/sync/sync.ts';
import { type DealSketch, sketch } from '../support/books.ts';
import { batchesOf, fakePort } from '../support/port.ts';
import { NOW, causeRecord, fakeCrm, places, snapshotRecord, type FakeCrm } from '../support/records.ts';

let facts: Facts;
let workspace: Workspace;
beforeEach(async () => { facts = await openFacts('o'); workspace = await openWorkspace('o'); });
afterEach(async () => { facts.close(); workspace.close(); await deleteFacts('o'); await deleteWorkspace('o'); });

const HOUR = 3_600_000;
const DEALS: DealSketch[] = ['D1', 'D2', 'D3'].map((id) => ({ id, steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 10_000, close: '2026-12-15' }] }));
const run = (port: CrmPort, now = NOW, signal = new AbortController().signal) =>
  sync({ facts, ours: { workspace, random: () => 0, makeSnapshot }, open: () => Promise.resolve(port), now: () => now, changed: () => undefined, signal });
const portWith = (writer: FakeCrm, batches: Omit<PullBatch, 'cursor' | 'progress'>[] = batchesOf(DEALS)): CrmPort => ({ ...fakePort(batches), writer });
const troubles = async () => Object.fromEntries(Object.entries((await workspace.meta('trouble')) ?? {}).map(([step, t]) => [step, t.error.title]));
const snapshots = async () => (await workspace.records('snapshot')).map((r) => [r.key, r.state]);

describe('after the deals', () => {
  it('what others wrote is read, the day’s snapshot taken, and what waits is sent', async () => {
    const crm = fakeCrm();
    crm.remote = [causeRecord('theirs', { authorId: userId('B') })];
    await workspace.putOwn(causeRecord('mine'));
    await run(portWith(crm));
    expect(crm.calls).toEqual(['places', 'read null', 'record mine', 'record snapshot:2026-11-24:A']);
    expect([await workspace.outbox(), (await workspace.records('cause')).map((r) => [r.key, r.state]), await snapshots()]).toEqual([[], [['mine', 'shared'], ['theirs', 'shared']], [['snapshot:2026-11-24:A', 'shared']]]);
    expect((await workspace.records('snapshot'))[0]!.body).toMatchObject({ day: '2026-11-24', takenAt: NOW, deals: 3, forecasts: [{ ownerId: 'A', periodId: '2026-Q4', amounts: { commit: 30_000 } }] });
  });

  it('each step fails alone and says why until it works again', async () => {
    const is = { broken: true };
    const crm = fakeCrm({ before: (call) => { if (is.broken && call.startsWith('read')) throw new RidealongError('noPermission', 'You may not read records', 'Ask your admin.'); } });
    await workspace.putOwn(causeRecord('mine'));
    await run(portWith(crm));
    expect([(await facts.head()).failed, await troubles(), (await workspace.records('cause'))[0]!.state, await snapshots()]).toEqual([null, { records: 'You may not read records' }, 'shared', []]);
    is.broken = false;
    await run(portWith(crm, [{ done: true }]), NOW + HOUR);
    expect([await troubles(), await snapshots()]).toEqual([{}, [['snapshot:2026-11-24:A', 'shared']]]);
  });

  it('a snapshot that can’t be made stops neither reading nor sending', async () => {
    const crm = fakeCrm();
    await workspace.putOwn(causeRecord('mine'));
    await sync({ facts, ours: { workspace, random: () => 0, makeSnapshot: () => { throw new RangeError('too much'); } }, open: () => Promise.resolve(portWith(crm)), now: () => NOW, changed: () => undefined, signal: new AbortController().signal });
    expect([Object.keys(await troubles()), (await workspace.records('cause'))[0]!.state, (await facts.head()).failed]).toEqual([['snapshot'], 'shared', null]);
  });

  it('nothing more is asked of a CRM that wants a sign-in, and what waits is sent all the same where the deals alone failed', async () => {
    await workspace.putOwn(causeRecord('mine'));
    const crm = fakeCrm();
    const failing = (kind: 'signIn' | 'notRecognised'): CrmPort => ({ ...portWith(crm), async *pull() { throw await Promise.resolve(new RidealongError(kind, 'No', 'No.')); } });
    await run(failing('signIn'));
    expect(crm.calls).toEqual([]);
    await run(failing('notRecognised'));
    expect([crm.calls, await snapshots(), (await facts.head()).failed?.error.kind]).toEqual([['places', 'read null', 'record mine'], [], 'notRecognised']);
  });

  it('nobody is called again within five minutes where nothing waits', async () => {
    const crm = fakeCrm();
    await run(portWith(crm));
    const before = crm.calls.length;
    await run(portWith(crm, [{ done: true }]), NOW + 299_000);
    expect(crm.calls.length).toBe(before);
  });

  it('in the made-up company no snapshot is taken and all stays here', async () => {
    await workspace.putOwn(causeRecord('mine'));
    const port = fakePort(batchesOf(DEALS));
    await run({ ...port, identity: { ...port.identity, crm: 'sample' } });
    expect([await snapshots(), (await workspace.records('cause'))[0]!.state, await workspace.outbox()]).toEqual([[], 'device', []]);
  });
});

describe('the day’s snapshot', () => {
  const remote = async (...records: ReturnType<typeof snapshotRecord>[]) => {
    const crm = fakeCrm();
    crm.remote = records;
    await run(portWith(crm));
    return (await workspace.records('snapshot')).filter((r) => r.authorId === 'A').map((r) => r.key);
  };
  const B = { author: 'B' };

  it('is left to whoever came first and saw as much', async () => expect(await remote(snapshotRecord('b', 3, B))).toEqual([]));
  it('is taken again by who sees clearly more', async () => expect(await remote(snapshotRecord('b', 2, B))).toEqual(['snapshot:2026-11-24:A']));
  it('of yesterday is none of today', async () => expect(await remote(snapshotRecord('b', 3, { ...B, day: '2026-11-23', at: NOW - 20 * HOUR }))).toEqual(['snapshot:2026-11-24:A']));

  it('is taken once a day, in the org’s time zone', async () => {
    const crm = fakeCrm();
    await run(portWith(crm));
    for (const hours of [1, 12, 14]) await run(portWith(crm, [{ done: true }]), NOW + hours * HOUR);
    // 24 November 10:00 in Berlin and 14 hours is the next day there, and still the 24th in UTC.
    expect((await snapshots()).map(([key]) => key)).toEqual(['snapshot:2026-11-24:A', 'snapshot:2026-11-25:A']);
  });

  it('stays on the device where the CRM has no place for it', async () => {
    await run(portWith(fakeCrm({ places: () => places('device') })));
    expect(await snapshots()).toEqual([['snapshot:2026-11-24:A', 'device']]);
  });
});

describe('the company’s own fields', () => {
  const map = (field: string, label = 'ARR'): FieldMap => ({ fields: { arr: { object: 'deal', field, label } }, motions: {} });
  const choose = (key: string, value: FieldMap, at: number) => workspace.mergePulled([{ key, kind: 'setting', dealId: null, authorId: userId('B'), authorName: 'Bo', at, version: 1, body: { name: 'fieldMap', value } }]);
  /** A CRM that says which fields it was asked for and from where. */
  function asked() {
    const seen: unknown[] = [];
    const port = fakePort([...batchesOf(DEALS)]);
    const recording: CrmPort = { ...port, pull: (from, signal, fields) => { seen.push([from, fields?.fields.arr?.field]); return port.pull(from, signal, fields); } };
    return { seen, recording };
  }

  it('are read along, and another choice begins the reading anew, other words for the same don’t', async () => {
    const { seen, recording } = asked();
    await run(recording);
    await choose('m1', map('ARR__c'), NOW + 1);
    await run(recording, NOW + HOUR);
    await choose('m2', map('ARR__c', 'Annual'), NOW + 2);
    await run(recording, NOW + 2 * HOUR);
    expect(seen).toEqual([[null, undefined], [null, 'ARR__c'], [{ next: 0 }, 'ARR__c']]);
    expect((await facts.head()).generation).toBe(2);
  });

  it('chosen in the middle of a reading throw away its half and begin anew', async () => {
    const cut = fakePort(batchesOf(DEALS), { breakAfter: 2 });
    await run(cut);
    expect((await facts.staged()).length).toBe(2);
    await choose('m1', map('ARR__c'), NOW + 1);
    const { head, changes } = sketch(DEALS[0]!);
    await run(fakePort([batchesOf([])[0]!, { deals: [head], changes }, { done: true }]), NOW + HOUR);
    expect((await facts.book()).heads.map((h) => h.id)).toEqual(['D1']);
  });
});
