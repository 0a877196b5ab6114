import { describe, expect, test } from 'vitest';
import type { OrgTables, SandboxReply } from '../../sandbox/types.ts';
import { ARCHIVED_DEAL, hubspotDealId, hubspotHalf, HUBSPOT_KEYS, hubspotOwnerId, MERGED_DEAL, OTHER_PORTAL, PORTAL } from '../../sandbox/hubspot/index.ts';

const NOW = Date.parse('2026-09-01T10:00:00Z');
const oppId = (n: number): string => `006Rv0000000${String(n).padStart(3, '0')}AAA`;
const WON = { MasterLabel: 'Closed Won', IsClosed: true, IsWon: true, SortOrder: 2, ForecastCategory: 'Closed', DefaultProbability: 100 };
const tables: OrgTables = {
  Organization: [{ TimeZoneSidKey: 'Europe/Berlin' }],
  User: [{ Id: '005Rv0000000001AAA', Name: 'Ada Boss', Email: 'ada@example.com', IsActive: true }, { Id: '005Rv0000000002AAA', Name: 'Ben Rep', Email: 'ben@example.com', IsActive: true, ManagerId: '005Rv0000000001AAA' }],
  OpportunityStage: [{ MasterLabel: 'Proposal', IsClosed: false, IsWon: false, SortOrder: 1, ForecastCategory: 'BestCase', DefaultProbability: 50 }, WON],
  Opportunity: Array.from({ length: 120 }, (_, i) => ({
    Id: oppId(i), Name: `Deal ${i}`, StageName: 'Proposal', Amount: 1000 + i, CloseDate: '2026-09-30', ForecastCategory: i === 4 ? 'Forecast' : 'BestCase', OwnerId: '005Rv0000000002AAA',
    CreatedDate: '2026-07-01T08:00:00.000+0000', LastModifiedDate: '2026-08-01T08:00:00.000+0000', SystemModstamp: '2026-08-01T08:00:00.000+0000',
  })),
  OpportunityHistory: [
    { Id: '008a', OpportunityId: oppId(4), StageName: 'Proposal', Amount: 500, CloseDate: '2026-08-31', ForecastCategory: 'BestCase', CreatedDate: '2026-07-01T08:00:00.000+0000', CreatedById: '005Rv0000000002AAA' },
    { Id: '008b', OpportunityId: oppId(4), StageName: 'Proposal', Amount: 1004, CloseDate: '2026-09-30', ForecastCategory: 'Forecast', CreatedDate: '2026-07-20T08:00:00.000+0000', CreatedById: '005Rv0000000001AAA' },
  ],
  Task: [{ Id: '00TRv0000000001AAA', WhatId: oppId(4), Subject: 'Ring', Type: 'Call', Status: 'Completed', ActivityDate: '2026-08-03', OwnerId: '005Rv0000000002AAA', CreatedDate: '2026-08-03T09:00:00.000+0000' }],
  ForecastingQuota: [{ Id: '0J9Rv0000000001AAA', QuotaOwnerId: '005Rv0000000002AAA', QuotaAmount: 90000, StartDate: '2026-09-01' }],
};

interface Page { results: { id: string; properties: Record<string, string | null>; propertiesWithHistory?: Record<string, { value: string; sourceType: string }[]> }[]; paging?: { next: { after: string } }; total?: number }

function sandbox() {
  let now = NOW;
  const unsupported: string[] = [];
  const half = hubspotHalf(tables, { now: () => now, unsupported: (what) => void unsupported.push(what) });
  const ask = (method: string, path: string, body?: object, key: string = HUBSPOT_KEYS.full, host = 'api.hubapi.com'): SandboxReply =>
    half.handle({ method, host, url: new URL(`https://${host}${path}`), headers: { authorization: `Bearer ${key}` }, body: Buffer.from(body ? JSON.stringify(body) : '') }) as SandboxReply;
  return { half, ask, unsupported, pass: (ms: number) => { now += ms; } };
}
const body = (reply: SandboxReply): Page => reply.body as Page;
const trouble = (reply: SandboxReply) => { const { status, category, message } = reply.body as Record<string, string>; return { code: reply.status, status, category, message }; };
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ({ id: hubspotDealId(oppId(from + i)) }));

