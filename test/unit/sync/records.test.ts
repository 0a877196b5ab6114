import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { userId } from '../../../lib/model/ids.ts';
import { KNOWN_SHAPES } from '../../../lib/model/record-shapes.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { RECORDS_MS, pullRecords } from '../../../lib/sync/records.ts';
import { NOW, causeRecord, fakeCrm, places, type FakeCrm } from '../support/records.ts';

let workspace: Workspace;
beforeEach(async () => { workspace = await openWorkspace('w'); });
afterEach(async () => { workspace.close(); await deleteWorkspace('w'); });

const pull = (writer: FakeCrm, now = NOW) => pullRecords({ isAsked: false, workspace, writer, me: 'A', now, signal: new AbortController().signal });
const theirs = (key: string) => causeRecord(key, { authorId: userId('B') });

it('brings in what others wrote, and goes on from there, every five minutes at most', async () => {
  const crm = fakeCrm();
  crm.remote = [theirs('k1')];
  expect(await pull(crm)).toBe(true);
  crm.remote = [theirs('k1'), theirs('k2')];
  expect([await pull(crm, NOW + RECORDS_MS - 1), await pull(crm, NOW + RECORDS_MS), await pull(crm, NOW + 2 * RECORDS_MS)]).toEqual([false, true, false]);
  expect([crm.calls, (await workspace.records('cause')).map((r) => [r.key, r.state])]).toEqual([['places', 'read null', 'read 2', 'read 3'], [['k1', 'shared'], ['k2', 'shared']]]);
});

it('goes on even where the device’s clock was put back', async () => {
  const crm = fakeCrm();
  await pull(crm, NOW);
  await pull(crm, NOW - 86_400_000);
  expect(crm.calls.filter((c) => c.startsWith('read'))).toEqual(['read null', 'read 2']);
});

it('asks nobody for records where there is no place for any', async () => {
  const crm = fakeCrm({ places: () => places('device') });
  for (let i = 0; i < 5; i++) await pull(crm, NOW + i * RECORDS_MS);
  expect(crm.calls).toEqual(['places']);
});

it('leaves out what is no record any more, with a sentence, and takes the rest', async () => {
  const crm = fakeCrm();
  crm.remote = [null, { ...theirs('broken'), body: '{"cut' }, theirs('k1'), 7];
  await pull(crm);
  crm.remote = [{ ...theirs('broken'), body: '{"cut' }];
  await pull(crm, NOW + RECORDS_MS);
  const { left } = (await workspace.meta('pulled'))!;
  expect([(await workspace.records('cause')).map((r) => r.key), left.length, left[0]]).toEqual([['k1'], 3, expect.stringMatching(/^broken: body: /)]);
});

it('counts what a newer version wrote, and reads it when it knows it', async () => {
  const crm = fakeCrm();
  crm.remote = [{ ...theirs('new1'), version: 2 }, { ...theirs('new2'), kind: 'horoscope' }, theirs('k1')];
  await pull(crm);
  crm.remote = [];
  await pull(crm, NOW + RECORDS_MS);
  expect((await workspace.meta('pulled'))!.unread).toBe(2);
  await workspace.setMeta('pulled', { ...(await workspace.meta('pulled'))!, shapes: 'what an older version knew' });
  crm.remote = [theirs('new1'), theirs('k1')];
  await pull(crm, NOW + 2 * RECORDS_MS);
  expect([crm.calls.at(-1), (await workspace.records('cause')).map((r) => r.key), await workspace.meta('pulled')]).toEqual(['read null', ['k1', 'new1'], { cursor: '4', at: NOW + 2 * RECORDS_MS, shapes: KNOWN_SHAPES, unread: 0, left: [] }]);
});

it('keeps where it was when the CRM fails', async () => {
  const crm = fakeCrm();
  crm.remote = [theirs('k1')];
  await pull(crm);
  const before = await workspace.meta('pulled');
  await expect(pull(fakeCrm({ before: (call) => { if (call.startsWith('read')) throw new TypeError('cut'); } }), NOW + RECORDS_MS)).rejects.toThrow('cut');
  expect(await workspace.meta('pulled')).toEqual(before);
});
