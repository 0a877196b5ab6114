import { afterEach, describe, expect, test } from 'vitest';
import type { OrgTables, Row } from '../../../sandbox/types.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { EXAMPLES, recordsIn } from '../../support/records.ts';
import { openSandboxOrg, type SandboxOrg } from './sandbox-org.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const id = (prefix: string, n: number): string => to18(`${prefix}Rv0000000${String(n).padStart(3, '0')}`);
const user = (n: number, Name: string, role: number, Title = 'Account Executive'): Row => ({ Id: id('005', n), Name, Username: `${Name}@x.invalid`, IsActive: true, UserRoleId: id('00E', role), Title });
const tables = (): OrgTables => ({
  Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'Europe/Berlin', FiscalYearStartMonth: 1 }],
  UserRole: [{ Id: id('00E', 1), Name: 'Top', ParentRoleId: null }, { Id: id('00E', 2), Name: 'Rep', ParentRoleId: id('00E', 1) }],
  User: [user(1, 'Vera', 1), user(2, 'Ann', 2), user(3, 'Adam', 2, 'CRM Administrator')],
  OpportunityStage: [{ Id: id('01J', 1), MasterLabel: 'Proposal' }],
  Opportunity: [{ Id: id('006', 1), Name: 'Deal', StageName: 'Proposal', Amount: 100, CloseDate: '2026-12-15', OwnerId: id('005', 2), IsDeleted: false, CreatedDate: '2026-07-01T08:00:00.000+0000' }],
  OpportunityFieldHistory: [], Task: [],
});
const signal = new AbortController().signal;
let org: SandboxOrg;
afterEach(async () => {
  expect(org.unsupported).toEqual([]);
  await org.close();
});
const start = async (switches: string[] = []): Promise<void> => {
  org = await openSandboxOrg(tables(), NOW);
  org.half.rebuild(new Set(switches));
};
const writer = async (name: string) => (await org.as(name)).writer!;
const setUp = async (stopAt?: string): Promise<string[]> => {
  const steps: string[] = [];
  const stop = new AbortController();
  await (await writer('Adam')).setUp((s) => { steps.push(s); if (stopAt && s.startsWith(stopAt)) stop.abort(new Error('stopped')); }, stop.signal).catch((error: unknown) => { if (!stop.signal.aborted) throw error; });
  return steps;
};
/** What the org has in the end: our sets with their descriptions, who has which, and which objects may be written by whom. */
const state = async () => ({
  sets: org.half.rows('PermissionSet').map((r) => `${String(r.Name)}: ${String(r.Description)}`).sort(),
  admin: org.half.rows('PermissionSetAssignment').filter((a) => a.AssigneeId === id('005', 3)).map((a) => String(org.half.rows('PermissionSet').find((s) => s.Id === a.PermissionSetId)!.Name)).sort(),
  places: await (await writer('Adam')).places(signal),
});
const deployments = (): number => org.calls.filter((c) => /POST .*deployRequest/.test(c)).length;

describe('a set-up', () => {
  test('says before what it would make, and afterwards that there is nothing left', async () => {
    await start();
    const before = (await (await writer('Adam')).places(signal)).plan!;
    expect([before.length, before.filter((l) => l.includes('custom object')).length, before.some((l) => l.includes('Grant Access Using Hierarchies')), (await (await writer('Ann')).places(signal)).plan]).toEqual([8, 3, true, []]);
    await setUp();
    expect((await state()).places).toMatchObject({ why: null, plan: [], sealed: 'shared' });
  });

  test('run twice, or stopped anywhere and run again, ends the same', async () => {
    await start();
    await setUp();
    const once = await state();
    await setUp();
    expect([await state(), deployments()]).toEqual([once, 1]);
    for (const at of ['Sending', 'Salesforce is at', 'Giving', 'Looking whether']) {
      await org.close();
      await start();
      await setUp(at);
      await setUp();
      expect([at, await state()]).toEqual([at, once]);
    }
  });

  test('of an org that an older version set up keeps what is there, and who has which set', async () => {
    await start();
    org.half.deployOlder();
    org.half.assign('Ridealong_Write', [id('005', 2), id('005', 3)]);
    const remark = { ...EXAMPLES.remark, key: 'kept', dealId: null } as AnyRecord;
    await (await writer('Ann')).writeRecord(remark, signal);
    const sealed = { key: 's', kind: 'session' as const, dealId: null, authorId: userId(id('005', 2)), authorName: 'Ann', between: [userId(id('005', 2)), userId(id('005', 1))], at: NOW, version: 1 as const, sealed: btoa('x') };
    const old = await (await writer('Ann')).places(signal);
    expect([old.kinds.remark, old.kinds.feedback, old.sealed, old.why?.slice(0, 70)]).toEqual(['shared', 'device', 'device', 'Feedback on deals and what is between people stay in this browser: the']);
    expect((await (await writer('Adam')).places(signal)).plan).toContain('The permission set “Ridealong: read and write”, which is there and gets what is new: who has it keeps it.');
    await setUp('Salesforce is at');
    await setUp();
    const upgraded = await state();
    expect([upgraded.admin, upgraded.sets.length, upgraded.sets.every((s) => s.endsWith('(Ridealong package 2)')), (await (await writer('Ann')).places(signal)).sealed]).toEqual([['Ridealong_Admin', 'Ridealong_Write'], 6, true, 'shared']);
    await (await writer('Ann')).writeRecord(sealed, signal);
    expect([recordsIn(await (await writer('Adam')).readRecords(null, signal)).map((r) => r.key), org.half.rows('Ridealong_Private__c').length]).toEqual([['kept'], 1]);
    await setUp();
    expect(await state()).toEqual(upgraded);
  });

  test('that fails leaves an older one as it was', async () => {
    await start(['deployFails']);
    org.half.deployOlder();
    org.half.assign('Ridealong_Write', [id('005', 3)]);
    const before = await state();
    await expect(setUp()).rejects.toThrow('Salesforce did not accept the set-up');
    expect(await state()).toEqual(before);
  });

  test('whose objects can’t be used in the end takes the assignment back', async () => {
    await start();
    await setUp('Giving');
    // Between the deployment and the look at it, somebody takes the fields away from the set.
    org.half.takeFromSet('Ridealong_Admin', 'Ridealong_Private__c');
    org.faults.push({ match: /POST .*deployRequest/, kind: 'forbidden' });
    await expect(setUp()).rejects.toThrow();
    expect((await state()).admin).toEqual([]);
    await setUp();
    expect((await state()).places.sealed).toBe('shared');
  });
});