describe('reading objects', () => {
  test.each(['/crm/v3/objects/deals', '/crm/objects/2026-09/0-3'])('pages through all live deals once at %s', (path) => {
    const { ask } = sandbox();
    const seen: string[] = [];
    for (let after: string | undefined = '0'; after;) {
      const page = body(ask('GET', `${path}?limit=50&after=${after}`));
      seen.push(...page.results.map((d) => d.id));
      after = page.paging?.next.after;
    }
    expect(seen).toEqual(tables.Opportunity!.map((o) => hubspotDealId(String(o.Id))));
  });

  test('refuses more than 100 a page, more than 50 with histories', () => {
    const { ask } = sandbox();
    expect(ask('GET', '/crm/v3/objects/deals?limit=101').status).toBe(400);
    expect(ask('GET', '/crm/v3/objects/deals?limit=51&propertiesWithHistory=amount').status).toBe(400);
  });

  test('reads 50 histories a batch and refuses 51 in the words of HubSpot', () => {
    const { ask } = sandbox();
    const read = (n: number) => ask('POST', '/crm/v3/objects/deals/batch/read', { inputs: ids(0, n), propertiesWithHistory: ['amount'] });
    expect(body(read(50)).results).toHaveLength(50);
    expect(trouble(read(51))).toEqual({ code: 400, status: 'error', category: 'VALIDATION_ERROR', message: 'The maximum number of inputs supported in a batch request for property histories is 50. Please reduce the number of items and try again' });
    expect(ask('POST', '/crm/v3/objects/deals/batch/read', { inputs: ids(0, 101) }).status).toBe(400);
  });

  test('tells histories newest first and says what set the category', () => {
    const { ask } = sandbox();
    const deal = body(ask('POST', '/crm/v3/objects/deals/batch/read', { inputs: ids(4, 5), propertiesWithHistory: ['amount', 'hs_manual_forecast_category'] })).results[0]!;
    expect(deal.propertiesWithHistory?.amount?.map((v) => v.value)).toEqual(['1004', '500']);
    expect(deal.propertiesWithHistory?.hs_manual_forecast_category?.map((v) => [v.value, v.sourceType])).toEqual([['COMMIT', 'CRM_UI'], ['BEST_CASE', 'AUTOMATION_PLATFORM']]);
  });

  test('ignores unknown names and answers 207 for ids that are not there', () => {
    const { ask } = sandbox();
    const reply = ask('POST', '/crm/v3/objects/deals/batch/read', { inputs: [...ids(0, 1), { id: '1' }], properties: ['amount', 'made_up'] });
    expect(reply.status).toBe(207);
    expect(Object.keys(body(reply).results[0]!.properties).sort()).toEqual(['amount', 'createdate', 'hs_lastmodifieddate', 'hs_object_id']);
    expect((reply.body as { errors: { context: object }[] }).errors[0]!.context).toEqual({ ids: ['1'] });
  });

  test('keeps a close date as an instant whose UTC day may be the one before', () => {
    const { ask } = sandbox();
    const closes = body(ask('GET', '/crm/v3/objects/deals?limit=4&properties=closedate')).results.map((d) => d.properties.closedate);
    const days = closes.map((c) => new Date(c!).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }));
    expect(days).toEqual(['2026-09-30', '2026-09-30', '2026-09-30', '2026-09-30']);
    expect(new Set(closes.map((c) => c!.slice(0, 10)))).toEqual(new Set(['2026-09-29', '2026-09-30']));
  });
});

test('an archived deal is only found when archived ones are asked for, a merged one nowhere', () => {
  const { ask } = sandbox();
  expect(body(ask('GET', '/crm/v3/objects/deals?archived=true')).results.map((d) => d.id)).toEqual([ARCHIVED_DEAL]);
  expect(trouble(ask('GET', `/crm/v3/objects/deals/${MERGED_DEAL}`))).toEqual({ code: 404, status: 'error', category: 'OBJECT_NOT_FOUND', message: 'resource not found' });
  expect(body(ask('POST', '/crm/v3/objects/deals/search', { filterGroups: [{ filters: [{ propertyName: 'hs_merged_object_ids', operator: 'EQ', value: MERGED_DEAL }] }] })).results).toHaveLength(1);
  expect(body(ask('POST', '/crm/v3/objects/deals/search', { filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'EQ', value: ARCHIVED_DEAL }] }] })).total).toBe(0);
});

