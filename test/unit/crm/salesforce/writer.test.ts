import { afterEach, describe, expect, test } from 'vitest';
import type { CrmWriter } from '../../../../lib/crm/writer.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import type { OrgTables, Row } from '../../../sandbox/types.ts';
import { day } from '../../../../lib/model/day.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { recordsIn } from '../../support/records.ts';
import { openSandboxOrg, type SandboxOrg } from './sandbox-org.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const id = (prefix: string, n: number): string => to18(`${prefix}Rv0000000${String(n).padStart(3, '0')}`);
const user = (n: number, Name: string, role: number, Title = 'Account Executive'): Row => ({ Id: id('005', n), Name, Username: `${Name}@x.invalid`, IsActive: true, UserRoleId: id('00E', role), Title });
const tables = (): OrgTables => ({
  Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'Europe/Berlin', FiscalYearStartMonth: 1 }],
  UserRole: [{ Id: id('00E', 1), Name: 'Top', ParentRoleId: null }, { Id: id('00E', 2), Name: 'Rep', ParentRoleId: id('00E', 1) }, { Id: id('00E', 3), Name: 'Admin', ParentRoleId: id('00E', 1) }],
  User: [user(1, 'Vera', 1), user(2, 'Ann', 2), user(3, 'Adam', 3, 'CRM Administrator'), user(4, 'Bob', 2)],
  OpportunityStage: [{ Id: id('01J', 1), MasterLabel: 'Proposal' }],
  Opportunity: [1, 2, 3].map((n) => ({ Id: id('006', n), Name: `Deal ${n}`, StageName: 'Proposal', Amount: 100, CloseDate: '2026-12-15', OwnerId: id('005', 2), IsDeleted: n === 3, CreatedDate: '2026-07-01T08:00:00.000+0000', ARR__c: 10, Missed_Because__c: null })),
  OpportunityFieldHistory: [], Task: [],
});
const signal = new AbortController().signal;
const never: string[] = [];
const ignore = (what: string): void => void never.push(what);

let org: SandboxOrg;
afterEach(async () => {
  expect(org.unsupported).toEqual([]);
  await org.close();
});
const start = async (switches: string[] = []): Promise<void> => {
  org = await openSandboxOrg(tables(), NOW);
  org.half.rebuild(new Set(switches));
};
const writer = async (name: string): Promise<CrmWriter> => (await org.as(name)).writer!;
const kinds = async (name: string): Promise<string> => (await (await writer(name)).places(signal)).kinds.cause;
const refusal = (run: Promise<unknown>) => run.then(() => 'none', (error: { data: { kind: string; title: string; message: string; retryAt: number | null } }) => error.data);
const cause = (key: string, over: Partial<AnyRecord> = {}): AnyRecord => ({
  key, kind: 'cause', dealId: dealId(id('006', 1)), authorId: userId(id('005', 1)), authorName: 'Somebody else', at: NOW - 1234, version: 1,
  body: { dealId: dealId(id('006', 1)), periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: 'date-not-agreed', note: 'Never asked.', suggested: null }, ...over,
} as AnyRecord);
const remark = (key: string, text: string): AnyRecord => ({ key, kind: 'remark', dealId: null, authorId: userId('x'), authorName: 'x', at: NOW, version: 1, body: { answers: null, periodId: '2026-Q3', scope: 'org', dealId: null, reason: 'slipped', text, asked: [] } });
const rowCount = async (): Promise<number> => recordsIn(await (await writer('Adam')).readRecords(null, signal)).length;

describe('where records lie', () => {
  test('is nowhere before the set-up, which an admin may do and a rep may not', async () => {
    await start();
    const [rep, admin] = [await (await writer('Ann')).places(signal), await (await writer('Adam')).places(signal)];
    expect([rep.kinds.call, rep.canSetUp, rep.why, admin.kinds.call, admin.canSetUp, admin.why]).toEqual([
      'device', false, 'Salesforce shows you no place for what people share here, so what you write stays in this browser. Ask your Salesforce admin to set up Ridealong’s records, or to give you one of its permission sets.',
      'device', true, 'Salesforce shows you no place for what people share here, so what you write stays in this browser. You can set this up from here.',
    ]);
    expect([await refusal((await writer('Ann')).setUp(ignore, signal)), await refusal((await writer('Ann')).writeRecord(remark('k', 'x'), signal)), await refusal((await writer('Ann')).readRecords(null, signal))].map((e) => (e as { kind: string }).kind)).toEqual(['noPermission', 'notSetUp', 'notSetUp']);
  });

  test('is in Salesforce after it, for whom the permission set was given to', async () => {
    await start();
    const steps: string[] = [];
    await (await writer('Adam')).setUp((s) => void steps.push(s), signal);
    expect([steps, await kinds('Adam'), await kinds('Ann')]).toEqual([['Looking at what is there', 'Sending the definition to Salesforce', 'Salesforce is at 0 of 10 parts', 'Salesforce is at 0 of 10 parts', 'Giving you access', 'Looking whether it works'], 'shared', 'device']);
    org.calls.length = 0;
    await (await writer('Adam')).setUp(ignore, signal);
    expect(org.calls.filter((c) => /deployRequest|PermissionSetAssignment/.test(c))).toEqual([]);
  });

  test('is shared for everybody where everybody has the permission set', async () => {
    await start(['recordsSetUp']);
    expect(await Promise.all(['Adam', 'Ann', 'Vera'].map(kinds))).toEqual(['shared', 'shared', 'shared']);
  });
});

