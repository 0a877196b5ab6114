import { describe, expect, it } from 'vitest';
import type { OrgTables, Row, SandboxReply } from '../../sandbox/types.ts';
import { PERMISSION_SETS } from '../../../lib/crm/salesforce/package/permission-sets.ts';
import { packageFiles, type PackageFile } from '../../../lib/crm/salesforce/package/files.ts';
import { zipOf } from '../../../lib/crm/salesforce/package/zip.ts';
import { to18 } from '../../../lib/model/salesforce-id.ts';
import { salesforceHalf } from '../../sandbox/salesforce/index.ts';

const ROOT = '/services/data/v66.0';
const HOST = 'ridealong-demo.my.salesforce.com';
const id = (prefix: string, n: number): string => to18(`${prefix}Rv0000000${String(n).padStart(3, '0')}`);
const user = (n: number, Name: string, role: number, Title: string): Row => ({ Id: id('005', n), Name, Username: `${Name}@x.invalid`, IsActive: true, UserRoleId: id('00E', role), Title });
const tables: OrgTables = {
  Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'UTC' }],
  UserRole: [{ Id: id('00E', 1), Name: 'Top', ParentRoleId: null }, { Id: id('00E', 2), Name: 'Rep', ParentRoleId: id('00E', 1) }],
  User: [user(1, 'Vera', 1, 'CRO'), user(2, 'Ann', 2, 'Account Executive'), user(3, 'Adam', 2, 'CRM Administrator')],
  Opportunity: [{ Id: id('006', 1), Name: 'Deal', StageName: 'Open', Amount: 1, CloseDate: '2026-12-15', OwnerId: id('005', 2), IsDeleted: false, CreatedDate: '2026-07-01T08:00:00.000+0000', ARR__c: 1 }],
  OpportunityFieldHistory: [],
};