describe('search', () => {
  const filter = (operator: string, more: object = {}, propertyName = 'amount') => ({ filterGroups: [{ filters: [{ propertyName, operator, ...more }] }] });
  test.each([
    ['EQ', { value: '1004' }, 1], ['NEQ', { value: '1004' }, 119], ['LT', { value: '1010' }, 10], ['LTE', { value: '1010' }, 11], ['GT', { value: '1110' }, 9], ['GTE', { value: '1110' }, 10],
    ['BETWEEN', { value: '1010', highValue: '1012' }, 3], ['IN', { values: ['1001', '1002', '7'] }, 2], ['NOT_IN', { values: ['1001'] }, 119], ['HAS_PROPERTY', {}, 120], ['NOT_HAS_PROPERTY', {}, 0],
  ])('%s', (operator, more, total) => expect(body(sandbox().ask('POST', '/crm/v3/objects/deals/search', filter(operator, more))).total).toBe(total));

  test('finds what changed since an epoch-millisecond instant', () => {
    const since = (t: string) => body(sandbox().ask('POST', '/crm/v3/objects/deals/search', filter('GTE', { value: String(Date.parse(t)) }, 'hs_lastmodifieddate'))).total;
    expect([since('2026-08-01T08:00:00Z'), since('2026-08-01T08:00:01Z')]).toEqual([120, 0]);
  });

  test.each([
    ['over 3,000 characters', { properties: ['x'.repeat(3000)] }], ['over 200 a page', { limit: 201 }], ['beyond 10,000 results', { limit: 100, after: '9950' }], ['two sorts', { sorts: ['amount', 'closedate'] }],
    ['six groups', { filterGroups: Array(6).fill({ filters: [] }) }], ['seven filters', { filterGroups: [{ filters: Array(7).fill({ propertyName: 'amount', operator: 'HAS_PROPERTY' }) }] }],
    ['an unknown operator', filter('LIKE', { value: '1' })], ['an unknown property', filter('EQ', { value: '1' }, 'made_up')], ['an after that is no integer', { after: 'abc' }],
  ])('refuses %s', (_, request) => expect(sandbox().ask('POST', '/crm/v3/objects/deals/search', request).status).toBe(400));

  test('takes five a second per account, then says so until the second is over', () => {
    const { ask, pass } = sandbox();
    const go = () => ask('POST', '/crm/v3/objects/deals/search', {});
    expect(Array.from({ length: 5 }, () => go().status)).toEqual([200, 200, 200, 200, 200]);
    expect(go()).toMatchObject({ status: 429, headers: {}, body: { status: 'error', message: 'You have reached your secondly limit.', errorType: 'RATE_LIMIT', policyName: 'SECONDLY' } });
    pass(1001);
    expect(go().status).toBe(200);
  });
});

test('the daily count starts again at midnight of the account, not of UTC', () => {
  expect(sandbox().ask('GET', '/account-info/v3/api-usage/daily/private-apps').body).toMatchObject({ results: [{ usageLimit: 625_000, currentUsage: 1, resetsAt: '2026-09-01T22:00:00.000Z' }] });
});

test('takes 190 calls in ten seconds and counts down in headers', () => {
  const { ask, pass } = sandbox();
  const go = () => ask('GET', '/account-info/v3/details');
  expect(go().headers).toMatchObject({ 'x-hubspot-ratelimit-max': '190', 'x-hubspot-ratelimit-remaining': '189', 'x-hubspot-ratelimit-interval-milliseconds': '10000' });
  for (let i = 0; i < 189; i++) go();
  expect(go()).toMatchObject({ status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING', errorType: 'RATE_LIMIT' } });
  pass(10_001);
  expect(go().status).toBe(200);
});

test('keys: unknown, expired, without a scope, of another account', () => {
  const { ask } = sandbox();
  expect(trouble(ask('GET', '/crm/v3/owners', undefined, 'pat-na1-nothing'))).toMatchObject({ code: 401, category: 'INVALID_AUTHENTICATION' });
  expect(trouble(ask('GET', '/crm/v3/owners', undefined, HUBSPOT_KEYS.expired))).toMatchObject({ code: 401, category: 'EXPIRED_AUTHENTICATION' });
  expect(ask('GET', '/crm/v3/objects/goal_targets', undefined, HUBSPOT_KEYS.withoutGoals)).toMatchObject({ status: 403, body: { category: 'MISSING_SCOPES', errors: [{ context: { requiredGranularScopes: ['crm.objects.goals.read'] } }] } });
  expect(ask('GET', '/account-info/v3/details', undefined, HUBSPOT_KEYS.otherPortal).body).toMatchObject({ portalId: OTHER_PORTAL });
  expect(ask('GET', '/account-info/2026-09/details').body).toMatchObject({ portalId: PORTAL, timeZone: 'Europe/Berlin', utcOffset: '+02:00' });
});

test('owners, goals, activities and their associations belong together', () => {
  const { ask } = sandbox();
  const goal = body(ask('GET', '/crm/v3/objects/goal_targets?properties=hs_target_amount,hs_end_datetime,hubspot_owner_id')).results[0]!;
  expect(goal.properties).toMatchObject({ hs_target_amount: '90000.00', hs_end_datetime: '2026-09-30T23:59:59.999Z', hubspot_owner_id: hubspotOwnerId('005Rv0000000002AAA') });
  const calls = body(ask('GET', '/crm/v3/objects/calls')).results.map((c) => c.id);
  const found = ask('POST', '/crm/v4/associations/deals/calls/batch/read', { inputs: ids(4, 6) });
  expect(found).toMatchObject({ status: 207, body: { results: [{ from: { id: hubspotDealId(oppId(4)) }, to: [{ toObjectId: Number(calls[0]) }] }], numErrors: 1 } });
});

test('a note is written with its association, an unknown property refused', () => {
  const { ask } = sandbox();
  const deal = hubspotDealId(oppId(4));
  const associations = [{ to: { id: deal }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 214 }] }];
  expect(ask('POST', '/crm/v3/objects/notes', { properties: { hs_timestamp: String(NOW), hs_note_body: 'Called' }, associations }).status).toBe(201);
  expect((ask('GET', `/crm/v4/objects/deals/${deal}/associations/notes`).body as Page).results).toHaveLength(1);
  expect(ask('POST', '/crm/v3/objects/notes', { properties: { hs_timestamp: String(NOW), nonsense: '1' } }).status).toBe(400);
});

