import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { NOW, causeRecord, crmTask, places, settingRecord, snapshotRecord } from '../support/records.ts';

let workspace: Workspace;
beforeEach(async () => { workspace = await openWorkspace('w'); });
afterEach(async () => { workspace.close(); await deleteWorkspace('w'); });

const waitingKeys = async () => (await workspace.outbox()).map((e) => e.key);
const states = async () => new Map((await workspace.records('cause')).map((r) => [r.key, r.state]));
const field = (value: string, deal = 'D1') => ({ do: 'field' as const, dealId: dealId(deal), field: 'Miss__c', value, because: 'k' });

describe('a record of one’s own', () => {
  it('is kept together with all that follows from it, in order', async () => {
    await workspace.putOwn(causeRecord('k'), [field('Legal'), { do: 'task', task: crmTask('t') }]);
    expect(await workspace.recordsOn('D1')).toEqual([{ ...causeRecord('k'), state: 'waiting' }]);
    expect(await workspace.outbox()).toEqual([
      { id: 1, key: 'k', dealId: 'D1', work: { do: 'record', record: causeRecord('k') }, tries: 0, notBefore: 0, error: null, isStopped: false, createdAt: NOW },
      { id: 2, key: 'field D1 Miss__c', dealId: 'D1', work: field('Legal'), tries: 0, notBefore: 0, error: null, isStopped: false, createdAt: NOW },
      { id: 3, key: 't', dealId: 'D1', work: { do: 'task', task: crmTask('t') }, tries: 0, notBefore: 0, error: null, isStopped: false, createdAt: NOW },
    ]);
  });

  it('is not kept at all where what follows from it can’t be', async () => {
    const unclonable = { do: 'task' as const, task: { ...crmTask('t'), text: (() => 'no data') as unknown as string } };
    await expect(workspace.putOwn(causeRecord('k'), [unclonable])).rejects.toThrow();
    expect([await workspace.records('cause'), await workspace.outbox()]).toEqual([[], []]);
  });

  it('is written once: the same key again changes nothing', async () => {
    expect(await workspace.putOwn(causeRecord('k'))).toBe(true);
    expect(await workspace.putOwn(causeRecord('k', { at: NOW + 5 }), [field('Legal')])).toBe(false);
    expect([await workspace.recordsOn('D1'), await waitingKeys()]).toEqual([[{ ...causeRecord('k'), state: 'waiting' }], ['k']]);
  });

  it('sends of a field the newest value alone, in its new place', async () => {
    await workspace.putOwn(causeRecord('k1'), [field('Legal')]);
    await workspace.putOwn(causeRecord('k2'), [field('Price'), field('Legal', 'D2')]);
    expect((await workspace.outbox()).map((e) => (e.work.do === 'field' ? `${e.work.dealId} ${e.work.value}` : e.key))).toEqual(['k1', 'k2', 'D1 Price', 'D2 Legal']);
  });
});

it('reads a kind, a deal and a span of time, oldest first, and those of one instant by key', async () => {
  for (const r of [causeRecord('b', { at: 5 }), causeRecord('a', { at: 5 }), causeRecord('c', { at: 1 }), causeRecord('o', { dealId: dealId('D2'), at: 9 }), settingRecord('m', 8)]) await workspace.putOwn(r);
  expect((await workspace.records('cause')).map((r) => r.key)).toEqual(['c', 'a', 'b', 'o']);
  expect((await workspace.records('cause', 5)).map((r) => r.key)).toEqual(['a', 'b', 'o']);
  expect((await workspace.recordsOn('D1')).map((r) => r.key)).toEqual(['c', 'a', 'b']);
});

it('has the newest setting of a name, whichever came last over the wire', async () => {
  expect(await workspace.latestSetting('baselineDay')).toBe(null);
  await workspace.putOwn(settingRecord('new', 10, 20));
  await workspace.mergePulled([settingRecord('old', 8, 10)]);
  expect([await workspace.latestSetting('baselineDay'), await workspace.latestSetting('causes')]).toEqual([10, null]);
});

