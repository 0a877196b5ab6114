import { describe, expect, it, test } from 'vitest';
import type { OrgTables, Row, SandboxReply } from '../../sandbox/types.ts';
import { to18 } from '../../../lib/model/salesforce-id.ts';
import { salesforceHalf } from '../../sandbox/salesforce/index.ts';

/** 23 November 2026, 23:30 in Berlin. */
const NOW = Date.parse('2026-11-23T22:30:00Z');
const id = (prefix: string, n: number): string => `${prefix}Rv0000000${String(n).padStart(3, '0')}`;
const AAA = (prefix: string, n: number): string => to18(id(prefix, n));
const user = (n: number, name: string, role: number, title = 'Account Executive'): Row => ({ Id: AAA('005', n), Username: `${name.toLowerCase()}@example.com`, Name: name, IsActive: true, UserRoleId: AAA('00E', role), Title: title });
const role = (n: number, above: number | null): Row => ({ Id: AAA('00E', n), Name: `Role ${n}`, ParentRoleId: above === null ? null : AAA('00E', above) });
const deal = (n: number, over: Row): Row => ({ Id: AAA('006', n), Name: `Deal ${n}`, StageName: 'Proposal', Amount: n * 100, CloseDate: '2026-12-15', OwnerId: AAA('005', 3), AccountId: AAA('001', 1), IsDeleted: false, CreatedDate: '2026-07-01T08:00:00.000+0000', LastModifiedDate: '2026-08-01T08:00:00.000+0000', ...over });
const tables: OrgTables = {
  Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'Europe/Berlin', FiscalYearStartMonth: 2 }],
  UserRole: [role(1, null), role(2, 1), role(3, 2), role(4, 2)],
  User: [user(1, 'Vera', 1), user(2, 'Max', 2), user(3, 'Ann', 3), user(4, 'Bob', 4), user(5, 'Olga', 4, 'Sales Operations'), { ...user(6, 'Left', 3), IsActive: false }],
  Account: [{ Id: AAA('001', 1), Name: 'Acme', OwnerId: AAA('005', 2) }],
  OpportunityStage: [{ Id: AAA('01J', 1), MasterLabel: 'Proposal' }],
  Opportunity: [
    deal(1, { Name: 'alpha' }), deal(2, { Name: 'Beta', Amount: null, AccountId: null }), deal(3, { Name: 'GAMMA', OwnerId: AAA('005', 4), CloseDate: '2026-11-23' }),
    deal(4, { Name: 'delta', Amount: 50, CloseDate: '2026-11-24', CreatedDate: '2026-11-23T23:30:00.000+0000' }), deal(5, { Name: 'gone', IsDeleted: true }),
  ],
  OpportunityHistory: Array.from({ length: 450 }, (_, i) => ({ Id: AAA('008', i), OpportunityId: AAA('006', i < 400 ? 1 : 3), StageName: 'Proposal', Amount: i, CloseDate: '2026-12-15', CreatedDate: '2026-07-01T08:00:00.000+0000' })),
  OpportunityFieldHistory: [{ Id: AAA('017', 1), OpportunityId: AAA('006', 1), Field: 'Owner', OldValue: 'a', NewValue: 'b', CreatedDate: '2026-07-01T08:00:00.000+0000' }],
  ForecastingQuota: [{ Id: AAA('0J9', 1), QuotaOwnerId: AAA('005', 3), QuotaAmount: 9, StartDate: '2026-10-01' }],
  Task: [{ Id: AAA('00T', 1), Subject: 'Ring', WhatId: AAA('006', 1), OwnerId: AAA('005', 4) }, { Id: AAA('00T', 2), Subject: 'Own', OwnerId: AAA('005', 4) }],
};

const HOST = 'ridealong-demo.my.salesforce.com';
const ROOT = '/services/data/v66.0';
interface Answer { totalSize: number; done: boolean; nextRecordsUrl?: string; records: Row[] }

