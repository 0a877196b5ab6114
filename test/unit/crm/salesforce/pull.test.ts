import { afterEach, describe, expect, test } from 'vitest';
import type { Cursor, PullBatch } from '../../../../lib/crm/port.ts';
import { openSalesforce } from '../../../../lib/crm/salesforce/index.ts';
import { startMock, type MockOrg } from './mock.ts';

const NOW = Date.parse('2026-10-01T12:00:00Z');
const id = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}AAA`;
const STAMP = '2026-09-01T10:00:00.000+0000';
const deal = (n: number) => ({
  Id: id('006', n), Name: `Deal ${n}`, OwnerId: id('005', 1), StageName: 'Prospecting', Amount: 100 * n, Probability: 10, CloseDate: '2026-12-01', IsClosed: false, IsWon: false,
  ForecastCategory: 'Pipeline', CreatedDate: STAMP, LastModifiedDate: STAMP, SystemModstamp: STAMP, IsDeleted: false,
});
const history = (n: number, row: number) => ({
  Id: id('008', row), OpportunityId: id('006', n), StageName: 'Prospecting', Amount: 100 * n, CloseDate: '2026-12-01', Probability: 10, ForecastCategory: 'Pipeline', CreatedDate: STAMP, SystemModstamp: STAMP, IsDeleted: false,
});
const tables = () => ({
  Organization: [{ Id: '00D000000000001EAA', Name: 'Acme', FiscalYearStartMonth: 1, TimeZoneSidKey: 'Europe/Berlin', DefaultCurrencyIsoCode: 'EUR' }],
  User: [{ Id: id('005', 1), Name: 'Ada', IsActive: true }],
  OpportunityStage: [{ Id: id('01J', 1), MasterLabel: 'Prospecting', SortOrder: 1, IsClosed: false, IsWon: false, ForecastCategory: 'Pipeline', DefaultProbability: 10 }],
  Opportunity: Array.from({ length: 8 }, (_, i) => deal(i + 1)),
  OpportunityHistory: Array.from({ length: 11 }, (_, i) => history((i % 8) + 1, i + 1)),
});

let org: MockOrg;
afterEach(() => org.close());
const open = (token = 'good', refresh?: () => Promise<string | null>) => openSalesforce({ instanceUrl: org.url, token, webOrigin: 'https://acme.lightning.force.com', now: () => NOW, wait: async () => undefined, ...(refresh && { refresh }) });
const signal = new AbortController().signal;
async function collect(from: Cursor | null, stopAfter = Infinity): Promise<PullBatch[]> {
  const batches: PullBatch[] = [];
  for await (const batch of (await open()).pull(from, signal)) if (batches.push(batch) >= stopAfter) break;
  return JSON.parse(JSON.stringify(batches)) as PullBatch[];
}
const known = (batches: readonly PullBatch[]) => ({
  deals: batches.flatMap((b) => b.deals ?? []).map((d) => d.id).sort(), changes: batches.flatMap((b) => b.changes ?? []).map((c) => c.row).sort(),
});

describe('a Salesforce pull', () => {
  test('says by the API whose session it is', async () => {
    org = await startMock(tables());
    expect((await open()).identity).toEqual({ crm: 'salesforce', orgId: '00D000000000001EAA', orgName: 'Acme', userId: '005000000000001AAA', userName: 'Ada', verified: true, webOrigin: 'https://acme.lightning.force.com' });
  });

  test('reads every deal and every history row once, over all pages', async () => {
    org = await startMock(tables());
    const batches = await collect(null);
    expect(known(batches)).toEqual({ deals: org.tables.Opportunity!.map((r) => r.Id).sort(), changes: org.tables.OpportunityHistory!.map((r) => r.Id).sort() });
    expect(batches.map((b) => b.done ?? false)).toEqual([...batches.slice(1).map(() => false), true]);
    expect(batches[0]!.context!.notes.join(' ')).toContain('no quotas came along');
  });

  test('goes on from every cursor to the same deals as an uninterrupted pull', async () => {
    org = await startMock(tables());
    const whole = await collect(null);
    for (let stop = 1; stop < whole.length; stop++) {
      const before = await collect(null, stop);
      expect(known([...before, ...(await collect(before.at(-1)!.cursor))])).toEqual(known(whole));
    }
  });

  test('reads 10,000 deals with 40,000 history rows within 20 API calls', async () => {
    const many = tables();
    many.Opportunity = Array.from({ length: 10_000 }, (_, i) => deal(i + 1));
    many.OpportunityHistory = Array.from({ length: 40_000 }, (_, i) => history((i % 10_000) + 1, i + 1));
    org = await startMock({ ...many, OpportunityContactRole: Array.from({ length: 12_000 }, (_, i) => ({ Id: id('00K', i + 1), OpportunityId: id('006', (i % 10_000) + 1), ContactId: id('003', 1), IsPrimary: true })) }, 2000);
    const batches = await collect(null);
    const read = known(batches);
    expect({ deals: new Set(read.deals).size, rows: new Set(read.changes).size, all: read.deals.length + read.changes.length }).toEqual({ deals: 10_000, rows: 40_000, all: 50_000 });
    expect(batches.flatMap((b) => b.deals ?? []).reduce((n, d) => n + (d.contactCount ?? 0), 0)).toBe(12_000);
    expect(org.calls.length).toBeLessThanOrEqual(20);
  }, 60_000);

  test('asks once where nothing changed', async () => {
    org = await startMock(tables());
    const last = (await collect(null)).at(-1)!;
    const port = await open();
    org.calls.length = 0;
    const batches: PullBatch[] = [];
    for await (const batch of port.pull(last.cursor, signal)) batches.push(batch);
    expect({ calls: org.calls, deals: batches.flatMap((b) => b.deals ?? []) }).toEqual({ calls: ['POST /services/data/v66.0/composite'], deals: [] });
  });

  test('brings a moved deal whole, once', async () => {
    org = await startMock(tables());
    const last = (await collect(null)).at(-1)!;
    const at = '2026-10-01T12:01:00.000+0000';
    Object.assign(org.tables.Opportunity![2]!, { Amount: 999, SystemModstamp: at });
    org.tables.OpportunityHistory!.push({ ...history(3, 50), Amount: 999, CreatedDate: at, SystemModstamp: at });
    const [batch] = await collect(last.cursor);
    expect({ deals: batch!.deals!.map((d) => [d.id, d.now.amount]), changes: batch!.changes!.map((c) => c.row).sort() }).toEqual({ deals: [[id('006', 3), 99_900]], changes: [id('008', 3), id('008', 11), id('008', 50)] });
    expect((await collect(batch!.cursor))[0]!.deals).toEqual([]);
  });
});

describe('a Salesforce failure', () => {
  const kindOf = (run: Promise<unknown>) => run.then(() => 'none', (error: { data: { kind: string } }) => error.data.kind);

  test('is named by what the reader can do', async () => {
    org = await startMock(tables());
    const json = (errorCode: string, message = '') => JSON.stringify([{ errorCode, message }]);
    const kinds: [string, number, string, string?][] = [
      ['signIn', 401, json('INVALID_SESSION_ID')], ['notSetUp', 401, json('INVALID_SESSION_ID', 'This session is not valid for use with the REST API')], ['notSetUp', 403, json('API_DISABLED_FOR_ORG')],
      ['rateLimited', 403, json('REQUEST_LIMIT_EXCEEDED')], ['notRecognised', 200, '<html>maintenance</html>', 'text/html'], ['signIn', 200, '<html><input type="password"></html>', 'text/html'],
      ['notRecognised', 200, 'not json'],
    ];
    for (const [kind, status, body, type] of kinds) {
      org.faults.push({ status, body, ...(type && { type }) });
      expect(await kindOf(open())).toBe(kind);
    }
  });

  test('of the moment is tried again', async () => {
    org = await startMock(tables());
    org.faults.push({ status: 503, body: 'busy' }, { status: 429, body: 'slow down' });
    expect((await open()).identity.orgName).toBe('Acme');
  });

  test('settles when nobody answers', async () => {
    org = await startMock(tables());
    const url = org.url;
    await org.close();
    expect(await kindOf(openSalesforce({ instanceUrl: url, token: 'good', webOrigin: '', now: () => NOW }))).toBe('offline');
    org = await startMock(tables());
  });

  test('of a stale session is cured by a newer one, and a refused token is never sent for ever', async () => {
    org = await startMock(tables());
    expect((await open('stale', async () => 'good')).identity.userName).toBe('Ada');
    org.calls.length = 0;
    expect(await kindOf(open('stale', async () => 'stale'))).toBe('signIn');
    expect(org.calls.length).toBe(1);
  });
});