test('what is not implemented is answered 404 and reported', () => {
  const { ask, unsupported } = sandbox();
  expect(ask('DELETE', '/crm/v3/objects/deals/1').status).toBe(404);
  expect(unsupported).toEqual(['DELETE /crm/v3/objects/deals/1']);
});

test('pages: the old address leads to the new one, the deal stands on it, another portal is refused', () => {
  const { ask } = sandbox();
  const id = hubspotDealId(oppId(4));
  const see = (path: string) => ask('GET', path, undefined, '', 'app.hubspot.com');
  expect(see(`/contacts/${PORTAL}/deal/${id}`)).toMatchObject({ status: 302, headers: { location: `/contacts/${PORTAL}/record/0-3/${id}` } });
  expect(see(`/contacts/${PORTAL}/record/0-3/${MERGED_DEAL}`)).toMatchObject({ status: 302, headers: { location: `/contacts/${PORTAL}/record/0-3/${hubspotDealId(oppId(0))}` } });
  expect(see(`/contacts/${PORTAL}/record/0-3/${id}`).body).toContain('Deal 4');
  expect(see(`/contacts/${PORTAL}/objects/0-3/views/all/board`).body).toContain(`/record/0-3/${hubspotDealId(oppId(119))}`);
  expect(see('/contacts/1/record/0-3/2').status).toBe(403);
});

