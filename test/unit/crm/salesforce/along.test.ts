import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cursor, PullBatch } from '../../../../lib/crm/port.ts';
import type { FieldMap } from '../../../../lib/model/facts.ts';
import type { OrgTables } from '../../../sandbox/types.ts';
import { makeSampleOrg } from '../../../../lib/crm/sample/generate/index.ts';
import { managers, SHOWCASE_REP } from '../../../../lib/crm/sample/generate/people.ts';
import { openSandboxOrg, type SandboxOrg } from './sandbox-org.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const signal = new AbortController().signal;
const MAP: FieldMap = { fields: { arr: { object: 'deal', field: 'ARR__c', label: 'ARR' }, competitor: { object: 'deal', field: 'Competitor__c', label: 'Competitor' }, segment: { object: 'lead', field: 'Segment__c', label: 'Segment' } }, motions: {} };

/** The sample org with a tracked and an untracked field, splits and record types of its own. */
function withMore(): { tables: OrgTables; deal: string } {
  const { tables } = makeSampleOrg({ seed: 3, today: '2026-11-23' });
  const [first] = tables.Opportunity!;
  const deal = String(first!.Id);
  tables.Opportunity = tables.Opportunity!.map((o) => ({ ...o, ARR__c: 12, Competitor__c: o.Id === deal ? 'Acme' : null, RecordTypeId: '012000000000001AAA' }));
  tables.RecordType = [{ Id: '012000000000001AAA', Name: 'New business', DeveloperName: 'New', SobjectType: 'Opportunity', IsActive: true }];
  tables.OpportunitySplitType = [{ Id: '149000000000001AAA', MasterLabel: 'Revenue', DeveloperName: 'Revenue', IsActive: true, IsTotalValidated: true }];
  tables.OpportunitySplit = [{ Id: '1kn000000000001AAA', OpportunityId: deal, SplitOwnerId: SHOWCASE_REP.id, SplitTypeId: '149000000000001AAA', SplitPercentage: 60, IsDeleted: false, SystemModstamp: '2026-01-01T00:00:00.000+0000' }];
  tables.OpportunityFieldHistory = [...tables.OpportunityFieldHistory!, { Id: '017000000000001AAA', IsDeleted: false, OpportunityId: deal, CreatedDate: '2026-11-01T08:00:00.000+0000', Field: 'ARR__c', DataType: 'Currency', OldValue: 10, NewValue: 12 }];
  return { tables, deal };
}

let org: SandboxOrg;
let deal: string;
beforeAll(async () => {
  const made = withMore();
  deal = made.deal;
  org = await openSandboxOrg(made.tables, NOW);
}, 60_000);
afterAll(() => org.close());

async function collect(from: Cursor | null, fields?: FieldMap, name = 'Priya Raghunathan', stop = Infinity): Promise<PullBatch[]> {
  const out: PullBatch[] = [];
  for await (const batch of (await org.as(name)).pull(from, signal, fields)) if (out.push(batch) >= stop) break;
  return out;
}
const all = (batches: PullBatch[]) => batches.flatMap((b) => b.deals ?? []);

describe('a pull with a field map', () => {
  test('brings the facts with their past, splits and record types, and needs a call more than 20 for all of it and 19,000 activities', async () => {
    org.calls.length = 0;
    const deals = all(await collect(null, MAP));
    expect(deals.find((d) => d.id === deal)).toMatchObject({
      recordTypeId: '012000000000001AAA', splits: [{ splitType: 'Revenue', userId: SHOWCASE_REP.id, percent: 60 }],
      facts: { arr: { now: '12', history: [{ at: Date.parse('2026-11-01T08:00:00Z'), value: '12' }] }, competitor: { now: 'Acme', history: null } },
    });
    expect([deals.filter((d) => d.splits?.length === 0).length, deals.filter((d) => d.facts?.arr).length, org.calls.length <= 21, org.unsupported]).toEqual([deals.length - 1, deals.length, true, []]);
  }, 60_000);

  test('begins anew with another map, and goes on with the same one', async () => {
    const [begun] = await collect(null, MAP, undefined, 1);
    const reordered: FieldMap = { fields: Object.fromEntries(Object.entries(MAP.fields).reverse()), motions: { x: 'new' } };
    const same = await collect(begun!.cursor, reordered, undefined, 1);
    const other = await collect(begun!.cursor, { fields: { arr: MAP.fields.arr! }, motions: {} }, undefined, 1);
    expect([same[0]!.context, same[0]!.progress.what, other[0]!.progress.what, other[0]!.context?.orgName]).toEqual([undefined, 'deals', 'org', 'Halden & Voss Instruments']);
  }, 60_000);

  test('says which mapped field isn’t there, and reads the rest', async () => {
    const batches = await collect(null, { fields: { acv: { object: 'deal', field: 'ACV__c', label: 'ACV' }, arr: MAP.fields.arr! }, motions: {} }, undefined, 2);
    expect([batches[0]!.context!.notes, Object.keys(all(batches)[0]!.facts!)]).toEqual([['The field ACV__c, which this company’s facts are mapped to, isn’t there or isn’t shown to you.'], ['arr']]);
  }, 60_000);

  test('proposes fields from describe', async () => {
    const [first] = await collect(null, undefined, undefined, 1);
    expect(first!.context!.fieldCandidates!.map((c) => [c.fact, c.field, c.hasHistory])).toEqual([['arr', 'ARR__c', true], ['motion', 'Type', false], ['lossReason', 'Loss_Reason__c', true], ['competitor', 'Competitor__c', false], ['segment', 'Segment__c', false], ['causeOut', 'Missed_Because__c', false], ['rejectionReason', 'Rejection_Reason__c', false]]);
  }, 60_000);
});

describe('Salesforce’s forecasts', () => {
  const owners = async (name: string): Promise<string[]> => [...new Set((await collect(null, undefined, name, 1))[0]!.context!.forecasts!.map((f) => f.ownerId))];

  test('come of those whom the reader may see', async () => {
    const [finance, manager, rep] = [await owners('Priya Raghunathan'), await owners('Tomasz Wiśniewski'), await owners(SHOWCASE_REP.name)];
    expect([finance.length > manager.length, manager.includes(managers[0]!.id), manager.includes(managers[1]!.id), rep]).toEqual([true, true, false, [SHOWCASE_REP.id]]);
  }, 60_000);

  test('that nobody shows this person are mentioned once', async () => {
    org.half.rebuild(new Set(['noForecasting']));
    const off = (await collect(null, undefined, undefined, 1))[0]!.context!;
    org.half.rebuild(new Set());
    const none = (await collect(null, undefined, 'Théo Marchandeau', 1))[0]!.context!;
    expect([off.forecasts, off.notes, none.forecasts, none.notes]).toEqual([
      undefined, ['This org doesn’t use Forecasts, or you may not see its quotas, so no quotas came along.'], [], ['No figures came from the Forecasts tab: it isn’t used for these periods, or you may not see it.'],
    ]);
  }, 60_000);
});