describe('the set-up', () => {
  test('changes nothing where it fails, and says what Salesforce said', async () => {
    await start(['deployFails']);
    const error = await refusal((await writer('Adam')).setUp(ignore, signal));
    expect([error, await kinds('Adam')]).toMatchObject([{ kind: 'notSetUp', title: 'Salesforce did not accept the set-up', message: 'Nothing was changed there. It says: Ridealong_Record__c: You have reached the maximum number of custom objects' }, 'device']);
  });

  test('that is stopped is called off, and can be done again', async () => {
    await start();
    const stop = new AbortController();
    const run = (await writer('Adam')).setUp((s) => { if (s.startsWith('Salesforce is at')) stop.abort(new Error('stopped')); }, stop.signal);
    await expect(run).rejects.toThrow('stopped');
    expect([org.calls.filter((c) => c.startsWith('PATCH')).length, await kinds('Adam')]).toEqual([1, 'device']);
    await (await writer('Adam')).setUp(ignore, signal);
    expect(await kinds('Adam')).toBe('shared');
  });

  test('goes on where only the access was missing', async () => {
    await start();
    org.faults.push({ match: /POST .*PermissionSetAssignment/, kind: 'lockedRow' }, { match: /POST .*PermissionSetAssignment/, kind: 'lockedRow' }, { match: /POST .*PermissionSetAssignment/, kind: 'lockedRow' }, { match: /POST .*PermissionSetAssignment/, kind: 'lockedRow' });
    expect(await refusal((await writer('Adam')).setUp(ignore, signal))).toMatchObject({ kind: 'offline' });
    await (await writer('Adam')).setUp(ignore, signal);
    expect(await kinds('Adam')).toBe('shared');
  });
});

describe('records', () => {
  test('reach the others, with the author that Salesforce names, once', async () => {
    await start(['recordsSetUp']);
    await (await writer('Ann')).writeRecord(cause('k1'), signal);
    const first = await (await writer('Vera')).readRecords(null, signal);
    expect(first).toMatchObject({ incomplete: 0, found: [{ is: 'record', record: { ...cause('k1'), authorId: id('005', 2), authorName: 'Ann' } }] });
    const second = await (await writer('Vera')).readRecords(first.next, signal);
    expect([second.found, second.next]).toEqual([[], first.next]);
    org.clock.now += 60_000;
    await (await writer('Vera')).writeRecord(remark('k2', 'Why?'), signal);
    expect(recordsIn(await (await writer('Vera')).readRecords(second.next, signal)).map((r) => r.key)).toEqual(['k2']);
  });

  test('that are written again make no second one, and can’t be changed', async () => {
    await start(['recordsSetUp']);
    for (const text of ['first', 'second']) await (await writer('Ann')).writeRecord(remark('k', text), signal);
    await (await writer('Bob')).writeRecord(remark('k', 'third'), signal);
    expect(recordsIn(await (await writer('Vera')).readRecords(null, signal)).map((r) => [r.authorName, (r.body as { text: string }).text])).toEqual([['Ann', 'first']]);
  });

  test('longer than a field come back as they were', async () => {
    await start(['recordsSetUp']);
    // Control characters take six in JSON, so that what a person may write (131,072) lies in several rows.
    const text = `${'ünïcødé 💶  \u0007\u0007'.repeat(8_000)}end`;
    await (await writer('Ann')).writeRecord(remark('long', text), signal);
    await (await writer('Ann')).writeRecord(remark('long', text), signal);
    const read = await (await writer('Vera')).readRecords(null, signal);
    expect([recordsIn(read).map((r) => (r.body as { text: string }).text === text), read.found.length, read.incomplete]).toEqual([[true], 1, 0]);
  });

  test('about a deal that is gone, or that the writer may not see, are kept without the link', async () => {
    await start(['recordsSetUp']);
    await (await writer('Ann')).writeRecord(cause('gone', { dealId: dealId(id('006', 3)) }), signal);
    await (await writer('Bob')).writeRecord(cause('hidden', { dealId: dealId(id('006', 2)) }), signal);
    expect(recordsIn(await (await writer('Vera')).readRecords(null, signal)).map((r) => [r.key, r.dealId])).toEqual([['gone', id('006', 3)], ['hidden', id('006', 2)]]);
  });

  test('of a newer shape or broken are told apart', async () => {
    await start(['recordsSetUp']);
    await (await writer('Ann')).writeRecord({ ...remark('newer', 'x'), version: 2 } as unknown as AnyRecord, signal);
    await (await writer('Ann')).writeRecord({ ...remark('broken', 'x'), body: { text: 5 } } as unknown as AnyRecord, signal);
    await (await writer('Ann')).writeRecord(remark('good', 'x'), signal);
    const { found } = await (await writer('Vera')).readRecords(null, signal);
    expect(found).toEqual([{ is: 'newer' }, { is: 'bad', key: 'broken', why: expect.stringMatching(/^body\./) }, { is: 'record', record: { ...remark('good', 'x'), authorId: id('005', 2), authorName: 'Ann' } }]);
  });

  test('are not lost in the overlap: a row stamped late comes with the next reading', async () => {
    await start(['recordsSetUp']);
    await (await writer('Ann')).writeRecord(remark('a', '1'), signal);
    const { next } = await (await writer('Vera')).readRecords(null, signal);
    org.clock.now -= 120_000;
    await (await writer('Ann')).writeRecord(remark('late', '2'), signal);
    const again = await (await writer('Vera')).readRecords(next, signal);
    expect([recordsIn(again).map((r) => r.key), (await (await writer('Vera')).readRecords(again.next, signal)).found]).toEqual([['late'], []]);
  });

  test('wait where the org’s limit is used up, and say until when', async () => {
    await start(['recordsSetUp']);
    const ann = await writer('Ann');
    org.faults.push({ match: /composite\/sobjects/, kind: 'rateLimit' });
    expect(await refusal(ann.writeRecord(remark('k', 'x'), signal))).toMatchObject({ kind: 'rateLimited', retryAt: NOW + 30 * 60_000 });
    expect(await rowCount()).toBe(0);
  });
});