function sandbox() {
  const unsupported: string[] = [];
  const half = salesforceHalf(tables, { now: () => Date.parse('2026-11-24T08:00:00Z'), unsupported: (what) => void unsupported.push(what) });
  const ask = (method: string, path: string, { as = 'Ann', body, type = 'application/json' }: { as?: string; body?: unknown; type?: string } = {}): SandboxReply => half.handle({
    method, host: HOST, url: new URL(`https://${HOST}${ROOT}${path}`), headers: { authorization: `Bearer ${half.sessions.apiToken(tables.User!.find((u) => u.Name === as)!)}`, 'content-type': type },
    body: Buffer.isBuffer(body) ? body : body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  }) as SandboxReply;
  const deploy = (files: readonly PackageFile[], as = 'Adam', spoil = (zip: Buffer): Buffer => zip): SandboxReply => {
    const part = (name: string, more: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`), bytes, Buffer.from('\r\n')]);
    const body = Buffer.concat([part('entity_content', '\r\nContent-Type: application/json', Buffer.from('{"deployOptions":{"singlePackage":true,"rollbackOnError":true}}')), part('file', '; filename="p.zip"', spoil(Buffer.from(zipOf(files)))), Buffer.from('--b--\r\n')]);
    return ask('POST', '/metadata/deployRequest', { as, body, type: 'multipart/form-data; boundary=b' });
  };
  const ended = (reply: SandboxReply): { status: string; problems: string[]; polls: number } => {
    for (let polls = 1; ; polls++) {
      const { deployResult: r } = ask('GET', `/metadata/deployRequest/${(reply.body as { id: string }).id}?includeDetails=true`, { as: 'Adam' }).body as { deployResult: { status: string; done: boolean; details: { componentFailures: { problem: string }[] } } };
      if (r.done) return { status: r.status, problems: r.details.componentFailures.map((f) => f.problem), polls };
    }
  };
  return { ask, deploy, ended, unsupported };
}
const trouble = (reply: SandboxReply) => [reply.status, (reply.body as { errorCode?: string }[] | null)?.[0]?.errorCode];
const files = packageFiles('66.0', PERMISSION_SETS);
const changed = (path: string, from: string | RegExp, to: string): PackageFile[] => files.map((f) => (f.path.includes(path) ? { ...f, text: f.text.replace(from, to) } : f));

describe('a deployment', () => {
  it('takes a few looks, and then the object is there for whom a permission set lets', () => {
    const { ask, deploy, ended } = sandbox();
    expect(ended(deploy(files))).toEqual({ status: 'Succeeded', problems: [], polls: 3 });
    expect([ask('GET', '/sobjects/Ridealong_Record__c/describe').status, ask('GET', '/sobjects/Ridealong_Record__c/describe', { as: 'Adam' }).status]).toEqual([404, 404]);
    const set = (ask('GET', `/query?q=${encodeURIComponent("SELECT Id FROM PermissionSet WHERE Name = 'Ridealong_Read'")}`).body as { records: { Id: string }[] }).records[0]!.Id;
    const give = { AssigneeId: id('005', 2), PermissionSetId: set };
    expect([trouble(ask('POST', '/sobjects/PermissionSetAssignment', { body: give }))[1], ask('POST', '/sobjects/PermissionSetAssignment', { body: give, as: 'Adam' }).status, trouble(ask('POST', '/sobjects/PermissionSetAssignment', { body: give, as: 'Adam' }))]).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY', 201, [400, 'DUPLICATE_VALUE']]);
    expect([ask('GET', '/sobjects/Ridealong_Record__c/describe').body, trouble(ask('POST', '/sobjects/Ridealong_Record__c', { body: { Key__c: 'k' } }))]).toMatchObject([{ createable: false, custom: true, queryable: true }, [403, 'INSUFFICIENT_ACCESS_OR_READONLY']]);
  });

  it.each<[string, PackageFile[], string]>([
    ['a type that is not known', changed('package.xml', 'CustomObject', 'ApexClass'), "Entity type: 'ApexClass' is unknown"],
    ['a file that the manifest names and the zip lacks', files.filter((f) => !f.path.includes('Read')), "An object 'Ridealong_Read' of type PermissionSet was named in package.xml, but was not found in zipped directory"],
    ['a file that the manifest doesn’t name', [...files, { path: 'classes/A.cls', text: '' }], 'The file classes/A.cls in the zip is not in package.xml'],
    ['a field without its length', changed('.object', '<length>255</length>', ''), "Must specify 'length' for a CustomField of type Text"],
    ['a field that is too long', changed('Record__c.object', '131072', '131073'), 'Length of Body__c must be between 256 and 131072'],
    ['an element that is none', changed('.object', /<visibleLines>5<\/visibleLines>/, '<lines>5</lines>'), 'Element lines invalid at this location in type fields'],
    ['a permission for a field that is none', changed('Write', 'Record__c.Key__c', 'Record__c.Nope__c'), 'In field: field - no CustomField named Ridealong_Record__c.Nope__c found'],
    ['XML that is none', changed('.object', '</CustomObject>', ''), 'it does not end well'],
  ])('is refused for %s, and changes nothing', (_, package_, problem) => {
    const { ask, deploy, ended } = sandbox();
    const result = ended(deploy(package_));
    expect([result.status, result.problems.includes(problem), ask('GET', `/query?q=${encodeURIComponent('SELECT COUNT() FROM PermissionSet')}`).body]).toMatchObject(['Failed', true, { totalSize: 0 }]);
  });

  it('is refused without permission, and with a zip that is damaged', () => {
    const { deploy, ask } = sandbox();
    const flip = (zip: Buffer): Buffer => { zip[200]! ^= 1; return zip; };
    expect([trouble(deploy(files, 'Ann')), trouble(deploy(files, 'Adam', flip)), trouble(ask('POST', '/metadata/deployRequest', { as: 'Adam', body: {} }))]).toEqual([[403, 'INSUFFICIENT_ACCESS'], [400, 'INVALID_ZIP'], [400, 'INVALID_MULTIPART_REQUEST']]);
  });
});

describe('a write', () => {
  const path = `/sobjects/Opportunity/${id('006', 1)}`;
  it.each<[string, string, string, object, number, string | undefined]>([
    ['of a field of one’s own deal', 'Ann', path, { ARR__c: 5 }, 204, undefined], ['of a field that is none', 'Ann', path, { Nope__c: 5 }, 400, 'INVALID_FIELD'], ['of a field that is computed', 'Ann', path, { IsWon: true }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    ['of text where a number stands', 'Ann', path, { ARR__c: 'much' }, 400, 'JSON_PARSER_ERROR'], ['of too long a text', 'Ann', path, { Missed_Because__c: 'x'.repeat(256) }, 400, 'STRING_TOO_LONG'], ['to a record that is none', 'Ann', `/sobjects/Opportunity/${id('006', 9)}`, { ARR__c: 5 }, 404, 'NOT_FOUND'],
  ])('%s', (_, as, to, body, status, code) => expect(trouble(sandbox().ask('PATCH', to, { as, body }))).toEqual([status, code]));

  it('of a tracked field leaves a row of its history, one of an untracked field none', () => {
    const { ask } = sandbox();
    ask('PATCH', path, { body: { ARR__c: 5, Competitor__c: 'Acme' } });
    ask('PATCH', path, { body: { ARR__c: 5 } });
    const { records } = ask('GET', `/query?q=${encodeURIComponent('SELECT Field, OldValue, NewValue FROM OpportunityFieldHistory')}`).body as { records: Row[] };
    expect(records.map(({ attributes: _, ...r }) => r)).toEqual([{ Field: 'ARR__c', OldValue: 1, NewValue: 5 }]);
  });

  it('of several rows, all or none, makes none where one is refused', () => {
    const { ask } = sandbox();
    const records = [{ attributes: { type: 'Task' }, Subject: 'a' }, { attributes: { type: 'Task' }, WhatId: id('006', 9) }];
    const results = (allOrNone: boolean) => (ask('POST', '/composite/sobjects', { body: { allOrNone, records } }).body as { success: boolean; errors: { statusCode: string }[] }[]).map((r) => r.errors[0]?.statusCode ?? r.success);
    const count = (): number => (ask('GET', `/query?q=${encodeURIComponent('SELECT COUNT() FROM Task')}`).body as { totalSize: number }).totalSize;
    expect([results(true), count(), results(false), count()]).toEqual([['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'INVALID_CROSS_REFERENCE_KEY'], 0, [true, 'INVALID_CROSS_REFERENCE_KEY'], 1]);
  });

  it('that isn’t done here is refused and reported', () => {
    const { ask, unsupported } = sandbox();
    expect([trouble(ask('PUT', path, { body: {} })), unsupported]).toEqual([[405, 'METHOD_NOT_ALLOWED'], [`PUT ${ROOT}${path}`]]);
  });
});
