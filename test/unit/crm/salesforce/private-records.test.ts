import { afterEach, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import type { SealedRecord } from '../../../../lib/model/sealed.ts';
import type { OrgTables, Row } from '../../../sandbox/types.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { EXAMPLES } from '../../support/records.ts';
import { openSandboxOrg, type SandboxOrg } from './sandbox-org.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const id = (prefix: string, n: number): string => to18(`${prefix}Rv0000000${String(n).padStart(3, '0')}`);
const user = (n: number, Name: string, role: number, Title = 'Account Executive', IsActive = true): Row => ({ Id: id('005', n), Name, Username: `${Name}@x.invalid`, IsActive, UserRoleId: id('00E', role), Title });
/** Vera sees all; Mia leads Ann and Bob; Cleo is a rep beside them. */
const tables = (): OrgTables => ({
  Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'Europe/Berlin', FiscalYearStartMonth: 1 }],
  UserRole: [{ Id: id('00E', 1), Name: 'Top', ParentRoleId: null }, { Id: id('00E', 2), Name: 'Lead', ParentRoleId: id('00E', 1) }, { Id: id('00E', 3), Name: 'Rep', ParentRoleId: id('00E', 2) }, { Id: id('00E', 4), Name: 'Other', ParentRoleId: id('00E', 1) }],
  User: [user(1, 'Vera', 1, 'CEO'), user(2, 'Mia', 2, 'Sales manager'), user(3, 'Ann', 3), user(4, 'Bob', 3), user(5, 'Cleo', 4), user(6, 'Adam', 4, 'CRM Administrator'), user(7, 'Gone', 3, 'Account Executive', false)],
  OpportunityStage: [{ Id: id('01J', 1), MasterLabel: 'Proposal' }],
  Opportunity: [1, 2].map((n) => ({ Id: id('006', n), Name: `Deal ${n}`, StageName: 'Proposal', Amount: 100, CloseDate: '2026-12-15', OwnerId: id('005', n === 1 ? 3 : 5), IsDeleted: false, CreatedDate: '2026-07-01T08:00:00.000+0000' })),
  OpportunityFieldHistory: [], Task: [],
});
const signal = new AbortController().signal;
let org: SandboxOrg;
afterEach(async () => {
  expect(org.unsupported).toEqual([]);
  await org.close();
});
const start = async (): Promise<void> => {
  org = await openSandboxOrg(tables(), NOW);
  org.half.rebuild(new Set(['recordsSetUp']));
};
const writer = async (name: string) => (await org.as(name)).writer!;
const found = async (name: string) => (await (await writer(name)).readRecords(null, signal)).found.map((f) => (f.is === 'sealed' ? f.sealed.key : f.is === 'record' ? f.record.key : f.is));
const refusal = (run: Promise<unknown>) => run.then(() => 'none', (error: { data: { kind: string; title: string } }) => error.data);

const sealed = (key: string, between: number[], over: Partial<SealedRecord> = {}): SealedRecord => ({
  key, kind: 'session', dealId: null, authorId: userId(id('005', between[0]!)), authorName: 'x', between: between.map((n) => userId(id('005', n))), at: NOW, version: 1, sealed: btoa('not a word of it'), ...over,
});
const onDeal = (key: string, deal: number): AnyRecord => ({ ...EXAMPLES.feedback, key, dealId: dealId(id('006', deal)) } as AnyRecord);

