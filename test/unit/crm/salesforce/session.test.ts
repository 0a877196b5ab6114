import { expect, test } from 'vitest';
import { apiHostOf, pickSession, webOriginOf } from '../../../../lib/crm/salesforce/session.ts';

test.each([
  ['acme.lightning.force.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop.my.salesforce.com'],
  ['acme--c.vf.force.com', 'acme.my.salesforce.com'],
  ['acme--uat--c.sandbox.vf.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme.my.salesforce-setup.com', 'acme.my.salesforce.com'],
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['acme.lightning.force.com.mcas.ms', 'acme.my.salesforce.com'],
  ['acme.lightning.force.mil', 'acme.my.salesforce.mil'],
  ['help.salesforce.com', null],
  ['salesforce.com.evil.example', null],
])('%s is answered by %s', (page, api) => expect(apiHostOf(page)).toBe(api));

test('links go to the Lightning host', () => expect(webOriginOf('acme--uat.sandbox.my.salesforce.com')).toBe('https://acme--uat.sandbox.lightning.force.com'));

test('the session is that of the page’s org, on its API host', () => {
  const cookie = (domain: string, value: string) => ({ name: 'sid', domain, value });
  const mine = cookie('acme.my.salesforce.com', '00D000000000001!api');
  expect(pickSession(
    [cookie('acme.lightning.force.com', '00D000000000001!page'), cookie('other.my.salesforce.com', '00D000000000002!x'), cookie('help.salesforce.com', '00D000000000001!h'), mine],
    cookie('acme.lightning.force.com', '00D000000000001!page'), 'acme.lightning.force.com',
  )).toEqual({ token: '00D000000000001!api', instanceUrl: 'https://acme.my.salesforce.com', orgId: '00D000000000001EAA' });
  expect(pickSession([mine], cookie('x', '00D000000000009!p'), 'acme.lightning.force.com')).toBeNull();
});
