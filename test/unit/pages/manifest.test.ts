import { expect, it } from 'vitest';
import { manifestFor } from '../../../lib/pages/manifest.ts';

const CRM = ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*', 'https://*.hubspot.com/*'];

it.each([['chrome', ['storage', 'unlimitedStorage', 'alarms', 'sidePanel'], ['cookies', 'identity']], ['firefox', ['storage', 'unlimitedStorage', 'alarms', 'identity'], ['cookies']]] as const)('asks %s for these permissions and no more', (browser, permissions, optional) => {
  const manifest = manifestFor(browser);
  expect({ permissions: manifest.permissions, optional: manifest.optional_permissions, hosts: manifest.host_permissions, incognito: manifest.incognito }).toEqual({
    permissions: [...permissions], optional: [...optional],
    hosts: [...CRM, 'https://login.salesforce.com/*', 'https://test.salesforce.com/*', 'https://api.hubapi.com/*'], incognito: 'not_allowed',
  });
});

it('opens the panel’s page alone to the CRMs’ pages, under an address that changes where the browser can', () => {
  const exposed = (['chrome', 'firefox'] as const).map((b) => manifestFor(b).web_accessible_resources);
  expect(exposed).toEqual([[{ resources: ['panel.html'], matches: CRM, use_dynamic_url: true }], [{ resources: ['panel.html'], matches: CRM }]]);
});

it('connects its own pages to the CRMs alone', () => {
  const csp = (manifestFor('chrome').content_security_policy as { extension_pages: string }).extension_pages;
  expect(/connect-src ([^;]+)/.exec(csp)?.[1]).toBe("'self' https://*.my.salesforce.com https://login.salesforce.com https://test.salesforce.com https://api.hubapi.com");
  expect(csp).toContain("default-src 'none'");
});