describe('a field of a deal', () => {
  const field = async (name: string): Promise<unknown> => {
    const batches = [];
    for await (const b of (await org.as('Vera')).pull(null, signal, { fields: { causeOut: { object: 'deal', field: name, label: '' } }, motions: {} })) batches.push(b);
    return batches.flatMap((b) => b.deals ?? []).find((d) => d.id === id('006', 1))!.facts!.causeOut;
  };

  test('is written, and its past is kept', async () => {
    await start();
    await (await writer('Ann')).setDealField(dealId(id('006', 1)), 'Missed_Because__c', 'Legal took too long', signal);
    expect(await field('Missed_Because__c')).toEqual({ now: 'Legal took too long', history: [{ at: NOW, value: 'Legal took too long' }] });
  });

  test.each([
    ['of somebody else’s deal', 'Vera', 'Missed_Because__c', 'x', 'none'], ['of a deal that isn’t seen', 'Bob', 'Missed_Because__c', 'x', 'notSetUp'], ['that isn’t there', 'Ann', 'Nope__c', 'x', 'notSetUp'],
    ['that may not be written', 'Ann', 'IsWon', 'true', 'noPermission'], ['that is too short', 'Ann', 'Missed_Because__c', 'x'.repeat(256), 'notSetUp'],
  ])('%s is refused in words', async (_, who, name, value, kind) => {
    await start();
    const error = await refusal((await writer(who)).setDealField(dealId(id('006', 1)), name, value, signal));
    expect(typeof error === 'string' ? error : error.kind).toBe(kind);
  });

  test('that a rule of the company refuses says the rule', async () => {
    await start();
    org.faults.push({ match: /PATCH .*Opportunity/, kind: 'validationRule' });
    expect(await refusal((await writer('Ann')).setDealField(dealId(id('006', 1)), 'Missed_Because__c', 'x', signal))).toMatchObject({ kind: 'noPermission', title: 'A rule of your company refused it', message: expect.stringContaining('“A closed opportunity needs a loss reason.”') });
  });

  test('on a row that somebody holds is tried again', async () => {
    await start();
    org.faults.push({ match: /PATCH .*Opportunity/, kind: 'lockedRow' });
    await (await writer('Ann')).setDealField(dealId(id('006', 1)), 'Missed_Because__c', 'x', signal);
    expect(org.calls.filter((c) => c.startsWith('PATCH')).length).toBe(2);
  });
});

describe('a task', () => {
  const task = (key: string, deal: number | null = 1) => ({ key, dealId: deal === null ? null : dealId(id('006', deal)), forUser: userId(id('005', 2)), subject: 'Why did it slip?', text: 'Finance asks.', due: day(20_783) });
  const tasks = async (): Promise<number> => {
    let n = 0;
    for await (const b of (await org.as('Vera')).pull(null, signal)) n += (b.activities ?? []).length;
    return n;
  };

  test('is made once for its key, whatever became of the answer', async () => {
    await start();
    const vera = await writer('Vera');
    for (const key of ['a', 'a', 'b', 'a']) await vera.createTask(task(key), signal);
    for (const key of ['a', 'c', 'c']) await vera.createTask(task(key, null), signal);
    expect(await tasks()).toBe(4);
  });

  test('is not sent twice by itself where the answer is not clear', async () => {
    await start();
    org.faults.push({ match: /POST .*sobjects\/Task/, kind: 'serverError' });
    expect(await refusal((await writer('Vera')).createTask(task('a'), signal))).toMatchObject({ kind: 'offline' });
    expect(org.calls.filter((c) => /POST .*Task/.test(c)).length).toBe(1);
  });
});