describe('what the CRM brings', () => {
  it('stands, and needs no sending any more', async () => {
    await workspace.putOwn(causeRecord('k'), [field('Legal')]);
    await workspace.putOwn(causeRecord('k2'));
    const asTheCrmSays = { ...causeRecord('k'), authorName: 'Ann Berg' };
    expect(await workspace.mergePulled([asTheCrmSays, causeRecord('theirs', { authorId: userId('B') })])).toEqual({ added: 1, clashes: [] });
    expect(await states()).toEqual(new Map([['k', 'shared'], ['k2', 'waiting'], ['theirs', 'shared']]));
    expect([(await workspace.recordsOn('D1'))[0], await waitingKeys()]).toEqual([{ ...asTheCrmSays, state: 'shared' }, ['field D1 Miss__c', 'k2']]);
  });

  it('never takes the place of something of ours that somebody else’s has the key of', async () => {
    await workspace.putOwn(causeRecord('k'));
    const other = causeRecord('k', { authorId: userId('B') });
    expect(await workspace.mergePulled([other], { cursor: '7', at: NOW, shapes: 'x', unread: 0, left: [] })).toEqual({ added: 0, clashes: ['k'] });
    expect([await workspace.recordsOn('D1'), await waitingKeys(), (await workspace.meta('pulled'))?.left]).toEqual([[{ ...causeRecord('k'), state: 'waiting' }], ['k'], ['k: somebody else’s record has the same key']]);
  });

  it('moves the cursor and the records in one step', async () => {
    const broken = { ...causeRecord('bad'), body: () => 'no data' } as unknown as ReturnType<typeof causeRecord>;
    await expect(workspace.mergePulled([causeRecord('good'), broken], { cursor: '7', at: NOW, shapes: 'x', unread: 0, left: [] })).rejects.toThrow();
    expect([await workspace.records('cause'), await workspace.meta('pulled')]).toEqual([[], undefined]);
  });
});

describe('the outbox', () => {
  it('lets an entry go and its record count as shared in one step', async () => {
    await workspace.putOwn(causeRecord('k'));
    await workspace.confirmSent((await workspace.nextInOutbox(0))!);
    expect([await states(), await workspace.outbox()]).toEqual([new Map([['k', 'shared']]), []]);
  });

  it('keeps quietly what has no place, and sends the person’s own when there is one', async () => {
    await workspace.putOwn(snapshotRecord('mine', 1));
    await workspace.putOwn(snapshotRecord('theirs', 1, { author: 'B' }));
    await workspace.putOwn(settingRecord('m', 8));
    for (const e of await workspace.outbox()) await workspace.keepOnDevice(e);
    expect((await workspace.deviceRecords()).map((r) => r.key)).toEqual(['m', 'mine', 'theirs']);
    expect(await workspace.resendDeviceRecords('A', ['snapshot'])).toBe(1);
    expect([await waitingKeys(), (await workspace.deviceRecords()).map((r) => r.key)]).toEqual([['mine'], ['m', 'theirs']]);
    expect(await workspace.resendDeviceRecords('A', ['snapshot'])).toBe(0);
  });

  it('keeps what was stopped with its sentence until a person tries again or gives up', async () => {
    const error = { kind: 'noPermission' as const, code: 'RA-102', title: 'You may not write this', message: 'Ask.', retryAt: null };
    await workspace.putOwn(causeRecord('k1'));
    await workspace.putOwn(causeRecord('k2'));
    for (const e of await workspace.outbox()) await workspace.noteFailure(e.id, { tries: 1, notBefore: 0, error, isStopped: true });
    const told = async () => (await workspace.waiting()).entries.map((e) => [e.key, e.isStopped, e.tries, e.error]);
    expect(await told()).toEqual([['k1', true, 1, error], ['k2', true, 1, error]]);
    await workspace.tryAgain(2);
    expect(await told()).toEqual([['k1', true, 1, error], ['k2', false, 0, error]]);
    await workspace.giveUp(1);
    expect([await told(), await states()]).toEqual([[['k2', false, 0, error]], new Map([['k1', 'device'], ['k2', 'waiting']])]);
  });

  it('does not bring back what was replaced while it was on its way', async () => {
    await workspace.putOwn(causeRecord('k1'), [field('Legal')]);
    const onItsWay = (await workspace.outbox())[1]!;
    await workspace.putOwn(causeRecord('k2'), [field('Price')]);
    await workspace.noteFailure(onItsWay.id, { tries: 1, notBefore: 0, error: null, isStopped: false });
    await workspace.confirmSent(onItsWay);
    expect((await workspace.outbox()).map((e) => e.id)).toEqual([1, 3, 4]);
  });

  it('tells what waits and why, and what stays here and why', async () => {
    await workspace.putOwn(causeRecord('k'));
    await workspace.putOwn(settingRecord('m', 8));
    await workspace.keepOnDevice((await workspace.outbox())[1]!);
    const error = { kind: 'rateLimited' as const, code: 'RA-104', title: 'The org’s API limit is used up', message: 'Wait.', retryAt: NOW + 9 };
    await workspace.setMeta('hold', { until: NOW + 9, error });
    await workspace.setMeta('places', { at: NOW, places: places('device') });
    expect(await workspace.waiting()).toEqual({
      entries: [expect.objectContaining({ key: 'k' })], hold: { until: NOW + 9, error }, trouble: {},
      device: [{ key: 'm', kind: 'setting', dealId: null, at: NOW }], whyDevice: 'This CRM has no place for it.', unread: 0, left: [], closed: 0,
    });
    await workspace.setMeta('hold', undefined);
    expect((await workspace.waiting()).hold).toBe(null);
    await workspace.setMeta('pulled', { cursor: '', at: NOW, shapes: '1', unread: 2, left: ['k9: kind: not known'] });
    expect(await workspace.waiting()).toMatchObject({ unread: 2, left: ['k9: kind: not known'] });
  });
});