describe('a sealed record', () => {
  test('is read by whom it is between, and by who may see everything, who finds a body without a word', async () => {
    await start();
    org.half.untickHierarchies('Ridealong_Private__c');
    await (await writer('Ann')).writeRecord(sealed('k', [3, 4]), signal);
    expect(await Promise.all(['Ann', 'Bob', 'Mia', 'Cleo', 'Vera'].map(found))).toEqual([['k'], ['k'], [], [], ['k']]);
    const back = await (await writer('Bob')).readRecords(null, signal);
    expect(back.found).toEqual([{ is: 'sealed', sealed: { ...sealed('k', [3, 4]), authorName: 'Ann' } }]);
    expect((await (await writer('Bob')).readRecords(back.next, signal)).found).toEqual([]);
  });

  test('is seen by a manager above as well, until the admin has unticked the hierarchy: encrypted, it tells nothing', async () => {
    await start();
    await (await writer('Ann')).writeRecord(sealed('k', [3, 4]), signal);
    expect([await found('Mia'), await found('Cleo')]).toEqual([['k'], []]);
  });

  test('is there once, and shared, however often it is sent', async () => {
    await start();
    for (let i = 0; i < 3; i++) await (await writer('Ann')).writeRecord(sealed('k', [3, 4, 5]), signal);
    expect([org.half.rows('Ridealong_Private__c').length, org.half.rows('Ridealong_Private__Share').map((r) => r.UserOrGroupId)]).toEqual([1, [id('005', 4), id('005', 5)]]);
  });

  test('that can’t be shared with everybody it is between isn’t there at all', async () => {
    await start();
    expect(await refusal((await writer('Ann')).writeRecord(sealed('k', [3, 4, 7]), signal))).toMatchObject({ kind: 'noPermission', title: 'Somebody it is between isn’t active in Salesforce' });
    expect([org.half.rows('Ridealong_Private__c').length, org.half.rows('Ridealong_Private__Share').length]).toEqual([0, 0]);
  });

  test('longer than a field comes back as it was, each row shared', async () => {
    await start();
    const long = sealed('long', [3, 4], { sealed: btoa('x'.repeat(200_001)) });
    await (await writer('Ann')).writeRecord(long, signal);
    const back = (await (await writer('Bob')).readRecords(null, signal)).found;
    expect([org.half.rows('Ridealong_Private__c').length, back.map((f) => f.is === 'sealed' && f.sealed.sealed === long.sealed)]).toEqual([3, [true]]);
    expect(await refusal((await writer('Ann')).writeRecord({ ...long, key: 'many', between: Array.from({ length: 20 }, (_, i) => userId(id('005', i + 3))) }, signal))).toMatchObject({ kind: 'notSetUp' });
  });

  test('lies open nowhere: a row there that isn’t sealed is none', async () => {
    await start();
    await (await writer('Ann')).writeRecord({ ...sealed('k', [3, 4]), sealed: 'no base64!' }, signal);
    expect((await (await writer('Bob')).readRecords(null, signal)).found).toEqual([{ is: 'bad', key: 'k', why: expect.stringMatching(/^sealed: /) }]);
  });

  test('can be deleted by who has the admin’s set, and by nobody else, its writer neither', async () => {
    await start();
    await (await writer('Ann')).writeRecord(sealed('k', [3, 4]), signal);
    const [row] = org.half.rows('Ridealong_Private__c');
    org.half.assign('Ridealong_Admin', [id('005', 5)]);
    const erase = async (name: string) => org.half.handle({ method: 'DELETE', host: 'ridealong-demo.my.salesforce.com', url: new URL(`https://x.invalid/services/data/v66.0/sobjects/Ridealong_Private__c/${String(row!.Id)}`), headers: { authorization: `Bearer ${org.half.sessions.apiToken(org.half.sessions.active().find((u) => u.Name === name)!)}` }, body: Buffer.alloc(0) });
    expect([(await erase('Ann'))!.status, (await erase('Bob'))!.status, (await erase('Cleo'))!.status, await found('Bob')]).toEqual([403, 403, 204, []]);
  });
});

describe('what is said on a deal', () => {
  test('is read by whoever may open the deal, and by nobody else', async () => {
    await start();
    await (await writer('Ann')).writeRecord(onDeal('ours', 1), signal);
    await (await writer('Cleo')).writeRecord(onDeal('hers', 2), signal);
    expect(await Promise.all(['Ann', 'Bob', 'Mia', 'Cleo', 'Vera'].map(found))).toEqual([['ours'], [], ['ours'], ['hers'], ['ours', 'hers']]);
    expect(org.half.rows('Ridealong_Record__c')).toEqual([]);
  });

  test('can be said by whoever may open it, its manager too, and not by who may not', async () => {
    await start();
    await (await writer('Mia')).writeRecord(onDeal('above', 1), signal);
    expect([await found('Ann'), await refusal((await writer('Cleo')).writeRecord(onDeal('no', 1), signal))]).toMatchObject([['above'], { kind: 'noPermission' }]);
  });

  test('about no deal lies with what the company shares', async () => {
    await start();
    await (await writer('Ann')).writeRecord({ ...EXAMPLES.feedback, dealId: null, key: 'f' } as AnyRecord, signal);
    expect([await found('Cleo'), org.half.rows('Ridealong_Record__c').length]).toEqual([['f'], 1]);
  });
});