function sandbox() {
  const unsupported: string[] = [];
  const half = salesforceHalf(tables, { now: () => NOW, unsupported: (what) => void unsupported.push(what) });
  const token = (name: string): string => half.sessions.apiToken(tables.User!.find((u) => u.Name === name)!);
  const raw = (method: string, path: string, over: { as?: string; body?: unknown; headers?: Record<string, string>; host?: string } = {}): SandboxReply => {
    const host = over.host ?? HOST;
    return half.handle({ method, host, url: new URL(`https://${host}${path}`), headers: { authorization: `Bearer ${over.as ?? token('Vera')}`, ...over.headers }, body: Buffer.from(over.body === undefined ? '' : typeof over.body === 'string' ? over.body : JSON.stringify(over.body)) }) as SandboxReply;
  };
  const query = (soql: string, as = 'Vera', kind = 'query'): SandboxReply => raw('GET', `${ROOT}/${kind}?q=${encodeURIComponent(soql)}`, { as: token(as) });
  return { half, raw, query, token, unsupported };
}
const { query, raw, token } = sandbox();
const answer = (reply: SandboxReply): Answer => reply.body as Answer;
const names = (where: string, as = 'Vera', kind = 'query'): unknown[] => answer(query(`SELECT Name FROM Opportunity ${where}`, as, kind)).records.map((r) => r.Name);
const trouble = (reply: SandboxReply) => { const [e] = reply.body as { errorCode: string; message: string }[]; return [reply.status, e!.errorCode]; };
const said = (reply: SandboxReply): string => (reply.body as { message: string }[])[0]!.message;

describe('SOQL', () => {
  it('does not mind the case of objects, fields or text', () => {
    expect(answer(query("select nAmE from oPPortunity where NAME = 'ALPHA'")).records).toEqual([{ attributes: { type: 'Opportunity', url: `${ROOT}/sobjects/Opportunity/${AAA('006', 1)}` }, Name: 'alpha' }]);
    expect([names("WHERE Name LIKE 'g%'"), names("WHERE Name IN ('BETA', 'Delta')"), names("WHERE Name LIKE '_eta'")]).toEqual([['GAMMA'], ['Beta', 'delta'], ['Beta']]);
  });
  it('sorts blanks first going up and last going down, unless told otherwise', () => {
    expect([names('ORDER BY Amount'), names('ORDER BY Amount DESC'), names('ORDER BY Amount NULLS LAST'), names('ORDER BY Amount DESC NULLS FIRST')]).toEqual([
      ['Beta', 'delta', 'alpha', 'GAMMA'], ['GAMMA', 'alpha', 'delta', 'Beta'], ['delta', 'alpha', 'GAMMA', 'Beta'], ['Beta', 'GAMMA', 'alpha', 'delta'],
    ]);
  });
  it('sorts text without case', () => expect(names('ORDER BY Name DESC')).toEqual(['GAMMA', 'delta', 'Beta', 'alpha']));
  it('never finds a blank by a comparison of size, and finds it by = null', () => expect([names('WHERE Amount < 1000'), names('WHERE Amount = null'), names('WHERE Amount != null')]).toEqual([['alpha', 'GAMMA', 'delta'], ['Beta'], ['alpha', 'GAMMA', 'delta']]));
  it('reads through relationships, null where there is none', () => {
    expect(answer(query("SELECT Account.Name, Owner.Name, Account.Owner.Name FROM Opportunity WHERE Name IN ('alpha','Beta') ORDER BY Name")).records.map(({ attributes: __, ...r }) => JSON.parse(JSON.stringify(r, (k, v: unknown) => (k === 'attributes' ? undefined : v))))).toEqual([
      { Account: { Name: 'Acme', Owner: { Name: 'Max' } }, Owner: { Name: 'Ann' } }, { Account: null, Owner: { Name: 'Ann' } },
    ]);
    expect(names("WHERE Account.Name = 'acme' AND Owner.Name = 'Bob'")).toEqual(['GAMMA']);
  });
  it('takes ids of 15 and of 18 characters', () => expect([names(`WHERE Id IN ('${id('006', 1)}', '${AAA('006', 3)}')`), names(`WHERE OwnerId = '${id('005', 4)}'`), names(`WHERE Id NOT IN ('${id('006', 1)}')`)]).toEqual([['alpha', 'GAMMA'], ['GAMMA'], ['Beta', 'GAMMA', 'delta']]));
  it('knows days and instants by the org’s own clock', () => {
    // It is 23:30 on the 23rd in Berlin; the deal was made at 00:30 on the 24th there, the 23rd in UTC.
    expect([names('WHERE CloseDate = TODAY'), names('WHERE CloseDate = TOMORROW'), names('WHERE CreatedDate = TODAY'), names('WHERE CreatedDate = TOMORROW')]).toEqual([['GAMMA'], ['delta'], [], ['delta']]);
    expect([names('WHERE CloseDate = NEXT_N_DAYS:1'), names('WHERE CloseDate > LAST_N_DAYS:1'), names('WHERE CloseDate = 2026-11-24'), names('WHERE CreatedDate >= 2026-11-23T00:00:00Z')]).toEqual([['delta'], ['alpha', 'Beta', 'delta'], ['delta'], ['delta']]);
  });
  it('knows fiscal quarters by the month in which the org’s year begins', () => {
    // From February: November to January is one quarter.
    expect([names('WHERE CloseDate = THIS_FISCAL_QUARTER').length, names('WHERE CloseDate = THIS_QUARTER').length, names('WHERE CloseDate = THIS_MONTH'), names('WHERE CreatedDate = LAST_FISCAL_QUARTER').length, names('WHERE CreatedDate = N_FISCAL_QUARTERS_AGO:2').length]).toEqual([4, 4, ['GAMMA', 'delta'], 0, 3]);
  });
  it('shows deleted rows to queryAll alone', () => expect([names('WHERE Amount = 500'), names('WHERE Amount = 500', 'Vera', 'queryAll'), names('WHERE IsDeleted = true', 'Vera', 'queryAll')]).toEqual([[], ['gone'], ['gone']]));
  it('joins by a column of another object', () => expect(names('WHERE Id IN (SELECT OpportunityId FROM OpportunityHistory WHERE Amount > 420)')).toEqual(['GAMMA']));
  it('counts, groups and limits', () => {
    expect([answer(query('SELECT COUNT() FROM Opportunity')).totalSize, names('ORDER BY Name LIMIT 2 OFFSET 1')]).toEqual([4, ['Beta', 'delta']]);
    expect(answer(query('SELECT OwnerId, COUNT(Id) n, SUM(Amount) total, MAX(Amount) FROM Opportunity GROUP BY OwnerId')).records.map(({ attributes: __, ...r }) => r)).toEqual([{ OwnerId: AAA('005', 3), n: 3, total: 150, expr0: 100 }, { OwnerId: AAA('005', 4), n: 1, total: 300, expr0: 300 }]);
  });
  it('puts NOT and parentheses in their places', () => expect([names("WHERE NOT Name = 'alpha'"), names("WHERE (Name = 'alpha' OR Name = 'Beta') AND Amount = null"), names("WHERE Name = 'alpha' OR (Name = 'Beta' AND Amount = 5)")]).toEqual([['Beta', 'GAMMA', 'delta'], ['Beta'], ['alpha']]));
});