describe('writing', () => {
  const deal = hubspotDealId(oppId(4));
  const patch = (properties: object) => sandbox().ask('PATCH', `/crm/v3/objects/deals/${deal}`, { properties });
  const reasons = (reply: SandboxReply) => (reply.body as { errors: { code: string }[] }).errors.map((e) => e.code);

  test('a change of a deal becomes its newest version and moves its date', () => {
    const { ask } = sandbox();
    expect(ask('PATCH', `/crm/v3/objects/deals/${deal}`, { properties: { amount: '7', dealtype: '' } }).status).toBe(200);
    const read = body(ask('POST', '/crm/v3/objects/deals/batch/read', { inputs: [{ id: deal }], properties: ['amount', 'hs_lastmodifieddate'], propertiesWithHistory: ['amount'] })).results[0]!;
    expect(read.propertiesWithHistory!.amount!.map((v) => [v.value, v.sourceType])).toEqual([['7', 'INTEGRATION'], ['1004', 'CRM_UI'], ['500', 'CRM_UI']]);
    expect(read.properties).toMatchObject({ amount: '7', hs_lastmodifieddate: new Date(NOW).toISOString() });
  });

  test.each([['made_up', 'x', 'PROPERTY_DOESNT_EXIST'], ['createdate', '1', 'READ_ONLY_VALUE'], ['dealtype', 'x', 'INVALID_OPTION'], ['amount', 'much', 'INVALID_DOUBLE'], ['description', 'x'.repeat(65_537), 'INVALID_LENGTH']])('refuses %s', (name, value, code) => {
    const reply = patch({ [name]: value });
    expect([reply.status, reasons(reply)]).toEqual([400, [code]]);
  });

  test('an archived deal takes nothing', () => {
    expect(sandbox().ask('PATCH', `/crm/v3/objects/deals/${ARCHIVED_DEAL}`, { properties: { amount: '1' } }).status).toBe(404);
  });

  test('a key that may read alone is told which scope it lacks', () => {
    const { ask } = sandbox();
    const refused = (method: string, path: string) => (ask(method, path, { properties: {} }, HUBSPOT_KEYS.readOnly).body as { errors: { context: { requiredGranularScopes: string[] } }[] }).errors[0]!.context.requiredGranularScopes;
    expect([refused('POST', '/crm/v3/objects/notes'), refused('PATCH', `/crm/v3/objects/deals/${deal}`), refused('POST', '/crm/v3/properties/deals/groups'), refused('DELETE', '/crm/v3/properties/deals/x')]).toEqual([
      ['crm.objects.contacts.write'], ['crm.objects.deals.write'], ['crm.schemas.deals.write'], ['crm.schemas.deals.write'],
    ]);
  });

  test('search shows what was written after some moments, associations at once', () => {
    const { ask, pass } = sandbox();
    const associations = [{ to: { id: deal }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 214 }] }];
    ask('POST', '/crm/v3/objects/notes', { properties: { hs_timestamp: String(NOW), hs_note_body: '<p style="x">Marked <!-- hidden -->word</p><script>1</script>' }, associations });
    const found = () => body(ask('POST', '/crm/v3/objects/notes/search', { properties: ['hs_note_body'], filterGroups: [{ filters: [{ propertyName: 'hs_note_body', operator: 'CONTAINS_TOKEN', value: 'word' }] }] }));
    expect([found().total, body(ask('GET', `/crm/v4/objects/deals/${deal}/associations/notes`)).results.length]).toEqual([0, 1]);
    pass(2_000);
    expect(found().results.map((n) => n.properties.hs_note_body)).toEqual(['<p>Marked word</p>']);
  });

  test('properties need a group, a name of their own and a type that goes with their field', () => {
    const { ask } = sandbox();
    const make = (over: object = {}) => ask('POST', '/crm/v3/properties/deals', { name: 'our_text', label: 'Our text', groupName: 'ours', type: 'string', fieldType: 'text', ...over }).status;
    expect(make()).toBe(400);
    expect(ask('POST', '/crm/v3/properties/deals/groups', { name: 'ours', label: 'Ours' }).status).toBe(201);
    expect([make({ fieldType: 'select' }), make({ name: 'Our Text' }), make(), make(), make({ name: 'amount' }), make({ name: 'pick', type: 'enumeration', fieldType: 'select' })]).toEqual([400, 400, 201, 409, 409, 400]);
    expect(ask('GET', '/crm/v3/properties/deals/our_text').body).toMatchObject({ label: 'Our text', hubspotDefined: false, groupName: 'ours' });
    expect([ask('DELETE', '/crm/v3/properties/deals/amount').status, ask('DELETE', '/crm/v3/properties/deals/our_text').status, ask('GET', '/crm/v3/properties/deals/our_text').status]).toEqual([400, 204, 404]);
  });

  test('a private app’s token tells its own scopes and nobody else’s', () => {
    const { ask } = sandbox();
    const info = (tokenKey: string) => ask('POST', '/oauth/v2/private-apps/get/access-token-info', { tokenKey }, HUBSPOT_KEYS.readOnly);
    expect(info(HUBSPOT_KEYS.full).status).toBe(400);
    expect((info(HUBSPOT_KEYS.readOnly).body as { scopes: string[] }).scopes.filter((s) => s.endsWith('write'))).toEqual([]);
  });
});

test('a company’s own columns are properties of its deals', () => {
  const own: OrgTables = { ...tables, Opportunity: tables.Opportunity!.map((o, i) => ({ ...o, ARR__c: i * 10, Competitor__c: i % 2 ? 'Rival' : null, Signed_On__c: '2026-08-01' })) };
  const half = hubspotHalf(own, { now: () => NOW, unsupported: () => undefined });
  const ask = (path: string) => half.handle({ method: 'GET', host: 'api.hubapi.com', url: new URL(`https://api.hubapi.com${path}`), headers: { authorization: `Bearer ${HUBSPOT_KEYS.full}` }, body: Buffer.from('') }) as SandboxReply;
  expect(['hs_arr', 'competitor', 'signed_on'].map((name) => { const p = ask(`/crm/v3/properties/deals/${name}`).body as { type: string; label: string; options: object[] }; return [p.type, p.label, p.options.length]; })).toEqual([['number', 'Annual recurring revenue', 0], ['enumeration', 'Competitor', 1], ['date', 'Signed On', 0]]);
  expect(body(ask('/crm/v3/objects/deals?limit=2&properties=hs_arr,competitor,signed_on')).results[1]!.properties).toMatchObject({ hs_arr: '10', competitor: 'Rival', signed_on: '2026-08-01' });
});