describe('SOQL is refused', () => {
  const refused = (soql: string) => trouble(query(soql));
  it.each([
    ['a field that is not there', 'SELECT Nope FROM Opportunity', 'INVALID_FIELD'], ['a relationship that is not there', 'SELECT Nope.Name FROM Opportunity', 'INVALID_FIELD'], ['an object that is not there', 'SELECT Id FROM Nope', 'INVALID_TYPE'],
    ['a date in quotes', "SELECT Id FROM Opportunity WHERE CloseDate = '2026-11-24'", 'INVALID_FIELD'], ['a number in quotes', "SELECT Id FROM Opportunity WHERE Amount = '5'", 'INVALID_FIELD'],
    ['a day against an instant', 'SELECT Id FROM Opportunity WHERE CreatedDate = 2026-11-24', 'INVALID_FIELD'], ['an instant against a day', 'SELECT Id FROM Opportunity WHERE CloseDate = 2026-11-24T00:00:00Z', 'INVALID_FIELD'],
    ['AND beside OR', "SELECT Id FROM Opportunity WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'], ['a filter by long text', "SELECT Id FROM Opportunity WHERE Description = 'x'", 'INVALID_FIELD'],
    ['an order by what cannot be sorted', 'SELECT Id FROM OpportunityFieldHistory ORDER BY NewValue', 'INVALID_FIELD'], ['no query at all', 'SELEKT', 'MALFORMED_QUERY'], ['a far offset', 'SELECT Id FROM Opportunity OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'],
    ['a statement over 100,000 characters', `SELECT Id FROM Opportunity WHERE Name = '${'x'.repeat(100_000)}'`, 'QUERY_TOO_COMPLICATED'], ['an object whose feature is off', 'SELECT Id FROM CurrencyType', 'INVALID_TYPE'],
  ])('for %s', (_, soql, code) => expect(refused(soql)).toEqual([400, code]));
  it('in the words of the vendor', () => expect([said(query('SELECT Nope FROM Opportunity')), said(query("SELECT Id FROM Opportunity WHERE CloseDate = '2026-11-24'"))]).toEqual([expect.stringContaining("No such column 'Nope' on entity 'Opportunity'"), "value of filter criterion for field 'CloseDate' must be of type date and should not be enclosed in quotes"]));
  it('and reported where it is this sandbox that cannot', () => {
    const s = sandbox();
    expect([trouble(s.query('SELECT Id FROM Opportunity FOR VIEW')), s.unsupported]).toEqual([[400, 'MALFORMED_QUERY'], ['SOQL clause for']]);
  });
});

describe('pages of an answer', () => {
  const small = { 'sforce-query-options': 'batchSize=200' };
  const begin = (s: ReturnType<typeof sandbox>, soql = 'SELECT Id FROM OpportunityHistory ORDER BY Id') => answer(s.raw('GET', `${ROOT}/query?q=${encodeURIComponent(soql)}`, { headers: small }));
  it('bring every row once, in order', () => {
    const s = sandbox();
    const seen: unknown[] = [];
    const sizes: number[] = [];
    for (let page: Answer | null = begin(s); page; page = page.nextRecordsUrl === undefined ? null : answer(s.raw('GET', page.nextRecordsUrl, { headers: small }))) {
      seen.push(...page.records.map((r) => r.Id));
      sizes.push(page.records.length);
      expect([page.totalSize, page.done]).toEqual([450, page.nextRecordsUrl === undefined]);
    }
    expect([sizes, seen]).toEqual([[200, 200, 50], tables.OpportunityHistory!.map((r) => r.Id)]);
  });
  it('are 2,000 rows where nothing else is asked, 200 at least', () => {
    const s = sandbox();
    expect(answer(s.query('SELECT Id FROM OpportunityHistory')).done).toBe(true);
    expect(answer(s.raw('GET', `${ROOT}/query?q=${encodeURIComponent('SELECT Id FROM OpportunityHistory')}`, { headers: { 'sforce-query-options': 'batchSize=1' } })).records).toHaveLength(200);
  });
  it('die after fifty more queries, when the org is rebuilt, and are refused where they never were', () => {
    const s = sandbox();
    const first = begin(s).nextRecordsUrl!;
    for (let i = 0; i < 49; i++) begin(s);
    expect(s.raw('GET', first).status).toBe(200);
    begin(s);
    expect(trouble(s.raw('GET', first))).toEqual([400, 'INVALID_QUERY_LOCATOR']);
    const later = begin(s).nextRecordsUrl!;
    s.half.rebuild(new Set());
    expect([later, `${ROOT}/query/01gNOPE-200`, `${ROOT}/query/nonsense`].map((path) => trouble(s.raw('GET', path)))).toEqual([[400, 'INVALID_QUERY_LOCATOR'], [400, 'INVALID_QUERY_LOCATOR'], [400, 'INVALID_QUERY_LOCATOR']]);
  });
});

describe('composite', () => {
  const q = (soql: string): string => `${ROOT}/query?q=${encodeURIComponent(soql)}`;
  const sub = (url: string, referenceId: string, method = 'GET') => ({ method, url, referenceId });
  const post = (list: unknown[]) => raw('POST', `${ROOT}/composite`, { body: { compositeRequest: list } });
  const many = (n: number, url: string) => Array.from({ length: n }, (_, i) => sub(url, `r${i}`));
  interface Part { body: unknown; httpStatusCode: number; referenceId: string }
  const parts = (reply: SandboxReply): Part[] => (reply.body as { compositeResponse: Part[] }).compositeResponse;

  it('takes 25 subrequests and five queries, and refuses one more', () => {
    expect([post(many(25, `${ROOT}/limits`)).status, post(many(5, q('SELECT Id FROM User'))).status]).toEqual([200, 200]);
    expect([trouble(post(many(26, `${ROOT}/limits`))), trouble(post(many(6, q('SELECT Id FROM User')))), trouble(post([]))]).toEqual([[400, 'JSON_PARSER_ERROR'], [400, 'JSON_PARSER_ERROR'], [400, 'JSON_PARSER_ERROR']]);
  });
  it('answers each part with its own status', () => {
    expect(parts(post([sub(`${ROOT}/sobjects/Nope/describe`, 'a'), sub(q('SELECT Nope FROM User'), 'b'), sub(q('SELECT Id FROM User'), 'c'), sub('/elsewhere', 'd')])).map((p) => [p.referenceId, p.httpStatusCode])).toEqual([['a', 404], ['b', 400], ['c', 200], ['d', 404]]);
  });
  it('puts answers before into the requests after', () => {
    const list = [sub(q("SELECT Id FROM Opportunity WHERE Name = 'alpha'"), 'found'), sub(`${ROOT}/sobjects/Opportunity/@{found.records[0].Id}?fields=Name`, 'one')];
    const [, one] = parts(post(list));
    expect(one).toMatchObject({ httpStatusCode: 200, body: { Name: 'alpha' } });
  });
  it('goes on through pages by reference', () => {
    const big: OrgTables = { ...tables, OpportunityHistory: Array.from({ length: 2100 }, (_, i) => ({ ...tables.OpportunityHistory![0]!, Id: to18(`008Rv0000${String(i).padStart(6, '0')}`) })) };
    const half = salesforceHalf(big, { now: () => NOW, unsupported: () => undefined });
    const reply = half.handle({ method: 'POST', host: HOST, url: new URL(`https://${HOST}${ROOT}/composite`), headers: { authorization: `Bearer ${half.sessions.apiToken(tables.User![0]!)}` }, body: Buffer.from(JSON.stringify({ compositeRequest: [sub(q('SELECT Id FROM OpportunityHistory ORDER BY Id'), 'p1'), sub('@{p1.nextRecordsUrl}', 'p2')] })) }) as SandboxReply;
    expect(parts(reply).map((p) => [p.httpStatusCode, (p.body as Answer).records.length, (p.body as Answer).done])).toEqual([[200, 2000, false], [200, 100, true]]);
  });
  it('halts a part whose reference has no value', () => {
    const [, halted] = parts(post([sub(q('SELECT Nope FROM User'), 'bad'), sub('@{bad.nextRecordsUrl}', 'next')]));
    expect([halted!.httpStatusCode, (halted!.body as { errorCode: string }[])[0]!.errorCode]).toEqual([400, 'PROCESSING_HALTED']);
  });
  it('refuses a name twice, or one with a dash, and a body that is no JSON', () => {
    expect([trouble(post([sub(`${ROOT}/limits`, 'a'), sub(`${ROOT}/limits`, 'a')])), trouble(post([sub(`${ROOT}/limits`, 'a-b')])), trouble(raw('POST', `${ROOT}/composite`, { body: '{' }))]).toEqual([[400, 'JSON_PARSER_ERROR'], [400, 'JSON_PARSER_ERROR'], [400, 'JSON_PARSER_ERROR']]);
  });
});

describe('what a person sees', () => {
  it('goes by the role hierarchy: own and below, not a peer’s; operations and the top see all', () => {
    expect(['Vera', 'Max', 'Ann', 'Bob', 'Olga'].map((as) => names('ORDER BY Name', as))).toEqual([['alpha', 'Beta', 'delta', 'GAMMA'], ['alpha', 'Beta', 'delta', 'GAMMA'], ['alpha', 'Beta', 'delta'], ['GAMMA'], ['alpha', 'Beta', 'delta', 'GAMMA']]);
  });
  it('holds for histories, quotas and tasks too', () => {
    const count = (object: string, as: string) => answer(query(`SELECT COUNT() FROM ${object}`, as)).totalSize;
    expect(['Ann', 'Bob'].map((as) => ['OpportunityHistory', 'OpportunityFieldHistory', 'ForecastingQuota', 'Task', 'User'].map((o) => count(o, as)))).toEqual([[400, 1, 1, 1, 6], [50, 0, 0, 2, 6]]);
  });
  it('holds for a record by its id', () => expect([raw('GET', `${ROOT}/sobjects/Opportunity/${AAA('006', 3)}`, { as: token('Ann') }).status, raw('GET', `${ROOT}/sobjects/Opportunity/${id('006', 3)}`, { as: token('Bob') }).status, raw('GET', `${ROOT}/sobjects/Opportunity/${AAA('006', 5)}`).status]).toEqual([404, 200, 404]));
});

describe('sessions', () => {
  it('are needed, and those of a page are refused', () => {
    const { half, raw: ask } = sandbox();
    const page = half.sessions.pageToken(tables.User![0]!);
    expect(['nonsense', page].map((as) => [trouble(ask('GET', `${ROOT}/limits`, { as })), said(ask('GET', `${ROOT}/limits`, { as }))])).toEqual([[[401, 'INVALID_SESSION_ID'], 'Session expired or invalid'], [[401, 'INVALID_SESSION_ID'], 'This session is not valid for use with the REST API']]);
  });
  it('are none for who has left', () => expect(trouble(raw('GET', `${ROOT}/limits`, { as: token('Left') }))).toEqual([401, 'INVALID_SESSION_ID']));
  it('say who and which org', () => expect((raw('GET', `${ROOT}/`, { as: token('Ann') }).body as { identity: string }).identity).toBe(`https://login.salesforce.com/id/${to18('00DRv0000000001')}/${AAA('005', 3)}`));
  it('count their calls', () => {
    const s = sandbox();
    expect([1, 2].map(() => s.raw('GET', `${ROOT}/limits`).headers?.['Sforce-Limit-Info'])).toEqual(['api-usage=1/100000', 'api-usage=2/100000']);
  });
  it('send API calls on the page’s host to the API’s', () => expect(raw('GET', `${ROOT}/limits`, { host: 'ridealong-demo.lightning.force.com' })).toMatchObject({ status: 302, headers: { Location: `https://${HOST}${ROOT}/limits` } }));
});

describe('the org with something switched', () => {
  const after = (name: string) => { const s = sandbox(); s.half.rebuild(new Set([name])); return s; };
  it('has no quotas without forecasting', () => {
    const s = after('noForecasting');
    expect([trouble(s.query('SELECT Id FROM ForecastingQuota')), s.raw('GET', `${ROOT}/sobjects/ForecastingQuota/describe`).status]).toEqual([[400, 'INVALID_TYPE'], 404]);
  });
  it('has people and no deals when empty', () => { const s = after('emptyOrg'); expect([answer(s.query('SELECT Id FROM Opportunity')).totalSize, answer(s.query('SELECT Id FROM User')).totalSize]).toEqual([0, 6]); });
  it('hides a field from describe and from queries', () => {
    const s = after('fieldHidden:Opportunity.Amount');
    const fields = (s.raw('GET', `${ROOT}/sobjects/opportunity/describe`).body as { fields: { name: string }[] }).fields.map((f) => f.name);
    expect([fields.includes('Amount'), fields.includes('CloseDate'), trouble(s.query('SELECT Amount FROM Opportunity'))]).toEqual([false, true, [400, 'INVALID_FIELD']]);
  });
  it('loses one deal, to queryAll as a deleted one', () => {
    const s = after(`deletedRecord:${AAA('006', 1)}`);
    const of = (kind: string) => answer(s.query(`SELECT IsDeleted FROM Opportunity WHERE Id = '${id('006', 1)}'`, 'Vera', kind)).records.map((r) => r.IsDeleted);
    expect([of('query'), of('queryAll')]).toEqual([[], [true]]);
  });
  it('is as it was after a reset', () => { const s = after('emptyOrg'); s.half.reset(); expect(answer(s.query('SELECT Id FROM Opportunity')).totalSize).toBe(4); });
});

test('what it does not do is refused in the vendor’s way and reported', () => {
  const s = sandbox();
  expect([trouble(s.raw('GET', `${ROOT}/chatter`)), trouble(s.raw('PUT', `${ROOT}/sobjects/Opportunity/${AAA('006', 1)}`)), trouble(s.raw('GET', '/services/data/v1.0/limits'))]).toEqual([[404, 'NOT_FOUND'], [405, 'METHOD_NOT_ALLOWED'], [404, 'NOT_FOUND']]);
  expect(s.unsupported).toEqual([`GET ${ROOT}/chatter`, `PUT ${ROOT}/sobjects/Opportunity/${AAA('006', 1)}`]);
});
